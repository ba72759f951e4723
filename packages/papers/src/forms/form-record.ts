import { createHash } from 'node:crypto'
import type { Sheet, SheetRow } from '@taizhang/intake'
import type { Table } from '../table.ts'

/** What a form was when it went out (表单底册): for whom, for when, and what stood on it. */
export interface FormRecord {
  readonly kind: FormKind
  readonly orgUnit: string
  /** Of a return form. */
  readonly period: string | null
  readonly entries: readonly FormEntry[]
}

export type FormKind = 'returnForm' | 'commentForm'

/** One line of it: an item or a row of the breakdown. */
export interface FormEntry {
  readonly id: string
  readonly serial: string
  readonly words: string
  /** What stood in the cells to be filled in, by field. */
  readonly prefilled: Readonly<Record<string, string>>
}

const sheetName = '表单信息（请勿修改）'
const version = 'taizhang-form/1'

/**
 * The record as a hidden sheet (隐藏页), by which a form is known when it comes back renamed, sorted or with columns added. Its
 * digest tells whether anybody changed it; it is no signature.
 */
export function recordTable(record: FormRecord): Table {
  const { kind, orgUnit, period, entries } = record
  const fields = fieldsOf(record)
  const lines = [
    ['kind', kind],
    ['orgUnit', orgUnit],
    ['period', period ?? ''],
    ['digest', digestOf(record)],
    ['id', 'serial', 'words', ...fields],
    ...entries.map((each) => [
      ...[each.id, each.serial, each.words],
      ...fields.map((field) => each.prefilled[field] ?? ''),
    ]),
  ]
  const width = 3 + fields.length
  return {
    sheet: sheetName,
    isHiddenSheet: true,
    isLocked: true,
    columns: Array.from({ length: width }, (_, i) => ({ heading: i === 0 ? version : '', width: 8 })),
    lines: lines.map((cells) => ({
      kind: 'row',
      cells: Array.from({ length: width }, (_, i) => cells[i] ?? null),
    })),
  }
}

/** What a record is found to be: whole, changed by somebody, or not there. */
export type RecordFound =
  | { readonly as: 'whole'; readonly record: FormRecord }
  | { readonly as: 'changed' }
  | { readonly as: 'lost' }

/** The record in a file that came back, under whatever name and in whatever place its sheet stands. */
export function findRecord(sheets: readonly Sheet[]): RecordFound {
  const sheet = sheets.find(({ rows }) => textAt(rows[0], 0) === version)
  if (!sheet) return { as: 'lost' }
  const said = (key: string) => {
    const row = sheet.rows.find((each) => textAt(each, 0) === key)
    return row && textAt(row, 1)
  }
  const head = sheet.rows.findIndex((row) => textAt(row, 0) === 'id')
  const kind = said('kind')
  if (head < 0 || (kind !== 'returnForm' && kind !== 'commentForm')) return { as: 'changed' }
  const fields = (sheet.rows[head]?.cells ?? []).slice(3).map(({ text }) => text)
  const record: FormRecord = {
    kind,
    orgUnit: said('orgUnit') ?? '',
    period: said('period') || null,
    entries: sheet.rows.slice(head + 1).map((row) => entryOf(row, fields)),
  }
  return said('digest') === digestOf(record) ? { as: 'whole', record } : { as: 'changed' }
}

function entryOf(row: SheetRow, fields: readonly string[]): FormEntry {
  const filled = fields.flatMap((field, i) => {
    const text = textAt(row, i + 3)
    return text === '' ? [] : [[field, text] as const]
  })
  return {
    ...{ id: textAt(row, 0), serial: textAt(row, 1), words: textAt(row, 2) },
    prefilled: Object.fromEntries(filled),
  }
}

function textAt(row: SheetRow | undefined, column: number): string {
  return row?.cells[column]?.text ?? ''
}

function fieldsOf({ entries }: FormRecord): string[] {
  return [...new Set(entries.flatMap(({ prefilled }) => Object.keys(prefilled)))].sort()
}

/** Blanks and line ends are left out: programs that save a file change them. */
function digestOf(record: FormRecord): string {
  const fields = fieldsOf(record)
  const { kind, orgUnit, period, entries } = record
  const said = entries.map(({ id, serial, words, prefilled }) => [
    ...[id, serial, words],
    ...fields.map((field) => prefilled[field] ?? ''),
  ])
  const squeezed = JSON.stringify([kind, orgUnit, period ?? '', fields, said]).replace(/\s|\\[nrt]/g, '')
  return createHash('sha256').update(squeezed).digest('hex')
}

/** The heading of the hidden column of ids, which says for whom and when too: it is often copied where a sheet is not. */
export function idHeading({ kind, orgUnit, period }: Omit<FormRecord, 'entries'>): string {
  return [idWord, kind, orgUnit, period ?? ''].join('|')
}

const idWord = '事项编号'

/** What such a heading says; undefined for any other. */
export function readIdHeading(heading: string): Omit<FormRecord, 'entries'> | undefined {
  const [word, kind, orgUnit, period] = heading.split('|')
  if (word !== idWord || orgUnit === undefined || (kind !== 'returnForm' && kind !== 'commentForm'))
    return undefined
  return { kind, orgUnit, period: period || null }
}
