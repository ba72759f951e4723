import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsOf, numberCell, numberFormat } from './sheet-number.ts'

test.each([
  ['a whole number', '187', '187'],
  ['what a file writes for 8.6', '8.5999999999999996', '8.6'],
  ['0.1 + 0.2', '0.30000000000000004', '0.3'],
  ['a small one', '1.5E-3', '0.0015'],
  ['a large one', '3.215E+11', '321500000000'],
  ['below zero', '-0.5', '-0.5'],
  ['nothing with a sign', '-0', '0'],
  ['no number', '约3.86', undefined],
  ['an empty cell', '', undefined],
])('%s: %s is %s', (_case, written, digits) => expect(digitsOf(written)).toBe(digits))

test.each([
  ['a share', '0.125', 10, undefined, { text: '12.5%', number: '0.125', percent: true }],
  ['a share with a code', '1', 164, '0.0%', { text: '100%', number: '1', percent: true }],
  ['a unit in the format', '86', 164, '0.0"公里"', { text: '86公里', number: '86' }],
  ['money', '1234.5', 164, '"¥"#,##0.00', { text: '¥1234.5', number: '1234.5' }],
  ['rounded by its format only', '3.14159', 2, undefined, { text: '3.14159', number: '3.14159' }],
  ['a day', '46295', 14, undefined, { text: '2026-09-30', date: '2026-09-30' }],
  ['a day in Chinese', '46295', 31, undefined, { text: '2026-09-30', date: '2026-09-30' }],
  ['a day by code', '46295', 164, '[$-804]yyyy"年"m"月"d"日";@', { text: '2026-09-30', date: '2026-09-30' }],
  ['a month is no day', '46266', 57, undefined, { text: '2026年9月' }],
  ['a month by code', '46266', 164, 'yyyy"年"m"月"', { text: '2026年9月' }],
  ['month and day', '46295', 58, undefined, { text: '9月30日', date: '2026-09-30' }],
  ['a day and an hour', '46295.5', 22, undefined, { text: '2026-09-30 12:00', date: '2026-09-30' }],
  ['minutes are no months', '0.75', 164, 'h:mm', { text: '18:00' }],
  ['the first day there is', '1', 14, undefined, { text: '1900-01-01', date: '1900-01-01' }],
  ['after the day that never was', '61', 14, undefined, { text: '1900-03-01', date: '1900-03-01' }],
  ['beyond all days', '99999999', 14, undefined, { text: '99999999', number: '99999999' }],
] as const)('%s: %s as %i', (_case, written, id, code, cell) => {
  expect(numberCell(written, numberFormat(id, code), false)).toEqual(cell)
})

test('a file that counts from 1904 means other days', () => {
  expect(numberCell('44833', numberFormat(14), true)).toMatchObject({ date: '2026-09-30' })
})

test('law: 15 digits come back as they were written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(12), (whole, places) => {
      const digits = `${whole < 0n ? '-' : ''}${String(whole)
        .replace('-', '')
        .padStart(places + 1, '0')}`
      const at = digits.length - places
      const written = places === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`
      const plain = written.includes('.') ? written.replace(/\.?0+$/, '') : written
      expect(digitsOf(written)).toBe(plain === '-0' ? '0' : plain)
    }),
  )
})
