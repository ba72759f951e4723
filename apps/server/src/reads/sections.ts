import type { Item } from '@taizhang/ledger'
import { readBreakdown, type Transaction } from '@taizhang/store'

/** The highest heading that items stand under in the tables they were issued with (板块). */
export async function sectionsOf(
  tx: Transaction,
  items: readonly Item[],
): Promise<(item: Item) => string | undefined> {
  const sections = new Map<string, string>()
  for (const id of new Set(items.flatMap(({ document }) => document ?? []))) {
    const table = await readBreakdown(tx, id)
    for (const { id: row, group } of Object.values(table?.state.rows ?? {}))
      if (group[0] !== undefined) sections.set(row, group[0])
  }
  return ({ rows }) => rows.map((row) => sections.get(row)).find((each) => each !== undefined)
}
