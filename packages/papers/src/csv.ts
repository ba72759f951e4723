import { looksLikeFormula } from './cell-text.ts'
import { type Cell, type Column, type Table, wordsIn } from './table.ts'

/** First in a csv file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\ufeff'

/**
 * A table as csv (逗号分隔文件): RFC 4180, lines ending in CR LF, UTF-8 with a byte-order mark.
 *
 * A text that a spreadsheet would take for a formula has ' before it; numbers stand as they are. Headings over groups
 * are lines with one cell.
 */
export function csvOf({ columns, lines }: Table): string {
  const rows = lines.map((line) =>
    line.kind === 'group' ? csvLine([line.text]) : csvRow(columns, line.cells),
  )
  return byteOrderMark + csvHeading(columns) + rows.join('')
}

/** The first line of a csv file, for one that is written row by row. */
export function csvHeading(columns: readonly Column[]): string {
  return csvLine(columns.map(({ heading }) => heading))
}

/** One row of a csv file, with its line end. */
export function csvRow(columns: readonly Column[], cells: readonly Cell[]): string {
  return csvLine(cells, columns)
}

/** Cells as a line of csv; with no columns given, all are words. */
export function csvLine(cells: readonly Cell[], columns: readonly Column[] = []): string {
  return `${cells.map((cell, i) => csvCell(cell, columns[i])).join(',')}\r\n`
}

function csvCell(held: Cell, column: Column | undefined): string {
  const cell = wordsIn(held)
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (column?.holds === 'number' && /^-?\d+(?:\.\d+)?$/.test(cell)) return cell
  const words = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  const safe = looksLikeFormula(cell) || looksLikeFormula(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
