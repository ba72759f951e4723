import { expect, test } from 'vitest'
import { changesBetween } from './changes-between.ts'

const by = { actor: 'liu-yang', basis: { kind: 'login' }, at: '2025-11-03' }
const before = {
  ...{ period: '2025-09', stage: 'accepted', vintage: 'flash', words: '正常', by },
  ...{ value: { kind: 'number', number: '61' }, evidence: ['a'] },
} as never
const now = {
  ...{ period: '2025-10', stage: 'submitted', vintage: 'flash', words: '正常', by },
  value: { kind: 'number', number: '66' },
  nextStep: { words: '加开作业面', by: '2025-11-30' },
} as never
const saying = { unit: '公里', pick: ([zh]: readonly [string, string]) => zh }

test('the value always, the rest where it is another; evidence of an earlier period is not missed', () => {
  expect(changesBetween(before, now, saying)).toEqual([
    { field: 'value', before: '61公里', now: '66公里' },
    { field: 'next', before: '', now: '加开作业面（2025-11-30）' },
  ])
})

test('of what was never said before, all that is said now', () => {
  expect(changesBetween(undefined, now, saying).map(({ field }) => field)).toEqual([
    ...(['value', 'vintage', 'words', 'next'] as const),
  ])
})
