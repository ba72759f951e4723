import { expect, test } from 'vitest'
import { closeUp, joinOverLineEnd, spaceBetween } from './spacing.ts'

test.each([
  ['增长', '5%', 0.25, ''],
  ['增', '长', 0.4, ''],
  ['per', 'capita', 0.25, ' '],
  ['ca', 'pita', 0.02, ''],
  ['5.6', '7.1', 0.5, ' '],
])('between %s and %s with %f em: "%s"', (left, right, gap, space) => {
  expect(spaceBetween(left, right, gap)).toBe(space)
})

test.each([
  // case                          upper             lower            joined
  ['Chinese runs on', '地区生产', '总值', '地区生产总值'],
  ['a number broken over the end', '投资1234', '5.6万元', '投资12345.6万元'],
  ['a word divided by a hyphen', 'devel-', 'opment', 'development'],
  ['a range is no divided word', '2021-', '2025年', '2021-2025年'],
  ['a year and a word', 'in 2026', 'Growth', 'in 2026 Growth'],
  ['two words', 'GDP per', 'capita', 'GDP per capita'],
  ['a name with a hyphen', 'Sino-', 'German', 'Sino-German'],
])('%s', (_case, upper, lower, joined) => {
  const { text, lowerStart } = joinOverLineEnd(upper, lower)
  expect(text).toBe(joined)
  expect(text.slice(lowerStart)).toBe(lower)
})

test.each([
  ['增长 5.6% 左右', '增长5.6%左右'],
  ['政 府 工 作 报 告', '政府工作报告'],
  ['GDP per capita 为', 'GDP per capita为'],
  ['市长　李文澜', '市长　李文澜'],
  ['1. 2.5', '1. 2.5'],
])('%s closes up to %s', (text, closed) => {
  expect(closeUp(text)).toBe(closed)
})
