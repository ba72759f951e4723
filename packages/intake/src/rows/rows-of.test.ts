import { readFileSync } from 'node:fs'
import { problemOf } from '@taizhang/ledger'
import { type Reading, read } from '@taizhang/reader'
import { expect, test } from 'vitest'
import { reportOf, tableOf } from '../../test/table-of.ts'
import { rowsOf } from './rows-of.ts'

const sample = (name: string) =>
  read(readFileSync(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8'))

test('a soft sentence is a row of work with a suggested lead and no invented number', () => {
  const { rows } = rowsOf(reportOf('持续优化营商环境，深化“高效办成一件事”改革。'), {
    document: 'd',
    by: 'sentence',
  })
  const soft = rows.find(({ words }) => words.includes('营商环境'))!
  expect(soft).toMatchObject({
    words: '持续优化营商环境，深化“高效办成一件事”改革。',
    type: 'work',
    measures: [],
    deadline: { from: 'default', date: '2026-12-31' },
    duties: { responsible: [], supporting: [] },
    hint: { lead: '发展改革委', supporting: ['行政审批局'] },
  })
  expect(soft.hint!.reason).toBe('条目中的“营商环境”属发展改革委职责')
})

test('a row says what it is measured by, when it is done, and where its words stand', () => {
  const reading = reportOf('6月底前改造老旧小区110个，年内更新管网86公里。')
  const { rows } = rowsOf(reading, { document: 'd', by: 'sentence' })
  const row = rows.find(({ words }) => words.startsWith('6月底前'))!
  const [quote] = row.quotes
  expect(reading.text.slice(quote!.start, quote!.end)).toBe(quote!.text)
  expect(row).toMatchObject({
    id: `d#${quote!.start}-${quote!.end}`,
    group: ['二、2026年重点任务', '（一）推进城市更新'],
    deadline: { from: 'text', words: '6月底前；年内', date: '2026-12-31' },
    measures: [{ measure: { target: '110', unit: '个' } }, { measure: { target: '86', unit: '公里' } }],
  })
})

test('each section is cut as finely as it was asked, those under it too', () => {
  const reading = sample('src/qinglan-2026.txt')
  const section = reading.sections.find(({ text }) => text.startsWith('（二）着力推进科技创新'))!
  const count = (options: Parameters<typeof rowsOf>[1]) =>
    rowsOf(reading, options).rows.filter(({ group }) => group.at(-1) === section.text).length
  const base = { document: 'd', by: 'sentence' as const }
  const [whole, clauses, paragraphs] = [
    count(base),
    count({ ...base, cuts: { [section.id]: 'clause' } }),
    count({ ...base, cuts: { [section.id]: 'paragraph' } }),
  ]
  expect(clauses).toBeGreaterThan(whole!)
  expect(paragraphs).toBeLessThan(whole!)
})

test('a headline target says who publishes its number', () => {
  const reading = reportOf('今年经济社会发展主要预期目标为：地区生产总值增长6%左右；森林覆盖率达到46%。')
  const publisherOf = (code: string) => (code === 'gdp' ? 'statistics' : undefined)
  const { rows } = rowsOf(reading, { document: 'd', by: 'sentence', publisherOf })
  const [gdp, forest] = rows.filter(({ type }) => type === 'indicator')
  expect(gdp!.measures).toMatchObject([{ publisher: 'statistics', measure: { kind: 'rate', target: '6' } }])
  expect(forest!.measures[0]).not.toHaveProperty('publisher')
})

test.each([
  ['6月底前印发城市更新实施方案。', ['yesNo']],
  ['9月底前出台支持先进陶瓷产业发展若干措施。', ['yesNo']],
  ['年内建成市博物馆。', ['yesNo']],
  ['改造老旧小区110个。', ['cumulative']],
  ['持续优化营商环境，深化“高效办成一件事”改革。', []],
])('done or not, where nothing is counted: %s', (words, kinds) => {
  const { rows } = rowsOf(reportOf(words), { document: 'd', by: 'sentence' })
  const row = rows.find((each) => each.words === words)!
  expect(row.measures.map(({ measure }) => measure?.kind)).toEqual(kinds)
})

test('what names no body of the place is not suggested', () => {
  const reading = reportOf('改造老旧小区110个。')
  const idOf = (name: string) => (name === '住房城乡建设局' ? 'zhujian' : undefined)
  const rowOf = (options: Partial<Parameters<typeof rowsOf>[1]>) =>
    rowsOf(reading, { document: 'd', by: 'sentence', ...options }).rows.find(({ words }) =>
      words.includes('小区'),
    )!
  expect(rowOf({ hints: { idOf } }).hint).toMatchObject({ lead: 'zhujian' })
  expect(rowOf({ hints: { idOf: () => undefined } }).hint).toBeUndefined()
})

test.each(['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt'])(
  'law: every sentence of the plan in %s is in a row or a sentence left out, and the ledger takes them',
  (name) => {
    const reading = sample(name)
    for (const by of ['sentence', 'clause'] as const) {
      const { rows, sentences } = rowsOf(reading, { document: 'draft', by })
      const held = [...rows.flatMap(({ quotes }) => quotes), ...sentences.map(({ quote }) => quote)]
      expect(planSentences(reading).filter((each) => !held.some((quote) => overlaps(quote, each)))).toEqual(
        [],
      )
      for (const { measure } of rows.flatMap(({ measures }) => measures))
        if (measure !== undefined) expect(problemOf(measure)).toBeUndefined()
      expect(tableOf(reading, { by }).order).toHaveLength(rows.length)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    }
  },
)

function planSentences({ coverage, blocks, text }: Reading) {
  return coverage
    .filter(({ start, as }) => {
      const role = blocks.find((block) => block.start <= start && start < block.end)?.role
      return as !== 'heading' && (role === 'tasks' || role === 'self')
    })
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && a.end > b.start
}
