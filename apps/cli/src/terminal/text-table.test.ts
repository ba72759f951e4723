import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { textTable } from './text-table.ts'

test('columns stand under each other, Chinese or not', () => {
  const lines = textTable(
    ['指标', '值'],
    [
      ['地区生产总值', '5%'],
      ['CPI', '2%左右'],
    ],
    [20, 20],
  )
  expect(lines).toEqual([
    '指标          值',
    '────────────  ──────',
    '地区生产总值  5%',
    'CPI           2%左右',
  ])
})

test('what is too wide is cut, and control characters are gone', () => {
  expect(textTable(['原文'], [['新建\u001b[2J公园二十座']], [10])[2]).toBe('新建[2J公…')
})

test.each([
  ['wide enough', 120, '地区生产总值增长5%左右'],
  ['narrow', 30, '地区生产总…  地区生产总…'],
])('on a terminal that is %s', (_case, width, words) => {
  const lines = textTable(
    ['编号', '指标', '原文'],
    [['t1', '地区生产总值', '地区生产总值增长5%左右']],
    [6, 30, 44],
    width,
  )
  expect(lines[2]).toContain(words)
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
})
