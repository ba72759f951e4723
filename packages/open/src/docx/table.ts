import { type TextLine, wholeLine } from '../extraction.ts'
import { leaveOut } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf } from '../xml/walk.ts'
import { blocksIn, readBlocks } from './blocks.ts'
import { allWordsOf } from './inline.ts'
import { numberOf } from './properties.ts'
import type { Walk } from './walk.ts'

/**
 * The lines of a table (表格): one a row, cells parted by tabs, a merged cell followed by the tabs it covers.
 *
 * Paragraphs in a cell are parted by a space. A row of one cell is layout, and gives its paragraphs as lines.
 * A table within a cell follows the row that holds it.
 */
export function readTable(table: XmlElement, walk: Walk): TextLine[] {
  return blocksIn(table, walk)
    .filter((row) => row.name === 'w:tr')
    .flatMap((row) => (isDeleted(row) ? leaveOutRow(row, walk) : readRow(row, walk)))
}

function isDeleted(row: XmlElement): boolean {
  return childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined
}

function leaveOutRow(row: XmlElement, walk: Walk): TextLine[] {
  leaveOut(walk.dropped, 'deleted', allWordsOf(row))
  return []
}

function readRow(row: XmlElement, walk: Walk): TextLine[] {
  const cells = blocksIn(row, walk).filter((cell) => cell.name === 'w:tc')
  if (cells.length === 1) return readBlocks(cells[0]!, walk)
  const read = cells.map((cell) => readCell(cell, walk))
  const text = read.map((cell) => cell.text + '\t'.repeat(cell.span - 1)).join('\t')
  const nested = read.flatMap((cell) => cell.nested)
  if (text.trim() === '') return nested
  const paragraph = read.find((cell) => cell.paragraph !== undefined)?.paragraph
  return [wholeLine(text, paragraph === undefined ? {} : { paragraph }), ...nested]
}

interface Cell {
  readonly text: string
  readonly span: number
  readonly paragraph: number | undefined
  readonly nested: readonly TextLine[]
}

function readCell(cell: XmlElement, walk: Walk): Cell {
  const blocks = blocksIn(cell, walk)
  const own = readBlocks({ ...cell, children: blocks.filter((block) => block.name === 'w:p') }, walk)
  return {
    text: own.map((line) => line.text.replace(/\s*\t\s*/g, ' ')).join(' '),
    span: Math.min(63, numberOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1),
    paragraph: own[0]?.places[0]?.paragraph,
    nested: blocks.filter((block) => block.name === 'w:tbl').flatMap((table) => readTable(table, walk)),
  }
}
