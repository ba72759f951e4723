import {
  explainTableProblem,
  type ImportedRow,
  type ImportedTable,
  isSettled,
  type OrgUnitGroup,
  type PlaceLevel,
  type RowLinks,
  type TableOutcome,
  type TableProblem,
} from '@taizhang/intake'
import { type CalendarDate, type DrawnRow, nameOn, type RegisterState } from '@taizhang/ledger'
import type { ImportRecord } from '@taizhang/store'
import { suggestedIn } from '../imports/suggested-org-units.ts'

/** All that is shown of an import. */
export interface ImportShown {
  readonly record: ImportRecord
  readonly outcome: TableOutcome & { readonly table: ImportedTable }
  readonly drawn: readonly DrawnRow[]
  readonly links?: RowLinks
  readonly register: RegisterState
  readonly place: PlaceLevel
  readonly today: CalendarDate
}

/** What an import would bring (导入预览): counts first, then what a person is to look at, then the rows. */
export function importView({ record, outcome, drawn, links, register, place, today }: ImportShown) {
  const { table, guesses, groups, problems } = outcome
  const nameOf = (id: string) => ({ id, name: nameOn(register, id, today) })
  const unknown = unknownNames(problems)
  const others = problems.filter(({ code }) => !isOfName(code))
  const suggested = suggestedIn(problems, { register, place, today })
  const percents = new Map(links?.links.map(({ row, percent }) => [row, percent]))
  return {
    ...{ id: record.id, file: { sha256: record.file, name: record.name } },
    ...{ planYear: record.planYear, list: record.list, corrections: record.corrections },
    ...(record.report !== undefined && { report: record.report }),
    ...{ titles: table.titles, notes: table.notes },
    ...(table.documentNumber !== null && { documentNumber: table.documentNumber }),
    counts: {
      ...{ rows: table.rows.length, guesses: guesses.length, unknown: unknown.length },
      problems: others.length,
      ...(links && linkCounts(links)),
    },
    guesses: guesses.map(({ matched, rows, ...guess }) => ({
      ...{ ...guess, matched: matched.map(nameOf), rows: rows.length, where: rows.slice(0, fewPlaces) },
    })),
    groups: groups.map((group) => groupView(group, (id) => nameOn(register, id, today))),
    unknown,
    proposedOrgUnits: suggested.orgUnits.map((each) => ({ ...each, waits: !isSettled(each) })),
    unproposed: suggested.left,
    problems: others.map((each) => ({ ...each, ...explainTableProblem(each) })),
    ...(links && { forgotten: links.forgotten }),
    rows: table.rows.map((row, i) => rowView(row, drawn[i]!, percents)),
  }
}

const fewPlaces = 5

/** Whom a name for several was taken for; whether they are all there only a person knows. */
function groupView({ written, matched, rows }: OrgUnitGroup, nameOf: (id: string) => string) {
  const members = matched.map((id) => ({ id, name: nameOf(id) }))
  const names = members.map(({ name }) => name).join('、')
  return {
    ...{ written, members, rows: rows.length, where: rows.slice(0, fewPlaces) },
    zh: `“${written}”按名册指这${members.length}个单位：${names}。名册里只有登记过的，请核对是否齐全；缺的先登记入册再确认导入。`,
    en: `${written} stands for these ${members.length} bodies of the register: ${names}. Look whether any is missing, and enter it before the import is confirmed.`,
  }
}

function isOfName(code: TableProblem['code']): boolean {
  return code === 'orgUnitUnknown' || code === 'orgUnitVague'
}

/** Names that nobody has, each once: a table writes a wrong name in thirty rows. */
function unknownNames(problems: readonly TableProblem[]) {
  const names = new Map<string, TableProblem[]>()
  for (const each of problems)
    if (isOfName(each.code)) names.set(each.words, [...(names.get(each.words) ?? []), each])
  return [...names].map(([written, found]) => ({
    ...{ written, reason: found[0]!.reason ?? '', rows: found.length },
    where: found.slice(0, fewPlaces).map(({ where }) => where),
  }))
}

function linkCounts({ links, foreign, forgotten }: RowLinks) {
  const linked = links.filter(({ percent }) => percent === 100).length
  return { linked, alike: links.length - linked, foreign: foreign.length, forgotten: forgotten.length }
}

function rowView(row: ImportedRow, { id, type }: DrawnRow, percents: ReadonlyMap<string, number>) {
  const { serial, where, heads, words, aims, duties, dutyWords, leader, deadline } = row
  const percent = percents.get(id)
  return {
    ...{ id, type, where, heads, words, duties, dutyWords, deadline, measures: row.measures },
    ...(serial !== null && { serial }),
    ...(aims !== null && { aims }),
    ...(leader !== null && { leader }),
    ...(percent !== undefined && { percent }),
  }
}
