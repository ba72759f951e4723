import { compareDecimals, type Decimal, type Measure, shiftPoint } from '@taizhang/ledger'
import { scales } from '@taizhang/terms'
import { scaledUnit } from '../rows/aim.ts'

/** A measure in the size in which its table writes it (表内计量单位): 5万名 where the ledger counts 50000名. */
export interface WrittenSize {
  /** For printing a target and reading a value, in that size. */
  readonly measure: Measure
  /** From that size to the ledger's: 4 for 万. */
  readonly places: number
}

/** The size that the words give the target (目标的写法), where they say it with a 万 or 亿 that the measure has not; else the measure's own. */
export function writtenSize(measure: Measure, words: string): WrittenSize {
  if (!('target' in measure)) return { measure, places: 0 }
  const { target, upper, unit } = measure
  const said = sizesIn(words, unit).find(({ digits, places }) => isSame(shiftPoint(digits, places), target))
  if (!said) return { measure, places: 0 }
  const { places } = said
  const sized = { target: said.digits, unit: said.unit, ...(upper && { upper: shiftPoint(upper, -places) }) }
  return { measure: { ...measure, ...sized }, places }
}

interface Size {
  readonly digits: Decimal
  readonly places: number
  readonly unit: string
}

const longestScales = Object.entries(scales).toSorted(([a], [b]) => b.length - a.length)

function sizesIn(words: string, unit: string): Size[] {
  const plain = words.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1')
  return longestScales.flatMap(([scale, places]) =>
    Array.from(plain.matchAll(/\d+(?:\.\d+)?/g)).flatMap(({ 0: digits, index }) =>
      isUnitAt(plain, scale + unit, index + digits.length) ? [{ digits, places, unit: scale + unit }] : [],
    ),
  )
}

/** 5万人次 is not in 万人: the unit there is a longer one. */
function isUnitAt(words: string, unit: string, at: number): boolean {
  const longer = words.slice(at, at + unit.length + 1)
  return words.startsWith(unit, at) && (longer.length === unit.length || scaledUnit(longer) === undefined)
}

function isSame(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0
}
