import type { TextLine } from '../extraction.ts'
import type { Tally } from '../tally.ts'
import { partNotes } from './foot-notes.ts'
import { joinLines } from './paragraphs.ts'
import type { PrintedPage } from './piece.ts'
import { readPrintedLines } from './printed-lines.ts'
import { withoutRunningLines } from './running-lines.ts'

/**
 * Printed pages as paragraphs in reading order, footnotes after the body, page numbers and running heads left
 * out.
 *
 * `notes` are for `source.notes`.
 */
export function layOut(
  pages: readonly PrintedPage[],
  dropped: Tally,
): { lines: TextLine[]; notes: string[] } {
  const printed = pages.map((page) => readPrintedLines(page, dropped))
  const { body, notes } = partNotes(withoutRunningLines(printed, dropped))
  const noteLines = joinLines(notes)
  return {
    lines: [...joinLines(body), ...noteLines],
    notes: noteLines.length > 0 ? [`notesAfterBody:${noteLines.length}`] : [],
  }
}
