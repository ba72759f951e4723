import { expect, test } from 'vitest'
import type { ItemView } from '../../api/items.ts'
import { unreadPeriods } from './unread-periods.ts'

// What still waits to be accepted, by the last version of each period.
test.each<[string, readonly (readonly [period: string, stage: string])[], readonly string[]]>([
  ['没有填报', [], []],
  ['草稿还没有报出', [['2025-10', 'draft']], []],
  [
    '已报送，待采用',
    [
      ['2025-10', 'draft'],
      ['2025-10', 'submitted'],
    ],
    ['2025-10'],
  ],
  [
    '已采用',
    [
      ['2025-10', 'submitted'],
      ['2025-10', 'accepted'],
    ],
    [],
  ],
  [
    '已退回',
    [
      ['2025-10', 'submitted'],
      ['2025-10', 'returned'],
    ],
    [],
  ],
  [
    '退回后重报',
    [
      ['2025-10', 'returned'],
      ['2025-10', 'submitted'],
    ],
    ['2025-10'],
  ],
  [
    '两期各自算',
    [
      ['2025-09', 'submitted'],
      ['2025-10', 'accepted'],
    ],
    ['2025-09'],
  ],
])('待采用的报告期：%s', (_, versions, periods) => {
  const submissions = versions.map(([period, stage]) => ({ period, stage }))
  expect(unreadPeriods({ submissions } as unknown as ItemView)).toEqual(periods)
})
