import type { CalendarDate } from '../exact/calendar-date.ts'
import type { DeedKind } from './event.ts'
import type { Item } from './item.ts'

/** One step of a total (总数变动): what raised or lowered the number of items, and by which one. */
export interface BridgeStep {
  readonly on: CalendarDate
  readonly change: 1 | -1
  readonly because: DeedKind
  readonly item: string
  readonly serial: string
  /** The serial of the item it went into; of a merger only. */
  readonly into?: string
}

/** The state of a ledger (台账状态): what its events add up to. */
export interface LedgerState {
  readonly items: Readonly<Record<string, Item>>
  /** Every serial ever given, `document#serial`, with the item it was given to. */
  readonly serials: Readonly<Record<string, string>>
  readonly bridge: readonly BridgeStep[]
  /** The day of the last event; no event is entered before it. */
  readonly lastOn?: CalendarDate
}

/** A ledger before its first event. */
export const emptyLedger: LedgerState = { items: {}, serials: {}, bridge: [] }

/** The item of this id, if there is one; no id is one by being a word of the language, as `constructor` is. */
export function itemIn({ items }: LedgerState, id: string): Item | undefined {
  return Object.hasOwn(items, id) ? items[id] : undefined
}

/** Whether the item counts in the total (计入总数): issued, not a working item of another, not cancelled. */
export function isCounted({ serial, parent, lifecycle }: Item): boolean {
  return serial !== undefined && parent === undefined && lifecycle !== 'cancelled'
}

/** How many items the ledger has (事项总数), working items not counted. */
export function countOf({ items }: LedgerState): number {
  return Object.values(items).filter(isCounted).length
}

/** Items that are called so, or were (按名称查找): the old name finds the renamed one. */
export function findItems({ items }: LedgerState, words: string): Item[] {
  return Object.values(items).filter((item) => [item.words, ...item.formerWords].includes(words))
}
