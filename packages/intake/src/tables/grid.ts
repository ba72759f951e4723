import type { Merge, Sheet, SheetCell } from './sheet.ts'

/** A cell with where its value stands: that of a merged cell is in its first one. */
export interface GridCell {
  readonly cell: SheetCell
  /** The row and column where the value is written; the same for all cells of one merge. */
  readonly row: number
  readonly column: number
  /** How many columns and rows its value covers. */
  readonly columns: number
  readonly rows: number
}

/** A row of a sheet with its merges resolved; dense from column 1. */
export interface GridRow {
  readonly number: number
  readonly cells: readonly GridCell[]
}

const empty: SheetCell = { text: '' }

/** The rows of a sheet with what merged cells say in each of them (合并单元格展开), in the order of the file. */
export function gridOf({ rows, merges }: Sheet): GridRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const merged = mergedCells(merges, rows.at(-1)?.number ?? 0, width)
  return rows.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: width }, (_, i) => {
      const merge = merged.get(number)?.get(i + 1)
      if (merge === undefined) return single(cells[i] ?? empty, number, i + 1)
      const { top, left, bottom, right } = merge
      const cell = byNumber.get(top)?.cells[left - 1] ?? empty
      return { cell, row: top, column: left, columns: right - left + 1, rows: bottom - top + 1 }
    }),
  }))
}

function single(cell: SheetCell, row: number, column: number): GridCell {
  return { cell, row, column, columns: 1, rows: 1 }
}

/** Merges by row and column; one that runs beyond what the sheet holds is followed to its end only. */
function mergedCells(
  merges: readonly Merge[],
  lastRow: number,
  width: number,
): ReadonlyMap<number, ReadonlyMap<number, Merge>> {
  const merged = new Map<number, Map<number, Merge>>()
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
      const ofRow = merged.get(row) ?? new Map<number, Merge>()
      merged.set(row, ofRow)
      for (let column = merge.left; column <= Math.min(merge.right, width); column++) ofRow.set(column, merge)
    }
  return merged
}

/** The words of a cell, white space put right; line breaks within it stay. */
export function wordsIn({ cell }: GridCell): string {
  return cell.text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
