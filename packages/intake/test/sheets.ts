import type { Merge, Sheet, SheetCell } from '../src/tables/sheet.ts'

/**
 * A sheet for a test: a line a row, its cells parted by |. A cell of < goes on with the one to its left, one of ^ with the one
 * above; !#REF! is an error, and 2026-09-30 a day.
 */
export function sheetOf(name: string, drawn: string): Sheet {
  const lines = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')))
  return {
    name,
    rows: lines.map((cells, i) => ({ number: i + 1, cells: cells.map(cellOf) })),
    merges: lines.flatMap((cells, row) =>
      cells.flatMap((_cell, column) => mergeAt(lines, row, column) ?? []),
    ),
  }
}

function cellOf(drawn: string): SheetCell {
  if (drawn === '<' || drawn === '^') return { text: '' }
  if (drawn.startsWith('!')) return { text: drawn.slice(1), error: drawn.slice(1) }
  if (/^\d{4}-\d\d-\d\d$/.test(drawn)) return { text: drawn.replaceAll('-', '/'), date: drawn }
  return /^\d+(?:\.\d+)?$/.test(drawn) ? { text: drawn, number: drawn } : { text: drawn }
}

function mergeAt(lines: readonly (readonly string[])[], row: number, column: number): Merge | undefined {
  const cells = lines[row]!
  if (cells[column] === '<' || cells[column] === '^') return undefined
  const right = column + run(cells.slice(column + 1), '<')
  const below = lines.slice(row + 1).map((each) => each[column] ?? '')
  const bottom = row + run(below, '^')
  if (right === column && bottom === row) return undefined
  return { top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 }
}

function run(cells: readonly string[], mark: string): number {
  const end = cells.findIndex((cell) => cell !== mark)
  return end === -1 ? cells.length : end
}
