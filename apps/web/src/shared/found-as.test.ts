import { expect, test } from 'vitest'
import { foundAs } from './found-as.ts'

const rows = [
  { serial: '39', words: '完成投资400亿元。' },
  { serial: '40-1', words: '开工5所学校。' },
  { serial: '40', words: '建成学校18所。' },
  { serial: '41', words: '改造 LED 路灯。' },
]

test.each([
  ['40', ['40', '40-1', '39']],
  [' 40 ', ['40', '40-1', '39']],
  ['40-1', ['40-1']],
  ['学校', ['40-1', '40']],
  ['led', ['41']],
  ['医院', []],
])('%s finds %j, the serial before the words', (typed, serials) => {
  const found = rows.flatMap((row) => {
    const rank = foundAs(typed, row)
    return rank === undefined ? [] : [{ ...row, rank }]
  })
  expect(found.toSorted((a, b) => a.rank - b.rank).map(({ serial }) => serial)).toEqual(serials)
})
