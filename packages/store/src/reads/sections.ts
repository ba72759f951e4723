import type { Transaction } from '../database/in-government.ts'

/** Under which headings a row of a table stands (所在章节), the highest first. */
interface RowSection {
  readonly row: string
  readonly group: readonly string[]
}

/** The headings of the rows that were issued (章节), by row: what went out is known to everybody that it went to. */
export async function readSections({
  client,
  governmentId,
}: Transaction): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<RowSection>(
    `select row_id as row, state -> 'group' as "group"
     from breakdown_rows where government_id = $1 and (state ->> 'isIssued')::boolean`,
    [governmentId],
  )
  return new Map(rows.map(({ row, group }) => [row, group]))
}
