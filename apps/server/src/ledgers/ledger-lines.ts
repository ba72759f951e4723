import {
  type Item,
  itemSeenBy,
  lightFactsOf,
  lightOf,
  partsIn,
  shownLight,
  stateAmong,
} from '@taizhang/ledger'
import type { LedgerLine } from '@taizhang/papers'
import type { Judging } from '../presenters/item-view.ts'
import type { SeenLedger } from './seen-ledger.ts'

/** An item with what is judged of it on a day (台账行). */
export function ledgerLine(
  item: Item,
  { day, policies, partsOf }: Pick<Judging, 'day' | 'policies' | 'partsOf'>,
): LedgerLine {
  const state = stateAmong(item, day, { policyOf: policies.stateOf, partsOf })
  const light = lightOf(lightFactsOf(item, state, day), policies.light)
  return { item, state, light: shownLight(light, item.lightOverrides, day) }
}

/** The same ledger as a paper may tell it that goes round (公开口径): without what is under embargo, whoever prints it. */
export function forEverybody({ items, looking, ...seen }: SeenLedger): SeenLedger {
  const open = items.map((item) => itemSeenBy(item, { posts: [], today: looking.day }))
  return { ...seen, items: open, looking: { ...looking, partsOf: partsIn(open) } }
}

/** By serial (按序号), 2 before 10, what has none last. */
export function bySerial(a: Item, b: Item): number {
  const [first, second] = [a.serial, b.serial]
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined)
  return first.localeCompare(second, 'en', { numeric: true })
}
