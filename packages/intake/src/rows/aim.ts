import { type Decimal, shiftPoint } from '@taizhang/ledger'
import type { Canonical } from '@taizhang/reader'
import { scales, type Unit, units } from '@taizhang/terms'

/** A number as the ledger holds it: exact digits, the upper end of a range, and the unit they are in. */
export interface ExactNumber {
  readonly target: Decimal
  readonly upper?: Decimal
  readonly unit: string
}

/**
 * The number of a canonical value in the unit that people write (目标数): 86000 m of 公里 is 86公里.
 *
 * What is counted one by one loses its 万, since a county says 38590人 where the city says 3.86万人; money, land and the like
 * keep the unit of the words (1510亿元). 两成 is 20%. Undefined for a unit that the table of units does not have.
 */
export function exactNumber({ value, value2 }: Canonical, written: string): ExactNumber | undefined {
  const unit = writtenUnit(written)
  if (unit === undefined) return undefined
  const moved = (digits: Decimal) => shiftPoint(digits, unit.places)
  return {
    target: moved(value),
    ...(value2 !== undefined && { upper: moved(value2) }),
    unit: unit.words,
  }
}

interface WrittenUnit {
  readonly words: string
  /** From the canonical unit to this one. */
  readonly places: number
}

function writtenUnit(written: string): WrittenUnit | undefined {
  const [above = '', below] = written.replace(/[（(][^）)]*[）)]/gu, '').split('/')
  const numerator = scaledUnit(above)
  if (numerator === undefined) return undefined
  const { scale, unit, word } = numerator
  if (below !== undefined) {
    const divisor = scaledUnit(below)
    if (divisor === undefined) return undefined
    const places = divisor.scale + divisor.unit.shift - scale - unit.shift
    return { words: `${above}/${below}`, places }
  }
  if (unit.code === 'tenth') return { words: '%', places: 1 }
  if (unit.kind === 'count') return { words: word, places: -unit.shift }
  return { words: above, places: -scale - unit.shift }
}

/** 万元 is 元 with four places; 万, 亿 and the like are taken off, the longest first, where the whole is no unit. */
export function scaledUnit(
  words: string,
): { readonly scale: number; readonly unit: Unit; readonly word: string } | undefined {
  const whole = units.get(words)
  if (whole !== undefined) return { scale: 0, unit: whole, word: words }
  for (const [scale, places] of longestScales) {
    const word = words.startsWith(scale) ? words.slice(scale.length) : ''
    const unit = units.get(word)
    if (unit !== undefined) return { scale: places, unit, word }
  }
  return undefined
}

const longestScales = Object.entries(scales).toSorted(([a], [b]) => b.length - a.length)
