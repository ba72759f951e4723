import { addDays, type CalendarDate } from '../exact/calendar-date.ts'
import type { Period } from '../exact/period.ts'
import { type Calendar, dueAfter, isWorkingDay, type Limit } from '../exact/working-days.ts'
import { heldOn, type Item, type Lifecycle } from '../item/item.ts'
import { inHand } from '../rules/rule.ts'
import type { ItemState } from '../state/item-state.ts'
import type { OwedPeriod } from '../state/reporting.ts'

/** What the digest of a day holds, and when it may be sent (每日提要规则): a file of policies/digests. */
export interface DigestPolicy {
  readonly id: string
  readonly name: string
  readonly dated: string
  readonly source: string
  readonly notSaid: readonly string[]
  /** Deadlines so many days ahead are told. */
  readonly dueWithinDays: number
  /** How long after signing the nodes are to be proposed. */
  readonly planWithin: Limit
  /** Working hours, HH:MM: nothing is sent before or after. */
  readonly from: string
  readonly until: string
}

/** One thing that is asked of a body. */
interface Line {
  readonly item: string
  readonly serial?: string
  readonly words: string
  readonly by?: CalendarDate
  /** Of what is to be filled: for which periods, the oldest first; `by` is the day of the first. */
  readonly periods?: readonly Period[]
}

/** What is asked of one body on one day, all in one (每日提要). */
export interface Digest {
  readonly orgUnit: string
  readonly day: CalendarDate
  /** To be filled, the window is open. */
  readonly asked: readonly Line[]
  /** Not filled in time, with every period that is owed since it was asked for. */
  readonly late: readonly Line[]
  readonly returned: readonly Line[]
  /** Deadlines to come. */
  readonly dueSoon: readonly Line[]
  /** Notices without a reply, by the day it is due. */
  readonly toReply: readonly (Line & { readonly notice: number })[]
  /** Nodes that are to be proposed. */
  readonly toPlan: readonly Line[]
  /** Issued to it, and not signed for yet. */
  readonly toSign: readonly Line[]
}

/**
 * The digest of a body for a day (每日提要): everything that is asked of it as the lead, once a day. Undefined on a day that is not worked,
 * and where there is nothing to say.
 */
export function digestOf(
  ledger: readonly {
    readonly item: Item
    readonly state: ItemState
    readonly owed: readonly OwedPeriod[]
  }[],
  to: { readonly orgUnit: string; readonly day: CalendarDate },
  { policy, calendars }: { readonly policy: DigestPolicy; readonly calendars: readonly Calendar[] },
): Digest | undefined {
  const { orgUnit, day } = to
  if (!isWorkingDay(day, calendars).working) return undefined
  const own = ledger.filter(({ item }) => heldOn(item.duties, day)?.value.lead === orgUnit)
  const owing = (name: OwedPeriod['reporting']) => own.flatMap((each) => owedLine(each, name))
  const digest = {
    asked: owing('due'),
    late: owing('late'),
    returned: owing('returned'),
    dueSoon: own
      .filter((each) => isDueSoon(each, day, policy))
      .map(({ item }) => lineOf(item, deadlineOf(item, day))),
    toReply: ledger.flatMap(({ item }) => repliesOf(item, orgUnit)),
    toPlan: own.flatMap(({ item }) => planOf(item, day, { policy, calendars })),
    toSign: own.flatMap(({ item }) => (item.lifecycle === 'issued' ? [lineOf(item, undefined)] : [])),
  }
  return Object.values(digest).every((lines) => lines.length === 0) ? undefined : { orgUnit, day, ...digest }
}

/** One line for an item, however many periods it owes. */
function owedLine(
  { item, owed }: { readonly item: Item; readonly owed: readonly OwedPeriod[] },
  name: OwedPeriod['reporting'],
): Line[] {
  const [first, ...more] = owed.filter(({ reporting }) => reporting === name)
  if (!first) return []
  return [{ ...lineOf(item, first.closes), periods: [first, ...more].map(({ period }) => period) }]
}

function lineOf({ id, serial, words }: Item, by: CalendarDate | undefined): Line {
  return { item: id, ...(serial !== undefined && { serial }), words, ...(by && { by }) }
}

function deadlineOf({ schedules }: Item, day: CalendarDate): CalendarDate {
  return heldOn(schedules, day)!.value.deadline
}

const open: readonly Lifecycle[] = ['issued', 'signedFor', 'active']

function isDueSoon(
  { item, state }: { readonly item: Item; readonly state: ItemState },
  day: CalendarDate,
  { dueWithinDays }: DigestPolicy,
): boolean {
  const deadline = deadlineOf(item, day)
  const ahead = day <= deadline && deadline <= addDays(day, dueWithinDays)
  return ahead && open.includes(item.lifecycle) && state.progress.progress !== 'completed'
}

function repliesOf(item: Item, orgUnit: string): (Line & { readonly notice: number })[] {
  if (!inHand.includes(item.lifecycle)) return []
  const waiting = item.notices.filter(({ to, reply }) => to === orgUnit && !reply)
  return waiting.map(({ number, replyBy }) => ({ ...lineOf(item, replyBy), notice: number }))
}

/** Nodes are asked of what has none and no straight path: after signing, and again after a target was changed. */
function planOf(
  item: Item,
  day: CalendarDate,
  { policy, calendars }: { readonly policy: DigestPolicy; readonly calendars: readonly Calendar[] },
): Line[] {
  const { askedFrom, proposedSchedule, lifecycle } = item
  const held = heldOn(item.schedules, day)!
  const underWay = lifecycle === 'signedFor' || lifecycle === 'active'
  if (!askedFrom || proposedSchedule || !underWay || held.value.kind !== 'noNodes') return []
  const since = held.modification?.on ?? askedFrom
  return [lineOf(item, dueAfter(since, policy.planWithin, calendars).date)]
}

/** Reads one policy of digests from data; problems name what is wrong. */
export function readDigestPolicy(
  data: unknown,
): { readonly policy: DigestPolicy } | { readonly problems: readonly string[] } {
  const { id, name, dated, source, notSaid, dueWithinDays, planWithin, from, until } = (data ?? {}) as Record<
    string,
    unknown
  >
  const { days, count } = (planWithin ?? {}) as Record<string, unknown>
  const problems = [
    ...Object.entries({ id, name, dated, source }).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
    ),
    ...(Array.isArray(notSaid) ? [] : ['notSaid: a list is missing']),
    ...(Number.isInteger(dueWithinDays) ? [] : ['dueWithinDays: a whole number is missing']),
    ...(Number.isInteger(days) && ['days', 'workingDays'].includes(String(count))
      ? []
      : ['planWithin: days and how they count are wanted']),
    ...Object.entries({ from, until }).flatMap(([key, value]) =>
      /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? [] : [`${key}: an hour as HH:MM is wanted`],
    ),
    ...(String(from) < String(until) ? [] : ['until: before it begins']),
  ]
  return problems.length > 0 ? { problems } : { policy: data as DigestPolicy } // checked field by field above
}
