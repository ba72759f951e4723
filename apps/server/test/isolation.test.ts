import { expect, test } from 'vitest'
import { tryIsolation } from '../../../bench/server/isolation.ts'

test('1,000 random requests of every role to every route of three governments get nothing beyond the access table', async () => {
  const { beyond, faults, statuses } = await tryIsolation(1000, 2026)
  expect(beyond.slice(0, 5)).toEqual([])
  expect(faults.slice(0, 5)).toEqual([])
  // That much was refused and that much was done: neither a server that refuses all nor one that allows all would pass.
  expect(statuses.get(403)).toBeGreaterThan(150)
  expect(statuses.get(200)).toBeGreaterThan(150)
}, 300_000)
