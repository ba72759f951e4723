import {
  type CalendarDate,
  type Event,
  type Item,
  itemSeenBy,
  type LedgerState,
  partsIn,
  replay,
} from '@taizhang/ledger'
import { readEntries, readLedger, type Transaction } from '@taizhang/store'
import { mayAlways } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import type { Judging } from '../presenters/item-view.ts'
import { lookingOn, maySee } from '../routes/items/visible-items.ts'

/** The part of the ledger that somebody may see, as it stood on a day (可见台账). */
export interface SeenLedger {
  readonly looking: Judging
  /** Without what is under embargo. */
  readonly items: readonly Item[]
  /** The ledger of the day, whole. Totals are told of it only to those who see all of it. */
  readonly ledger: LedgerState
  readonly isWhole: boolean
}

/**
 * What somebody may see of the ledger on a day (可见台账). Of a day gone by it is what had been entered by then, judged by the rules that
 * held; who may see it, and what is under embargo, is a matter of today.
 */
export async function seenLedger(
  tx: Transaction,
  { server, who }: { readonly server: ServerParts; readonly who: SignedIn },
  { day, today }: { readonly day: CalendarDate; readonly today: CalendarDate },
): Promise<SeenLedger> {
  const now = await lookingOn(tx, { server, who }, today)
  const current = await readLedger(tx)
  const ledger = day < today ? replay(await eventsUntil(tx, day)) : current
  const eyes = day === today ? now : { ...(await lookingOn(tx, { server, who }, day)), posts: now.posts }
  const published = Object.values(ledger.items).map((item) => itemSeenBy(item, { posts: now.posts, today }))
  const items = published.filter(
    ({ id }) => Object.hasOwn(current.items, id) && maySee(who, current.items[id]!, now),
  )
  const looking = { ...eyes, partsOf: partsIn(published) }
  return { looking, items, ledger, isWhole: mayAlways(who.roles, 'items.read') }
}

const batch = 2000

/** What had been entered by a day of all items (截至某日的记录). */
export async function eventsUntil(tx: Transaction, day: CalendarDate): Promise<readonly Event[]> {
  const events: Event[] = []
  for (let after = 0; ; ) {
    const entries = await readEntries(tx, { book: 'item', after, limit: batch })
    for (const { subject, act, fact } of entries) {
      if (act.at <= day) events.push({ item: subject, act, deed: fact as Event['deed'] }) // the item book holds deeds only
    }
    if (entries.length < batch) return events
    after = entries.at(-1)!.sequence
  }
}
