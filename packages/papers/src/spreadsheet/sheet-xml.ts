import { exactNumber } from '../cell-text.ts'
import { type Cell, type Column, type Line, type Table, wordsIn } from '../table.ts'
import type { Look, Looks } from './look.ts'
import { rowHeight } from './row-height.ts'
import { escapeXml, type Strings } from './strings.ts'

/** A table as the part of a sheet (工作表), and what the workbook says of it. */
export interface SheetXml {
  readonly xml: string
  /** $A$1:$C$6 */
  readonly printArea: string
  /** $2:$2: the headings, repeated on every page. */
  readonly printTitles: string
}

/** What the sheets of a workbook share. */
export interface Shared {
  readonly looks: Looks
  readonly strings: Strings
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A table as a sheet: the words above it, headings, lines, notes. */
export function sheetXml(table: Table, shared: Shared): SheetXml {
  const { columns, lines, title } = table
  const draft: Draft = { rows: [], merges: [], choices: new Map(), shared }
  writeAbove(draft, table)
  writeHeadings(draft, columns)
  const headingRow = draft.rows.length
  for (const line of lines) writeLine(draft, line, columns)
  const filtered = `A${headingRow}:${letters(columns.length)}${draft.rows.length}`
  for (const note of table.notes ?? []) writeNote(draft, note, shownOf(columns))
  const hasParts = lines.some((line) => line.kind === 'row' && line.isPart)
  const xml =
    `<worksheet xmlns="${main}">` +
    '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${title === undefined ? '' : ' showGridLines="0"'} workbookViewId="0">` +
    `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"${hasParts ? ' outlineLevelRow="1"' : ''}/>` +
    `<cols>${columns.map(columnXml).join('')}</cols>` +
    `<sheetData>${draft.rows.join('')}</sheetData>` +
    (table.isLocked ? protection : '') +
    `<autoFilter ref="${filtered}"/>` +
    listXml(
      'mergeCells',
      draft.merges.map((ref) => `<mergeCell ref="${ref}"/>`),
    ) +
    listXml(
      'dataValidations',
      Array.from(draft.choices, ([words, rows]) => validationXml(words, rows)),
    ) +
    pageXml +
    '</worksheet>'
  const last = letters(shownOf(columns).length)
  return {
    xml,
    printArea: `$A$1:$${last}$${draft.rows.length}`,
    printTitles: `$${headingRow}:$${headingRow}`,
  }
}

interface Draft {
  readonly rows: string[]
  readonly merges: string[]
  /** The cells of each list of choices. */
  readonly choices: Map<string, CellPlace[]>
  readonly shared: Shared
}

interface CellPlace {
  readonly column: number
  readonly row: number
}

/** Against slips, not against people: there is no password. What says 0 stays allowed. */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>'

const pageXml =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.3" right="0.3" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>'

function shownOf(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ isAside, isHidden }) => !isAside && !isHidden)
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** Digits of the first font, 8 pixels each, that hold so many full-width characters of 14, and the margins of the cell. */
function columnXml({ width, isHidden }: Column, i: number): string {
  const digits = Math.round(width * 1.75 + 1)
  return `<col min="${i + 1}" max="${i + 1}" width="${digits}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`
}

function letters(column: number): string {
  const rest = (column - 1) % 26
  const before = column > 26 ? letters((column - 1 - rest) / 26) : ''
  return before + String.fromCharCode(65 + rest)
}

interface Written {
  readonly cell: Cell
  readonly look: Look
  readonly column?: Column
}

/** A height not said to be the user's own: Excel fits it again when words are added. */
function writeRow(draft: Draft, cells: readonly Written[], height: number, level = 0): void {
  const row = draft.rows.length + 1
  const xml = cells.map((cell, i) => cellXml(cell, `${letters(i + 1)}${row}`, draft.shared)).join('')
  draft.rows.push(`<row r="${row}" ht="${height}"${level > 0 ? ` outlineLevel="${level}"` : ''}>${xml}</row>`)
}

function cellXml({ cell, look, column }: Written, place: string, { looks, strings }: Shared): string {
  const style = `<c r="${place}" s="${looks.numberOf(look)}"`
  const words = wordsIn(cell)
  if (words === null || words === '') return `${style}/>`
  const number = numberOf(words, column)
  if (number !== undefined) return `${style}><v>${number}</v></c>`
  const marked = cell !== null && typeof cell === 'object' ? cell : String(words)
  return `${style} t="s"><v>${strings.numberOf(marked)}</v></c>`
}

function numberOf(cell: string | number, column: Column | undefined): number | undefined {
  if (typeof cell === 'number') return cell
  if (column?.holds === 'number') return exactNumber(cell)
  if (column?.holds !== 'date' || !/^\d{4}-\d\d-\d\d$/.test(cell)) return undefined
  const days = (Date.parse(`${cell}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  // A spreadsheet has no days before 1 March 1900 that all programs agree on.
  return Number.isInteger(days) && days > 60 ? days : undefined
}

function writeAbove(draft: Draft, { title, headnote, guidance = [], question, columns }: Table): void {
  const shown = shownOf(columns)
  if (title !== undefined) {
    writeRow(draft, [{ cell: title, look: { font: 'title', horizontal: 'center', vertical: 'center' } }], 36)
    mergeAcross(draft, shown.length)
  }
  if (headnote !== undefined) writeNote(draft, headnote, shown)
  for (const words of guidance) writeNote(draft, words, shown)
  if (question) writeQuestion(draft, question)
}

function mergeAcross(draft: Draft, columns: number): void {
  const row = draft.rows.length
  if (columns > 1) draft.merges.push(`A${row}:${letters(columns)}${row}`)
}

/** Merged cells never find their height by themselves. */
function writeNote(draft: Draft, note: string, shown: readonly Column[]): void {
  const width = shown.reduce((sum, column) => sum + column.width, 0)
  const height = rowHeight([note], [{ heading: '', width }])
  writeRow(draft, [{ cell: note, look: { font: 'body', vertical: 'top' } }], height)
  mergeAcross(draft, shown.length)
}

/** The words in the second column, which is wide, the answer in the third. */
function writeQuestion(draft: Draft, { words, choices, answer }: NonNullable<Table['question']>): void {
  const asked: Look = { font: 'head', horizontal: 'right', vertical: 'center' }
  const given: Look = { ...openLook, horizontal: 'center', vertical: 'center' }
  const cells: Written[] = [
    { cell: null, look: asked },
    { cell: words, look: asked },
    { cell: answer, look: given },
  ]
  writeRow(draft, cells, 24)
  offer(draft, choices, { column: 3, row: draft.rows.length })
}

function writeHeadings(draft: Draft, columns: readonly Column[]): void {
  const look: Look = {
    font: 'head',
    fill: 'heading',
    border: 'all',
    horizontal: 'center',
    vertical: 'center',
  }
  const cells = columns.map(({ heading }) => ({ cell: heading, look }))
  const known = columns.map(({ heading, isHidden }) => (isHidden ? '' : heading))
  writeRow(draft, cells, Math.max(32, rowHeight(known, columns)))
}

function writeLine(draft: Draft, line: Line, columns: readonly Column[]): void {
  if (line.kind === 'group') writeGroup(draft, line, columns)
  else writeCells(draft, line, columns)
}

/** The words run on over the empty cells beside them: merged cells would break the filter. */
function writeGroup(
  draft: Draft,
  { text, level }: Extract<Line, { kind: 'group' }>,
  columns: readonly Column[],
): void {
  const look: Look = {
    font: level === 1 ? 'head' : 'lowerHead',
    fill: 'group',
    border: 'across',
    vertical: 'center',
    runsOver: true,
  }
  writeRow(
    draft,
    columns.map((_column, i) => ({ cell: i === 0 ? text : null, look })),
    22,
  )
}

const openLook = { font: 'body', fill: 'filling', border: 'all', vertical: 'top', isOpen: true } as const

function writeCells(
  draft: Draft,
  { cells, isPart = false, isSpare = false }: Extract<Line, { kind: 'row' }>,
  columns: readonly Column[],
): void {
  const written = columns.map((column, i): Written => {
    const isOpen = column.isForFilling || isSpare
    const look: Look = {
      ...(isOpen ? openLook : { font: isPart ? 'part' : 'body', border: 'all', vertical: 'top' }),
      ...(column.align && { horizontal: column.align }),
      ...(isPart && !column.align && { indent: 1 }),
      ...(column.holds === 'date' && { isDate: true }),
    }
    return { cell: cells[i] ?? null, look, column }
  })
  const roomToWrite = columns.some(({ isForFilling }) => isForFilling) ? 36 : 0
  writeRow(draft, written, Math.max(roomToWrite, rowHeight(cells, columns)), isPart ? 1 : 0)
  const row = draft.rows.length
  for (const [i, { choices }] of columns.entries())
    if (choices && !isPart) offer(draft, choices, { column: i + 1, row })
}

function offer(draft: Draft, choices: readonly string[], place: CellPlace): void {
  const words = choices.join(',')
  const places = draft.choices.get(words) ?? []
  draft.choices.set(words, places)
  places.push(place)
}

function validationXml(words: string, places: readonly CellPlace[]): string {
  const advice = escapeXml(`请从下拉选项中选择：${words.replaceAll(',', '、')}。`)
  return (
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="不在选项中" ' +
    `error="${advice}" sqref="${rangesOf(places)}"><formula1>"${escapeXml(words)}"</formula1></dataValidation>`
  )
}

/** F4:F15 for cells below each other. */
function rangesOf(places: readonly CellPlace[]): string {
  const ranges: { column: number; from: number; to: number }[] = []
  for (const { column, row } of places) {
    const open = ranges.findLast((range) => range.column === column)
    if (open?.to === row - 1) open.to = row
    else ranges.push({ column, from: row, to: row })
  }
  return ranges
    .map(({ column, from, to }) => `${letters(column)}${from}${to > from ? `:${letters(column)}${to}` : ''}`)
    .join(' ')
}
