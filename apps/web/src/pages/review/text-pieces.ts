import type { BreakdownRow, PlanSentence } from '@taizhang/ledger'
import type { Finding, Section } from '@taizhang/reader'

/** A stretch of the report that reads alike (文字片段): what stands on it is the same from its first letter to its last. */
export interface Piece {
  readonly start: number
  readonly text: string
  /** The rows that own it. */
  readonly rows: readonly string[]
  readonly type?: BreakdownRow['type']
  readonly sentence?: string
  /** Open: in no row, and nobody said why. */
  readonly isOpen: boolean
  /** The number of the finding on it. */
  readonly finding?: number
  readonly isHeading: boolean
}

/** A paragraph of the report (段落), with the heading that it is, where it is one. */
export interface TextParagraph {
  readonly start: number
  readonly pieces: readonly Piece[]
  readonly section?: Section
}

/** What stands on a text (文字上的标注). */
interface Marked {
  readonly document: string
  readonly text: string
  readonly rows: readonly BreakdownRow[]
  readonly sentences: readonly PlanSentence[]
  readonly sections: readonly Section[]
  readonly findings: readonly Finding[]
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly row?: BreakdownRow
  readonly sentence?: PlanSentence
  readonly finding?: number
  readonly section?: Section
}

/** The paragraphs of a text, cut where what stands on it changes (段落和片段). Together they are the text, but for its line ends. */
export function paragraphsOf(marked: Marked): readonly TextParagraph[] {
  const marks = marksOf(marked)
  const paragraphs: TextParagraph[] = []
  let start = 0
  let next = 0
  let running: readonly Mark[] = []
  for (const line of marked.text.split('\n')) {
    const end = start + line.length
    while (next < marks.length && marks[next]!.start < end) running = [...running, marks[next++]!]
    const here = running.filter((mark) => mark.end > start && mark.start < end)
    running = running.filter((mark) => mark.end > end)
    if (line.trim() !== '') paragraphs.push(paragraphOf(line, start, here))
    start = end + 1
  }
  return paragraphs
}

function marksOf({ document, rows, sentences, sections, findings }: Marked): readonly Mark[] {
  const marks: Mark[] = [
    ...rows.flatMap((row) =>
      row.quotes
        .filter((quote) => quote.document === document)
        .map(({ start, end }) => ({ start, end, row })),
    ),
    ...sentences
      .filter(({ quote }) => quote.document === document)
      .map((sentence) => ({ start: sentence.quote.start, end: sentence.quote.end, sentence })),
    ...findings.map(({ start, end }, finding) => ({ start, end, finding })),
    ...sections.map((section) => ({ start: section.start, end: section.end, section })),
  ]
  return marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

function paragraphOf(line: string, start: number, marks: readonly Mark[]): TextParagraph {
  const end = start + line.length
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const pieces = edges.slice(0, -1).map((from, at) => pieceOf(line, start, [from, edges[at + 1]!], marks))
  const whole = marks.find(({ section }) => section && section.start <= start && section.end >= end)
  return { start, pieces, ...(whole?.section && { section: whole.section }) }
}

function pieceOf(
  line: string,
  start: number,
  [from, to]: readonly [number, number],
  marks: readonly Mark[],
): Piece {
  const on = marks.filter((mark) => mark.start < to && mark.end > from)
  const rows = on.flatMap(({ row }) => row ?? [])
  const sentence = on.find((mark) => mark.sentence)?.sentence
  const finding = on.find((mark) => mark.finding !== undefined)?.finding
  return {
    ...{ start: from, text: line.slice(from - start, to - start), rows: rows.map(({ id }) => id) },
    ...(rows[0] && { type: rows[0].type }),
    ...(sentence && { sentence: sentence.id }),
    ...(finding !== undefined && { finding }),
    isOpen: rows.length === 0 && sentence !== undefined && sentence.by === undefined,
    isHeading: on.some(({ section }) => section !== undefined),
  }
}
