import type { Duties, RowDeadline, RowMeasure } from '@taizhang/ledger'
import type { DutyWords } from './duty-words.ts'
import type { TableProblem } from './table-problem.ts'

/** A breakdown table that an office made (现成分解表), as its file says it. */
export interface ImportedTable {
  /** The lines over the header. */
  readonly titles: readonly string[]
  /** 青政办发〔2026〕3号, where a title names it. */
  readonly documentNumber: string | null
  readonly planYear: number | null
  readonly rows: readonly ImportedRow[]
  /** Lines that are no rows: 注：…. */
  readonly notes: readonly string[]
}

/** One row of it (条目). */
export interface ImportedRow {
  readonly where: TableWhere
  /** As the table gives it, and kept; null in a table without serials. */
  readonly serial: string | null
  /** The section rows and categories over it, the highest first. */
  readonly heads: readonly string[]
  readonly words: string
  /** 量化目标 as its column says it. */
  readonly aims: string | null
  /** What the words and the column of aims count, exactly. */
  readonly measures: readonly RowMeasure[]
  /** Bodies by id; those whose name nobody could match are in the problems, and not here. */
  readonly duties: Duties
  /** The same as written. */
  readonly dutyWords: DutyWords
  /** 责任领导 as written. */
  readonly leader: string | null
  readonly deadline: RowDeadline
  readonly progress: string | null
  readonly note: string | null
}

/** A place in the file (表内位置). In a list the sheet is its name and the row the number of the paragraph. */
export interface TableWhere {
  readonly sheet: string
  readonly row: number
  /** From 1; absent where the whole row is meant. */
  readonly column?: number
}

/** A body that was not named as the register names it (单位匹配推测), once for all the rows that write it so. */
export interface OrgUnitGuess {
  readonly written: string
  readonly matched: readonly string[]
  /** Of 100. */
  readonly score: number
  readonly reason: string
  readonly rows: readonly TableWhere[]
}

/** A name for several bodies (统称) and those that it was taken to stand for, once for all the rows that write it so. */
export interface OrgUnitGroup {
  readonly written: string
  readonly matched: readonly string[]
  readonly rows: readonly TableWhere[]
}

/**
 * What came of a table (导入结果): the whole of it, or nothing. A cell that could not be read leaves its field empty and is listed;
 * where a row could be taken for another, or no header is found, there is no table.
 */
export interface TableOutcome {
  readonly table: ImportedTable | null
  readonly guesses: readonly OrgUnitGuess[]
  readonly groups: readonly OrgUnitGroup[]
  readonly problems: readonly TableProblem[]
}
