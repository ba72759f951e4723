import {
  type Duties,
  type MatchOptions,
  type OrgUnitMatch,
  orgUnitsOn,
  type RegisterState,
  resolveOrgUnits,
} from '@taizhang/ledger'
import type { DutyWords } from './duty-words.ts'
import type { OrgUnitGroup, OrgUnitGuess, TableWhere } from './imported-table.ts'
import type { TableProblem } from './table-problem.ts'

/** Finds the bodies that a name stands for (单位匹配). */
export type MatchOrgUnit = (written: string) => OrgUnitMatch

/** The finder that goes by the register (按名册匹配), for the day that the names are of. */
export function matchIn(register: RegisterState, options: MatchOptions): MatchOrgUnit {
  return (written) => {
    const isOfCounties = allCounties.test(written)
    const found = resolveOrgUnits(register, isOfCounties ? '各县（市、区）' : written, options)
    const [first] = found
    if (isOfCounties && first?.kind === 'unknown') return countiesOf(register, written, options) ?? first
    if (first === undefined) return { written, kind: 'unknown', orgUnits: [], score: 0, reason: '没有写单位' }
    // 市教育局和市财政局 is one name to the table, and two to the register; both are sure there.
    return { ...first, written, orgUnits: [...new Set(found.flatMap(({ orgUnits }) => orgUnits))] }
  }
}

/** All that the register has, where nobody has said yet whom the name stands for. */
function countiesOf(
  register: RegisterState,
  written: string,
  { day }: MatchOptions,
): OrgUnitMatch | undefined {
  const counties = orgUnitsOn(register, day).filter(
    ({ relation }) => relation === 'countyGovernment' || relation === 'developmentZone',
  )
  if (counties.length === 0) return undefined
  const reason = `名册中的${counties.length}个县（市、区）和开发区`
  return { ...{ written, kind: 'group', score: 100, reason }, orgUnits: counties.map(({ id }) => id) }
}

/** 各县区, 各县（区）, 各市县区人民政府 are written for 各县（市、区）. */
const allCounties = /^各(?=.*县)[县市区旗（）()、，,]{2,}(?:人民政府|政府|党委政府|党委、政府)?$/u

/** The same finder that looks each name up once: a table writes sixty names six hundred times. */
export function remembered(match: MatchOrgUnit): MatchOrgUnit {
  const known = new Map<string, OrgUnitMatch>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const found = match(written)
    known.set(written, found)
    return found
  }
}

/**
 * The duties of a row by id (责任分工), with what was wrong with its names. A body is named once, for the weightiest it does; where 各县（市、区）
 * are to lead, none of them is taken for the lead of the others.
 */
export function dutiesWritten(
  words: DutyWords,
  match: MatchOrgUnit,
  where: TableWhere,
): { readonly duties: Duties; readonly problems: readonly TableProblem[] } {
  const taken = new Set<string>()
  const idsOf = (names: readonly string[]) =>
    names.flatMap(idsIn(match)).filter((id) => !taken.has(id) && taken.add(id))
  const first = words.lead[0]
  const isSeveral = first !== undefined && match(first).orgUnits.length > 1
  const leading = idsOf(words.lead)
  const lead = isSeveral ? undefined : leading[0]
  const alsoLeading = leading.filter((id) => id !== lead)
  const duties = {
    ...(lead !== undefined && { lead }),
    responsible: [...alsoLeading, ...idsOf(words.responsible)],
    supporting: idsOf(words.supporting),
  }
  const problems = Object.values(words).flatMap((names: readonly string[]) =>
    names.flatMap((name) => problemOf(name, match, where)),
  )
  if (isSeveral) return { duties, problems: [...problems, { code: 'leadMissing', where, words: first }] }
  if (lead === undefined && words.lead.length === 0)
    return { duties, problems: [...problems, { code: 'leadMissing', where, words: '' }] }
  return { duties, problems }
}

function idsIn(match: MatchOrgUnit): (name: string) => readonly string[] {
  return (name) => match(name).orgUnits
}

function problemOf(name: string, match: MatchOrgUnit, where: TableWhere): TableProblem[] {
  const { kind, reason } = match(name)
  if (kind === 'unknown') return [{ code: 'orgUnitUnknown', where, words: name, reason }]
  return kind === 'vague' ? [{ code: 'orgUnitVague', where, words: name, reason }] : []
}

/** The guesses among the names of all rows (匹配推测一览), each once, the least sure first. */
export function guessesIn(
  rows: readonly { readonly dutyWords: DutyWords; readonly where: TableWhere }[],
  match: MatchOrgUnit,
): OrgUnitGuess[] {
  const guesses = new Map<string, OrgUnitGuess & { readonly rows: TableWhere[] }>()
  for (const { dutyWords, where } of rows)
    for (const written of Object.values(dutyWords).flat() as string[]) {
      const found = match(written)
      if (found.kind !== 'guess') continue
      const known = guesses.get(written)
      if (known) known.rows.push(where)
      else {
        const { orgUnits, score, reason } = found
        guesses.set(written, { written, matched: orgUnits, score, reason, rows: [where] })
      }
    }
  return [...guesses.values()].toSorted((a, b) => a.score - b.score)
}

/** The names for several bodies among those of all rows (统称一览), each once, in the order in which they come. */
export function groupsIn(
  rows: readonly { readonly dutyWords: DutyWords; readonly where: TableWhere }[],
  match: MatchOrgUnit,
): OrgUnitGroup[] {
  const groups = new Map<string, OrgUnitGroup & { readonly rows: TableWhere[] }>()
  for (const { dutyWords, where } of rows)
    for (const written of new Set(Object.values(dutyWords).flat() as string[])) {
      const { kind, orgUnits } = match(written)
      if (kind !== 'group') continue
      const group = groups.get(written) ?? { written, matched: orgUnits, rows: [] }
      group.rows.push(where)
      groups.set(written, group)
    }
  return [...groups.values()]
}
