/** What a cell holds. A string in a column of numbers is a decimal in exact digits; in one of dates, YYYY-MM-DD. */
export type Cell = string | number | null

export interface Column {
  /** As printed over the column. */
  readonly heading: string
  /** In full-width characters. */
  readonly width: number
  readonly align?: 'left' | 'center'
  readonly holds?: 'text' | 'number' | 'date'
  /** For working with, not for print: such columns stand last. */
  readonly isAside?: boolean
  /** What people choose among (下拉选项) where the table is worked in. */
  readonly choices?: readonly string[]
}

/** A line of a table: a row, or a heading that stands over the rows after it. */
export type Line =
  | { readonly kind: 'group'; readonly level: number; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly isPart?: boolean }

/** A table to be written to a file (表): xlsx, docx or csv make their own of it. */
export interface Table {
  readonly columns: readonly Column[]
  /** In order; each row has a cell for every column. A row with `isPart` is a part of the row before. */
  readonly lines: readonly Line[]
  /** What the sheet is called in a spreadsheet. */
  readonly sheet: string
  /** Printed above a table that is a paper; a table of data has none and begins with its headings. */
  readonly title?: string
  /** Printed under the title, before the table: what must be known to read it. */
  readonly headnote?: string
  /** Printed below, one a paragraph. */
  readonly notes?: readonly string[]
  /** A second table (附表) that belongs to this one: a sheet of its own, or after the notes on paper. */
  readonly annex?: Table
}
