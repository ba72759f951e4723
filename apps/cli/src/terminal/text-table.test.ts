import { expect, test } from 'vitest'
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
