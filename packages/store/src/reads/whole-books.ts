import { type BreakdownState, emptyRegister, type RegisterState } from '@taizhang/ledger'
import { assembled, type BreakdownRecords, breakdownReads } from '../books/breakdown-book.ts'
import { type RegisterRecord, registerRead } from '../books/register-book.ts'
import type { Transaction } from '../database/in-government.ts'

/** The register as it stands (名册), with its version; empty and 0 where nothing was entered yet. */
export async function readRegister({
  client,
  governmentId,
}: Transaction): Promise<{ readonly state: RegisterState; readonly version: number }> {
  const { rows } = await client.query<RegisterRecord>(registerRead(governmentId))
  return rows[0] ?? { state: emptyRegister, version: 0 }
}

/** A table whole (分解表), with its rows, sentences and comments, and its version. */
export async function readBreakdown(
  { client, governmentId }: Transaction,
  breakdown: string,
): Promise<{ readonly state: BreakdownState; readonly version: number } | undefined> {
  const read: Record<string, readonly unknown[]> = {}
  for (const [name, text] of Object.entries(breakdownReads(governmentId, [{ breakdown }]))) {
    read[name] = (await client.query(text)).rows
  }
  return assembled(read as BreakdownRecords).get(breakdown) // the names of the texts are those of the records
}

/** What is known of a table without reading it (分解表目录). */
export interface BreakdownRecord {
  readonly id: string
  readonly title: string
  readonly lifecycle: BreakdownState['lifecycle']
  readonly planYear: number | null
  readonly version: number
  /** Rows that stand in it. */
  readonly count: number
  /** The texts that it was drawn from, the latest last. */
  readonly documents: BreakdownState['documents']
}

/** All tables (分解表目录), those of the latest year first. */
export async function listBreakdowns({
  client,
  governmentId,
}: Transaction): Promise<readonly BreakdownRecord[]> {
  const { rows } = await client.query<BreakdownRecord>(
    `select breakdown_id as id, title, lifecycle, plan_year as "planYear", version,
       jsonb_array_length(state -> 'order') as count, state -> 'documents' as documents
     from breakdowns where government_id = $1 order by plan_year desc nulls last, breakdown_id`,
    [governmentId],
  )
  return rows
}
