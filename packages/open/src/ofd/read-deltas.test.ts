import { expect, test } from 'vitest'
import { readDeltas } from './read-deltas.ts'

test.each([
  ['plain', '3.5 4 4.5', [3.5, 4, 4.5]],
  ['repeated', '3.5 g 3 4', [3.5, 4, 4, 4]],
  ['twice', 'g 2 1 g 1 2 3', [1, 1, 2, 3]],
  ['absent', undefined, [0]],
  ['cut off', '1 g 2', [1, 0, 0]],
  ['no number', '1 x', [1, 0]],
])('%s: %s', (_case, text, deltas) => {
  expect(readDeltas(text)).toEqual(deltas)
})

test('an absurd repeat is cut', () => {
  expect(readDeltas('g 2000000000 1').length).toBeLessThanOrEqual(100_000)
})
