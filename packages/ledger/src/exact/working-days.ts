import { addDays, type CalendarDate, readDate, weekday } from './calendar-date.ts'

/** One year of holidays (节假日安排) as the State Council's notice sets it: a file of policies/calendars. */
export interface Calendar {
  readonly year: number
  readonly source: string
  /** Days off that are not plain weekends, and weekend days within a holiday. */
  readonly off: readonly CalendarDate[]
  /** Weekend days that are worked (调休上班). */
  readonly worked: readonly CalendarDate[]
}

/** A day found by counting, with the years that no calendar was given for: there only weekends were left out. */
export interface WorkingDay {
  readonly date: CalendarDate
  /** Empty when every year touched had its calendar. */
  readonly unknownYears: readonly number[]
}

/** Reads one calendar from data; problems name what is wrong and where. */
export function readCalendar(
  data: unknown,
): { readonly calendar: Calendar } | { readonly problems: readonly string[] } {
  const { year, source, off, worked } = (data ?? {}) as Record<string, unknown>
  const days = (list: unknown, name: string): string[] =>
    Array.isArray(list)
      ? list.flatMap((each) =>
          typeof each === 'string' && readDate(each)?.startsWith(String(year))
            ? []
            : [`${name}: ${String(each)} is no day of ${String(year)}`],
        )
      : [`${name}: a list of days is missing`]
  const problems = [
    ...(Number.isInteger(year) ? [] : ['year: a whole number is missing']),
    ...(typeof source === 'string' && source !== '' ? [] : ['source: the notice is missing']),
    ...days(off, 'off'),
    ...days(worked, 'worked'),
  ]
  return problems.length > 0 ? { problems } : { calendar: data as Calendar } // checked field by field above
}

/** Whether `date` is a working day (工作日); `known` tells whether a calendar of its year was given. */
export function isWorkingDay(
  date: CalendarDate,
  calendars: readonly Calendar[],
): { readonly working: boolean; readonly known: boolean } {
  const calendar = calendars.find(({ year }) => year === Number(date.slice(0, 4)))
  if (calendar?.worked.includes(date)) return { working: true, known: true }
  if (calendar?.off.includes(date)) return { working: false, known: true }
  return { working: weekday(date) <= 5, known: calendar !== undefined }
}

/**
 * The `days`th working day after `date` (not counting that day itself). A year without a calendar is counted by weekends
 * alone and named in `unknownYears`, to be shown as a warning.
 */
export function addWorkingDays(date: CalendarDate, days: number, calendars: readonly Calendar[]): WorkingDay {
  const unknownYears = new Set<number>()
  let at = date
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    const { working, known } = isWorkingDay(at, calendars)
    if (!known) unknownYears.add(Number(at.slice(0, 4)))
    if (working) left -= 1
  }
  return { date: at, unknownYears: [...unknownYears] }
}

/** How long is given: in days, or in working days (工作日). */
export interface Limit {
  readonly days: number
  readonly count: 'days' | 'workingDays'
}

/** The last day of a time limit (办理时限) that begins the day after `date`: 7 days from 16 July end on 23 July. */
export function dueAfter(date: CalendarDate, limit: Limit, calendars: readonly Calendar[]): WorkingDay {
  if (limit.count === 'workingDays') return addWorkingDays(date, limit.days, calendars)
  return { date: addDays(date, limit.days), unknownYears: [] }
}
