import type { CalendarDate } from '../../exact/calendar-date.ts'
import type { Act } from '../../item/act.ts'
import { entryIn, isOn } from '../on-day.ts'
import type { RegisterRefusalReason } from '../refusal.ts'
import type { RegisterDeed, RegisterDeedKind } from '../register-event.ts'
import type { RegisterState } from '../register-state.ts'

/** What a rule looks at: the register before the event, the deed and who did it. */
export interface Given<Kind extends RegisterDeedKind> {
  readonly state: RegisterState
  readonly deed: Extract<RegisterDeed, { readonly kind: Kind }>
  readonly act: Act
}

/** The rule of one deed (办理规则): what speaks against it, the weightier first, and what it changes. */
export interface Rule<Kind extends RegisterDeedKind> {
  readonly refuse: (given: Given<Kind>) => RegisterRefusalReason | undefined
  readonly change: (given: Given<Kind>) => Partial<RegisterState>
}

/** Rules of some deeds. */
export type Rules<Kind extends RegisterDeedKind> = { readonly [K in Kind]: Rule<K> }

/** The first reason whose case holds; reasons are listed in order of precedence. */
export function firstOf(
  ...reasons: readonly (readonly [holds: boolean, reason: RegisterRefusalReason])[]
): RegisterRefusalReason | undefined {
  return reasons.find(([holds]) => holds)?.[1]
}

/** What speaks against acting on these bodies on a day: one not entered, one not there. */
export function unlessThere(
  { orgUnits }: RegisterState,
  ids: readonly string[],
  day: CalendarDate,
): RegisterRefusalReason | undefined {
  const missing = ids.find((id) => !entryIn(orgUnits, id))
  const gone = ids.find((id) => !isOn(entryIn(orgUnits, id) ?? { from: day }, day))
  return firstOf(
    [missing !== undefined, { code: 'orgUnitNotFound', facts: { orgUnit: missing ?? '' } }],
    [gone !== undefined, { code: 'orgUnitGone', facts: { orgUnit: gone ?? '', day } }],
  )
}

/** The same for a post. */
export function unlessPost(
  { posts }: RegisterState,
  id: string,
  day: CalendarDate,
): RegisterRefusalReason | undefined {
  const post = entryIn(posts, id)
  return firstOf(
    [post === undefined, { code: 'postNotFound', facts: { post: id } }],
    [post !== undefined && !isOn(post, day), { code: 'postGone', facts: { post: id, day } }],
  )
}

/** What speaks against a stretch of days. */
export function unlessForward(
  from: CalendarDate,
  until: CalendarDate | undefined,
): RegisterRefusalReason | undefined {
  return firstOf([
    until !== undefined && until < from,
    { code: 'datesReversed', facts: { from, until: until ?? '' } },
  ])
}

/** What speaks against a list of ids: that it is empty, or names one twice. */
export function unlessList(ids: readonly string[]): RegisterRefusalReason | undefined {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  return firstOf(
    [ids.length === 0, { code: 'nothingNamed' }],
    [twice !== undefined, { code: 'namedTwice', facts: { twice: twice ?? '' } }],
  )
}
