import { shiftPoint } from '../src/grammar/decimal.ts'
import { type NumberClass, type NumberToken, readNumbers } from '../src/grammar/number.ts'
import { sourceSpan, viewOf } from '../src/view.ts'
import type { Mark } from './marked.ts'

/** A number as a test states it: where it stands, and 5~6 % range = 5~6 percent in columns. */
export interface Stated extends Mark {
  readonly class: NumberClass
  readonly value: string
  readonly unit: string
  readonly comparator: string
  readonly canonical: string
}

/** Every number of a phrase as it is written, in the phrase's own offsets. */
export function numbersIn(phrase: string): Stated[] {
  const view = viewOf(phrase)
  return readNumbers(view.text).map((token) => {
    const { start, end } = sourceSpan(view, token.start, token.end)
    return {
      start,
      end,
      text: phrase.slice(start, end),
      class: token.class,
      value: ends(token.value, token.value2),
      unit: token.unit,
      comparator: token.comparator,
      canonical: canonicalOf(token),
    }
  })
}

/** The quantities of a phrase; ranks, dates and names are none. */
export function quantitiesIn(phrase: string): Stated[] {
  return numbersIn(phrase).filter((number) => number.class === 'quantity')
}

function ends(value: string, value2: string | undefined): string {
  return value2 === undefined ? value : `${value}~${value2}`
}

function canonicalOf({ canonical, value, value2 }: NumberToken): string {
  if (!canonical) return ''
  const shifted = (digits: string): string => shiftPoint(digits, canonical.shift)
  return `${ends(shifted(value), value2 === undefined ? undefined : shifted(value2))} ${canonical.code}`
}
