import type { Sheet } from '@taizhang/intake'
import { type Limits, type OpenFailure, openSheets } from '@taizhang/open'
import { delimitedSheet, isDelimited } from './delimited.ts'

/** What a file of tables holds, as plain values. */
export interface SheetsRead {
  readonly sheets: readonly Sheet[]
  /** Words outside of tables, a line each: of a docx, or of a text that is a list. */
  readonly paragraphs: readonly string[]
  /** What a careful user should know, put into words by `explainNote` of @taizhang/open. */
  readonly notes: readonly string[]
}

export type SheetsOutcome = SheetsRead | { readonly failure: OpenFailure }

export interface SheetsOptions {
  readonly name: string
  readonly limits?: Partial<Limits>
}

/**
 * The tables of a file (读取表格): xlsx, xls, et, ods, csv, a page called .xls, a docx; a text that is no table gives its lines as
 * paragraphs. The file is known by its content.
 *
 * Never throws: `explainFailure` of @taizhang/open says what is wrong. Files from outside belong in its pool.
 */
export async function readSheets(bytes: Uint8Array, options: SheetsOptions): Promise<SheetsOutcome> {
  const { name } = options
  const outcome = await openSheets(bytes, options)
  if ('failure' in outcome) return outcome
  const { text, sheets, paragraphs, notes } = outcome.opened
  if (text === undefined) return { sheets, paragraphs, notes }
  if (!isDelimited(text, name)) return { sheets: [], paragraphs: linesOf(text), notes }
  const table = delimitedSheet(text, name.replace(/\.\w+$/, ''))
  return 'sheet' in table
    ? { sheets: [table.sheet], paragraphs: [], notes }
    : { failure: { code: 'corrupt', name, format: 'csv', cause: table.cause } }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
