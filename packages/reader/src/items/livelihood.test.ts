import { expect, test } from 'vitest'
import { reportOf } from '../../test/report.ts'
import { read } from '../read.ts'

/** The types of what the lines of a task part promise: words and type. */
function typesOf(lines: readonly string[]): string[] {
  const words = lines.join('\n')
  const text = reportOf({ tasks: words })
  const at = text.indexOf(words)
  return read(text)
    .commitments.filter(({ start }) => start >= at && start < at + words.length)
    .map(({ text: promise, type }) => `${promise} ${type}`)
}

test.each([
  [
    'a heading that announces the list',
    ['（二）办好十件民生实事', '1．新建学校3所。', '2．改造老旧小区12个。'],
  ],
  ['a heading with the year', ['（二）2026年民生实事', '1．新建学校3所。', '2．改造老旧小区12个。']],
  [
    'a sentence that announces it',
    ['今年重点办好以下民生实事：', '1．新建学校3所。', '2．改造老旧小区12个。'],
  ],
  ['numbered 一是', ['今年要办好十件民生实事：', '一是新建学校3所。', '二是改造老旧小区12个。']],
])('livelihood: %s', (_what, lines) => {
  expect(typesOf(lines).slice(-2)).toEqual(['新建学校3所 livelihood', '改造老旧小区12个 livelihood'])
})

test.each([
  ['a manner of speaking', ['坚持抓实事、惠民生。', '新建学校3所。']],
  [
    'the next section ends the list',
    ['（二）办好十件民生实事', '1．改造老旧小区12个。', '（三）加快乡村振兴', '新建学校3所。'],
  ],
  [
    'a paragraph without a number ends the list',
    [
      '今年重点办好以下民生实事：',
      '1．改造老旧小区12个。',
      '坚持教育优先发展，办好人民满意的教育。新建学校3所。',
    ],
  ],
])('no livelihood project: %s', (_what, lines) => {
  expect(typesOf(lines).at(-1)).toBe('新建学校3所 task')
})
