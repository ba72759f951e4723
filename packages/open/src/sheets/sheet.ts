/** A sheet as written (工作表): every cell with its words, and numbers and days kept exact. */
export interface OpenedSheet {
  readonly name: string
  /** In order; rows of the file that hold nothing are absent. */
  readonly rows: readonly OpenedRow[]
  readonly merges: readonly OpenedMerge[]
  /** Whether people do not see it unless they ask for it. */
  readonly isHidden?: true
  /** Columns from 1 that people do not see. */
  readonly hiddenColumns?: readonly number[]
}

export interface OpenedRow {
  /** The row in the file, from 1. */
  readonly number: number
  /** Dense from column 1 to the last that holds anything. */
  readonly cells: readonly OpenedCell[]
  readonly isHidden?: true
}

export interface OpenedCell {
  /** As people read it; a number with all its digits, whatever the format rounds to. */
  readonly text: string
  /** Exact digits, a percentage as its share: 12.5% is 0.125. */
  readonly number?: string
  /** YYYY-MM-DD, where the cell shows a day. */
  readonly date?: string
  readonly percent?: true
  /** Its value is the one that the file keeps; nothing is computed here. */
  readonly formula?: string
  /** #REF!, #N/A and the like. */
  readonly error?: string
}

/** Cells merged into one (合并单元格); rows and columns from 1, both ends in. */
export interface OpenedMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const emptyCell: OpenedCell = { text: '' }

/** Whether a cell holds nothing at all; an empty answer of a formula is something. */
export function isEmpty({ text, formula, error }: OpenedCell): boolean {
  return text === '' && formula === undefined && error === undefined
}

/** The cells up to the last that holds anything. */
export function withoutTail(cells: readonly OpenedCell[]): readonly OpenedCell[] {
  const last = cells.findLastIndex((cell) => !isEmpty(cell))
  return cells.slice(0, last + 1)
}
