import { compareDecimals } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureAt, isDone, stepsDone } from './pace.ts'

test.each([
  ['the same every month, people whole', { first: '0', last: '42600', pace: 'steady' }, 10, '35485'],
  ['ahead by autumn', { first: '0', last: '42600', pace: 'front' }, 10, '37914'],
  ['works stand still in January', { first: '0', last: '83', pace: 'build' }, 1, '0'],
  ['from a baseline to a level', { first: '8.2', last: '9.1', pace: 'steady' }, 6, '8.6'],
  ['down to nothing', { first: '9', last: '0', pace: 'clearing' }, 10, '0'],
  ['falling, with a decimal', { first: '4.2', last: '3.1', pace: 'published' }, 9, '3.5'],
  ['the year is whole in December', { first: '0', last: '31.5', pace: 'build' }, 12, '31.5'],
  ['told month by month', { first: '', last: '', pace: 'values:5.4,5.4,5.3' }, 3, '5.3'],
])('%s', (_case, path, month, figure) => {
  expect(figureAt(path, month)).toBe(figure)
})

test.each([
  ['a quarter, a step', 'steady', 2, 0],
  ['a quarter, a step', 'steady', 3, 1],
  ['no work after April', 'stalled:4', 12, 1],
  ['a quarter later', 'late-works', 10, 2],
  ['done in August', 'done:8', 8, 4],
  ['and in July all but the last', 'done:8', 7, 3],
])('%s (%s, month %i)', (_case, pace, month, done) => {
  expect(stepsDone(pace, 4, month)).toBe(done)
  expect(isDone(pace, month)).toBe(done === 4)
})

test('law: what grows by a shape never falls back, and ends where the year ends', () => {
  const paces = fc.constantFrom(
    'steady',
    'front',
    'back',
    'build',
    'harvest',
    'starts',
    'slow-build',
    'farmland',
  )
  fc.assert(
    fc.property(paces, fc.nat(1_000_000), fc.nat(9), (pace, whole, tenths) => {
      const path = { first: '0', last: `${whole}.${tenths}`, pace }
      const year = Array.from({ length: 12 }, (_, i) => figureAt(path, i + 1))
      expect(year.slice(1).every((figure, i) => compareDecimals(figure, year[i]!) >= 0)).toBe(true)
      expect(compareDecimals(year[11]!, path.last)).toBe(0)
    }),
  )
})
