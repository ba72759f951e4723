import { isWhole } from './item/act.ts'
import type { Deed, DeedKind, Event } from './item/event.ts'
import type { Item } from './item/item.ts'
import { type BridgeStep, emptyLedger, isCounted, itemIn, type LedgerState } from './item/ledger-state.ts'
import type { Refusal, RefusalReason } from './item/refusal.ts'
import { changingRules } from './rules/changing.ts'
import { closingRules } from './rules/closing.ts'
import { type DeedPolicy, noPolicy } from './rules/deed-policy.ts'
import { descendingRules } from './rules/descending.ts'
import { figureRules } from './rules/figures.ts'
import { issuingRules } from './rules/issuing.ts'
import { planningRules } from './rules/planning.ts'
import { preparingRules } from './rules/preparing.ts'
import { type Changes, type Given, type ItemPatch, type Rule, type Rules, underWay } from './rules/rule.ts'
import { submittingRules } from './rules/submitting.ts'
import { supervisingRules } from './rules/supervising.ts'

/** One rule for every deed: a deed without a rule does not compile. */
const rules: Rules<DeedKind> = {
  ...preparingRules,
  ...issuingRules,
  ...planningRules,
  ...submittingRules,
  ...figureRules,
  ...supervisingRules,
  ...changingRules,
  ...closingRules,
  ...descendingRules,
}

/** What came of an event: the state after it, or why not (不予办理). */
export type LedgerOutcome = { readonly state: LedgerState } | { readonly refusal: Refusal }

/**
 * The ledger after one new event (办理一件), or the weightiest reason against it; a refused event changes nothing. The policy is what
 * the place asks on the day of deciding.
 */
export function apply(state: LedgerState, event: Event, policy: DeedPolicy = noPolicy): LedgerOutcome {
  const reason = refusalOf(state, event, policy)
  if (reason) return { refusal: reason }
  const after = copyOf(state)
  enter(after, entryOf(state, event))
  return { state: after }
}

/** The ledger that new events add up to (逐件办理), those that are refused with their reasons. */
export function fold(
  events: readonly Event[],
  from: LedgerState = emptyLedger,
  policy: DeedPolicy = noPolicy,
): { readonly state: LedgerState; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  // One copy for all events: a copy for each would cost the size of the ledger every time.
  const state = copyOf(from)
  for (const event of events) {
    const refusal = refusalOf(state, event, policy)
    if (refusal) refusals.push(refusal)
    else enter(state, entryOf(state, event))
  }
  return { state, refusals }
}

/**
 * The ledger that recorded events add up to (重放). What is recorded was decided on its day and is a fact: nothing is decided
 * again, whatever the policy is today. @throws RangeError for an event on an item that there is not: such a record was never taken.
 */
export function replay(events: readonly Event[], from: LedgerState = emptyLedger): LedgerState {
  const state = copyOf(from)
  for (const event of events) {
    if (event.deed.kind !== 'added' && !itemIn(state, event.item))
      throw new RangeError(
        `a recorded event is on an item of the ledger, got ${event.deed.kind} on ${event.item}`,
      )
    enter(state, entryOf(state, event))
  }
  return state
}

/** What an event adds to the ledger: items as they now stand, serials given, steps of the total. */
interface Entry {
  readonly items: readonly Item[]
  readonly serials: Readonly<Record<string, string>>
  readonly bridge: readonly BridgeStep[]
  readonly on: BridgeStep['on']
}

/** Why the event is not taken (不予办理), the weightiest reason; undefined where it is. */
function refusalOf(state: LedgerState, event: Event, policy: DeedPolicy): Refusal | undefined {
  const { deed } = event
  const known = itemIn(state, event.item)
  const rule = ruleOf(deed)
  const reason =
    refuseAct(state, event) ??
    refuseItem(known, event.item, deed) ??
    refuseLifecycle(known, rule) ??
    rule.refuse?.(givenBy(state, event), policy)
  if (!reason) return undefined
  const { lifecycle } = known ?? {}
  return { ...reason, item: event.item, deed: deed.kind, ...(lifecycle && { lifecycle }) }
}

/** The rule of a kind takes deeds of that kind; the table ties the two together. */
function ruleOf({ kind }: Deed): Rule<DeedKind> {
  return rules[kind] as unknown as Rule<DeedKind>
}

function givenBy(state: LedgerState, { item: id, deed, act }: Event): Given<DeedKind> {
  const item = itemIn(state, id) ?? ({ id } as Item) // `added` has only the id
  return { state, item, deed, act } as Given<DeedKind>
}

/** A ledger in the making, which nobody else holds. */
interface OpenState {
  readonly items: Record<string, Item>
  readonly serials: Record<string, string>
  readonly bridge: BridgeStep[]
  lastOn?: BridgeStep['on']
}

function copyOf({ items, serials, bridge, lastOn }: LedgerState): OpenState {
  return { items: { ...items }, serials: { ...serials }, bridge: [...bridge], ...(lastOn && { lastOn }) }
}

function enter(state: OpenState, { items, serials, bridge, on }: Entry): void {
  for (const item of items) put(state.items, item.id, item)
  for (const [key, id] of Object.entries(serials)) put(state.serials, key, id)
  state.bridge.push(...bridge)
  state.lastOn = on
}

/** An own property whatever the key: `__proto__` is an id like another, and the only one that plain setting would not take. */
function put<T>(record: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') record[key] = value
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
}

function refuseAct({ lastOn }: LedgerState, { act }: Event): RefusalReason | undefined {
  if (!isWhole(act)) return { code: 'basisIncomplete' }
  return lastOn && act.at < lastOn ? { code: 'outOfOrder', facts: { lastOn } } : undefined
}

function refuseItem(known: Item | undefined, id: string, { kind }: Deed): RefusalReason | undefined {
  if (kind === 'added') return known && { code: 'itemExists' }
  return known ? undefined : { code: 'itemNotFound', facts: { missing: id } }
}

function refuseLifecycle(known: Item | undefined, { when }: Rule<DeedKind>): RefusalReason | undefined {
  if (!known || when.includes(known.lifecycle)) return undefined
  return { code: 'notNow', facts: { allowed: when.join(' ') } }
}

function entryOf(state: LedgerState, event: Event): Entry {
  const { item: id, deed, act } = event
  const changes: Changes = ruleOf(deed).change(givenBy(state, event))
  const patches = { ...changes.others, ...(changes.item && { [id]: changes.item }) }
  const patched = Object.entries(patches).map(([each, patch]) => {
    const before = state.items[each]!
    return withPauses(before, patchedWith(before, patch), act.at)
  })
  const items = [...patched, ...(changes.born ?? [])]
  return {
    items,
    serials: changes.serials ?? {},
    bridge: items.flatMap((item) => bridgeSteps(state, item, deed.kind, act.at)),
    on: act.at,
  }
}

function patchedWith(item: Item, patch: ItemPatch): Item {
  const patched = { ...item, ...patch }
  // Few patches take a field away: only those pay for looking at every field.
  if (!Object.values(patch).includes(undefined)) return patched as Item // nothing in it is undefined
  const entries = Object.entries(patched).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as Item // the same fields, fewer of the optional ones
}

/** Whoever leaves work is not asked for what falls due until it is taken up again, whatever deed it was. */
function withPauses(before: Item, after: Item, on: BridgeStep['on']): Item {
  const [was, is] = [underWay.includes(before.lifecycle), underWay.includes(after.lifecycle)]
  const { pauses = [] } = after
  if (was && !is) return { ...after, pauses: [...pauses, { from: on }] }
  const last = pauses.at(-1)
  if (was || !is || !last || last.until !== undefined) return after
  return { ...after, pauses: [...pauses.slice(0, -1), { ...last, until: on }] }
}

/** The total changes only here, so that no change of it goes without its step. */
function bridgeSteps(
  state: LedgerState,
  item: Item,
  because: DeedKind,
  on: BridgeStep['on'],
): readonly BridgeStep[] {
  const before = itemIn(state, item.id)
  const [was, is] = [before !== undefined && isCounted(before), isCounted(item)]
  if (was === is) return []
  const into = item.mergedInto === undefined ? undefined : itemIn(state, item.mergedInto)?.serial
  const step = { on, because, item: item.id, serial: item.serial!, change: is ? 1 : -1 } as const
  return [into === undefined ? step : { ...step, into }]
}
