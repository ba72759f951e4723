import { expect, test } from 'vitest'
import { isOlder, oldestOf } from './node-version.mjs'

test.each([
  ['the same', '20.19.0', false],
  ['a patch of it', '20.19.4', false],
  ['one minor before', '20.18.3', true],
  ['a later minor, read as a number', '20.100.0', false],
  ['a major before, with a later minor', '18.99.0', true],
  ['a later major, with an earlier minor', '22.0.0', false],
])('%s: %s is too old for 20.19: %s', (_case, version, older) => {
  expect(isOlder(version, [20, 19])).toBe(older)
})

test('the oldest Node is the one that package.json allows', () => {
  expect(oldestOf('>=20.19')).toEqual([20, 19])
  expect(oldestOf('>=20.19.1 <23')).toEqual([20, 19])
})
test.each(['20.19', '^20.19', '*'])('a range that does not say the oldest is our mistake: %s', (range) => {
  expect(() => oldestOf(range)).toThrow('engines.node')
})
