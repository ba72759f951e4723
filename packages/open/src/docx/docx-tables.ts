import type { Archive } from '../archive/open-archive.ts'
import type { Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import {
  emptyCell,
  type OpenedCell,
  type OpenedMerge,
  type OpenedRow,
  type OpenedSheet,
  withoutTail,
} from '../sheets/sheet.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf } from '../xml/walk.ts'
import { blocksIn, readBlocks } from './blocks.ts'
import { enterDocx } from './open-docx.ts'
import { numberOf, settingOf } from './properties.ts'
import type { Walk } from './walk.ts'

export interface DocxTables {
  readonly sheets: readonly OpenedSheet[]
  /** The words outside of tables, a line each, with the numbers that Word gives them. */
  readonly paragraphs: readonly string[]
}

const mostColumns = 63

/**
 * The tables of a docx (表格) as sheets called 表1, 表2 …, cells merged across and down; and its paragraphs, since many a
 * breakdown is a numbered list. A table of one column is a frame round paragraphs.
 */
export function openDocxTables(archive: Archive, limits: Limits): Outcome<DocxTables> {
  const document = enterDocx(archive, limits)
  if ('failure' in document) return document
  const { body, walk } = document.value
  const sheets: OpenedSheet[] = []
  const paragraphs: string[] = []
  for (const group of runsOf(blocksIn(body, walk))) {
    const [first] = group
    if (first?.name === 'w:tbl' && isTable(first, walk)) {
      const sheet = sheetOf(first, walk, `表${sheets.length + 1}`)
      sheets.push(sheet)
      if (sumOf(sheets, () => 1) > limits.rows)
        return { failure: { code: 'tooManyRows', limitRows: limits.rows } }
      if (sumOf(sheets, ({ cells }) => cells.length) > limits.cells)
        return { failure: { code: 'tooManyCells', limitCells: limits.cells } }
    } else {
      paragraphs.push(...readBlocks({ ...body, children: group }, walk).map(({ text }) => text))
    }
  }
  return { value: { sheets, paragraphs } }
}

function sumOf(sheets: readonly OpenedSheet[], count: (row: OpenedRow) => number): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((of, row) => of + count(row), 0), 0)
}

/** Tables alone, paragraphs together: one whose end mark is deleted runs on into the next. */
function runsOf(blocks: readonly XmlElement[]): XmlElement[][] {
  const runs: XmlElement[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.name === 'w:p' && last?.[0]?.name === 'w:p') last.push(block)
    else runs.push([block])
  }
  return runs
}

function isTable(table: XmlElement, walk: Walk): boolean {
  return rowsIn(table, walk).some((row) => cellsIn(row, walk).length > 1)
}

function rowsIn(table: XmlElement, walk: Walk): XmlElement[] {
  return blocksIn(table, walk).filter(
    (row) => row.name === 'w:tr' && childOf(childOf(row, 'w:trPr'), 'w:del') === undefined,
  )
}

function cellsIn(row: XmlElement, walk: Walk): XmlElement[] {
  return blocksIn(row, walk).filter((cell) => cell.name === 'w:tc')
}

interface Laid {
  readonly rows: OpenedRow[]
  readonly merges: OpenedMerge[]
  /** Merges that may still go further down, by their first column. */
  readonly open: Map<number, number>
}

function sheetOf(table: XmlElement, walk: Walk, name: string): OpenedSheet {
  const laid: Laid = { rows: [], merges: [], open: new Map() }
  rowsIn(table, walk).forEach((row, at) => {
    const cells = layRow(row, walk, { laid, number: at + 1 })
    if (cells.length > 0) laid.rows.push({ number: at + 1, cells })
  })
  return { name, rows: laid.rows, merges: laid.merges }
}

function layRow(row: XmlElement, walk: Walk, at: { laid: Laid; number: number }): readonly OpenedCell[] {
  const { merges, open } = at.laid
  const cells: OpenedCell[] = Array.from(
    { length: widthOf(childOf(row, 'w:trPr'), 'w:gridBefore', 0) },
    () => emptyCell,
  )
  for (const cell of cellsIn(row, walk)) {
    const properties = childOf(cell, 'w:tcPr')
    const [left, width] = [cells.length + 1, widthOf(properties, 'w:gridSpan', 1)]
    const goesOn = isContinued(properties)
    const above = goesOn ? open.get(left) : undefined
    if (above !== undefined) {
      merges[above] = { ...merges[above]!, bottom: at.number }
    } else {
      open.delete(left)
      if (width > 1 || isBegun(properties)) {
        merges.push({ top: at.number, left, bottom: at.number, right: left + width - 1 })
        if (isBegun(properties)) open.set(left, merges.length - 1)
      }
    }
    const text = above === undefined ? wordsOf(cell, walk) : ''
    cells.push({ text }, ...Array.from({ length: width - 1 }, () => emptyCell))
  }
  return withoutTail(cells)
}

function wordsOf(cell: XmlElement, walk: Walk): string {
  return readBlocks(cell, walk)
    .map(({ text }) => text)
    .join('\n')
}

function widthOf(properties: XmlElement | undefined, name: string, least: number): number {
  return Math.min(mostColumns, Math.max(least, numberOf(properties, name) ?? least))
}

function isBegun(properties: XmlElement | undefined): boolean {
  return settingOf(properties, 'w:vMerge') === 'restart'
}

function isContinued(properties: XmlElement | undefined): boolean {
  return childrenOf(properties, 'w:vMerge').length > 0 && !isBegun(properties)
}
