import type { CalendarDate } from '../exact/calendar-date.ts'
import { heldOn, type Item } from '../item/item.ts'
import { type ItemState, type StatePolicy, stateOf } from './item-state.ts'
import type { Progress, ProgressOutcome } from './progress.ts'

/** The working items (下设事项) directly under the item of an id. */
export type ItemParts = (id: string) => readonly Item[]

/** What the states of items that stand in a ledger are judged by (状态判定依据). */
export interface StateOptions {
  readonly policyOf: (item: Item) => StatePolicy
  readonly partsOf: ItemParts
}

/** The working items among these, by the one above them (下设事项). */
export function partsIn(items: readonly Item[]): ItemParts {
  const parts = new Map<string, Item[]>()
  for (const item of items)
    if (item.parent !== undefined) parts.set(item.parent, [...(parts.get(item.parent) ?? []), item])
  return (id) => parts.get(id) ?? []
}

/**
 * The state of an item with its working items (事项及下设事项状态). An item that has no measure of its own is where its parts are: completed
 * when all of them are that were not cancelled, until its own deadline as far as the worst of those that are open, after it overdue. A part that is
 * overdue makes it behind and no more, since its own day is yet to come; one that was deferred or suspended speaks neither for nor
 * against it, and is not done.
 */
export function stateAmong(item: Item, today: CalendarDate, judging: StateOptions): ItemState {
  const own = stateOf(item, today, judging.policyOf(item))
  const { because } = own.progress
  if (heldOn(item.measures, today) || because === 'closedOut' || because === 'notUnderWay') return own
  const parts = judging
    .partsOf(item.id)
    .filter(({ lifecycle }) => lifecycle !== 'cancelled')
    .map((part) => ({ id: part.id, progress: stateAmong(part, today, judging).progress }))
  return parts.length === 0 ? own : { ...own, progress: progressOfParts(parts, own.progress.progress) }
}

interface PartProgress {
  readonly id: string
  readonly progress: ItemState['progress']
}

/** The worse first. */
const fromWorst: readonly Progress[] = ['behind', 'unknown', 'noNodes', 'onSchedule', 'ahead']

function progressOfParts(parts: readonly PartProgress[], own: Progress): ProgressOutcome {
  const open = parts.filter(({ progress }) => progress.progress !== 'completed')
  const counted = { completed: parts.length - open.length, of: parts.length }
  const outcome = (
    progress: Progress,
    because: ProgressOutcome['because'],
    decided: readonly PartProgress[],
  ) => ({
    ...{ progress, because },
    parts: { ...counted, decided: decided.map(({ id }) => id) },
  })
  if (open.length === 0) return outcome('completed', 'partsCompleted', parts)
  if (own === 'overdue') return outcome('overdue', 'pastDeadline', open)
  const underWay = open.filter(({ progress }) => progress.because !== 'notUnderWay')
  const worst = fromWorst.find((each) => underWay.some((part) => saidAbove(part) === each)) ?? 'unknown'
  const decided = underWay.filter((part) => saidAbove(part) === worst)
  return outcome(worst, 'worstOfParts', decided.length === 0 ? open : decided)
}

function saidAbove({ progress: { progress } }: PartProgress): Progress {
  return progress === 'overdue' ? 'behind' : progress
}
