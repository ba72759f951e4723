/** The characters of a way to count: digits for 0 to 9, units for ten, hundred, thousand, ten thousand. */
export interface Numerals {
  readonly digits: string
  readonly units: string
}

/** Digit by digit: 120 is 一二〇. */
export function digitsOf(count: number, digits: string): string {
  return Array.from(String(count), (digit) => digits[Number(digit)] ?? digit).join('')
}

/**
 * With units, every one of them counted: 10 is 一十, 110 is 一百一十, 1001 is 一千零一. From a hundred
 * million on, plain digits.
 */
export function countInChinese(count: number, numerals: Numerals): string {
  if (count >= 1e8) return String(count)
  const upper = Math.floor(count / 10_000)
  const lower = count % 10_000
  if (upper === 0) return withinTenThousand(lower, numerals)
  // Word writes no nought between the groups: 10500 is 一万五百 ([MS-OI29500] 2.1.540 e).
  const rest = lower > 0 ? withinTenThousand(lower, numerals) : ''
  return countInChinese(upper, numerals) + numerals.units[3]! + rest
}

function withinTenThousand(count: number, { digits, units }: Numerals): string {
  const figures = Array.from(String(count), Number)
  let text = ''
  let hasGap = false
  for (const [at, figure] of figures.entries()) {
    const power = figures.length - 1 - at
    // One nought for any number of them, and none at the end: 1001 and 1000.
    if (figure > 0)
      text += (hasGap ? digits[0]! : '') + digits[figure]! + (power > 0 ? units[power - 1]! : '')
    hasGap = figure === 0
  }
  return text
}
