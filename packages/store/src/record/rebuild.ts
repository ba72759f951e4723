import type pg from 'pg'
import { type EventRow, entryOf, eventQuery, type StoredEntry } from '../chain/stored-entry.ts'
import type { Transaction } from '../database/in-government.ts'
import type { LedgerEvent } from './ledger-event.ts'
import { type Head, headRead, openBooks, type Results, readsFor } from './opened-books.ts'

/** The tables that replaying the events gives (投影), with what names a row in them. */
export const projections = {
  items: ['item_id'],
  serials: ['serial_key'],
  bridge_steps: ['sequence', 'ordinal'],
  registers: [],
  breakdown_rows: ['breakdown_id', 'row_id'],
  plan_sentences: ['breakdown_id', 'sentence_id'],
  comments: ['breakdown_id', 'comment_id'],
  breakdowns: ['breakdown_id'],
  removed_words: ['sequence', 'place'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const batch = 200

/**
 * Makes the projections of a government anew from its events (重建投影), which decides nothing again. The chain stands still
 * meanwhile. Gives the number of events that were entered.
 */
export async function rebuildProjections(tx: Transaction): Promise<number> {
  const { client, governmentId } = tx
  const { rows } = await client.query<Head>(headRead(governmentId))
  if (!rows[0]) throw new RangeError(`no government ${governmentId} is kept here`)
  for (const table of Object.keys(projections)) {
    await client.query(`delete from ${table} where government_id = $1`, [governmentId])
  }
  await rebuildRemovals(tx)
  let head: Head = { ...rows[0], lastOn: null }
  let count = 0
  for (let after = 0; ; ) {
    const entries = await entriesAfter(client, after)
    const last = entries.at(-1)
    if (!last) break
    const events = entries.flatMap((entry) => eventsOf(entry))
    head = { ...head, lastOn: await enterAll(tx, head, events) }
    count += events.length
    after = last.sequence
  }
  await client.query('update chain_heads set last_on = $2 where government_id = $1', [
    governmentId,
    head.lastOn,
  ])
  return count
}

/** Which words were removed is itself read from the chain, before any is read. */
async function rebuildRemovals({ client }: Transaction): Promise<void> {
  await client.query(`insert into removed_words (government_id, sequence, place, removal, document_number)
    select government_id, (fact ->> 'sequence')::bigint, place, sequence, fact ->> 'documentNumber'
    from (select government_id, sequence, entry::jsonb -> 'fact' as fact from events
      where book = 'removal' and kind = 'wordsRemoved') removals,
      jsonb_array_elements_text(fact -> 'places') as place
    on conflict do nothing`)
}

async function entriesAfter(client: pg.ClientBase, sequence: number): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<EventRow>(
    `${eventQuery} where e.sequence > $1 order by e.sequence limit ${batch}`,
    [sequence],
  )
  return rows.map(entryOf)
}

interface Numbered {
  readonly sequence: number
  readonly event: LedgerEvent
}

/** An entry of one of the three books as the event that it was (台账事件); none for the others. */
export function eventsOf({ sequence, book, subject, act, fact }: StoredEntry): readonly Numbered[] {
  if (book !== 'item' && book !== 'breakdown' && book !== 'register') return []
  // The chain holds what was taken, in the shape of its day.
  const event = { book, [book]: subject, act, deed: fact } as unknown as LedgerEvent
  return [{ sequence, event }]
}

async function enterAll(
  { client, governmentId }: Transaction,
  head: Head,
  events: readonly Numbered[],
): Promise<string | null> {
  const texts = readsFor(
    governmentId,
    events.map(({ event }) => event),
  )
  const read: Record<string, readonly never[]> = {}
  for (const [name, text] of Object.entries(texts)) read[name] = (await client.query(text)).rows as never[]
  const books = openBooks(governmentId, head, read as Results, undefined)
  for (const { event, sequence } of events) books.enter(event, sequence)
  const writes = books.writes()
  if (writes !== '') await client.query(writes)
  return books.lastOn() ?? head.lastOn
}
