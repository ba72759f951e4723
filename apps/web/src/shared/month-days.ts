/** The last day of the month before (上月末): of any day of November 31 October. */
export function lastMonthEnd(day: string): string {
  const [year, month] = partsOf(day)
  return month === 1 ? `${year - 1}-12-31` : endOfMonth(year, month - 1)
}

/** The ends of the months of the year that are over, and the day itself (各月末). */
export function monthEndsOf(day: string): readonly string[] {
  const [year, month] = partsOf(day)
  const ends = Array.from({ length: month }, (_, i) => endOfMonth(year, i + 1))
  return [...ends.filter((end) => end < day), day]
}

/** Share of the year that is over, in whole months, in percent (时间进度); how a month that is not over counts: not. */
export function yearGone(day: string): number {
  const [year, month] = partsOf(day)
  return ((endOfMonth(year, month) === day ? month : month - 1) / 12) * 100
}

function endOfMonth(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${String(days).padStart(2, '0')}`
}

function partsOf(day: string): readonly [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
}
