import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { expect, test } from 'vitest'
import { summaryLines } from './summary-lines.ts'

const look = { bold: (words: string) => words, most: 3 }
const linesOf = (text: string) => summaryLines(read(text, { name: '报告.txt' }), look)

test('a small report', () => {
  const lines = linesOf('政府工作报告\n二、2026年重点任务\n6月底前新建公园2个。持续优化服务。\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      '计划年度：2026年',
      '主要预期目标：没有读到',
      '可核查的承诺 1项',
      'c1    6月底前  6月底前新建公园2个',
      '疑点：没有发现',
    ]),
  )
})

test('a text that is no report has little in it, and says so', () => {
  const lines = linesOf('今天天气很好。')
  expect(lines[0]).toBe('报告.txt')
  expect(lines).toContain('主要预期目标：没有读到')
})

test('law: no line of a damaged report holds what a terminal obeys, and long lists are counted', () => {
  const damaged = readFileSync(
    new URL('../../../../samples/qinglan-2026-damaged.txt', import.meta.url),
    'utf8',
  )
  const lines = linesOf(damaged)
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
  expect(lines.filter((line) => line.startsWith('…… 另有')).length).toBeGreaterThanOrEqual(2)
})
