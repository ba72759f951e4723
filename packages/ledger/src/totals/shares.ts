import { compareDecimals, type Decimal, subtract, sum } from '../exact/decimal.ts'
import { fraction, percent, percentOf, rounded } from '../exact/fraction.ts'

/** A part of a target that one body takes on (分解数). */
export interface Share {
  readonly orgUnit: string
  readonly value: Decimal
}

/** How the parts stand to the whole (分解核对). */
export interface ShareSum {
  readonly total: Decimal
  /** Total less target; above zero where more was handed down than was asked. */
  readonly difference: Decimal
  /** 加码, in percent of the target, one place; undefined for a target of zero. */
  readonly addOnPercent?: Decimal
}

/** The sum of the parts beside the whole (分解核对): 4.41万 handed down for 4.2万 is 加码5.0%. */
export function checkShares(target: Decimal, shares: readonly Share[]): ShareSum {
  const total = sum(shares.map(({ value }) => value))
  const difference = subtract(total, target)
  if (compareDecimals(target, '0') === 0) return { total, difference }
  return { total, difference, addOnPercent: percentOf(difference, target, 1) }
}

/** 差10人: what the parts are short of, or over, the figure the lead gave; undefined when they agree. */
export function gapWords(stated: Decimal, shares: readonly Share[], unit: string): string | undefined {
  const { difference } = checkShares(stated, shares)
  if (compareDecimals(difference, '0') === 0) return undefined
  return difference.startsWith('-') ? `差${difference.slice(1)}${unit}` : `多${difference}${unit}`
}

/**
 * Counts as percent of their sum, as circulars print them (占比): rounded half up to `places`, what is over or short of 100 taken by the
 * largest. Zeros of nothing at all.
 */
export function printedPercents(counts: readonly number[], places: number): Decimal[] {
  const whole = counts.reduce((total, each) => total + each, 0)
  if (whole === 0) return counts.map(() => rounded(fraction(0n, 1n), places))
  const percents = counts.map((count) => rounded(percent(fraction(BigInt(count), BigInt(whole))), places))
  const largest = counts.indexOf(Math.max(...counts))
  const others = sum(percents.filter((_each, i) => i !== largest))
  return percents.map((each, i) => (i === largest ? padded(subtract('100', others), places) : each))
}

function padded(decimal: Decimal, places: number): Decimal {
  const [whole, digits = ''] = decimal.split('.')
  return places === 0 ? whole! : `${whole}.${digits.padEnd(places, '0')}`
}
