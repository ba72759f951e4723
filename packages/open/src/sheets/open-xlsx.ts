import type { Archive } from '../archive/open-archive.ts'
import { type Relationship, readPart, readRelationships } from '../archive/parts.ts'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf } from '../xml/walk.ts'
import { stringText } from './cell-text.ts'
import { readSheet, type Workbook } from './read-sheet.ts'
import type { OpenedSheet } from './sheet.ts'
import { type NumberFormat, numberFormat } from './sheet-number.ts'
import { isSwitchedOn } from './switched-on.ts'

/**
 * The sheets of an xlsx (工作表), those hidden too and marked so: words of rich text as one, values of formulas as the file
 * keeps them, days by 1900 or 1904 as it says. Charts have no cells and are left out.
 */
export function openXlsx(archive: Archive, limits: Limits): Outcome<OpenedSheet[]> {
  const main = findWorkbook(archive, limits)
  if ('failure' in main) return main
  const parts = readWorkbook(archive, main.value, limits)
  if ('failure' in parts) return parts
  const { book, relationships, workbook } = parts.value
  const sheets: OpenedSheet[] = []
  const left = { rows: limits.rows, cells: limits.cells }
  for (const entry of childrenOf(childOf(book, 'x:sheets'), 'x:sheet')) {
    const part = relationships.find(({ id }) => id === entry.attributes['r:id'])
    if (part?.type !== 'worksheet') continue
    const root = readPart(archive, part.target, limits)
    if ('failure' in root) return root
    const sheet = readSheet(root.value, { workbook, left, limits })
    if ('failure' in sheet) return sheet
    const isHidden = /hidden/i.test(entry.attributes.state ?? '')
    const name = entry.attributes.name ?? ''
    sheets.push({ ...sheet.value, name, ...(isHidden && { isHidden: true as const }) })
  }
  return { value: sheets }
}

function findWorkbook(archive: Archive, limits: Limits): Outcome<string> {
  const relationships = readRelationships(archive, '', limits)
  if ('failure' in relationships) return relationships
  const stated = relationships.value.find(({ type }) => type === 'officeDocument')
  return { value: stated?.target ?? 'xl/workbook.xml' }
}

interface WorkbookParts {
  readonly book: XmlElement
  readonly relationships: readonly Relationship[]
  readonly workbook: Workbook
}

function readWorkbook(archive: Archive, main: string, limits: Limits): Outcome<WorkbookParts> {
  const book = readPart(archive, main, limits)
  if ('failure' in book) return book
  if (book.value.name !== 'x:workbook') return corrupt('xlsx', `${main} is no workbook`)
  const relationships = readRelationships(archive, main, limits)
  if ('failure' in relationships) return relationships
  const part = (type: string): Outcome<XmlElement | undefined> => {
    const target = relationships.value.find((each) => each.type === type)?.target
    return target !== undefined && archive.has(target)
      ? readPart(archive, target, limits)
      : { value: undefined }
  }
  const strings = part('sharedStrings')
  if ('failure' in strings) return strings
  const styles = part('styles')
  if ('failure' in styles) return styles
  const workbook: Workbook = {
    strings: childrenOf(strings.value, 'x:si').map(stringText),
    formats: formatsOf(styles.value),
    from1904: isSwitchedOn(childOf(book.value, 'x:workbookPr')?.attributes.date1904),
  }
  return { value: { book: book.value, relationships: relationships.value, workbook } }
}

/** The format of each style that cells name by its place in the list. */
function formatsOf(styles: XmlElement | undefined): NumberFormat[] {
  const codes = new Map(
    childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode ?? '',
    ]),
  )
  return childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) =>
    numberFormat(Number(attributes.numFmtId ?? 0), codes.get(attributes.numFmtId)),
  )
}
