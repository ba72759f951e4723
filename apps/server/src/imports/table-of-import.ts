import {
  type MatchOrgUnit,
  matchIn,
  readList,
  readTable,
  type Sheet,
  sponsorsIn,
  type TableOptions,
  type TableOutcome,
} from '@taizhang/intake'
import type { CalendarDate, RegisterState } from '@taizhang/ledger'
import type { ImportRecord } from '@taizhang/store'

/** What the file of an import holds (导入内容). */
export interface ImportContent {
  readonly sheets: readonly Sheet[]
  readonly paragraphs: readonly string[]
  /** Given by somebody where the table gives one twice. */
  readonly serials?: NonNullable<TableOptions['serials']>
}

/** What names are looked up in: the register, and what the place is called. */
export interface NamesAsked {
  readonly register: RegisterState
  readonly place: string
}

/** A file, and what was said of it. */
export interface TableSource extends Pick<ImportRecord, 'name' | 'corrections'> {
  readonly content: ImportContent
  readonly planYear?: number
}

/** The table in a file (导入的表): names looked up in the register as it is today, with what somebody corrected. */
export function tableOfImport(
  { content: { sheets, paragraphs, serials }, name, corrections, planYear }: TableSource,
  names: NamesAsked,
  today: CalendarDate,
): TableOutcome {
  const options = {
    matchOrgUnit: corrected(matchFor(names, today), corrections),
    sponsors: sponsorsIn(names.register, today),
    ...(planYear !== undefined && { planYear }),
    ...(serials && { serials }),
  }
  const table = readTable(sheets, options)
  if (table.table || paragraphs.length === 0 || !lacksHeader(table)) return table
  const lines = paragraphs.map((text, i) => ({ number: i + 1, text }))
  return readList(name.replace(/\.\w{1,5}$/, ''), lines, options)
}

/** Finds bodies in the register as it is on a day (单位匹配). */
export function matchFor({ register, place }: NamesAsked, day: CalendarDate): MatchOrgUnit {
  return matchIn(register, { day, place })
}

/** What a person said of a name goes before what was found; a name for nobody is nobody's. */
function corrected(match: MatchOrgUnit, corrections: ImportRecord['corrections']): MatchOrgUnit {
  return (written) => {
    const orgUnits = Object.hasOwn(corrections, written) ? corrections[written] : undefined
    if (!orgUnits) return match(written)
    return { written, kind: 'exact', orgUnits, score: 100, reason: '人工指定' }
  }
}

function lacksHeader({ problems }: TableOutcome): boolean {
  return problems.some(({ code }) => code === 'headerMissing')
}
