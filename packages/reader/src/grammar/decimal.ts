/** An exact decimal as written digits, e.g. '36.57' or '-2.3'. Never a float. */
export type Decimal = string

/** Moves the point `places` to the right (to the left when negative) in the digits themselves: 36.57亿 is exactly 3657000000. */
export function shiftPoint(digits: Decimal, places: number): Decimal {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.slice(sign.length).split('.')
  const all = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0')
  const at = Math.max(point, 1)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  return sign + left + (right && `.${right}`)
}

const ones: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of Chinese numerals (汉字数字) below 万: 一百二十 is 120, 二〇二六 is 2026. Undefined for what is no numeral. */
export function hanValue(numerals: string): number | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(numerals)) {
    return Number(Array.from(numerals, (digit) => ones[digit]).join(''))
  }
  let sum = 0
  let digit: number | undefined
  for (const char of numerals) {
    const ten = tens[char]
    if (ten !== undefined) {
      sum += (digit ?? (sum === 0 ? 1 : 0)) * ten
      digit = undefined
    } else if (ones[char] !== undefined) {
      digit = ones[char]
    } else return undefined
  }
  return sum + (digit ?? 0)
}

/** Both as whole numbers of the finest place of either. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const places = Math.max(placesOf(a), placesOf(b))
  return [BigInt(shiftPoint(a, places)), BigInt(shiftPoint(b, places)), places]
}

function placesOf(decimal: Decimal): number {
  return decimal.split('.')[1]?.length ?? 0
}

/** Negative when `a` is below `b`, zero when they are equal, positive when it is above. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact sum; '0' of none. */
export function sum(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce((total, each) => {
    const [left, right, places] = aligned(total, each)
    return shiftPoint(String(left + right), -places)
  }, '0')
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const places = placesOf(a) + placesOf(b)
  return shiftPoint(String(BigInt(shiftPoint(a, placesOf(a))) * BigInt(shiftPoint(b, placesOf(b)))), -places)
}
