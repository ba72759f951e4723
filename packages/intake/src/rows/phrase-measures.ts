import { compareDecimals, type RowMeasure } from '@taizhang/ledger'
import { read } from '@taizhang/reader'
import { measuresOfCommitment, zeroMeasure } from './row-measures.ts'

/**
 * What the words of a table's rows count (表内量化目标), row by row in their order: each row's phrases are read as sentences of a
 * plan, all rows at once. Only what is counted is given.
 */
export function measuresOfPhrases(
  rows: readonly (readonly string[])[],
  planYear: number | null,
): (readonly RowMeasure[])[] {
  const { text, places } = planOf(rows, planYear)
  const { commitments } = read(text)
  const found = rows.map((): Counted[] => [])
  let at = 0
  for (const commitment of commitments) {
    while (at < places.length && places[at]!.end <= commitment.start) at++
    const place = places[at]
    if (place === undefined || commitment.start < place.start) continue
    const counted = measuresOfCommitment(text, commitment).filter(({ measure }) => measure?.kind !== 'yesNo')
    found[place.row]!.push(...counted.map((said) => ({ said, phrase: place.phrase })))
  }
  return found.map((counted, row) => distinct([...counted, ...zeroes(rows[row]!)]))
}

/** What is counted, and in which phrase of its row. */
interface Counted {
  readonly said: RowMeasure
  readonly phrase: number
}

function zeroes(phrases: readonly string[]): Counted[] {
  return phrases.flatMap((words, phrase) => {
    const said = zeroMeasure(words)
    return said === undefined ? [] : [{ said, phrase }]
  })
}

/**
 * The task and the column of aims often say the same, the column in fewer words: 地区生产总值增长6%左右 and 6%左右. A number that an
 * earlier phrase of the row counts already is not counted again.
 */
function distinct(counted: readonly Counted[]): RowMeasure[] {
  return counted
    .filter(
      ({ said, phrase }, i) =>
        !counted
          .slice(0, i)
          .some((earlier) =>
            earlier.phrase === phrase ? isSame(earlier.said, said) : isNumberOf(earlier.said, said),
          ),
    )
    .map(({ said }) => said)
}

function isSame(one: RowMeasure, other: RowMeasure): boolean {
  return one.measure === undefined || other.measure === undefined
    ? one.words === other.words
    : JSON.stringify(one.measure) === JSON.stringify(other.measure)
}

function isNumberOf(one: RowMeasure, other: RowMeasure): boolean {
  const [a, b] = [one.measure, other.measure]
  if (a?.kind === 'zero' || b?.kind === 'zero') return a?.kind === b?.kind
  if (a === undefined || b === undefined || !('target' in a) || !('target' in b)) return isSame(one, other)
  const isPercent = ({ unit }: { readonly unit: string }) => unit.startsWith('%')
  return compareDecimals(a.target, b.target) === 0 && isPercent(a) === isPercent(b)
}

interface Place {
  readonly row: number
  readonly phrase: number
  readonly start: number
  readonly end: number
}

/** All in one paragraph: short lines at the end of a text would be taken for those of a page around it. */
function planOf(rows: readonly (readonly string[])[], planYear: number | null) {
  const places: Place[] = []
  let text = `一、${planYear === null ? '今年' : `${planYear}年`}重点任务\n`
  rows.forEach((phrases, row) => {
    phrases.forEach((words, phrase) => {
      const line = sentence(words)
      if (line === '') return
      places.push({ row, phrase, start: text.length, end: text.length + line.length })
      text += line
    })
  })
  return { text, places }
}

/** One paragraph, without what would make a heading of it (1．, 一、). */
function sentence(phrase: string): string {
  const words = phrase
    .replace(/\s+/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、](?!\d))/u, '')
  return words === '' || /[。！？；]$/u.test(words) ? words : `${words}。`
}
