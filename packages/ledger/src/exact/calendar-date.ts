declare const calendarDate: unique symbol

/** A day of the calendar (日期), YYYY-MM-DD. No time and no zone: an official's deadline is a day. */
export type CalendarDate = string & { readonly [calendarDate]: true }

/** The day that the text names; undefined where it names none (2026-02-30, 2026-2-3, 2026年2月3日). */
export function readDate(text: string): CalendarDate | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return text as CalendarDate // checked above
}

/** The day that the text names. @throws RangeError where it names none: for dates that are known to be good. */
export function dateOf(text: string): CalendarDate {
  const date = readDate(text)
  if (date === undefined) throw new RangeError(`a date is a day of the calendar as YYYY-MM-DD, got ${text}`)
  return date
}

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** Year, month and day. */
export function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

/** The day of these parts; `month` may run over the year's end (13 is next January), `day` stops at the month's last. */
export function dateFrom({ year, month, day }: DateParts): CalendarDate {
  const months = year * 12 + month - 1
  const [atYear, atMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const atDay = Math.min(day, daysIn(atYear, atMonth))
  return dateOf(`${String(atYear).padStart(4, '0')}-${two(atMonth)}-${two(atDay)}`)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** The last day of the month that `date` lies in. */
export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  return dateFrom({ ...partsOf(date), day: 31 })
}

/** Negative when `a` is earlier, zero on the same day, positive when it is later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The later of the two. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a
}

/** The same day `months` later (earlier when negative); 31 January and one month is the last of February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  return dateFrom({ year, month: month + months, day })
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: CalendarDate): number {
  return ((dayNumber(date) + 2) % 7) + 1
}

/**
 * Whole months (整月数) from the start of day `from` to the end of day `through`: 1 January through 30 November is 11,
 * through 29 November 10. Below zero is zero.
 */
export function wholeMonths(from: CalendarDate, through: CalendarDate): number {
  const [start, end] = [partsOf(from), partsOf(addDays(through, 1))]
  const months = (end.year - start.year) * 12 + end.month - start.month
  const reached = addMonths(from, months) <= addDays(through, 1)
  return Math.max(0, reached ? months : months - 1)
}

// Days are counted from 1 March of the year 0, so that the leap day is the last of its year; 400 years have 146,097.
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + daysBefore(m) + day - 1
}

/** Days in the `months` that follow 1 March. */
function daysBefore(months: number): number {
  return Math.floor((153 * months + 2) / 5)
}

function dateOfNumber(number: number): CalendarDate {
  const era = Math.floor(number / 146_097)
  const day = number - era * 146_097
  const leaps = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096)
  const y = Math.floor((day - leaps) / 365)
  const dayOfYear = day - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const year = y + era * 400
  const at = { day: dayOfYear - daysBefore(m) + 1, month: m < 10 ? m + 3 : m - 9 }
  return dateFrom({ ...at, year: at.month > 2 ? year : year + 1 })
}
