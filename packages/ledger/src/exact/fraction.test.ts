import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftPoint } from './decimal.ts'
import {
  compareFractions,
  divide,
  fraction,
  minus,
  one,
  percent,
  percentOf,
  plus,
  quotient,
  rounded,
} from './fraction.ts'

test.each([
  // part, whole, places, percent
  ['11', '12', 1, '91.7'], // the line that 1-11月 is measured by
  ['206', '255', 1, '80.8'],
  ['24.1', '86', 1, '28.0'],
  ['162', '222', 1, '73.0'],
  ['1', '8', 0, '13'], // 12.5
  ['-1', '8', 0, '-13'],
  ['-1', '1000', 0, '0'], // -0.1, not -0
])('%s of %s to %i places is %s %%', (part, whole, places, expected) => {
  expect(percentOf(part, whole, places)).toBe(expected)
})

test.each([
  ['2', '3', 2, '0.67'],
  ['0.25', '1', 1, '0.3'],
  ['-0.25', '1', 1, '-0.3'],
  ['0.3', '0.1', 3, '3.000'],
])('%s ÷ %s to %i places is %s', (a, b, places, expected) => expect(divide(a, b, places)).toBe(expected))

test('points are taken from what is not rounded', () => {
  const ahead = minus(quotient('97.158', '100'), fraction(10n, 12n))
  expect(rounded(percent(ahead), 1)).toBe('13.8') // 97.2 less 83.3 would be 13.9
})

test('nothing is divided by zero', () => {
  expect(() => quotient('1', '0.0')).toThrow('/0 has no value')
  expect(() => fraction(1n, 0n)).toThrow('/0 has no value')
})

test('law: a part and the rest make one, and rounding is never off by more than half a place', () => {
  const positive = fc.bigInt(1n, 10n ** 12n)
  fc.assert(
    fc.property(positive, positive, fc.nat(6), (a, b, places) => {
      const part = fraction(a, a + b)
      expect(compareFractions(plus(part, minus(one, part)), one)).toBe(0)
      const written = quotient(rounded(part, places), '1')
      const off = minus(written, part)
      const size = off.numerator < 0n ? minus(part, written) : off
      expect(compareFractions(size, quotient(shiftPoint('5', -places - 1), '1'))).toBeLessThanOrEqual(0)
    }),
  )
})
