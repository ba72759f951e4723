import type { RowMeasure } from '@taizhang/ledger'
import { read } from '@taizhang/reader'
import { measuresOfCommitment, zeroMeasure } from './row-measures.ts'

/**
 * What the words of a table's rows count (表内量化目标), row by row in their order: each row's phrases are read as sentences of a
 * plan, all rows at once. Only what is counted is given; that a row is done or not is no measure of a table.
 */
export function measuresOfPhrases(
  rows: readonly (readonly string[])[],
  planYear: number | null,
): (readonly RowMeasure[])[] {
  const { text, places } = planOf(rows, planYear)
  const { commitments } = read(text)
  const found = rows.map((): RowMeasure[] => [])
  let at = 0
  for (const commitment of commitments) {
    while (at < places.length && places[at]!.end <= commitment.start) at++
    const place = places[at]
    if (place === undefined || commitment.start < place.start) continue
    const counted = measuresOfCommitment(text, commitment).filter(({ measure }) => measure?.kind !== 'yesNo')
    found[place.row]!.push(...counted)
  }
  return found.map((measures, row) => distinct([...measures, ...zeroes(rows[row]!)]))
}

function zeroes(phrases: readonly string[]): RowMeasure[] {
  return phrases.flatMap((words) => zeroMeasure(words) ?? [])
}

/** The task and the column of aims often say the same. */
function distinct(measures: readonly RowMeasure[]): RowMeasure[] {
  const seen = new Set<string>()
  return measures.filter(({ words, measure }) => {
    const key = measure === undefined ? words : JSON.stringify(measure)
    return !seen.has(key) && seen.add(key)
  })
}

interface Place {
  readonly row: number
  readonly start: number
  readonly end: number
}

/** All in one paragraph: short lines at the end of a text would be taken for those of a page around it. */
function planOf(rows: readonly (readonly string[])[], planYear: number | null) {
  const places: Place[] = []
  let text = `一、${planYear === null ? '今年' : `${planYear}年`}重点任务\n`
  rows.forEach((phrases, row) => {
    for (const phrase of phrases) {
      const line = sentence(phrase)
      if (line === '') continue
      places.push({ row, start: text.length, end: text.length + line.length })
      text += line
    }
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
