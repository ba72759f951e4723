import { type CalendarDate, wholeMonths } from '../exact/calendar-date.ts'
import type { Decimal } from '../exact/decimal.ts'
import {
  compareFractions,
  type Fraction,
  fraction,
  fractionOf,
  minus,
  plus,
  rounded,
  times,
} from '../exact/fraction.ts'

/** A value known through the end of a day. */
export interface ForecastPoint {
  readonly through: CalendarDate
  readonly value: Decimal
}

/** Why there is no forecast (不作预测), the weightier first. */
export type ForecastProblem = 'tooFewPoints' | 'pointsInOneMonth' | 'nothingLeft'

/** The value that the year ends with if the pace goes on (年末预测), and the range of the paces seen. */
export interface Forecast {
  readonly method: '月均增量外推'
  readonly value: Decimal
  /** With the slowest and the fastest month's pace seen so far. */
  readonly low: Decimal
  readonly high: Decimal
  readonly points: number
}

/** The forecast of a sum that grows through the year: not for rates, ceilings or levels, whose past says nothing of a pace. */
export interface ForecastQuestion {
  readonly start: CalendarDate
  readonly deadline: CalendarDate
  /** In order of time. */
  readonly points: readonly ForecastPoint[]
  /** Digits after the point of the answer. */
  readonly places: number
}

/**
 * Carries the pace seen on to the deadline (年末预测): the last value and the months left at the average pace, low and high at the
 * slowest and the fastest pace between two points. Refused with fewer than three points.
 */
export function forecastOf({
  start,
  deadline,
  points,
  places,
}: ForecastQuestion):
  | { readonly forecast: Forecast }
  | { readonly refusal: { readonly code: ForecastProblem } } {
  if (points.length < 3) return { refusal: { code: 'tooFewPoints' } }
  const months = points.map(({ through }) => wholeMonths(start, through))
  if (months.some((month, i) => i > 0 && month <= months[i - 1]!))
    return { refusal: { code: 'pointsInOneMonth' } }
  const left = wholeMonths(start, deadline) - months.at(-1)!
  if (left <= 0) return { refusal: { code: 'nothingLeft' } }

  const values = points.map(({ value }) => fractionOf(value))
  const pace = (from: number, to: number): Fraction =>
    times(minus(values[to]!, values[from]!), fraction(1n, BigInt(months[to]! - months[from]!)))
  const paces = values
    .slice(1)
    .map((_value, i) => pace(i, i + 1))
    .sort(compareFractions)
  const end = (each: Fraction) =>
    rounded(plus(values.at(-1)!, times(each, fraction(BigInt(left), 1n))), places)
  return {
    forecast: {
      method: '月均增量外推',
      value: end(pace(0, values.length - 1)),
      ...{ low: end(paces[0]!), high: end(paces.at(-1)!), points: points.length },
    },
  }
}
