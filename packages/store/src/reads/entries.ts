import type { Book } from '../chain/entry.ts'
import { type EventRow, entryOf, eventQuery, type StoredEntry } from '../chain/stored-entry.ts'
import type { Transaction } from '../database/in-government.ts'

/** Which entries of the chain are asked for (链上记录筛选). */
export interface EntryFilter {
  readonly book?: Book
  readonly subjects?: readonly string[]
  /** Only those after this sequence; all unless told. */
  readonly after?: number
  /** 100 unless told. */
  readonly limit?: number
}

/** Entries of the chain in their order (链上记录), their words in place: the history of an item, all that is new since a sequence. */
export async function readEntries(
  { client, governmentId }: Transaction,
  { book, subjects, after = 0, limit = 100 }: EntryFilter,
): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<EventRow>(
    `${eventQuery}
     where e.government_id = $1 and e.sequence > $2 and ($3::text is null or e.book = $3)
       and ($4::text[] is null or e.subject = any ($4))
     order by e.sequence limit $5`,
    [governmentId, after, book ?? null, subjects ?? null, limit],
  )
  return rows.map(entryOf)
}
