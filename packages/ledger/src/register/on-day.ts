import type { CalendarDate } from '../exact/calendar-date.ts'
import type { OrgUnitRelation } from '../power/relation.ts'
import type {
  ChosenPolicy,
  Division,
  Grant,
  Holder,
  NumberSource,
  OrgUnit,
  PolicyKind,
  Post,
  PostKind,
  RegisterState,
} from './register-state.ts'

/** From a day to a day, both in; for ever, where no last day is named. */
interface Stretch {
  readonly from: CalendarDate
  readonly until?: CalendarDate
}

/** Whether the day lies in the stretch. */
export function isOn({ from, until }: Stretch, day: CalendarDate): boolean {
  return from <= day && (until === undefined || day <= until)
}

/** Whether two stretches share a day. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return (b.until === undefined || a.from <= b.until) && (a.until === undefined || b.from <= a.until)
}

/** What began last by the day; of two that began together, the one entered later. */
export function latestBy<T extends { readonly from: CalendarDate }>(
  history: readonly T[],
  day: CalendarDate,
): T | undefined {
  return history
    .filter(({ from }) => from <= day)
    .reduce<T | undefined>(
      (last, each) => (last === undefined || last.from <= each.from ? each : last),
      undefined,
    )
}

/** An own entry of a record; no id is one by being a word of the language. */
export function entryIn<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** A body as it is on a day (单位当日情况). */
export interface OrgUnitState extends Omit<OrgUnit, 'names' | 'relations'> {
  readonly name: string
  readonly relation: OrgUnitRelation
}

/** The body on a day (当日单位), with its name and relation then; undefined where it is not there. */
export function orgUnitOn(
  { orgUnits }: RegisterState,
  id: string,
  day: CalendarDate,
): OrgUnitState | undefined {
  const orgUnit = entryIn(orgUnits, id)
  return orgUnit && isOn(orgUnit, day) ? asOn(orgUnit, day) : undefined
}

/** All bodies that are there on a day (当日在册单位). */
export function orgUnitsOn({ orgUnits }: RegisterState, day: CalendarDate): readonly OrgUnitState[] {
  return Object.values(orgUnits)
    .filter((each) => isOn(each, day))
    .map((each) => asOn(each, day))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function asOn({ names, relations, ...rest }: OrgUnit, day: CalendarDate): OrgUnitState {
  return { ...rest, name: latestBy(names, day)!.name, relation: latestBy(relations, day)!.relation }
}

/** The name of a body on a day (当日名称), its last one where it is gone; the id where there is no such body. */
export function nameOn({ orgUnits }: RegisterState, id: string, day: CalendarDate): string {
  const names = entryIn(orgUnits, id)?.names ?? []
  return (latestBy(names, day) ?? names[0])?.name ?? id
}

/** Who does on a day what a body had to do (承接单位): itself while it is there, then its successors; nobody where there are none. */
export function successorsOf({ orgUnits }: RegisterState, id: string, day: CalendarDate): readonly string[] {
  const orgUnit = entryIn(orgUnits, id)
  if (!orgUnit) return []
  if (orgUnit.until === undefined || day <= orgUnit.until) return [id]
  const heirs = orgUnit.successors.flatMap((each) => successorsOf({ orgUnits } as RegisterState, each, day))
  return [...new Set(heirs)]
}

/** The bodies of a group on a day (统称所指单位); undefined where there is no such group by then. */
export function groupOn(state: RegisterState, id: string, day: CalendarDate): readonly string[] | undefined {
  const members = latestBy(entryIn(state.groups, id)?.members ?? [], day)?.value
  if (!members) return undefined
  if (members.kind === 'listed') {
    return [...new Set(members.orgUnits.flatMap((each) => successorsOf(state, each, day)))]
  }
  return orgUnitsOn(state, day).flatMap(({ id, relation }) =>
    members.relations.includes(relation) ? [id] : [],
  )
}

/** Who holds a post on a day (当日任职人): who acts for it, where somebody does. */
export function holderOf({ holders }: RegisterState, post: string, day: CalendarDate): Holder | undefined {
  const held = holders.filter((each) => each.post === post && isOn(each, day))
  return held.find(({ acting }) => acting) ?? held[0]
}

/** The posts of a person on a day (当日任职). */
export function postsHeldBy(
  { holders }: RegisterState,
  person: string,
  day: CalendarDate,
): readonly string[] {
  return holders.flatMap((each) => (each.person === person && isOn(each, day) ? [each.post] : []))
}

/** The posts of one kind in a body on a day (当日岗位). */
export function postsOf(
  { posts }: RegisterState,
  { orgUnit, kind }: { readonly orgUnit: string; readonly kind: PostKind },
  day: CalendarDate,
): readonly Post[] {
  return Object.values(posts)
    .filter((each) => each.orgUnit === orgUnit && each.kind === kind && isOn(each, day))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The post that a body answers to on a day (分管岗位), by the division of that day. A body that took over from others answers
 * as they did until it is divided anew; one that is gone, as its successors do, or without any as it did itself: its items are still somebody's.
 */
export function sponsorOf(state: RegisterState, orgUnit: string, day: CalendarDate): string | undefined {
  const known = entryIn(state.orgUnits, orgUnit)
  const isGone = known?.until !== undefined && known.until < day
  const [heir] = isGone ? successorsOf(state, orgUnit, day) : []
  return heir === undefined ? ownSponsor(state, orgUnit, day) : ownSponsor(state, heir, day)
}

function ownSponsor(state: RegisterState, orgUnit: string, day: CalendarDate): string | undefined {
  const own = latestBy(
    state.divisions.filter((each: Division) => each.orgUnit === orgUnit),
    day,
  )
  if (own) return own.sponsor
  const before = Object.values(state.orgUnits)
    .filter(({ until, successors }) => until !== undefined && until < day && successors.includes(orgUnit))
    .toSorted((a, b) => (a.until! < b.until! ? 1 : a.until! > b.until! ? -1 : a.id < b.id ? -1 : 1))
  return before.map(({ id }) => ownSponsor(state, id, day)).find((each) => each !== undefined)
}

/** The desks that record for a post on a day (代录科室). */
export function desksFor({ delegations }: RegisterState, post: string, day: CalendarDate): readonly string[] {
  return delegations.flatMap((each) => (each.post === post && isOn(each, day) ? [each.desk] : []))
}

/** The preset that was chosen and holds on a day (当日规则). */
export function policyOn(
  { policies }: RegisterState,
  policy: PolicyKind,
  day: CalendarDate,
): ChosenPolicy | undefined {
  return latestBy(
    policies.filter((each) => each.policy === policy),
    day,
  )
}

/** Who publishes the numbers of an indicator on a day (当日数据来源). */
export function numberSourceOn(
  { numberSources }: RegisterState,
  indicator: string,
  day: CalendarDate,
): NumberSource | undefined {
  return latestBy(
    numberSources.filter((each) => each.indicator === indicator),
    day,
  )
}

/** What a person is granted on a day (当日特别授权). A grant that was revoked ended on the day before. */
export function grantsOn({ grants }: RegisterState, person: string, day: CalendarDate): readonly Grant[] {
  return Object.values(grants)
    .filter((each) => each.person === person && isOn(each, day) && !(each.revoked && each.revoked.at <= day))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
