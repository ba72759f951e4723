import { expect, test } from 'vitest'
import { lastMonthEnd, monthEndsOf, yearGone } from './month-days.ts'

test.each([
  ['2025-11-06', '2025-10-31'],
  ['2025-03-31', '2025-02-28'],
  ['2024-03-01', '2024-02-29'],
  ['2026-01-15', '2025-12-31'],
])('the month before %s ended on %s', (day, end) => {
  expect(lastMonthEnd(day)).toBe(end)
})

test.each([
  ['2025-01-20', ['2025-01-20']],
  ['2025-03-31', ['2025-01-31', '2025-02-28', '2025-03-31']],
  ['2025-03-30', ['2025-01-31', '2025-02-28', '2025-03-30']],
])('months until %s', (day, ends) => {
  expect(monthEndsOf(day)).toEqual(ends)
})

test.each([
  ['2025-11-06', '83.3'],
  ['2025-11-30', '91.7'],
  ['2025-12-31', '100.0'],
  ['2025-01-30', '0.0'],
])('of the year gone by %s: %s %', (day, percent) => {
  expect(yearGone(day).toFixed(1)).toBe(percent)
})
