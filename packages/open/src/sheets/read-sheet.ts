import type { Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf, textOf } from '../xml/walk.ts'
import { columnOf, placeOf } from './cell-place.ts'
import { plainText, stringText } from './cell-text.ts'
import {
  emptyCell,
  isEmpty,
  type OpenedCell,
  type OpenedMerge,
  type OpenedRow,
  type OpenedSheet,
  withoutTail,
} from './sheet.ts'
import { type NumberFormat, numberCell } from './sheet-number.ts'
import { isSwitchedOn } from './switched-on.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

export interface SheetReading {
  readonly workbook: Workbook
  /** What is left of the limits for the whole workbook; counted down. */
  readonly left: { rows: number; cells: number }
  readonly limits: Limits
}

const mostColumns = 16_384
const mostRows = 1_048_576

/** One sheet from its part; its name and whether it is hidden stand in the workbook. */
export function readSheet(root: XmlElement, reading: SheetReading): Outcome<Omit<OpenedSheet, 'name'>> {
  const rows: OpenedRow[] = []
  const formulas: Formulas = new Map()
  for (const element of childrenOf(childOf(root, 'x:sheetData'), 'x:row')) {
    const row = readRow(element, { ...reading, formulas, number: (rows.at(-1)?.number ?? 0) + 1 })
    if (row.cells.length === 0) continue
    reading.left.rows -= 1
    reading.left.cells -= row.cells.length
    const over = overLimit(reading)
    if (over) return over
    rows.push(row)
  }
  const hiddenColumns = hiddenColumnsOf(root)
  const merges = mergesOf(root)
  return { value: { rows, merges, ...(hiddenColumns.length > 0 && { hiddenColumns }) } }
}

/** What shared formulas say, by their number: only the first of the cells has the words. */
type Formulas = Map<string, string>

interface RowReading extends SheetReading {
  readonly formulas: Formulas
  /** What the row is called where the file does not say. */
  readonly number: number
}

function readRow(element: XmlElement, reading: RowReading): OpenedRow {
  const { attributes } = element
  const cells: OpenedCell[] = []
  for (const child of childrenOf(element, 'x:c')) {
    const column = columnOf(child.attributes.r ?? '') ?? cells.length + 1
    if (column > mostColumns) continue
    const cell = readCell(child, reading)
    if (isEmpty(cell)) continue
    while (cells.length < column - 1) cells.push(emptyCell)
    cells[column - 1] = cell
  }
  const number = Number(attributes.r ?? reading.number)
  return {
    number: Number.isInteger(number) && number >= 1 && number <= mostRows ? number : reading.number,
    cells: withoutTail(cells),
    ...(isSwitchedOn(attributes.hidden) && { isHidden: true as const }),
  }
}

function readCell(element: XmlElement, reading: RowReading): OpenedCell {
  const formula = formulaOf(childOf(element, 'x:f'), reading.formulas)
  return { ...cellValue(element, reading.workbook), ...(formula !== undefined && { formula }) }
}

function cellValue(element: XmlElement, { strings, formats, from1904 }: Workbook): OpenedCell {
  const { t: type = 'n', s: style = '0' } = element.attributes
  const value = childOf(element, 'x:v')
  const written = value ? textOf(value) : ''
  switch (type) {
    case 's':
      return { text: strings[Number(written)] ?? '' }
    case 'inlineStr':
      return { text: stringText(childOf(element, 'x:is')) }
    case 'str':
      return { text: plainText(written) }
    case 'b':
      return { text: written === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: written, error: written }
    case 'd':
      return isoCell(written)
    default:
      return written === '' ? emptyCell : numberCell(written, formats[Number(style)] ?? plainNumber, from1904)
  }
}

const plainNumber: NumberFormat = { shows: 'number', before: '', after: '' }

/** Strict files may write a day as it is called. */
function isoCell(written: string): OpenedCell {
  const date = /^\d{4}-\d\d-\d\d/.exec(written)?.[0]
  return date ? { text: date, date } : { text: written }
}

function formulaOf(element: XmlElement | undefined, formulas: Formulas): string | undefined {
  if (!element) return undefined
  const words = textOf(element)
  const { si } = element.attributes
  if (si === undefined) return words
  if (words !== '') formulas.set(si, words)
  return formulas.get(si) ?? words
}

function mergesOf(root: XmlElement): OpenedMerge[] {
  return childrenOf(childOf(root, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => {
    const [first = '', last = first] = (attributes.ref ?? '').split(':')
    const [from, to] = [placeOf(first), placeOf(last)]
    if (!from || !to || to.row < from.row || to.column < from.column) return []
    return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }]
  })
}

function hiddenColumnsOf(root: XmlElement): number[] {
  return childrenOf(childOf(root, 'x:cols'), 'x:col')
    .filter(({ attributes }) => isSwitchedOn(attributes.hidden))
    .flatMap(({ attributes }) => {
      const [from, to] = [Number(attributes.min), Math.min(Number(attributes.max), mostColumns)]
      return Array.from({ length: Math.max(0, to - from + 1) || 0 }, (_, i) => from + i)
    })
}

function overLimit({ left, limits }: SheetReading): Outcome<never> | undefined {
  if (left.rows < 0) return { failure: { code: 'tooManyRows', limitRows: limits.rows } }
  if (left.cells < 0) return { failure: { code: 'tooManyCells', limitCells: limits.cells } }
  return undefined
}
