import type { Outcome } from '../failure.ts'
import { linesOfHtml } from '../html/html-lines.ts'
import { isLayoutTable, span, tableRows } from '../html/html-table.ts'
import { allElements, depthOf, type HtmlElement, parseHtml } from '../html/nodes.ts'
import type { Limits } from '../limits.ts'
import { emptyCell, type OpenedMerge, type OpenedSheet, withoutTail } from './sheet.ts'

// As for pages: walking one deeper than this would run out of stack.
const deepestPage = 1500

/** The tables of a page (网页表格) as sheets: many a system's "export to Excel" is a page called .xls. */
export function htmlSheets(text: string, limits: Limits): Outcome<OpenedSheet[]> {
  const html = /<html[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`
  const document = parseHtml(html)
  if (depthOf(document) > deepestPage)
    return { failure: { code: 'expandsTooMuch', what: 'depth', limit: deepestPage } }
  const tables = allElements(document).filter(
    (element) => element.localName.toLowerCase() === 'table' && !isLayoutTable(element),
  )
  const sheets: OpenedSheet[] = []
  const left = { rows: limits.rows, cells: limits.cells }
  for (const table of tables) {
    const sheet = sheetOf(table, `表${sheets.length + 1}`)
    left.rows -= sheet.rows.length
    left.cells -= sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0)
    if (left.rows < 0) return { failure: { code: 'tooManyRows', limitRows: limits.rows } }
    if (left.cells < 0) return { failure: { code: 'tooManyCells', limitCells: limits.cells } }
    if (sheet.rows.length > 0) sheets.push(sheet)
  }
  return { value: sheets }
}

function sheetOf(table: HtmlElement, name: string): OpenedSheet {
  const lines = tableRows(table)
  const rows = lines.map((line, at) => ({
    number: at + 1,
    cells: withoutTail(line.map((cell) => (cell ? { text: wordsOf(cell) } : emptyCell))),
  }))
  const merges = lines.flatMap((line, at) =>
    line.flatMap((cell, column) => mergeOf(cell, { row: at + 1, column: column + 1, last: lines.length })),
  )
  return { name, rows: rows.filter(({ cells }) => cells.length > 0), merges }
}

function wordsOf(cell: HtmlElement): string {
  return linesOfHtml(cell, new Map()).join('\n')
}

function mergeOf(
  cell: HtmlElement | undefined,
  { row, column, last }: { readonly row: number; readonly column: number; readonly last: number },
): OpenedMerge[] {
  if (!cell) return []
  const bottom = Math.min(last, row + span(cell, 'rowspan') - 1)
  const right = column + span(cell, 'colspan') - 1
  return bottom > row || right > column ? [{ top: row, left: column, bottom, right }] : []
}
