import { type Cell, type Column, wordsIn } from '../table.ts'

const linePoints = 15
/** Lines that a column for working with asks for: it is not printed, and its bodies would make the row a page. */
const mostAside = 3

/**
 * How high a row must be for its wrapped words (行高), in points. Excel finds it out by itself, other programs do not; it is
 * reckoned a little high, since a line cut off is lost and an empty one is not.
 */
export function rowHeight(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = cells.map((cell, i) => {
    const { isHidden, isAside, width } = columns[i]!
    return isHidden
      ? 1
      : Math.min(isAside ? mostAside : Number.POSITIVE_INFINITY, linesOf(wordsIn(cell), width))
  })
  // 409 points is the most a spreadsheet has.
  return Math.min(409, linePoints * Math.max(1, ...lines) + 3)
}

function linesOf(cell: string | number | null, width: number): number {
  if (typeof cell !== 'string') return 1
  const lines = cell.split('\n').map((line) => Math.max(1, Math.ceil(widthOf(line) / width)))
  return lines.reduce((sum, each) => sum + each, 0)
}

/** In full-width characters. */
function widthOf(line: string): number {
  const narrow = line.match(/[\u0020-\u007e]/g)?.length ?? 0
  return line.length - narrow * 0.45
}
