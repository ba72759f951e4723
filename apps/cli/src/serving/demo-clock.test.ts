import { expect, test } from 'vitest'
import { clockFrom } from './demo-clock.ts'

const start = new Date('2025-11-06T01:00:00Z')

test.each([
  ['the moment it is made', 0, '2025-11-06T01:00:00.000Z'],
  ['a minute later', 60_000, '2025-11-06T01:01:00.000Z'],
  ['the next day', 86_400_000, '2025-11-07T01:00:00.000Z'],
])('%s', (_when, later, told) => {
  let now = Date.parse('2026-11-23T08:30:00Z')
  const clock = clockFrom(start, () => now)
  now += later
  expect(clock().toISOString()).toBe(told)
})
