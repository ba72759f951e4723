import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { describe, expect, test } from 'vitest'
import { after, reportOf, tableOf } from '../../test/table-of.ts'
import { rowsOf } from '../rows/rows-of.ts'
import { linkingDeed, linkRows } from './link-rows.ts'

const reading = reportOf(
  '更新改造城市地下管网86公里，改造城镇老旧小区110个、惠及群众约2.1万户。改造危旧房680套。',
  '望川大道快速化改造6月底前建成通车，城南污水处理厂二期10月底前通水运行。',
  '持续优化营商环境，深化“高效办成一件事”改革。',
)
const report = { document: 'report', title: '2026年政府工作报告', reading }
const quotesOf = (words: string) => linkRows([{ id: 'row', words }], report).links[0]

test.each([
  ['the very words', '改造危旧房680套。', '改造危旧房680套。', 100],
  ['without the full stop', '改造危旧房680套', '改造危旧房680套。', 100],
  ['with a serial and blanks', '37．改造危旧房 680 套', '改造危旧房680套。', 100],
  [
    'other signs',
    '更新改造城市地下管网86公里;改造城镇老旧小区110个',
    '更新改造城市地下管网86公里，改造城镇老旧小区110个',
    100,
  ],
  ['a clause', '城南污水处理厂二期10月底前通水运行', '城南污水处理厂二期10月底前通水运行。', 100],
  [
    'two sentences',
    '更新改造城市地下管网86公里。改造危旧房680套。',
    '更新改造城市地下管网86公里|改造危旧房680套。',
    99,
  ],
  ['with words of the office', '牵头推进：更新改造城市地下管网86公里', '更新改造城市地下管网86公里', 75],
  ['in other words', '完成城市地下管网更新改造86公里', '更新改造城市地下管网86公里', 73],
])('a row with %s', (_case, words, quotes, least) => {
  const link = quotesOf(words)!
  expect(link.quotes.map(({ text }) => text).join('|')).toBe(quotes)
  expect(link.percent).toBeGreaterThanOrEqual(least)
  expect(link.percent === 100).toBe(least === 100)
})

test.each(['办好市委交办的其他事项', '举办首届龙舟赛，接待游客3000万人次', '改造'])(
  'no words of the report: %s',
  (words) => {
    expect(linkRows([{ id: 'row', words }], report)).toMatchObject({ links: [], foreign: ['row'] })
  },
)

test('what the table forgot is listed: sentences, and promises within sentences that it has in part', () => {
  const { forgotten } = linkRows(
    [
      { id: '1', words: '更新改造城市地下管网86公里，改造城镇老旧小区110个、惠及群众约2.1万户。' },
      { id: '2', words: '望川大道快速化改造6月底前建成通车' },
    ],
    report,
  )
  const words = forgotten.map(({ quote }) => quote.text)
  expect(words).toEqual(
    expect.arrayContaining([
      '改造危旧房680套。',
      '城南污水处理厂二期10月底前通水运行',
      '持续优化营商环境，深化“高效办成一件事”改革。',
    ]),
  )
  expect(words.some((each) => each.includes('管网') || each.includes('望川大道'))).toBe(false)
})

describe('the table of a whole report', () => {
  const text = readFileSync(new URL('../../../../samples/src/qinglan-2026.txt', import.meta.url), 'utf8')
  const whole = { document: 'report', title: '2026年政府工作报告', reading: read(text) }
  const { rows } = rowsOf(whole.reading, { document: 'report', by: 'sentence' })
  const linkable = rows.map(({ id, words }) => ({ id, words }))

  test('law: rows with the words of the report are linked to their own place, and only what is left out is forgotten', () => {
    const { links, foreign, forgotten } = linkRows(linkable, whole)
    expect(foreign).toEqual([])
    for (const { row, quotes } of links) {
      const own = rows.find(({ id }) => id === row)!
      expect(quotes.map(({ text: words }) => words).join('')).toContain(own.quotes[0]!.text.slice(0, 8))
    }
    expect(forgotten.every(({ reason }) => reason !== undefined)).toBe(true)
  })

  test('the links are one deed that the ledger takes', () => {
    const state = tableOf(reportOf('新建口袋公园18个。'), { document: 'table' })
    const [row] = state.order
    const links = linkRows([{ id: row!, words: '新建口袋公园〔4〕18个，城市绿道总里程达到300多公里' }], whole)
    const linked = after(state, linkingDeed(whole, links))
    expect(linked.rows[row!]!.quotes[0]).toMatchObject({
      document: 'report',
      text: expect.stringContaining('新建口袋公园'),
    })
    expect(Object.keys(linked.sentences).length).toBeGreaterThan(100)
  })
})
