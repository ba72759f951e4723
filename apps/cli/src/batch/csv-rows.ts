import { itemRows } from '@taizhang/intake'
import { csvRow, type HeadingLanguage, itemCells, itemTableColumns } from '@taizhang/papers'
import type { Reading } from '@taizhang/reader'

/** The items of a reading as lines of csv (条目行), without headings. */
export function csvRowsOf(reading: Reading, language: HeadingLanguage): string {
  const columns = itemTableColumns(language)
  return itemRows(reading)
    .map((row) => csvRow(columns, itemCells(row, language)))
    .join('')
}
