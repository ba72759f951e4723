import { expect, test } from 'vitest'
import type { ItemState } from '../../api/totals.ts'
import { movesBetween } from './moved.ts'

const items = (progress: Readonly<Record<string, string>>) =>
  Object.entries(progress).map(([item, each]) => ({ item, progress: each }) as unknown as ItemState)

test.each([
  ['onSchedule', 'behind', 'worse'],
  ['behind', 'overdue', 'worse'],
  ['behind', 'onSchedule', 'better'],
  ['overdue', 'completed', 'better'],
  ['onSchedule', 'ahead', 'neither'],
  ['noNodes', 'behind', 'neither'],
  ['behind', 'unknown', 'neither'],
  ['behind', 'behind', 'neither'],
])('%s → %s is %s', (from, to, way) => {
  const { worse, better, fresh } = movesBetween(items({ i1: from }), items({ i1: to }))
  expect([worse.length > 0 ? 'worse' : better.length > 0 ? 'better' : 'neither', fresh.length]).toEqual([
    way,
    0,
  ])
})

test('what was not there is new, and neither better nor worse', () => {
  const moves = movesBetween(items({}), items({ i1: 'behind' }))
  expect([moves.fresh.length, moves.worse.length, moves.better.length]).toEqual([1, 0, 0])
})
