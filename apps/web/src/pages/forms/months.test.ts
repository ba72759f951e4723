import { expect, test } from 'vitest'
import { monthsUpTo } from './months.ts'

test.each([
  ['2025-11-06', 3, ['2025-11', '2025-10', '2025-09']],
  ['2026-01-31', 2, ['2026-01', '2025-12']],
  ['2026-12-01', 1, ['2026-12']],
])('the months up to %s', (day, count, months) => {
  expect(monthsUpTo(day, count)).toEqual(months)
})
