import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compareDecimals, isDecimal, multiply, shiftPoint, subtract, sum } from './decimal.ts'

test.each([
  // a, b, sum, difference, product
  ['0.1', '0.2', '0.3', '-0.1', '0.02'], // in floats 0.30000000000000004
  ['3.86', '4.2', '8.06', '-0.34', '16.212'],
  ['-2.3', '2.3', '0', '-4.6', '-5.29'],
  ['1.10', '0', '1.1', '1.1', '0'],
  ['100', '0.001', '100.001', '99.999', '0.1'],
])('%s and %s', (a, b, total, difference, product) => {
  expect(add(a, b)).toBe(total)
  expect(subtract(a, b)).toBe(difference)
  expect(multiply(a, b)).toBe(product)
})

test.each([
  ['3.0', '3', 0],
  ['91.67', '91.7', -1],
  ['-1', '-2', 1],
  ['-0', '0', 0],
])('%s compared with %s', (a, b, expected) => expect(compareDecimals(a, b)).toBe(expected))

test.each(['36.57', '-2.3', '0', '007'])('%s is a decimal', (text) => expect(isDecimal(text)).toBe(true))
test.each(['', '+1', '.5', '5.', '1e3', '1,000', '３', '5%', 'NaN'])('%s is none', (text) =>
  expect(isDecimal(text)).toBe(false),
)

test.each([
  ['36.57', 8, '3657000000'],
  ['25', -2, '0.25'],
  ['-0.5', 1, '-5'],
  ['-0', 3, '0'],
])('%s moved by %i places', (digits, places, moved) => expect(shiftPoint(digits, places)).toBe(moved))

test('law: what is added is taken away again, in any order', () => {
  const decimal = fc
    .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(6))
    .map(([n, p]) => shiftPoint(`${n}`, -p))
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compareDecimals(subtract(add(a, b), b), a)).toBe(0)
      expect(sum([a, b])).toBe(sum([b, a]))
    }),
  )
})
