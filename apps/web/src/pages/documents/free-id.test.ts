import { expect, test } from 'vitest'
import { freeId } from './free-id.ts'

test.each([
  [2026, [], 't2026'],
  [2026, ['t2026'], 't2026-2'],
  [2026, ['t2026', 't2026-2', 't2025'], 't2026-3'],
  [undefined, [], 't'],
])('a table of %s beside %s is %s', (year, taken, id) => {
  expect(freeId(year, taken)).toBe(id)
})
