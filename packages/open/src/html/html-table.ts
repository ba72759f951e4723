import { type HtmlElement, isHtmlElement, squeeze } from './nodes.ts'

const longCell = 300
const widestSpan = 100

/** Whether a table only places things on the page: it holds tables, or long text in a handful of cells. */
export function isLayoutTable(table: HtmlElement): boolean {
  if (Array.from(table.querySelectorAll('table')).length > 0) return true
  const cells = tableRows(table)
    .flat()
    .filter((cell) => cell !== undefined)
  return cells.length <= 4 && cells.some((cell) => squeeze(cell.textContent).length > longCell)
}

/** The heading of a table, where it has one. */
export function captionOf(table: HtmlElement): HtmlElement | undefined {
  return table.childNodes.filter(isHtmlElement).find((child) => child.localName.toLowerCase() === 'caption')
}

/** Cells by row and column; a place covered by a cell that spans rows or columns is undefined. */
export function tableRows(table: HtmlElement): (HtmlElement | undefined)[][] {
  const covered: boolean[][] = []
  return rowsIn(table).map((row, at) => {
    const line: (HtmlElement | undefined)[] = []
    for (const cell of row.childNodes.filter(isHtmlElement).filter(isCell)) {
      while (covered[at]?.[line.length]) line.push(undefined)
      cover(covered, { row: at, column: line.length }, cell)
      line.push(cell, ...Array.from({ length: span(cell, 'colspan') - 1 }, () => undefined))
    }
    while (covered[at]?.[line.length]) line.push(undefined)
    return line
  })
}

function rowsIn(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isHtmlElement).flatMap((child) => {
    const tag = child.localName.toLowerCase()
    if (tag === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(tag) ? rowsIn(child) : []
  })
}

function isCell(element: HtmlElement): boolean {
  return ['td', 'th'].includes(element.localName.toLowerCase())
}

function cover(covered: boolean[][], at: { row: number; column: number }, cell: HtmlElement): void {
  for (let row = at.row + 1; row < at.row + span(cell, 'rowspan'); row += 1) {
    const places = covered[row] ?? []
    covered[row] = places
    for (let column = at.column; column < at.column + span(cell, 'colspan'); column += 1)
      places[column] = true
  }
}

/** How many rows or columns a cell says it takes. */
export function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Math.min(widestSpan, Math.max(1, Number.isNaN(stated) ? 1 : stated))
}
