import type { EncodingFrom, Line } from './opened.ts'
import type { Tally } from './tally.ts'

/** What the opener of one format gives: text as lines or, for plain text, as it stands. */
export interface Extraction {
  readonly mediaType: string
  readonly content: { readonly plain: string } | { readonly lines: readonly TextLine[] }
  readonly dropped: Tally
  readonly notes: readonly string[]
  readonly encoding?: { readonly name: string; readonly from: EncodingFrom }
}

/** One line of the text to be; the places count from the start of this line and lie inside it. */
export interface TextLine {
  readonly text: string
  readonly places: readonly Line[]
}

/** A line with one place that covers all of it. */
export function wholeLine(text: string, place: Omit<Line, 'start' | 'end'>): TextLine {
  return { text, places: [{ start: 0, end: text.length, ...place }] }
}

/** The lines as one text, parted by `\n`, with every place moved to where its line now stands. */
export function layLines(lines: readonly TextLine[]): { text: string; lines: Line[] } {
  let offset = 0
  const moved: Line[] = []
  for (const { text, places } of lines) {
    for (const place of places) moved.push({ ...place, start: offset + place.start, end: offset + place.end })
    offset += text.length + 1
  }
  return { text: lines.map((line) => line.text).join('\n'), lines: moved }
}
