import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, hanValue, multiply, shiftPoint, sum } from './decimal.ts'

// Digits, how far the point moves, and the exact outcome.
test.each([
  ['36.57', 8, '3657000000'],
  ['1.13', 4, '11300'],
  ['1.1', 4, '11000'],
  ['2.47', 4, '24700'],
  ['0.05', 4, '500'],
  ['5', 0, '5'],
  ['6.0', 0, '6'],
  ['0', 8, '0'],
  ['-2.3', 0, '-2.3'],
  ['-0.5', 4, '-5000'],
  ['620', -3, '0.62'],
  ['29.4', -12, '0.0000000000294'],
  ['100', -2, '1'],
  ['007', 0, '7'],
  ['3.14159265358979323846', 8, '314159265.358979323846'],
])('%s shifted by %i is %s', (digits, places, expected) => {
  expect(shiftPoint(digits, places)).toBe(expected)
})

// Chinese numerals below 万.
test.each([
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['一百', 100],
  ['一百零八', 108],
  ['一百二十', 120],
  ['三百六十五', 365],
  ['两千三百', 2300],
  ['五千零三', 5003],
  ['二〇二六', 2026],
  ['一二三四五', 12345],
  ['零', 0],
] as const)('%s is %i', (numerals, value) => {
  expect(hanValue(numerals)).toBe(value)
})

test.each(['甲', '十个', '2', '一万', '第三'])('%s is no numeral', (words) => {
  expect(hanValue(words)).toBeUndefined()
})

test.each([
  ['1.5', '1.50', 0],
  ['1.5', '1.49', 1],
  ['-1', '0', -1],
  ['10', '9', 1],
  ['0.1', '0.10000000000000000001', -1],
])('%s against %s: %i', (a, b, expected) => {
  expect(compareDecimals(a, b)).toBe(expected)
})

test('sums and products are exact where floats slip', () => {
  expect(sum(['0.1', '0.2'])).toBe('0.3')
  expect(sum(['10.1', '45.2', '44.7'])).toBe('100')
  expect(sum(['5', '-7.5'])).toBe('-2.5')
  expect(sum([])).toBe('0')
  expect(multiply('1.1', '1.1')).toBe('1.21')
  expect(multiply('450', '1.08')).toBe('486')
  expect(multiply('-0.5', '0.5')).toBe('-0.25')
})

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(12))
  .map(([minus, digits, places]) => shiftPoint(`${minus && digits > 0n ? '-' : ''}${digits}`, -places))

test('law: shifting there and back changes nothing, and comparing agrees with sums', () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: -20, max: 20 }), (a, b, places) => {
      expect(shiftPoint(shiftPoint(a, places), -places)).toBe(a)
      expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) || 0)
      expect(sum([a, b])).toBe(sum([b, a]))
      expect(multiply(a, b)).toBe(multiply(b, a))
      const gap = sum([a, b.startsWith('-') ? b.slice(1) : b === '0' ? '0' : `-${b}`])
      expect(compareDecimals(gap, '0')).toBe(compareDecimals(a, b))
    }),
  )
})
