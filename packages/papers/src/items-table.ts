import { type ItemRow, itemColumns } from '@taizhang/intake'
import type { Cell, Column, Table } from './table.ts'

/** zh: headings and codes in Chinese words · en: English headings, and codes as they are, for programs. */
export type HeadingLanguage = 'zh' | 'en'

/** The table of items (条目表): data, with a row for each quantity of each target, promise and outcome. */
export function itemsTable(rows: readonly ItemRow[], language: HeadingLanguage = 'zh'): Table {
  return {
    sheet: '条目',
    columns: itemTableColumns(language),
    lines: rows.map((row) => ({ kind: 'row', cells: itemCells(row, language) })),
  }
}

/** The columns of the table of items, for a file that is written row by row. */
export function itemTableColumns(language: HeadingLanguage): Column[] {
  return itemColumns.map((column) => ({ heading: column[language], width: 6, ...layout[column.key] }))
}

/** The cells of one row of the table of items. */
export function itemCells(row: ItemRow, language: HeadingLanguage): Cell[] {
  return itemColumns.map(({ key, labels }) => {
    const value = row[key]
    return value !== null && labels && language === 'zh' ? (labels[String(value)] ?? value) : value
  })
}

const numberColumn = { width: 6, holds: 'number' } as const

const layout: Readonly<Partial<Record<keyof ItemRow, Omit<Column, 'heading'>>>> = {
  document: { width: 14 },
  planYear: { width: 5, holds: 'number' },
  sectionPath: { width: 18 },
  indicator: { width: 12 },
  value: numberColumn,
  value2: numberColumn,
  base: numberColumn,
  canonicalValue: { width: 8, holds: 'number' },
  canonicalValue2: { width: 8, holds: 'number' },
  quantity: { width: 8 },
  deadlineWords: { width: 8 },
  deadline: { width: 6, holds: 'date' },
  hints: { width: 12 },
  words: { width: 36 },
  start: { width: 4, holds: 'number' },
  end: { width: 4, holds: 'number' },
}
