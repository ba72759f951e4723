import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { expect, test } from 'vitest'
import { breakdownOf } from './breakdown.ts'
import { cuts } from './model.ts'
import { tallyOf } from './tally.ts'

const text = `政府工作报告
二、2026年重点任务
（一）千方百计稳就业
新建零工驿站3个。
久久为功。
（二）抓项目
新开工投资亿元以上的有9个。
`

test('counts rows, types and what waits for a person', () => {
  expect(tallyOf(breakdownOf(read(text), { by: 'sentence' }))).toEqual({
    rows: 3,
    byType: { indicator: 0, project: 2, livelihood: 0, work: 1 },
    measured: 2,
    unled: 0,
    ledByHeading: 1,
    ledByBroadWords: 1,
    queried: 0,
    foreignLines: 0,
    sentencesLeftOut: 0,
  })
})

const samples = ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt']

test.each(samples)('law: types sum to the rows, and what is left out to its two kinds, in %s', (path) => {
  const reading = read(readFileSync(new URL(`../../../../samples/${path}`, import.meta.url), 'utf8'))
  for (const by of cuts) {
    const breakdown = breakdownOf(reading, { by })
    const { rows, byType, foreignLines, sentencesLeftOut } = tallyOf(breakdown)
    expect(Object.values(byType).reduce((sum, each) => sum + each)).toBe(rows)
    expect(foreignLines + sentencesLeftOut).toBe(breakdown.leftOut.length)
  }
})
