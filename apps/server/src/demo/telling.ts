import type { Act } from '@taizhang/ledger'
import {
  addDays,
  apply,
  type BreakdownState,
  type CalendarDate,
  type Deed,
  type DeedPolicy,
  emptyBreakdown,
  emptyLedger,
  emptyRegister,
  type Item,
  itemIn,
  type LedgerState,
  type RegisterState,
} from '@taizhang/ledger'
import type { LedgerEvent } from '@taizhang/store'
import type { Sample, SamplePath } from './sample.ts'

/** What somebody does on a day; it looks at how things stand then. */
export type Turn = (telling: Telling, on: CalendarDate) => void

/** A story while it is told (讲述): what has happened so far, and who has what to do on which day. Nobody else holds it. */
export interface Telling {
  readonly sample: Sample
  readonly policy: DeedPolicy
  readonly events: LedgerEvent[]
  /** How the figures of an item go, by its id. */
  readonly paths: Map<string, SamplePath>
  readonly agenda: Map<CalendarDate, Turn[]>
  items: LedgerState
  breakdown: BreakdownState
  register: RegisterState
}

/** A story of which nothing is told yet. */
export function newTelling(sample: Sample, policy: DeedPolicy): Telling {
  return {
    ...{ sample, policy, events: [], paths: new Map(), agenda: new Map() },
    ...{ items: emptyLedger, breakdown: emptyBreakdown, register: emptyRegister },
  }
}

/** Puts a turn on the agenda; those of one day are told in the order they were put there. */
export function plan({ agenda }: Telling, on: CalendarDate, turn: Turn): void {
  const turns = agenda.get(on)
  if (turns) turns.push(turn)
  else agenda.set(on, [turn])
}

/** Tells every day from the first to the last, both in; a turn may plan others, on its own day or later. */
export function tellDays(telling: Telling, first: CalendarDate, last: CalendarDate): void {
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const turns = telling.agenda.get(day) ?? []
    for (let i = 0; i < turns.length; i++) turns[i]!(telling, day) // turns planned for today come at the end
  }
}

/** Enters a deed on an item. @throws where the rules refuse it: then the story is wrong. */
export function tellItem(telling: Telling, item: string, act: Act, deed: Deed): void {
  const outcome = apply(telling.items, { item, act, deed }, telling.policy)
  if ('refusal' in outcome) {
    const words = itemIn(telling.items, item)?.words ?? item
    throw new Error(
      `the story is refused on ${act.at}, ${deed.kind} on ${words}: ${JSON.stringify(outcome.refusal)}`,
    )
  }
  telling.items = outcome.state
  telling.events.push({ book: 'item', item, act, deed })
}

/** The one item whose words hold these. @throws where there is none, or more than one. */
export function itemSaying({ items }: Telling, words: string): Item {
  const found = Object.values(items.items).filter((item) => item.words.includes(words))
  if (found.length === 1) return found[0]!
  throw new Error(`the story wants one item that says ${words}, and finds ${found.length}`)
}

/** Varies the story without chance: the same two numbers always give the same one, from 0 to `count` - 1. */
export function vary(a: number, b: number, count: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % count
}
