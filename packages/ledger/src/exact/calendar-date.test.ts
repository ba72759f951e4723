import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dateFrom,
  dateOf,
  daysBetween,
  lastDayOfMonth,
  readDate,
  weekday,
  wholeMonths,
} from './calendar-date.ts'

test.each(['2026-01-01', '2024-02-29', '2000-02-29'])('%s is a day', (text) => {
  expect(readDate(text)).toBe(text)
})
test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '2026年4月1日', ''])(
  '%j is none',
  (text) => expect(readDate(text)).toBeUndefined(),
)
test('a date that must be good is thrown out when it is not', () => {
  expect(() => dateOf('2026-02-30')).toThrow('got 2026-02-30')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-15', 2, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(dateOf(date), months)).toBe(expected)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-07-16', 7, '2026-07-23'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (date, days, expected) => expect(addDays(dateOf(date), days)).toBe(expected))

test.each([
  // from, through, whole months: the last day belongs to them
  ['2026-01-01', '2026-11-30', 11],
  ['2026-01-01', '2026-11-29', 10],
  ['2026-01-01', '2026-12-31', 12],
  ['2026-01-15', '2026-02-14', 1],
  ['2026-01-15', '2026-02-13', 0],
  ['2026-01-01', '2025-06-30', 0],
])('from %s through %s are %i whole months', (from, through, months) => {
  expect(wholeMonths(dateOf(from), dateOf(through))).toBe(months)
})

test.each([
  ['2026-07-16', 4], // a Thursday
  ['2026-11-22', 7],
  ['2000-02-29', 2],
])('%s is weekday %i', (date, expected) => expect(weekday(dateOf(date))).toBe(expected))

test('the last day of a month', () => expect(lastDayOfMonth(dateOf('2024-02-03'))).toBe('2024-02-29'))

test('law: days added are days between, and the week goes round', () => {
  const day = fc.record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  fc.assert(
    fc.property(day.map(dateFrom), fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const later = addDays(date, days)
      expect(daysBetween(date, later)).toBe(days)
      expect(addDays(later, -days)).toBe(date)
      expect((((weekday(later) - weekday(date) - days) % 7) + 7) % 7).toBe(0)
    }),
  )
})
