import type { Tally } from '../tally.ts'
import { findGutter } from './columns.ts'
import type { PrintedLine, PrintedPage, Segment } from './piece.ts'
import { joinPieces, type Row } from './segments.ts'

/**
 * The lines of a page in reading order: from the top down, or, on a page in two columns, the left column
 * before the right one between each pair of lines that run across both. Segments side by side are cells,
 * parted by tabs.
 */
export function readPrintedLines(page: PrintedPage, dropped: Tally): PrintedLine[] {
  const rows = joinPieces(page.pieces, dropped)
  const gutter = findGutter(rows.map((row) => row.segments))
  if (gutter === undefined) return rows.map((row) => lineOf(row, page, 'full'))

  const lines: PrintedLine[] = []
  let left: PrintedLine[] = []
  let right: PrintedLine[] = []
  for (const row of rows) {
    const { before, after, isCrossed } = split(row, gutter)
    if (isCrossed) {
      lines.push(...left, ...right, lineOf(row, page, 'full'))
      left = []
      right = []
      continue
    }
    if (before.segments.length > 0) left.push(lineOf(before, page, 'left'))
    if (after.segments.length > 0) right.push(lineOf(after, page, 'right'))
  }
  return [...lines, ...left, ...right]
}

function split(row: Row, gutter: number): { before: Row; after: Row; isCrossed: boolean } {
  const before = row.segments.filter((segment) => segment.right <= gutter)
  const after = row.segments.filter((segment) => segment.x >= gutter)
  return {
    before: { segments: before, opensNote: row.opensNote },
    after: { segments: after, opensNote: row.opensNote && before.length === 0 },
    isCrossed: before.length + after.length < row.segments.length,
  }
}

function lineOf({ segments, opensNote }: Row, page: PrintedPage, column: PrintedLine['column']): PrintedLine {
  const largest = segments.reduce((most, each) => (each.size > most.size ? each : most))
  const isSpread = isSpreadWord(segments)
  return {
    page: page.page,
    pageWidth: page.width,
    pageHeight: page.height,
    column,
    opensNote,
    text: segments.map((segment) => segment.text).join(isSpread ? '' : '\t'),
    x: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
    baseline: largest.baseline,
    size: largest.size,
    isRow: segments.length > 1 && !isSpread,
  }
}

/** A heading set wide, one character at a time: 目 录, 政 府 工 作 报 告. */
function isSpreadWord(segments: readonly Segment[]): boolean {
  return segments.length > 1 && segments.every(({ text }) => /^[\u3400-\u9fff]$/u.test(text))
}
