import {
  addMonths,
  type CalendarDate,
  dateFrom,
  lastDayOfMonth,
  partsOf,
  readDate,
} from '../exact/calendar-date.ts'
import type { Release } from './reporting.ts'

/** One figure of the year (发布安排): through which month it speaks, and on which day of which later month it is out. */
export interface ReleaseDay {
  /** 2 is 1—2月, which are published together; 9 is 前三季度. */
  readonly throughMonth: number
  readonly monthsLater: number
  readonly day: number
}

/** When the figures of a kind of indicator are published (数据发布日历): a file of policies/releases. */
export interface ReleaseCalendar {
  readonly id: string
  readonly name: string
  readonly dated: string
  readonly source: string
  readonly notSaid: readonly string[]
  /** The days of a usual year. */
  readonly days: readonly ReleaseDay[]
  /** Days that the publisher announced (公布的发布日期); they go before the usual ones. */
  readonly announced: readonly { readonly through: string; readonly on: string }[]
}

/** The releases of the figures that speak of one year (当年各期发布日期), in order; a day off does not move them. */
export function releasesOf({ days, announced }: ReleaseCalendar, year: number): readonly Release[] {
  return days.map(({ throughMonth, monthsLater, day }) => {
    const through = lastDayOfMonth(dateFrom({ year, month: throughMonth, day: 1 }))
    const said = announced.find((each) => each.through === through)
    return { through, on: said ? (said.on as CalendarDate) : dayAfter(through, monthsLater, day) } // read by readReleaseCalendar
  })
}

function dayAfter(through: CalendarDate, monthsLater: number, day: number): CalendarDate {
  const first = dateFrom({ ...partsOf(through), day: 1 })
  return dateFrom({ ...partsOf(addMonths(first, monthsLater)), day })
}

/** Reads one calendar of releases from data; problems name what is wrong and where. */
export function readReleaseCalendar(
  data: unknown,
): { readonly calendar: ReleaseCalendar } | { readonly problems: readonly string[] } {
  const { id, name, dated, source, notSaid, days, announced } = (data ?? {}) as Record<string, unknown>
  const problems = [
    ...Object.entries({ id, name, dated, source }).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
    ),
    ...(Array.isArray(notSaid) ? [] : ['notSaid: a list is missing']),
    ...(Array.isArray(days) && days.length > 0
      ? days.flatMap((day, i) =>
          isReleaseDay(day) ? [] : [`days[${i}]: a month from 1 to 12, months later and a day`],
        )
      : ['days: there are none']),
    ...(Array.isArray(announced)
      ? announced.flatMap((each, i) =>
          isAnnounced(each) ? [] : [`announced[${i}]: two days of the calendar`],
        )
      : ['announced: a list is missing']),
  ]
  return problems.length > 0 ? { problems } : { calendar: data as ReleaseCalendar } // checked field by field above
}

function isReleaseDay(value: unknown): value is ReleaseDay {
  const { throughMonth, monthsLater, day } = (value ?? {}) as Record<string, unknown>
  const within = (number: unknown, low: number, high: number) =>
    Number.isInteger(number) && Number(number) >= low && Number(number) <= high
  return within(throughMonth, 1, 12) && within(monthsLater, 0, 24) && within(day, 1, 31)
}

function isAnnounced(value: unknown): boolean {
  const { through, on } = (value ?? {}) as Record<string, unknown>
  return [through, on].every((day) => typeof day === 'string' && readDate(day) !== undefined)
}
