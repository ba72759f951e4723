import type pg from 'pg'
import type { Transaction } from '../database/in-government.ts'
import type { ChainHead } from './entry.ts'

/**
 * Where a chain stood (链锚). Printed, or kept by another body, it shows later whether the past is still the same: also where
 * somebody who could write to everything rewrote it.
 */
export interface Anchor extends ChainHead {
  readonly governmentId: string
}

/** Where the chain of the government stands now (链锚). */
export async function anchorOf({ client, governmentId }: Transaction): Promise<Anchor> {
  return headOf(client, governmentId)
}

/** The head as its table has it. */
export async function headOf(client: pg.ClientBase, governmentId: string): Promise<Anchor> {
  const { rows } = await client.query<ChainHead>(
    'select algorithm, sequence, digest from chain_heads where government_id = $1',
    [governmentId],
  )
  if (!rows[0]) throw new RangeError(`no government ${governmentId} is kept here`)
  return { governmentId, ...rows[0] }
}
