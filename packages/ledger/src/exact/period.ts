import { type CalendarDate, dateFrom, dateOf, lastDayOfMonth, partsOf } from './calendar-date.ts'

declare const periodBrand: unique symbol

/** A period (报告期): a month 2026-10, a quarter 2026-Q3, or a year 2026; both its end days belong to it. */
export type Period = string & { readonly [periodBrand]: true }

/** How long a period is: month 月 · quarter 季 · year 年. */
export type PeriodKind = 'month' | 'quarter' | 'year'

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/** The period that the text names; undefined where it names none (2026-13, 2026-Q5, 2026年). */
export function readPeriod(text: string): Period | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/.test(text) ? (text as Period) : undefined // checked here
}

/** The period that the text names. @throws RangeError where it names none: for periods that are known to be good. */
export function periodOf(text: string): Period {
  const period = readPeriod(text)
  if (period === undefined) throw new RangeError(`a period is 2026, 2026-Q3 or 2026-10, got ${text}`)
  return period
}

/** Month, quarter or year. */
export function kindOfPeriod(period: Period): PeriodKind {
  if (period.length === 4) return 'year'
  return period.includes('Q') ? 'quarter' : 'month'
}

/** The first day. */
export function startOf(period: Period): CalendarDate {
  const year = period.slice(0, 4)
  const kind = kindOfPeriod(period)
  if (kind === 'year') return dateOf(`${year}-01-01`)
  if (kind === 'month') return dateOf(`${period}-01`)
  return dateFrom({ year: Number(year), month: Number(period.at(-1)) * 3 - 2, day: 1 })
}

/** The last day, which still belongs to it. */
export function endOf(period: Period): CalendarDate {
  const { year, month } = partsOf(startOf(period))
  return lastDayOfMonth(dateFrom({ year, month: month + months[kindOfPeriod(period)] - 1, day: 1 }))
}

/** The month, quarter or year that `date` lies in. */
export function periodAt(date: CalendarDate, kind: PeriodKind): Period {
  const { year, month } = partsOf(date)
  if (kind === 'year') return periodOf(date.slice(0, 4))
  if (kind === 'month') return periodOf(date.slice(0, 7))
  return periodOf(`${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`)
}

/** The period of the same length `count` later (earlier when negative). */
export function nextPeriod(period: Period, count = 1): Period {
  const kind = kindOfPeriod(period)
  const { year, month } = partsOf(startOf(period))
  return periodAt(dateFrom({ year, month: month + count * months[kind], day: 1 }), kind)
}
