/** What a cell holds. A string in a column of numbers is a decimal in exact digits; in one of dates, YYYY-MM-DD. */
export type Cell = string | number | null | MarkedWords

/** Words of which some are marked (带标记的文字): what a later edition added or struck out, the sign of a light. */
export interface MarkedWords {
  readonly runs: readonly MarkedRun[]
}

export interface MarkedRun {
  readonly text: string
  readonly mark?: 'added' | 'removed'
  /** #rrggbb; never the only sign of anything. */
  readonly colour?: string
}

/** The words of a cell without marks; what is struck out stands in brackets, so that it is not read as standing. */
export function wordsIn(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell
  return cell.runs.map(({ text, mark }) => (mark ? `${signs[mark]}${text}］` : text)).join('')
}

const signs = { added: '［增：', removed: '［删：' } as const

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
  /** For people to fill in (填写栏): coloured, and open where the rest of the sheet is locked. */
  readonly isForFilling?: boolean
  /** Carried along with each row and seen by nobody, so that a row is known after the sheet was sorted. */
  readonly isHidden?: boolean
}

/** A line of a table: a row, or a heading that stands over the rows after it. */
export type Line =
  | { readonly kind: 'group'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'row'
      readonly cells: readonly Cell[]
      readonly isPart?: boolean
      /** An empty row for people to fill in whole. */
      readonly isSpare?: boolean
    }

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
  /** How to fill in the table (填表说明), under the headnote, a paragraph each. */
  readonly guidance?: readonly string[]
  /** What is asked once for the whole table (表头填写项): the words, and a cell beside them with choices. */
  readonly question?: { readonly words: string; readonly choices: readonly string[]; readonly answer: string }
  /** Only what is for filling in can be changed, until somebody lifts the protection; there is no password. */
  readonly isLocked?: boolean
  /** A sheet of data for the program that reads the file back. */
  readonly isHiddenSheet?: boolean
  /** Printed below, one a paragraph. */
  readonly notes?: readonly string[]
  /** A second table (附表) that belongs to this one: a sheet of its own, or after the notes on paper. */
  readonly annex?: Table
}
