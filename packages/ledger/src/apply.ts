import { isWhole } from './item/act.ts'
import type { Deed, DeedKind, Event } from './item/event.ts'
import type { Item } from './item/item.ts'
import { type BridgeStep, emptyLedger, isCounted, itemIn, type LedgerState } from './item/ledger-state.ts'
import type { Refusal, RefusalReason } from './item/refusal.ts'
import { changingRules } from './rules/changing.ts'
import { closingRules } from './rules/closing.ts'
import { descendingRules } from './rules/descending.ts'
import { issuingRules } from './rules/issuing.ts'
import { preparingRules } from './rules/preparing.ts'
import type { Changes, Given, ItemPatch, Rule, Rules } from './rules/rule.ts'
import { submittingRules } from './rules/submitting.ts'

/** One rule for every deed: a deed without a rule does not compile. */
const rules: Rules<DeedKind> = {
  ...preparingRules,
  ...issuingRules,
  ...submittingRules,
  ...changingRules,
  ...closingRules,
  ...descendingRules,
}

/** What came of an event: the state after it, or why not (不予办理). */
export type LedgerOutcome = { readonly state: LedgerState } | { readonly refusal: Refusal }

/** The ledger after one event (办理一件), or the weightiest reason against it; a refused event changes nothing. */
export function apply(state: LedgerState, event: Event): LedgerOutcome {
  const decision = decide(state, event)
  if ('refusal' in decision) return decision
  const after = copyOf(state)
  enter(after, decision)
  return { state: after }
}

/** The ledger that the events add up to (重放), those that are refused with their reasons. */
export function fold(
  events: readonly Event[],
  from: LedgerState = emptyLedger,
): { readonly state: LedgerState; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  // One copy for all events: a copy for each would cost the size of the ledger every time.
  const state = copyOf(from)
  for (const event of events) {
    const decision = decide(state, event)
    if ('refusal' in decision) refusals.push(decision.refusal)
    else enter(state, decision)
  }
  return { state, refusals }
}

/** What an event adds to the ledger: items as they now stand, serials given, steps of the total. */
interface Entry {
  readonly items: readonly Item[]
  readonly serials: Readonly<Record<string, string>>
  readonly bridge: readonly BridgeStep[]
  readonly on: BridgeStep['on']
}

function decide(state: LedgerState, event: Event): Entry | { readonly refusal: Refusal } {
  const { deed, act } = event
  // The rule of a kind takes deeds of that kind; the table ties the two together.
  const rule = rules[deed.kind] as unknown as Rule<DeedKind>
  const known = itemIn(state, event.item)
  const given = { state, item: known ?? ({ id: event.item } as Item), deed, act } as Given<DeedKind> // `added` has only the id
  const reason =
    refuseAct(state, event) ??
    refuseItem(known, event.item, deed) ??
    refuseLifecycle(known, rule) ??
    rule.refuse?.(given)
  if (!reason) return entryOf(state, event, rule.change(given))
  const { lifecycle } = known ?? {}
  return { refusal: { ...reason, item: event.item, deed: deed.kind, ...(lifecycle && { lifecycle }) } }
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

/** An own property whatever the key: `__proto__` is an id like another. */
function put<T>(record: Record<string, T>, key: string, value: T): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
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

function entryOf(state: LedgerState, { item: id, deed, act }: Event, changes: Changes): Entry {
  const patches = { ...changes.others, ...(changes.item && { [id]: changes.item }) }
  const patched = Object.entries(patches).map(([each, patch]) => patchedWith(state.items[each]!, patch))
  const items = [...patched, ...(changes.born ?? [])]
  return {
    items,
    serials: changes.serials ?? {},
    bridge: items.flatMap((item) => bridgeSteps(state, item, deed.kind, act.at)),
    on: act.at,
  }
}

function patchedWith(item: Item, patch: ItemPatch): Item {
  const entries = Object.entries({ ...item, ...patch }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as Item // the same fields, fewer of the optional ones
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
