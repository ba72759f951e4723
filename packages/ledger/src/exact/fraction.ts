import { type Decimal, placesOf, shiftPoint } from './decimal.ts'

/**
 * An exact quotient (分数): 11 months of 12, 25 km of 86. Shares are compared as fractions and rounded only to be printed,
 * since 91.7 % is not 11/12.
 */
export interface Fraction {
  readonly numerator: bigint
  /** Above zero. */
  readonly denominator: bigint
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

/** `numerator` ÷ `denominator`. @throws RangeError when the denominator is zero: ask before. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError(`fraction ${numerator}/0 has no value`)
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

/** The decimal as a fraction, exactly. */
export function fractionOf(decimal: Decimal): Fraction {
  const places = placesOf(decimal)
  return { numerator: BigInt(shiftPoint(decimal, places)), denominator: 10n ** BigInt(places) }
}

/** `a` ÷ `b` of two decimals, exactly. @throws RangeError when `b` is zero. */
export function quotient(a: Decimal, b: Decimal): Fraction {
  const [top, bottom] = [fractionOf(a), fractionOf(b)]
  return fraction(top.numerator * bottom.denominator, top.denominator * bottom.numerator)
}

/** The exact difference, `a` less `b`. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** The exact sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return minus(a, times(b, { numerator: -1n, denominator: 1n }))
}

/** The exact product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** Negative when `a` is below `b`, zero when they are equal, positive when it is above. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const { numerator } = minus(a, b)
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}

/**
 * The fraction to `places` digits after the point, rounded half up in size (四舍五入): 0.25 is 0.3, -0.25 is -0.3. All
 * `places` are written: 28.0. What rounds to nothing is 0.0, never -0.0.
 */
export function rounded({ numerator, denominator }: Fraction, places: number): Decimal {
  const size = numerator < 0n ? -numerator : numerator
  const units = (2n * size * 10n ** BigInt(places) + denominator) / (2n * denominator)
  const digits = String(units).padStart(places + 1, '0')
  const at = digits.length - places
  const written = places === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`
  return numerator < 0n && units !== 0n ? `-${written}` : written
}

/** `a` ÷ `b` to `places` digits, rounded half up (四舍五入). @throws RangeError when `b` is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  return rounded(quotient(a, b), places)
}

const hundred: Fraction = { numerator: 100n, denominator: 1n }

/** A share of one as percent: 11/12 is 1100/12. The difference of two is in percentage points (百分点). */
export function percent(share: Fraction): Fraction {
  return times(share, hundred)
}

/** How many percent `part` is of `whole`, to `places` digits, rounded half up. @throws RangeError when `whole` is zero. */
export function percentOf(part: Decimal, whole: Decimal, places: number): Decimal {
  return rounded(percent(quotient(part, whole)), places)
}
