import type pg from 'pg'
import { beginIn, onConnection } from '../database/in-government.ts'
import type { Database } from '../database/open-database.ts'
import { type Anchor, headOf } from './anchor.ts'
import { type ChainBreak, type ChainRow, firstBreak } from './first-break.ts'

/** What verification found (核验结果): whole up to where it stands, or the first broken link. */
export type ChainOutcome = { readonly anchor: Anchor } | { readonly broken: ChainBreak }

/**
 * Goes through the whole chain of a government (核验事件链), from its first entry to its head, and names the first link that is broken.
 *
 * It finds whatever was changed, taken out, put in or put elsewhere by somebody who can write to the tables, also in the words
 * beside the entries. What no chain finds by itself: that somebody who can write to everything rewrote it from some entry on
 * to the end, or cut its end off, with all digests and the head anew. An anchor taken before and kept elsewhere shows that.
 */
export async function verifyChain(
  database: Database,
  governmentId: string,
  anchor?: Anchor,
): Promise<ChainOutcome> {
  return onConnection(database, async (client) => {
    // One snapshot for head and entries: others go on writing.
    await client.query(`begin isolation level repeatable read read only; ${saying(governmentId)}`)
    const head = await headOf(client, governmentId)
    const broken =
      (await firstBreak(rowsOf(client, governmentId), { governmentId, head, anchor })) ??
      (await orphanedWords(client, governmentId))
    await client.query('commit')
    return broken ? { broken } : { anchor: head }
  })
}

function saying(governmentId: string): string {
  return beginIn(governmentId).replace('begin;', '')
}

/** Words beside entries that there cannot be. */
async function orphanedWords(client: pg.ClientBase, governmentId: string): Promise<ChainBreak | undefined> {
  const { rows } = await client.query<{ readonly sequence: number | null }>(
    `select min(sequence) as sequence from event_words where government_id = $1
       and sequence not between 1 and (select sequence from chain_heads where government_id = $1)`,
    [governmentId],
  )
  const sequence = rows[0]?.sequence ?? null
  return sequence === null ? undefined : { kind: 'wordsChanged', sequence }
}

const batch = 500

async function* rowsOf(client: pg.ClientBase, governmentId: string): AsyncGenerator<ChainRow> {
  await client.query(
    `declare links no scroll cursor for
       select e.sequence, e.book, e.subject, e.kind, e.entry, e.digest, w.words
       from events e left join event_words w using (government_id, sequence)
       where e.government_id = $1 order by e.sequence`,
    [governmentId],
  )
  for (;;) {
    const { rows } = await client.query<ChainRow>(`fetch ${batch} from links`)
    yield* rows
    if (rows.length < batch) return
  }
}
