import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { expect, test } from 'vitest'
import { itemColumns } from './item-columns.ts'
import { type ItemRow, itemRows } from './item-rows.ts'

const report = `政府工作报告
——2026年1月15日在云泽县第六届人民代表大会第五次会议上
一、2025年工作回顾
全县地区生产总值完成210亿元、增长5.2%。
二、2026年主要目标和重点任务
今年经济社会发展主要预期目标是：地区生产总值增长5%左右。
（一）着力补齐设施短板
6月底前新建农村公路2.47万米、桥梁3座。
`
const rows = itemRows(read(report, { name: '报告.txt' }))
const facts = (layer: ItemRow['layer'], ...keys: readonly (keyof ItemRow)[]) =>
  rows.filter((row) => row.layer === layer).map((row) => keys.map((key) => row[key]))

test('a target', () => {
  expect(facts('target', 'indicator', 'code', 'comparator', 'value', 'unit', 'horizon')).toEqual([
    ['地区生产总值', 'gdp', 'about', 5, '%', 'year'],
  ])
})

test('a promise of two quantities gives two rows of one id', () => {
  const keys = ['value', 'unit', 'canonicalValue', 'canonicalUnit', 'deadline', 'deadlineWords'] as const
  expect(facts('commitment', ...keys)).toEqual([
    [2.47, '万米', '24700', 'm', '2026-06-30', '6月底前'],
    [3, '座', '3', 'item', '2026-06-30', '6月底前'],
  ])
  expect(new Set(facts('commitment', 'id').flat()).size).toBe(1)
})

test('a measured outcome of a level and a growth', () => {
  expect(facts('actual', 'indicator', 'value', 'unit', 'kind', 'period')).toEqual([
    ['地区生产总值', 210, '亿元', 'level', 'year'],
    ['地区生产总值', 5.2, '%', 'growth', 'year'],
  ])
})

test('each row says which document it is of, and under which headings', () => {
  expect(facts('commitment', 'document', 'planYear', 'sectionPath')[0]).toEqual([
    '报告.txt',
    2026,
    '二、2026年主要目标和重点任务 / （一）着力补齐设施短板',
  ])
})

test('every field has a column, and every column a field', () => {
  expect(itemColumns.map(({ key }) => key).toSorted()).toEqual(Object.keys(rows[0]!).toSorted())
  for (const heading of ['zh', 'en'] as const)
    expect(new Set(itemColumns.map((column) => column[heading])).size).toBe(itemColumns.length)
})

test('law: every item of a report has its rows, with words that stand where they say', () => {
  for (const name of ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt']) {
    const text = readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8')
    const reading = read(text)
    const all = itemRows(reading)
    const quantities = [...reading.commitments, ...reading.actuals].map((item) => item.quantities.length)
    const expected = quantities.reduce((sum, many) => sum + Math.max(1, many), reading.targets.length)
    expect(all).toHaveLength(expected)
    for (const { words, start, end } of all) expect(reading.text.slice(start, end)).toBe(words)
    const coded = itemColumns.flatMap(({ key, labels }) => (labels ? [{ key, labels }] : []))
    for (const { key, labels } of coded)
      for (const row of all) if (row[key] !== null) expect(labels).toHaveProperty(String(row[key]))
  }
})
