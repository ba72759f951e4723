import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateFrom, dateOf } from './calendar-date.ts'
import { endOf, nextPeriod, periodAt, periodOf, readPeriod, startOf } from './period.ts'

test.each([
  ['2026', '2026-01-01', '2026-12-31', '2027'],
  ['2026-Q3', '2026-07-01', '2026-09-30', '2026-Q4'],
  ['2026-Q4', '2026-10-01', '2026-12-31', '2027-Q1'],
  ['2026-02', '2026-02-01', '2026-02-28', '2026-03'],
  ['2026-12', '2026-12-01', '2026-12-31', '2027-01'],
])('%s is %s to %s, then %s', (text, start, end, next) => {
  const period = periodOf(text)
  expect([startOf(period), endOf(period), nextPeriod(period)]).toEqual([start, end, next])
  expect(nextPeriod(nextPeriod(period), -1)).toBe(period)
})

test.each(['2026-13', '2026-Q5', '2026年', '26-01', '2026-1'])('%s is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined()
})

test.each([
  ['month', '2026-08'],
  ['quarter', '2026-Q3'],
  ['year', '2026'],
] as const)('the %s of 15 August 2026 is %s', (kind, expected) => {
  expect(periodAt(dateOf('2026-08-15'), kind)).toBe(expected)
})

test('law: periods of one length tile the calendar', () => {
  const date = fc.tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(date, fc.constantFrom('month', 'quarter', 'year' as const), ([year, month], kind) => {
      const period = periodAt(dateFrom({ year, month, day: 15 }), kind)
      expect(startOf(nextPeriod(period))).toBe(addDays(endOf(period), 1))
      expect(periodAt(endOf(period), kind)).toBe(period)
    }),
  )
})
