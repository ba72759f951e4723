import type { BreakdownRefusal, DeedPolicy, Item, Refusal, RegisterRefusal } from '@taizhang/ledger'
import { breakdownReads, openBreakdowns } from '../books/breakdown-book.ts'
import { bearerRead, idsNamed, openItems, serialRead } from '../books/item-book.ts'
import { openRegister, registerRead } from '../books/register-book.ts'
import type { ChainHead } from '../chain/entry.ts'
import type { LedgerEvent } from './ledger-event.ts'
import { literal } from './sql-text.ts'

/** Rows by the name of the text that read them. */
export type Results = Readonly<Record<string, readonly never[]>>

/** The head of a chain with the day of the last event on an item. */
export interface Head extends ChainHead {
  readonly lastOn: string | null
}

/** Why one of the three books says no. */
export type RecordRefusal = Refusal | BreakdownRefusal | RegisterRefusal

/** A record of one book as it stands: its version is the sequence of the last event that changed it, 0 where there is none. */
export interface Version {
  readonly book: LedgerEvent['book']
  readonly subject: string
  readonly version: number
}

/** The books, opened for some events (打开的账册): what the rules look at has been read, what changes is kept until written. */
export interface OpenedBooks {
  /** Takes an event if the rules do. */
  readonly take: (event: LedgerEvent, sequence: number) => RecordRefusal | undefined
  /** Enters a recorded event, about which nothing is decided any more. */
  readonly enter: (event: LedgerEvent, sequence: number) => void
  readonly versionOf: (book: LedgerEvent['book'], subject: string) => number
  readonly versions: () => readonly Version[]
  readonly lastOn: () => string | undefined
  /** The statements that bring the projections up to date. */
  readonly writes: () => string
  /** Set where they come to one item, of which nothing but state and lifecycle is new. */
  readonly onlyMove: () => Item | undefined
}

type OfBook<Book extends LedgerEvent['book']> = Extract<LedgerEvent, { readonly book: Book }>

/** The texts that read what these events need, by name. The first locks the head of the chain, and reads it before the items. */
export function readsFor(
  government: string,
  events: readonly LedgerEvent[],
): Readonly<Record<string, string>> {
  const onItems = events.filter((event): event is OfBook<'item'> => event.book === 'item')
  const onTables = events.filter((event): event is OfBook<'breakdown'> => event.book === 'breakdown')
  const serials = serialRead(government, onItems)
  const bearers = bearerRead(government, onItems)
  return {
    opened: `select * from open_items(${literal(government)}, ${literal(idsNamed(onItems))});`,
    ...(serials !== undefined && { serials }),
    ...(bearers !== undefined && { bearers }),
    ...(onTables.length > 0 && breakdownReads(government, onTables)),
    ...(events.some(({ book }) => book === 'register') && { register: registerRead(government) }),
  }
}

/** The head among what was read (链头); undefined where there is no such government. */
export function headIn({ opened = [] }: Results): Head | undefined {
  const [row] = opened as readonly (Omit<Head, 'lastOn'> & { readonly last_on: string | null })[]
  return row && { algorithm: row.algorithm, sequence: row.sequence, digest: row.digest, lastOn: row.last_on }
}

/** Opens the books on what was read. */
export function openBooks(
  government: string,
  head: Head,
  read: Results,
  policy: DeedPolicy | undefined,
): OpenedBooks {
  const lastOn = (head.lastOn ?? undefined) as Parameters<typeof openItems>[0]['lastOn'] // as the database has it
  const rows = [...(read.bearers ?? []), ...(read.opened ?? []).slice(1)]
  const items = openItems({ government, lastOn, policy }, rows, read.serials ?? [])
  const breakdowns = openBreakdowns(government, read)
  const register = openRegister(government, read.register ?? [])
  const sessions = { item: items, breakdown: breakdowns, register }
  return {
    take: (event, sequence) => sessionOf(event).take(event, sequence),
    enter: (event, sequence) => sessionOf(event).enter(event, sequence),
    versionOf: (book, subject) => sessions[book].versionOf(subject),
    versions: () => [
      ...versionsIn('item', items.versions()),
      ...versionsIn('breakdown', breakdowns.versions()),
      ...versionsIn('register', register.versions()),
    ],
    lastOn: () => items.lastOn(),
    writes: () => items.writes() + breakdowns.writes() + register.writes(),
    onlyMove: () =>
      breakdowns.versions().size + register.versions().size > 0 ? undefined : items.onlyMove(),
  }

  // Each session takes the events of its own book, and is asked for no others.
  function sessionOf({ book }: LedgerEvent) {
    return sessions[book] as {
      readonly take: (event: LedgerEvent, sequence: number) => RecordRefusal | undefined
      readonly enter: (event: LedgerEvent, sequence: number) => void
    }
  }
}

function versionsIn(book: LedgerEvent['book'], versions: ReadonlyMap<string, number>): readonly Version[] {
  return [...versions].map(([subject, version]) => ({ book, subject, version }))
}

/** The text that locks the head of a chain and reads it. */
export function headRead(government: string): string {
  return `select algorithm, sequence, digest, last_on as "lastOn" from lock_head(${literal(government)});`
}
