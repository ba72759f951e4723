import type { ColumnRole } from './column-roles.ts'
import { type GridCell, type GridRow, wordsIn } from './grid.ts'
import { type Header, isHeaderAgain } from './header.ts'
import type { TableWhere } from './imported-table.ts'
import type { TableProblem } from './table-problem.ts'

/** A row as its cells say it (行稿). */
export interface RowDraft {
  readonly where: TableWhere
  readonly serial: string | null
  readonly heads: readonly string[]
  /** What each column says; lines of a merged row one below the other, each once. */
  readonly cells: Readonly<Partial<Record<ColumnRole, string>>>
  /** The column, from 1, of each role. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
}

export interface RowDrafts {
  readonly drafts: readonly RowDraft[]
  readonly notes: readonly string[]
  readonly problems: readonly TableProblem[]
}

/** The rows under a header (表体): section rows stand over those after them, and lines of one merged serial are one row. */
export function rowDrafts(sheet: string, rows: readonly GridRow[], header: Header): RowDrafts {
  const body = openBody(sheet, { ...header, roles: settledRoles(rows.slice(header.after), header) })
  for (const row of rows.slice(header.after)) take(body, row)
  return { ...body, drafts: body.drafts.map(finished) }
}

/** Of two columns of tasks, one whose cells are merged over rows holds what stands over the tasks of the other. */
function settledRoles(rows: readonly GridRow[], { roles }: Header): Header['roles'] {
  const last = roles.lastIndexOf('words')
  const stands = (i: number) => rows.some(({ cells }) => cells[i]!.rows > 1 && cells[i]!.column === i + 1)
  return roles.map((role, i) => (role === 'words' && i < last && stands(i) ? 'group' : role))
}

interface OpenDraft extends Omit<RowDraft, 'cells'> {
  readonly cells: Partial<Record<ColumnRole, string[]>>
  /** Where the serial is written, to know the next line of the same merge. */
  readonly serialAt: number | undefined
}

interface Body {
  readonly sheet: string
  readonly header: Header
  readonly columns: RowDraft['columns']
  readonly drafts: OpenDraft[]
  readonly notes: string[]
  readonly problems: TableProblem[]
  readonly sections: { level: number; words: string }[]
}

function openBody(sheet: string, header: Header): Body {
  const columns: Partial<Record<ColumnRole, number>> = {}
  header.roles.forEach((role, i) => {
    if (role !== undefined) columns[role] ??= i + 1
  })
  return { sheet, header, columns, drafts: [], notes: [], problems: [], sections: [] }
}

function take(body: Body, row: GridRow): void {
  const written = row.cells.filter((cell, i) => wordsIn(cell) !== '' && cell.column === i + 1)
  const [only] = written
  if (only === undefined || isHeaderAgain(row, body.header)) return
  const words = wordsIn(only)
  const said = written.map(wordsIn)
  if (said.every((each) => isPageNumber(each))) return
  if (isTotal(words) || said.every(isNote)) body.notes.push(said.join('　'))
  else if (written.length === 1 && isSection(only, body)) openSection(body, words)
  else if (continues(body, row)) append(body.drafts.at(-1)!, row, body)
  else begin(body, row)
}

function isNote(words: string): boolean {
  return /^(?:注|备注|说明|填表|审核|制表|联系)[^。]{0,6}[：:]/u.test(words)
}

/** 第3页 共12页, — 3 —: what a page prints under the table. */
function isPageNumber(words: string): boolean {
  return /^(?:第\d+页[，,]?(?:共\d+页)?|共\d+页|[-—–]+\d+[-—–]+)$/u.test(words.replace(/\s+/gu, ''))
}

function isTotal(words: string): boolean {
  return /^(?:合\s*计|总\s*计|小\s*计)$/u.test(words)
}

const marker =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部篇]|[（(][一二三四五六七八九十]+[)）])/u

/**
 * A row that only one cell speaks in is a section when it spans columns, stands beside the tasks, or is a heading among them: short, numbered
 * as one, and no sentence. A bare number is a serial whose task is missing.
 */
function isSection(cell: GridCell, body: Body): boolean {
  const words = wordsIn(cell)
  if (cell.columns > 1) return true
  if (cell.column === body.columns.serial && /^\d+$/.test(words)) return false
  const isHeading = marker.test(words) && words.length <= longestHeading && !/[。；;]$/u.test(words)
  return cell.column !== body.columns.words || (isHeading && body.columns.serial !== undefined)
}

const longestHeading = 30

function openSection(body: Body, words: string): void {
  const level = /^[（(]/.test(words) && marker.test(words) ? 2 : /^\d+[.．、]/.test(words) ? 3 : 1
  while (body.sections.length > 0 && body.sections.at(-1)!.level >= level) body.sections.pop()
  body.sections.push({ level, words })
}

function cellOf(body: Body, row: GridRow, role: ColumnRole): GridCell | undefined {
  const column = body.columns[role]
  return column === undefined ? undefined : row.cells[column - 1]
}

/** A line goes on with the row before where their serial is one merged cell, or where it has neither serial nor task. */
function continues(body: Body, row: GridRow): boolean {
  const before = body.drafts.at(-1)
  const serial = cellOf(body, row, 'serial')
  if (before === undefined) return false
  if (serial === undefined) return isBare(body, row) || sharesTask(body, row)
  if (wordsIn(serial) !== '') return serial.row !== row.number && serial.row === before.serialAt
  const said = body.header.roles.filter((role, i) => role !== undefined && wordsIn(row.cells[i]!) !== '')
  return isBare(body, row) || (said.length === 1 && said[0] === 'words')
}

function isBare(body: Body, row: GridRow): boolean {
  const words = cellOf(body, row, 'words')
  return words === undefined || wordsIn(words) === ''
}

/** In a table without serials a task that is merged over lines is one row. */
function sharesTask(body: Body, row: GridRow): boolean {
  const words = cellOf(body, row, 'words')!
  return words.row !== row.number && words.row >= body.drafts.at(-1)!.where.row
}

function begin(body: Body, row: GridRow): void {
  const serialCell = cellOf(body, row, 'serial')
  const serial = serialCell ? plainSerial(wordsIn(serialCell)) : null
  const where = { sheet: body.sheet, row: row.number }
  const group = cellOf(body, row, 'group')
  const draft: OpenDraft = {
    where,
    serial,
    heads: [...body.sections.map(({ words }) => words), ...(group && wordsIn(group) ? [wordsIn(group)] : [])],
    cells: {},
    columns: body.columns,
    serialAt: serialCell?.row,
  }
  append(draft, row, body)
  body.drafts.push(draft)
  const task = draft.cells.words?.join('') ?? ''
  if (task === '') body.problems.push({ code: 'wordsMissing', where, words: serial ?? '' })
  else if (serialCell !== undefined && serial === null)
    body.problems.push({ code: 'serialMissing', where, words: task.slice(0, 20) })
}

/** 1. and 第1项 are 1; 1.0 of a cell that holds a number is 1 as well. */
function plainSerial(words: string): string | null {
  const plain = words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^第(.+?)[项号条]$/u, '$1')
    .replace(/[.、,]$/u, '')
    .replace(/^(\d+)\.0+$/, '$1')
  return plain === '' ? null : plain
}

function append(draft: OpenDraft, row: GridRow, body: Body): void {
  body.header.roles.forEach((role, i) => {
    const cell = row.cells[i]
    if (role === undefined || role === 'serial' || role === 'group' || cell === undefined) return
    if (cell.cell.error !== undefined) {
      const where = { sheet: body.sheet, row: row.number, column: i + 1 }
      body.problems.push({ code: 'cellError', where, words: cell.cell.error })
      return
    }
    const words = role === 'deadline' ? (cell.cell.date ?? wordsIn(cell)) : wordsIn(cell)
    draft.cells[role] ??= []
    const lines = draft.cells[role]
    if (words !== '' && !lines.includes(words)) lines.push(words)
  })
}

function finished({ serialAt: _, cells, ...draft }: OpenDraft): RowDraft {
  const lines = Object.entries(cells).flatMap(([role, words]) =>
    words.length === 0 ? [] : [[role, words.join('\n')]],
  )
  return { ...draft, cells: Object.fromEntries(lines) }
}
