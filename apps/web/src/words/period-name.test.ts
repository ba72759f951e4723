import { expect, test } from 'vitest'
import { periodName } from './period-name.ts'

test.each([
  ['2025-10', '2025年10月', '2025-10'],
  ['2025-03', '2025年3月', '2025-03'],
  ['2025-Q3', '2025年三季度', 'Q3 2025'],
  ['2025', '2025年', '2025'],
])('%s', (period, zh, en) => expect(periodName(period)).toEqual([zh, en]))
