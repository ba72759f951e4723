import type { RowMeasure } from '@taizhang/ledger'
import { doneOrNot } from '../rows/done-or-not.ts'
import { measuresOfPhrases } from '../rows/phrase-measures.ts'
import { type ColumnRole, columnRole } from './column-roles.ts'
import { deadlineOf } from './deadline-words.ts'
import { dutyWordsOf } from './duty-words.ts'
import { type GridRow, gridOf, wordsIn } from './grid.ts'
import { type Header, headerOf } from './header.ts'
import type { ImportedRow, ImportedTable, TableOutcome } from './imported-table.ts'
import { dutiesWritten, groupsIn, guessesIn, type MatchOrgUnit, remembered } from './org-units-written.ts'
import { type RowDraft, rowDrafts } from './row-drafts.ts'
import type { Sheet } from './sheet.ts'
import { eachNameOnce, type Sponsors, sponsorWritten } from './sponsor-written.ts'
import { stopsImport, type TableProblem } from './table-problem.ts'

export interface TableOptions {
  readonly matchOrgUnit: MatchOrgUnit
  /** Who sponsors what; without it 责任领导 stays words. */
  readonly sponsors?: Sponsors
  /** The year the table is for; without it the titles say. */
  readonly planYear?: number
  /** Serials that somebody gave to rows, because the table gives one twice (改定序号). */
  readonly serials?: readonly SerialGiven[]
}

/** A serial given to the row at a place (改定序号). */
export interface SerialGiven {
  readonly sheet: string
  readonly row: number
  readonly serial: string
}

/**
 * The breakdown table in the sheets of a file (读入分解表): the whole of it, or nothing.
 *
 * Every sheet with a header is read, in order; where several are, the name of the sheet stands over its rows. Serials are
 * kept as they are. Names that the register does not have, days that cannot be read and errors in cells are listed with
 * their place, and leave their field empty.
 */
export function readTable(sheets: readonly Sheet[], options: TableOptions): TableOutcome {
  const read = sheets.flatMap((sheet) => {
    const rows = gridOf(sheet)
    const header = headerOf(rows)
    return header === undefined ? [] : [{ sheet, rows, header }]
  })
  if (read.length === 0) return withoutTable(sheets[0]?.name ?? '', 'headerMissing')
  const parts = read.map(({ sheet, rows, header }) => ({
    ...rowDrafts(sheet.name, rows, header),
    titles: titlesOf(rows, header),
    over: read.length > 1 ? [sheet.name] : [],
  }))
  const drafts = parts.flatMap(({ drafts: some, over }) =>
    some.map((draft) => ({ ...draft, heads: [...over, ...draft.heads] })),
  )
  if (drafts.length === 0) return withoutTable(read[0]!.sheet.name, 'rowsMissing')
  const titles = parts.flatMap((part) => part.titles)
  return tableOf(
    { drafts, titles, notes: parts.flatMap(({ notes }) => notes) },
    { ...options, planYear: options.planYear ?? yearIn([...titles, ...sheets.map(({ name }) => name)]) },
    [...parts.flatMap(({ problems }) => problems), ...read.flatMap(unreadColumns)],
  )
}

/** Columns whose heading says nothing that is known (未读入的栏), as 一季度节点, where they hold anything. */
function unreadColumns({
  sheet,
  rows,
  header,
}: {
  readonly sheet: Sheet
  readonly rows: readonly GridRow[]
  readonly header: Header
}): TableProblem[] {
  return header.roles.flatMap((role, i): TableProblem[] => {
    const heading = rows
      .slice(header.first, header.after)
      .map(({ cells }) => wordsIn(cells[i]!))
      .filter(Boolean)
      .at(-1)
    if (role !== undefined || heading === undefined || columnRole(heading) !== undefined) return []
    const isFilled = rows.slice(header.after).some(({ cells: { [i]: cell } }) => {
      return cell !== undefined && cell.columns === 1 && wordsIn(cell) !== ''
    })
    const where = { sheet: sheet.name, row: rows[header.after - 1]!.number, column: i + 1 }
    return isFilled ? [{ code: 'columnUnread', where, words: heading }] : []
  })
}

function withoutTable(sheet: string, code: 'headerMissing' | 'rowsMissing'): TableOutcome {
  return { table: null, guesses: [], groups: [], problems: [{ code, where: { sheet, row: 1 }, words: '' }] }
}

/** What was found before any name, day or number in it is read. */
export interface TableDraft {
  readonly drafts: readonly RowDraft[]
  readonly titles: readonly string[]
  readonly notes: readonly string[]
}

/** The table of rows that were found (成表), with all that is wrong with it. */
export function tableOf(
  { drafts: drawn, titles, notes }: TableDraft,
  options: Omit<TableOptions, 'planYear'> & { readonly planYear: number | null },
  found: readonly TableProblem[],
): TableOutcome {
  const { planYear, sponsors, serials = [] } = options
  const drafts = drawn.map((draft) => renumbered(draft, serials))
  const match = remembered(options.matchOrgUnit)
  const measures = measuresOfPhrases(
    drafts.map(({ cells }) => [cells.words, cells.measure].filter((words) => words !== undefined)),
    planYear,
  )
  const read = drafts.map((draft, i) => readRow(draft, { match, sponsors, planYear, measures: measures[i]! }))
  const ofRows = eachNameOnce(read.flatMap((each) => each.problems))
  const problems = [...found, ...serialProblems(drafts), ...ofRows]
  const rows = read.map(({ row }) => row)
  const table: ImportedTable = {
    titles,
    documentNumber: documentNumberIn(titles),
    planYear,
    rows,
    notes,
  }
  return {
    table: problems.some(stopsImport) ? null : table,
    guesses: guessesIn(rows, match),
    groups: groupsIn(rows, match),
    problems: problems.toSorted((a, b) => Number(stopsImport(b)) - Number(stopsImport(a))),
  }
}

interface RowReading {
  readonly match: MatchOrgUnit
  readonly sponsors: Sponsors | undefined
  readonly planYear: number | null
  readonly measures: readonly RowMeasure[]
}

function readRow(
  { where, serial, heads, cells, columns }: RowDraft,
  { match, sponsors, planYear, measures }: RowReading,
): { readonly row: ImportedRow; readonly problems: readonly TableProblem[] } {
  const at = (role: ColumnRole) => ({
    ...where,
    ...(columns[role] !== undefined && { column: columns[role] }),
  })
  const dutyWords = dutyWordsOf({
    ...(cells.lead !== undefined && { lead: cells.lead }),
    ...(cells.responsible !== undefined && { responsible: cells.responsible }),
    ...(cells.supporting !== undefined && { supporting: cells.supporting }),
  })
  const named = dutiesWritten(dutyWords, match, at(cells.lead === undefined ? 'responsible' : 'lead'))
  const { sponsor, problems: unknown } = sponsorWritten(
    { written: cells.sponsor, lead: named.duties.lead },
    sponsors,
    at('sponsor'),
  )
  const isAssumed = columns.lead !== undefined && cells.lead === undefined && named.duties.lead !== undefined
  const assumed: TableProblem[] = isAssumed
    ? [{ code: 'leadAssumed', where: at('lead'), words: dutyWords.lead[0] ?? '' }]
    : []
  const by = deadlineOf(cells.deadline ?? '', planYear)
  const unread: TableProblem[] =
    'unread' in by ? [{ code: 'deadlineUnread', where: at('deadline'), words: by.unread }] : []
  const deadline = 'deadline' in by ? by.deadline : ({ from: 'open', words: by.unread } as const)
  const words = cells.words ?? ''
  const done = measures.length === 0 ? doneOrNot(words, deadline) : undefined
  return {
    row: {
      where,
      serial,
      heads,
      words,
      aims: cells.measure ?? null,
      measures: done ? [done] : measures,
      duties: { ...named.duties, ...(sponsor !== undefined && { sponsor }) },
      dutyWords,
      leader: cells.sponsor ?? null,
      deadline,
      progress: cells.progress ?? null,
      note: cells.note ?? null,
    },
    problems: [...named.problems, ...assumed, ...unknown, ...unread],
  }
}

function renumbered(draft: RowDraft, serials: readonly SerialGiven[]): RowDraft {
  const { sheet, row } = draft.where
  const given = serials.filter((each) => each.sheet === sheet && each.row === row).at(-1)
  return given ? { ...draft, serial: given.serial } : draft
}

function serialProblems(drafts: readonly RowDraft[]): TableProblem[] {
  const seen = new Set<string>()
  const numbers = drafts.map(({ serial }) => (/^\d{1,6}$/.test(serial ?? '') ? Number(serial) : undefined))
  return drafts.flatMap(({ serial, where }, i): TableProblem[] => {
    if (serial === null) return []
    if (seen.has(serial)) return [{ code: 'serialTwice', where, words: serial }]
    seen.add(serial)
    const [before, here] = [numbers[i - 1], numbers[i]]
    if (before === undefined || here === undefined || here <= before + 1) return []
    const words = here === before + 2 ? `${before + 1}` : `${before + 1}—${here - 1}`
    return [{ code: 'serialGap', where, words }]
  })
}

function titlesOf(rows: readonly GridRow[], { first }: Header): string[] {
  const titles = rows.slice(0, first).flatMap(({ cells }) => cells.map(wordsIn))
  return [...new Set(titles)].filter((title) => title !== '')
}

/** 青政办发〔2026〕3号, however its brackets are typed. */
export function documentNumberIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const found = /(\p{Script=Han}{1,10})[〔[［(（【](20\d\d)[〕\]］)）】]\s*(\d{1,4})\s*号/u.exec(title)
    if (found) return `${found[1]}〔${found[2]}〕${found[3]}号`
  }
  return null
}

/** The year that the titles name; that of a 文号 only where nothing else does. */
export function yearIn(titles: readonly string[]): number | null {
  const said = titles.map((title) => /(20\d\d)年/.exec(title)?.[1]).find((year) => year !== undefined)
  const numbered = documentNumberIn(titles)?.match(/20\d\d/)?.[0]
  return Number(said ?? numbered ?? 0) || null
}
