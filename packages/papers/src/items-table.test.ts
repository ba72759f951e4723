import { type ItemRow, itemColumns } from '@taizhang/intake'
import { expect, test } from 'vitest'
import { itemsTable } from './items-table.ts'

const empty = Object.fromEntries(itemColumns.map(({ key }) => [key, null])) as unknown as ItemRow
const row: ItemRow = {
  ...empty,
  document: '报告.txt',
  layer: 'target',
  level: 'county',
  comparator: 'at_least',
  value: 9.3,
  unit: '万人',
  canonicalValue: '93000',
  words: '城镇新增就业9.3万人以上',
  start: 10,
  end: 22,
}

test.each([
  ['zh', ['目标', '县级', '不低于', 9.3, '93000']],
  ['en', ['target', 'county', 'at_least', 9.3, '93000']],
] as const)('codes are words for people, codes for programs: %s', (language, expected) => {
  const { columns, lines } = itemsTable([row], language)
  const [line] = lines
  const cells = line?.kind === 'row' ? line.cells : []
  const keys = ['layer', 'level', 'comparator', 'value', 'canonicalValue']
  expect(keys.map((key) => cells[itemColumns.findIndex((column) => column.key === key)])).toEqual(expected)
  expect(cells).toHaveLength(columns.length)
})

test('law: no two columns share a heading', () => {
  for (const language of ['zh', 'en'] as const) {
    const headings = itemsTable([], language).columns.map(({ heading }) => heading)
    expect(new Set(headings).size).toBe(headings.length)
  }
})
