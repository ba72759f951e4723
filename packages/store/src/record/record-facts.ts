import { type Fact, linksAfter } from '../chain/entry.ts'
import type { Transaction } from '../database/in-government.ts'
import { type Head, headRead } from './opened-books.ts'
import { linkWrites } from './record-deeds.ts'

/**
 * Enters facts in the chain about which the ledger has no rules (其他事实入链): documents, accounts, removals. Gives the sequence of each.
 * Locks the head of the chain until the transaction ends.
 */
export async function recordFacts(
  { client, governmentId }: Transaction,
  facts: readonly Fact[],
  recordedAt: string = new Date().toISOString(),
): Promise<readonly number[]> {
  const { rows } = await client.query<Head>(headRead(governmentId))
  if (!rows[0]) throw new RangeError(`no government ${governmentId} is kept here`)
  const links = linksAfter(rows[0], governmentId, facts, recordedAt)
  await client.query(linkWrites(governmentId, links, undefined))
  return links.map(({ sequence }) => sequence)
}
