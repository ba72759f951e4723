import { expect, test } from 'vitest'
import { durationWords, progressLine } from './progress-line.ts'

test.each([
  [{ done: 0, total: 100, milliseconds: 0 }, '0/100（0%）'],
  [{ done: 25, total: 100, milliseconds: 5000 }, '25/100（25%）　5.0份/秒　剩余约15秒'],
  [{ done: 100, total: 100, milliseconds: 20_000 }, '100/100（100%）　5.0份/秒　剩余约0秒'],
  [{ done: 0, total: 0, milliseconds: 10 }, '0/0（100%）'],
])('%j', (state, expected) => expect(progressLine(state)).toBe(expected))

test.each([
  [59, '59秒'],
  [95, '1分35秒'],
  [3600, '1小时0分'],
])('%i seconds', (seconds, expected) => expect(durationWords(seconds)).toBe(expected))
