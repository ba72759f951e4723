import type { Sheet, SheetCell } from '@taizhang/intake'
import { type CsvError, parse } from 'csv-parse/sync'
import { looksLikeFormula } from '../cell-text.ts'

/** A text whose cells are parted by commas, tabs or semicolons as a sheet, or why it is none. */
export type DelimitedOutcome = { readonly sheet: Sheet } | { readonly cause: string }

/**
 * A csv file (逗号分隔文件) as a sheet. Each record is a row, empty ones counted; the ' that keeps a text from being taken for a
 * formula is taken off.
 */
export function delimitedSheet(text: string, name: string): DelimitedOutcome {
  try {
    const records: string[][] = parse(text, {
      ...{ delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, bom: true },
      ...{ skip_empty_lines: false },
    })
    const rows = records.map((record, i) => ({ number: i + 1, cells: record.map(cellOf) }))
    return { sheet: { name, rows: rows.filter(({ cells }) => cells.some(isFilled)), merges: [] } }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { cause: (error as CsvError).message }
    throw error
  }
}

/** Whether plain text is a table: a file called so, or cells parted by tabs in most of its lines, as when pasted. */
export function isDelimited(text: string, name: string): boolean {
  if (/\.(?:csv|tsv)$/i.test(name)) return true
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.filter((line) => line.includes('\t')).length >= 0.8 * lines.length
}

const delimiters = [',', '\t', ';'] as const
const looked = 20

/** The one that stands most often outside of quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text
    .split(/\r?\n/, looked)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = delimiters.map((each) => [each, head.split(each).length] as const)
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}

function cellOf(written: string): SheetCell {
  const text = written.replace(/\r\n?/g, '\n')
  return { text: text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text }
}

function isFilled({ text }: SheetCell): boolean {
  return text.trim() !== ''
}
