import type { PrintedLine } from './piece.ts'

// Notes are set in smaller type than the text they belong to.
const noteSize = 0.85
const markAtStart = /^(?:[①-⑳]|\[\d{1,3}\]|〔\d{1,3}〕|[*＊†]|注[:：\d])/u

/** The body of a document and its footnotes (页下注), each in reading order. */
export interface Parted {
  readonly body: readonly PrintedLine[]
  readonly notes: readonly PrintedLine[]
}

/**
 * Takes the notes off the foot of each page: left there, they would part a sentence that runs on to the next.
 *
 * Notes are the lines in small type that end a page, from the first that opens with a note's mark.
 */
export function partNotes(pages: readonly (readonly PrintedLine[])[]): Parted {
  const largestNote = noteSize * commonestSize(pages.flat())
  const parted = pages.map((lines) => {
    const lastOfBody = lines.findLastIndex((line) => line.isRow || line.size > largestNote)
    const first = lines.findIndex(
      (line, at) => at > lastOfBody && (line.opensNote || markAtStart.test(line.text)),
    )
    return first < 0 ? { body: lines, notes: [] } : { body: lines.slice(0, first), notes: lines.slice(first) }
  })
  return { body: parted.flatMap(({ body }) => body), notes: parted.flatMap(({ notes }) => notes) }
}

function commonestSize(lines: readonly PrintedLine[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(2 * size) / 2
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  return [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]!
}
