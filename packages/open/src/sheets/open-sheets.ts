import { openArchive } from '../archive/open-archive.ts'
import { convertToDocx, type ForeignFormat } from '../convert/convert-to-docx.ts'
import { convertToXlsx, type ForeignSheets } from '../convert/convert-to-xlsx.ts'
import { compoundKind } from '../detect/compound-file.ts'
import { extensionOf } from '../detect/extension.ts'
import { containerOf } from '../detect/magic.ts'
import { sniffText } from '../detect/sniff-text.ts'
import { zipKind } from '../detect/zip-kind.ts'
import { openDocxTables } from '../docx/docx-tables.ts'
import type { GivenFile } from '../extract.ts'
import type { Lookalike, OpenFailure, Outcome } from '../failure.ts'
import { guarded } from '../guarded.ts'
import { statedCharset } from '../html/charset.ts'
import { defaultLimits } from '../limits.ts'
import type { OpenOptions } from '../open-document.ts'
import { decodeText } from '../text/decode-text.ts'
import { isBinary } from '../text/is-binary.ts'
import { openXlsx } from './open-xlsx.ts'
import { isEmpty, type OpenedSheet } from './sheet.ts'

/** What a file of tables holds. */
export interface OpenedSheets {
  readonly sheets: readonly OpenedSheet[]
  /** Words outside of tables, a line each: of a docx. */
  readonly paragraphs: readonly string[]
  /** The whole of a plain text, whose cells are yet to be told apart: csv, or a list. */
  readonly text?: string
  /** What a careful user should know: `code` or `code:detail`, put into words by `explainNote`. */
  readonly notes: readonly string[]
}

export type OpenSheetsOutcome = { readonly opened: OpenedSheets } | { readonly failure: OpenFailure }

/**
 * The tables of a file (打开表格) by what its content shows: xlsx, docx, a page called .xls, plain text; xls, et, ods, xlsb and
 * doc by conversion.
 *
 * Works in this thread and never throws, like `openDocument`: for files from outside, in a pool.
 */
export async function openSheets(bytes: Uint8Array, options: OpenOptions): Promise<OpenSheetsOutcome> {
  const file: GivenFile = { ...options, bytes, limits: { ...defaultLimits, ...options.limits } }
  const outcome = await guarded(file, extractFilled)
  return 'failure' in outcome
    ? { failure: { name: file.name, ...outcome.failure } }
    : { opened: outcome.value }
}

async function extractFilled(file: GivenFile): Promise<Outcome<OpenedSheets>> {
  const outcome = await extractSheets(file)
  if ('failure' in outcome || hasWords(outcome.value)) return outcome
  return noTable(extensionOf(file.name) === 'docx' ? 'document' : 'spreadsheet')
}

function hasWords({ sheets, paragraphs, text }: OpenedSheets): boolean {
  return (
    paragraphs.length > 0 ||
    (text ?? '').trim() !== '' ||
    sheets.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => !isEmpty(cell))))
  )
}

function extractSheets(file: GivenFile): Outcome<OpenedSheets> | Promise<Outcome<OpenedSheets>> {
  const container = containerOf(file.bytes)
  if (typeof container !== 'string') return noTable(container.looksLike)
  switch (container) {
    case 'zip':
      return fromZip(file)
    case 'compound':
      return fromCompound(file)
    case 'text':
      return fromText(file)
    case 'pdf':
      return noTable('document')
  }
}

function fromZip(file: GivenFile): Outcome<OpenedSheets> | Promise<Outcome<OpenedSheets>> {
  const archive = openArchive(file.bytes, file.limits)
  if ('failure' in archive) return said(archive, extensionOf(file.name))
  if (archive.value.has('xl/workbook.bin')) return bySheets(file, 'xlsb')
  const kind = zipKind(archive.value)
  if (kind.kind === 'docx') return fromDocx(file.bytes, file, [])
  if (kind.kind === 'odt') return byDocument(file, 'odt')
  if (kind.kind !== 'other') return noTable('document')
  if (kind.looksLike !== 'spreadsheet') return noTable(kind.looksLike)
  return archive.value.has('content.xml') ? bySheets(file, 'ods') : fromXlsx(file.bytes, file, [])
}

function fromCompound(file: GivenFile): Outcome<OpenedSheets> | Promise<Outcome<OpenedSheets>> {
  const kind = compoundKind(file.bytes)
  if (kind.kind === 'encrypted') return { failure: { code: 'encrypted', format: extensionOf(file.name) } }
  if (kind.kind === 'document') return byDocument(file, kind.format)
  return kind.looksLike === 'spreadsheet' ? bySheets(file, 'xls') : noTable(kind.looksLike)
}

async function fromText(file: GivenFile): Promise<Outcome<OpenedSheets>> {
  const { text, notes } = decodeText(file.bytes, file.declaredEncoding ?? statedCharset(file.bytes))
  const kind = sniffText(text, file.name)
  if ('isSpreadsheetXml' in kind) return bySheets(file, 'spreadsheet xml')
  if (kind.kind === 'foreign') return byDocument(file, kind.format)
  if (kind.kind === 'other') return noTable(kind.looksLike)
  if (isBinary(text)) return noTable('unknown')
  if (kind.kind !== 'html') return { value: { sheets: [], paragraphs: [], text, notes } }
  // What builds a tree of html takes long to load, and most tables are no pages.
  const { htmlSheets } = await import('./html-sheets.ts')
  const sheets = htmlSheets(text, file.limits)
  return 'failure' in sheets ? sheets : { value: { sheets: sheets.value, paragraphs: [], notes } }
}

async function bySheets(file: GivenFile, format: ForeignSheets): Promise<Outcome<OpenedSheets>> {
  const xlsx = await convertToXlsx(file.bytes, format, file.limits)
  return 'failure' in xlsx ? xlsx : said(fromXlsx(xlsx.value, file, ['sheetsConverted']), format)
}

async function byDocument(file: GivenFile, format: ForeignFormat): Promise<Outcome<OpenedSheets>> {
  const docx = await convertToDocx(file.bytes, format, file.limits)
  return 'failure' in docx ? docx : said(fromDocx(docx.value, file, ['convertedByLibreOffice']), format)
}

function fromXlsx(bytes: Uint8Array, { limits }: GivenFile, notes: readonly string[]): Outcome<OpenedSheets> {
  const archive = openArchive(bytes, limits)
  const sheets = 'failure' in archive ? archive : openXlsx(archive.value, limits)
  return 'failure' in sheets
    ? said(sheets, 'xlsx')
    : { value: { sheets: sheets.value, paragraphs: [], notes } }
}

function fromDocx(bytes: Uint8Array, { limits }: GivenFile, notes: readonly string[]): Outcome<OpenedSheets> {
  const archive = openArchive(bytes, limits)
  const tables = 'failure' in archive ? archive : openDocxTables(archive.value, limits)
  return 'failure' in tables ? said(tables, 'docx') : { value: { ...tables.value, notes } }
}

function noTable(looksLike: Lookalike): Outcome<never> {
  return { failure: { code: 'noTable', looksLike } }
}

/** A failure within a file, said of the file: a broken zip called a.xlsx is a broken xlsx. */
function said<Value>(outcome: Outcome<Value>, format: string): Outcome<Value> {
  if ('value' in outcome || !('format' in outcome.failure)) return outcome
  return { failure: { ...outcome.failure, format } }
}
