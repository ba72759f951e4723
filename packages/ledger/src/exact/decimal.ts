/** An exact decimal (小数) as written digits, e.g. '36.57' or '-2.3'. Never a float. */
export type Decimal = string

/** Whether the text is a decimal as this package takes and gives them: 36.57, -2.3, 0; not +1, .5, 1e3 or １. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

/** Moves the point `places` to the right (to the left when negative) in the digits themselves: 36.57亿 is exactly 3657000000. */
export function shiftPoint(digits: Decimal, places: number): Decimal {
  const negative = digits.startsWith('-')
  const [whole = '', fraction = ''] = digits.slice(negative ? 1 : 0).split('.')
  const all = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0')
  const at = Math.max(point, 1)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  const shifted = left + (right && `.${right}`)
  return negative && shifted !== '0' ? `-${shifted}` : shifted
}

/** Digits after the point. */
export function placesOf(decimal: Decimal): number {
  return decimal.split('.')[1]?.length ?? 0
}

/** Both as whole numbers of the finest place of either. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const places = Math.max(placesOf(a), placesOf(b))
  return [BigInt(shiftPoint(a, places)), BigInt(shiftPoint(b, places)), places]
}

/** Negative when `a` is below `b`, zero when they are equal, positive when it is above. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = aligned(a, b)
  return shiftPoint(String(left + right), -places)
}

/** The exact difference, `a` less `b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = aligned(a, b)
  return shiftPoint(String(left - right), -places)
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const places = placesOf(a) + placesOf(b)
  return shiftPoint(String(BigInt(shiftPoint(a, placesOf(a))) * BigInt(shiftPoint(b, placesOf(b)))), -places)
}

/** The exact sum of all; '0' of none. */
export function sum(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce(add, '0')
}
