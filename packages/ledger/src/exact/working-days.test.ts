import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { addDays, dateOf } from './calendar-date.ts'
import { addWorkingDays, type Calendar, dueAfter, isWorkingDay, readCalendar } from './working-days.ts'

const calendars: Calendar[] = policyFilesIn('calendars').map((path) => {
  const outcome = readCalendar(policyFile(path))
  if ('problems' in outcome) throw new Error(`${path}: ${outcome.problems.join('; ')}`)
  return outcome.calendar
})

test.each([
  ['a Thursday', '2026-07-16', true],
  ['a Saturday', '2026-07-18', false],
  ['除夕', '2026-02-16', false],
  ['春节调休', '2026-02-14', true], // a Saturday
  ['国庆第一天', '2025-10-01', false],
  ['国庆调休', '2025-10-11', true], // a Saturday
  ['国庆后第一天', '2025-10-09', true],
])('%s, %s: worked %s', (_case, date, working) => {
  expect(isWorkingDay(dateOf(date), calendars)).toEqual({ working, known: true })
})

test.each([
  ['批示“7日内拿出方案”，按自然日', '2026-07-16', 7, 'days', '2026-07-23'],
  ['按工作日', '2026-07-16', 7, 'workingDays', '2026-07-27'],
  ['跨国庆', '2025-09-29', 3, 'workingDays', '2025-10-10'], // 30 September, 9 and 10 October
  ['跨春节调休', '2026-02-13', 2, 'workingDays', '2026-02-24'], // 14 is worked, 15 to 23 are off
] as const)('%s: %s and %i %s end on %s', (_case, date, days, count, expected) => {
  expect(dueAfter(dateOf(date), { days, count }, calendars)).toEqual({ date: expected, unknownYears: [] })
})

test('a year without a calendar is counted by weekends, and named', () => {
  expect(addWorkingDays(dateOf('2030-12-31'), 1, calendars)).toEqual({
    date: '2031-01-01',
    unknownYears: [2031],
  })
})

test.each([
  ['a day of another year', { year: 2026, source: 's', off: ['2025-01-01'], worked: [] }, 'off: 2025-01-01'],
  ['no such day', { year: 2026, source: 's', off: [], worked: ['2026-02-30'] }, 'worked: 2026-02-30'],
  ['no source', { year: 2026, source: '', off: [], worked: [] }, 'source'],
  ['no list', { year: 2026, source: 's', off: [] }, 'worked'],
  ['nothing', null, 'year'],
])('refuses %s', (_case, data, words) => {
  const outcome = readCalendar(data)
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('every day moved to be worked is a weekend day: else the calendar is wrong', () => {
  for (const { off, worked } of calendars) {
    for (const date of worked) expect(isWorkingDay(date, []).working, date).toBe(false)
    expect(worked.filter((date) => off.includes(date))).toEqual([])
  }
})

test('law: the last day of a limit is worked, and has as many worked days up to it as were given', () => {
  const start = fc.integer({ min: 0, max: 700 }).map((days) => addDays(dateOf('2025-01-01'), days))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 20 }), (date, days) => {
      const due = addWorkingDays(date, days, calendars).date
      let worked = 0
      for (let at = date; at < due; ) {
        at = addDays(at, 1)
        if (isWorkingDay(at, calendars).working) worked += 1
      }
      expect(worked).toBe(days)
      expect(isWorkingDay(due, calendars).working).toBe(true)
    }),
  )
})
