import {
  linkRows,
  type PlaceLevel,
  type ReadDocument,
  type RowLinks,
  rowsOfTable,
  type TableOutcome,
} from '@taizhang/intake'
import type { CalendarDate, DrawnRow, RegisterState } from '@taizhang/ledger'
import { type ImportRecord, readImport, readRegister, type Transaction } from '@taizhang/store'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import { namesPlace } from '../reads/names-place.ts'
import { readReport } from './read-report.ts'
import { type ImportContent, tableOfImport } from './table-of-import.ts'
import { tableUnsound } from './table-unsound.ts'

/** What of an import decides what it gives. */
export interface ImportSource extends Pick<ImportRecord, 'id' | 'name' | 'corrections' | 'report'> {
  readonly content: ImportContent
  /** Without it the titles of the table say. */
  readonly planYear?: number
}

/** What an import gives by the register of today (导入结果): rows, and where a report was named, how they fit it. */
export interface ReadImport {
  readonly outcome: TableOutcome & { readonly table: NonNullable<TableOutcome['table']> }
  readonly drawn: readonly DrawnRow[]
  readonly report?: ReadDocument
  readonly links?: RowLinks
  readonly register: RegisterState
  readonly place: PlaceLevel
}

/** The import of this id, if it still waits (待确认导入), read anew: the register and the corrections may have changed. */
export async function pendingImport(
  tx: Transaction,
  id: string,
  today: CalendarDate,
): Promise<(ReadImport & { readonly record: ImportRecord }) | ProblemAnswer> {
  const record = await readImport(tx, id)
  if (!record) return problem('notFound', { what: `导入${id}` })
  if (!record.content) return problem('importTaken', { breakdown: record.breakdown ?? '' })
  // What was kept is what was opened.
  const read = await readAnew(tx, { ...record, content: record.content as ImportContent }, today)
  return 'problem' in read ? read : { ...read, record }
}

/** What a file gives; all its problems where it gives no table. */
export async function readAnew(
  tx: Transaction,
  source: ImportSource,
  today: CalendarDate,
): Promise<ReadImport | ProblemAnswer> {
  const { state: register } = await readRegister(tx)
  const place = await namesPlace(tx)
  const names = { register, place: place.place }
  const outcome = tableOfImport(source, names, today)
  const { table } = outcome
  if (!table) return tableUnsound(source.name, outcome.problems)
  const drawn = rowsOfTable(table, source.id)
  const read = { outcome: { ...outcome, table }, drawn, register, place }
  if (source.report === undefined) return read
  const report = await readReport(tx, source.report)
  return 'problem' in report ? report : { ...read, report, links: linkRows(drawn, report) }
}
