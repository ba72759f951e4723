/** A sheet as written (工作表): cells as text by row and column, merged stretches, and numbers/dates kept exact. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/** A row of a sheet (工作表行) that the file holds; rows that hold nothing may be absent. */
export interface SheetRow {
  /** The row in the file, from 1. */
  readonly number: number
  /** Dense from column 1. */
  readonly cells: readonly SheetCell[]
}

/** A cell (单元格): what it shows, and the exact value behind it where it holds a number or a day. */
export interface SheetCell {
  readonly text: string
  /** Exact decimal digits. */
  readonly number?: string
  /** YYYY-MM-DD. */
  readonly date?: string
  readonly percent?: boolean
  readonly formula?: string
  readonly error?: string
}

/** Cells merged into one (合并单元格); rows and columns from 1, both ends in. Its value stands in the first cell. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
