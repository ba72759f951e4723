import ExcelJS from 'exceljs'
import { cellText, exactNumber } from './cell-text.ts'
import { rowHeight } from './row-height.ts'
import { settledArchive } from './settled-archive.ts'
import { sheetName } from './sheet-name.ts'
import { type Cell, type Column, type Line, type MarkedRun, type Table, wordsIn } from './table.ts'

/**
 * Tables as a workbook (电子表格), a sheet each: heading row frozen and repeated in print, filter, one page wide, A4
 * landscape with page numbers.
 *
 * Words are written as words, so that none can be a formula. Numbers of at most 15 significant digits are numbers, others
 * words. Dates are real dates, so that they sort and filter. The same tables give the same bytes.
 */
export async function workbookOf(tables: readonly Table[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const names = new Set<string>()
  const all = tables.flatMap((table) => [table, ...(table.annex ? [table.annex] : [])])
  for (const table of all) addSheet(workbook, table, names)
  const file = new Uint8Array(await workbook.xlsx.writeBuffer())
  const parts = all.map((_table, i) => [`xl/worksheets/sheet${i + 1}.xml`, mendedSheet] as const)
  return settledArchive(file, { ...Object.fromEntries(parts), 'xl/styles.xml': mendedStyles })
}

/**
 * A height that is said to be custom stays when words are added; without that, Excel fits it again. And the standard has
 * outlinePr before pageSetUpPr, which the library writes the other way round.
 */
function mendedSheet(xml: string): string {
  return xml
    .replaceAll(' customHeight="1"', '')
    .replace(/(<pageSetUpPr [^>]*\/>)(<outlinePr [^>]*\/>)/, '$2$1')
}

/**
 * Widths of columns are counted in digits of the first font. The library's, Calibri, is missing on many machines here, and
 * what stands in for it is up to a third wider: the same sheet would print a third smaller.
 */
function mendedStyles(xml: string): string {
  return xml.replace(
    /<font>(?:(?!<\/font>).)*Calibri(?:(?!<\/font>).)*<\/font>/s,
    '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  )
}

/** Digits of the first font, 8 pixels each, that hold so many full-width characters of 14, and the margins of the cell. */
function columnWidth(characters: number): number {
  return Math.round(characters * 1.75 + 1)
}

const bodyFont = { name: '宋体', size: 10.5 }
const headFont = { name: '黑体', size: 10.5 }
const titleFont = { name: '方正小标宋简体', size: 18 }
const fills = { heading: 'FFD9E2EC', group: 'FFEEF2F6', filling: 'FFFFF8E1' } as const
const line = { style: 'thin', color: { argb: 'FF8A94A0' } } as const
const border = { top: line, bottom: line, left: line, right: line }

function addSheet(workbook: ExcelJS.Workbook, table: Table, names: Set<string>): void {
  const { columns, title, lines, notes = [] } = table
  const headingRow = 1 + linesAbove(table)
  const shown = columns.filter(({ isAside, isHidden }) => !isAside && !isHidden)
  const sheet = workbook.addWorksheet(freeName(table.sheet, names), {
    ...(table.isHiddenSheet && { state: 'hidden' as const }),
    views: [{ state: 'frozen', ySplit: headingRow, showGridLines: title === undefined }],
    properties: {
      outlineLevelRow: lines.some((line) => line.kind === 'row' && line.isPart) ? 1 : 0,
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    pageSetup: pageSetup(headingRow),
    headerFooter: { oddFooter: '&C— &P —', evenFooter: '&C— &P —' },
  })
  columns.forEach(({ width, isHidden }, i) => {
    const column = sheet.getColumn(i + 1)
    column.width = columnWidth(width)
    if (isHidden) column.hidden = true
  })
  addAbove(sheet, table, shown)
  addHeadings(sheet, columns)
  for (const each of lines) addLine(sheet, each, columns)
  sheet.autoFilter = {
    from: { row: headingRow, column: 1 },
    to: { row: headingRow + lines.length, column: columns.length },
  }
  for (const note of notes) addNote(sheet, note, shown)
  // The library puts $ before the letters and not before the numbers.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(shown.length).letter}$${Math.max(1, sheet.rowCount)}`
  if (table.isLocked) lock(sheet)
}

function linesAbove({ title, headnote, guidance = [], question }: Table): number {
  return [title, headnote, question].filter((each) => each !== undefined).length + guidance.length
}

function addAbove(
  sheet: ExcelJS.Worksheet,
  { title, headnote, guidance = [], question }: Table,
  shown: readonly Column[],
): void {
  if (title !== undefined) addTitle(sheet, title, shown.length)
  if (headnote !== undefined) addNote(sheet, headnote, shown)
  for (const words of guidance) addNote(sheet, words, shown)
  if (question) addQuestion(sheet, question)
}

/** Stands in the first two columns: the words in the wide second one, the answer in the third. */
function addQuestion(sheet: ExcelJS.Worksheet, question: NonNullable<Table['question']>): void {
  const row = sheet.addRow(['', sheetText(question.words), sheetText(question.answer)])
  row.height = 24
  row.getCell(2).font = headFont
  row.getCell(2).alignment = { vertical: 'middle', horizontal: 'right', wrapText: true }
  openForFilling(row.getCell(3), question.choices)
  row.getCell(3).alignment = { vertical: 'middle', horizontal: 'center' }
}

/** Against slips, not against people: there is no password. Sorting and filtering stay possible, as far as programs allow it. */
function lock(sheet: ExcelJS.Worksheet): void {
  // Without a password nothing is awaited: the promise of the library is settled when it comes back.
  void sheet.protect('', {
    ...{ selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true },
    ...{ sort: true, autoFilter: true, insertRows: true },
  })
}

function openForFilling(cell: ExcelJS.Cell, choices: readonly string[] | undefined): void {
  cell.protection = { locked: false }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.filling } }
  cell.font = bodyFont
  cell.border = border
  if (choices) cell.dataValidation = choiceOf(choices)
}

function pageSetup(headingRow: number): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headingRow}:${headingRow}`,
    horizontalCentered: true,
    margins: { left: 0.3, right: 0.3, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}

function freeName(words: string, names: Set<string>): string {
  const name = sheetName(words)
  let free = name
  for (let i = 2; names.has(free.toLowerCase()); i++)
    free = `${name.slice(0, 31 - `（${i}）`.length)}（${i}）`
  names.add(free.toLowerCase())
  return free
}

function addTitle(sheet: ExcelJS.Worksheet, title: string, columns: number): void {
  const row = sheet.addRow([sheetText(title)])
  sheet.mergeCells(row.number, 1, row.number, columns)
  row.height = 36
  row.getCell(1).font = titleFont
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
}

function addHeadings(sheet: ExcelJS.Worksheet, columns: readonly Column[]): void {
  const row = sheet.addRow(columns.map(({ heading }) => sheetText(heading)))
  row.height = 32
  columns.forEach((_column, i) => {
    const cell = row.getCell(i + 1)
    cell.font = headFont
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.heading } }
    cell.border = border
  })
}

function addLine(sheet: ExcelJS.Worksheet, each: Line, columns: readonly Column[]): void {
  if (each.kind === 'group') addGroup(sheet, each, columns)
  else addRow(sheet, each, columns)
}

/** The words run on over the empty cells beside them: merged cells would break the filter. */
function addGroup(
  sheet: ExcelJS.Worksheet,
  { text, level }: Extract<Line, { kind: 'group' }>,
  columns: readonly Column[],
): void {
  const row = sheet.addRow([sheetText(text)])
  row.height = 22
  columns.forEach((_column, i) => {
    const cell = row.getCell(i + 1)
    cell.font = level === 1 ? headFont : { ...bodyFont, name: '楷体', bold: true }
    cell.alignment = { vertical: 'middle' }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.group } }
    cell.border = { top: line, bottom: line }
  })
}

function addRow(
  sheet: ExcelJS.Worksheet,
  { cells, isPart }: Extract<Line, { kind: 'row' }>,
  columns: readonly Column[],
): void {
  const row = sheet.addRow(cells.map((cell, i) => sheetValue(cell, columns[i]!)))
  row.height = rowHeight(cells, columns)
  if (isPart) row.outlineLevel = 1
  columns.forEach(({ align, holds, choices, isForFilling }, i) => {
    const cell = row.getCell(i + 1)
    if (isForFilling) openForFilling(cell, undefined)
    cell.font = isPart ? { ...bodyFont, color: { argb: 'FF555555' } } : bodyFont
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      ...(align && { horizontal: align }),
      ...(isPart && !align && { indent: 1 }),
    }
    cell.border = border
    if (holds === 'date') cell.numFmt = 'yyyy-mm-dd'
    if (choices && !isPart) cell.dataValidation = choiceOf(choices)
  })
}

function choiceOf(choices: readonly string[]): ExcelJS.DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '不在选项中',
    error: `请从下拉选项中选择：${choices.join('、')}。`,
  }
}

function addNote(sheet: ExcelJS.Worksheet, note: string, columns: readonly Column[]): void {
  const row = sheet.addRow([sheetText(note)])
  sheet.mergeCells(row.number, 1, row.number, columns.length)
  row.getCell(1).font = bodyFont
  row.getCell(1).alignment = { vertical: 'top', wrapText: true }
  // Merged cells never find their height by themselves.
  row.height = rowHeight([note], [{ heading: '', width: columns.reduce((sum, { width }) => sum + width, 0) }])
}

function sheetValue(held: Cell, { holds }: Column): ExcelJS.CellValue {
  if (held !== null && typeof held === 'object' && held.runs.some(({ mark, colour }) => mark || colour))
    return { richText: held.runs.filter(({ text }) => text !== '').map(richRun) }
  const cell = wordsIn(held)
  if (cell === null || typeof cell === 'number') return cell
  if (holds === 'number') return exactNumber(cell) ?? sheetText(cell)
  if (holds === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`)
  return sheetText(cell)
}

// Told apart by line and stroke too: most copies are black and white.
const marks = {
  added: { underline: true, color: { argb: 'FFB00020' } },
  removed: { strike: true, color: { argb: 'FF6B7280' } },
} as const

function richRun({ text, mark, colour }: MarkedRun): ExcelJS.RichText {
  const argb = colour && { color: { argb: `FF${colour.replace('#', '').toUpperCase()}` } }
  return { text: sheetText(text), font: { ...bodyFont, ...argb, ...(mark && marks[mark]) } }
}

/** _x000A_ in a cell is read as the character of that number, unless its first _ is written so itself. */
function sheetText(words: string): string {
  return cellText(words).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
