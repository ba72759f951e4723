import { addDays, type CalendarDate } from '../../exact/calendar-date.ts'
import { entryIn, overlap } from '../on-day.ts'
import type { RegisterRefusalReason } from '../refusal.ts'
import type { OrgUnit, RegisterState } from '../register-state.ts'
import { firstOf, type Given, type Rules, unlessList, unlessThere } from './rule.ts'

type OrgUnitDeedKind =
  | 'orgUnitAdded'
  | 'orgUnitRenamed'
  | 'orgUnitChanged'
  | 'relationChanged'
  | 'orgUnitsMerged'
  | 'orgUnitAbolished'
  | 'groupSet'

/** Bodies come, are renamed, change their relation, and go into others (单位设立、更名、合并、撤销). */
export const orgUnitRules: Rules<OrgUnitDeedKind> = {
  orgUnitAdded: { refuse: refuseAdded, change: add },
  orgUnitRenamed: { refuse: refuseRenamed, change: rename },
  orgUnitChanged: { refuse: refuseChanged, change: change },
  relationChanged: {
    refuse: ({ state, deed }) =>
      unlessThere(state, [deed.orgUnit], deed.from) ??
      unlessLater(state.orgUnits[deed.orgUnit]!.relations, deed.from),
    change: ({ state, deed: { orgUnit, relation, from } }) =>
      patch(state, orgUnit, { relations: [...state.orgUnits[orgUnit]!.relations, { from, relation }] }),
  },
  orgUnitsMerged: {
    refuse: ({ state, deed }) =>
      unlessList(deed.orgUnits) ?? refuseEnd(state, deed.orgUnits, [deed.into], deed.from),
    change: ({ state, deed }) => end(state, deed.orgUnits, [deed.into], deed.from),
  },
  orgUnitAbolished: {
    refuse: ({ state, deed }) => refuseEnd(state, [deed.orgUnit], deed.successors, deed.from),
    change: ({ state, deed }) => end(state, [deed.orgUnit], deed.successors, deed.from),
  },
  groupSet: { refuse: refuseGroup, change: setGroup },
}

function refuseAdded({ state, deed }: Given<'orgUnitAdded'>) {
  const { orgUnit, name, parent, from } = deed
  return (
    (parent === undefined ? undefined : unlessThere(state, [parent], from)) ??
    firstOf(
      [entryIn(state.orgUnits, orgUnit) !== undefined, { code: 'orgUnitExists', facts: { orgUnit } }],
      [name === '', { code: 'nameMissing' }],
    ) ??
    nameTaken(state, orgUnit, name, from)
  )
}

/** On that day or any later one, while the other is there. */
function nameTaken({ orgUnits }: RegisterState, own: string, name: string, day: CalendarDate) {
  const holder = Object.values(orgUnits).find(
    (each) => each.id !== own && stretchesOf(each, name).some((stretch) => overlap(stretch, { from: day })),
  )
  return holder && ({ code: 'nameTaken', facts: { name, holder: holder.id, day } } as const)
}

function stretchesOf({ names, until }: OrgUnit, name: string) {
  return names.flatMap((each, i) => {
    const next = names[i + 1]
    const last = next ? addDays(next.from, -1) : until
    return each.name === name ? [{ from: each.from, ...(last && { until: last }) }] : []
  })
}

function add({ state, deed }: Given<'orgUnitAdded'>) {
  const { orgUnit: id, name, aliases, relation, parent, code, from } = deed
  const added: OrgUnit = {
    ...{ id, names: [{ from, name }], aliases, relations: [{ from, relation }], from, successors: [] },
    ...(parent !== undefined && { parent }),
    ...(code !== undefined && { code }),
  }
  return { orgUnits: { ...state.orgUnits, [id]: added } }
}

function refuseRenamed({ state, deed }: Given<'orgUnitRenamed'>) {
  return (
    unlessThere(state, [deed.orgUnit], deed.from) ??
    firstOf([deed.name === '', { code: 'nameMissing' }]) ??
    nameTaken(state, deed.orgUnit, deed.name, deed.from) ??
    unlessLater(state.orgUnits[deed.orgUnit]!.names, deed.from)
  )
}

function unlessLater(history: readonly { readonly from: CalendarDate }[], from: CalendarDate) {
  const last = history.at(-1)!.from
  return firstOf([from <= last, { code: 'tooEarly', facts: { from, last } }])
}

function rename({ state, deed: { orgUnit, name, from } }: Given<'orgUnitRenamed'>) {
  return patch(state, orgUnit, { names: [...state.orgUnits[orgUnit]!.names, { from, name }] })
}

function refuseChanged({ state, deed, act }: Given<'orgUnitChanged'>) {
  const { orgUnit, parent, aliases, code } = deed
  const nothing = parent === undefined && aliases === undefined && code === undefined
  return (
    unlessThere(state, parent === undefined ? [orgUnit] : [orgUnit, parent], act.at) ??
    firstOf(
      [nothing, { code: 'nothingChanged' }],
      [
        parent !== undefined && isUnder(state, parent, orgUnit),
        { code: 'parentCycle', facts: { orgUnit, parent: parent ?? '' } },
      ],
    )
  )
}

function isUnder({ orgUnits }: RegisterState, id: string, above: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = orgUnits[at]?.parent)
    if (at === above) return true
  return false
}

function change({ state, deed }: Given<'orgUnitChanged'>) {
  const { kind: _kind, orgUnit, ...fields } = deed
  return patch(state, orgUnit, fields)
}

function patch({ orgUnits }: RegisterState, id: string, fields: Partial<OrgUnit>) {
  return { orgUnits: { ...orgUnits, [id]: { ...orgUnits[id]!, ...fields } } }
}

function refuseEnd(
  state: RegisterState,
  ending: readonly string[],
  successors: readonly string[],
  from: CalendarDate,
): RegisterRefusalReason | undefined {
  const ended = ending.find((id) => entryIn(state.orgUnits, id)?.until !== undefined)
  const heir = successors.find((id) => ending.some((each) => leadsTo(state, id, each)))
  return (
    unlessThere(state, [...ending, ...successors], from) ??
    firstOf(
      [ended !== undefined, { code: 'orgUnitGone', facts: { orgUnit: ended ?? '', day: from } }],
      [successors.some((id) => ending.includes(id)), { code: 'intoItself' }],
      [
        heir !== undefined,
        { code: 'successorCycle', facts: { orgUnit: heir ?? '', successor: ending.join('、') } },
      ],
      ...ending.map((id) => {
        const last = state.orgUnits[id]?.from ?? from
        return [from <= last, { code: 'tooEarly', facts: { from, last } }] as const
      }),
    )
  )
}

/** Whether what the one had to do comes to the other in the end: entered backwards, A may go into B and B into A. */
function leadsTo({ orgUnits }: RegisterState, id: string, to: string): boolean {
  return id !== to && heirsOf(orgUnits, id).has(to)
}

function heirsOf(orgUnits: RegisterState['orgUnits'], id: string): ReadonlySet<string> {
  const heirs = new Set<string>()
  const queue = [...(orgUnits[id]?.successors ?? [])]
  for (const each of queue) {
    if (heirs.has(each)) continue
    heirs.add(each)
    queue.push(...(orgUnits[each]?.successors ?? []))
  }
  return heirs
}

function end(
  state: RegisterState,
  ids: readonly string[],
  successors: readonly string[],
  from: CalendarDate,
) {
  const until = addDays(from, -1)
  const ended = ids.map((id) => [id, { ...state.orgUnits[id]!, until, successors }])
  return { orgUnits: { ...state.orgUnits, ...Object.fromEntries(ended) } }
}

function refuseGroup({ state, deed }: Given<'groupSet'>) {
  const { group, name, members, from } = deed
  const named = members.kind === 'listed' ? members.orgUnits : members.relations
  return (
    (members.kind === 'listed' ? unlessThere(state, members.orgUnits, from) : undefined) ??
    firstOf([name === '', { code: 'nameMissing' }]) ??
    unlessList(named) ??
    unlessLater(entryIn(state.groups, group)?.members ?? [{ from: addDays(from, -1) }], from)
  )
}

function setGroup({ state, deed }: Given<'groupSet'>) {
  const { group: id, name, aliases, members, from } = deed
  const before = entryIn(state.groups, id)?.members ?? []
  const group = { id, name, aliases, members: [...before, { from, value: members }] }
  return { groups: { ...state.groups, [id]: group } }
}
