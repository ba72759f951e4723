import {
  type CalendarDate,
  type Event,
  emptyLedger,
  itemSeenBy,
  type LedgerState,
  partsIn,
  replay,
} from '@taizhang/ledger'
import { readLedger, type Transaction } from '@taizhang/store'
import { mayAlways } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import type { Looking } from '../presenters/item-view.ts'
import { lookingOn, maySee } from '../routes/items/visible-items.ts'
import { eventsUntil, type SeenLedger } from './seen-ledger.ts'

/** Who asks, and when (查询人). */
export interface Asker {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
}

/**
 * What somebody may see of the ledger at the end of each of these days (逐日可见台账), each as `seenLedger` gives it. The record is read once, and
 * goes on from day to day: no event is entered before the one that went before it.
 */
export async function seenDays(
  tx: Transaction,
  asker: Asker,
  days: readonly CalendarDate[],
): Promise<readonly SeenLedger[]> {
  const now = await lookingOn(tx, asker, asker.today)
  const current = await readLedger(tx)
  const past = ledgersOf(await eventsBefore(tx, asker.today, days), days)
  const seen: SeenLedger[] = []
  for (const day of days) {
    const ledger = day < asker.today ? past(day) : current
    const eyes = { ...(await lookingOn(tx, asker, day)), posts: now.posts }
    seen.push(seenOf(ledger, { asker, current, now, eyes }))
  }
  return seen
}

async function eventsBefore(tx: Transaction, today: CalendarDate, days: readonly CalendarDate[]) {
  const last = days
    .filter((day) => day < today)
    .toSorted()
    .at(-1)
  return last === undefined ? [] : eventsUntil(tx, last)
}

function ledgersOf(events: readonly Event[], days: readonly CalendarDate[]) {
  const ledgers = new Map<CalendarDate, LedgerState>()
  let ledger = emptyLedger
  let told = 0
  for (const day of days.toSorted()) {
    const later = events.findIndex(({ act }, at) => at >= told && act.at > day)
    const until = later < 0 ? events.length : later
    ledger = replay(events.slice(told, until), ledger)
    told = until
    ledgers.set(day, ledger)
  }
  return (day: CalendarDate) => ledgers.get(day)!
}

function seenOf(
  ledger: LedgerState,
  given: {
    readonly asker: Asker
    readonly current: LedgerState
    readonly now: Looking
    readonly eyes: Looking
  },
): SeenLedger {
  const { asker, current, now, eyes } = given
  const { who, today } = asker
  const published = Object.values(ledger.items).map((item) => itemSeenBy(item, { posts: now.posts, today }))
  const items = published.filter(
    ({ id }) => Object.hasOwn(current.items, id) && maySee(who, current.items[id]!, now),
  )
  const looking = { ...eyes, partsOf: partsIn(published) }
  return { looking, items, ledger, isWhole: mayAlways(who.roles, 'items.read') }
}
