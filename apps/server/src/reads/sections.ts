import type { Item } from '@taizhang/ledger'
import { readBreakdown, type Transaction } from '@taizhang/store'

/** The headings that items stand under in the tables they were issued with, the highest first (板块). */
export async function sectionsOf(
  tx: Transaction,
  items: readonly Item[],
): Promise<(item: Item) => readonly string[]> {
  const sections = new Map<string, readonly string[]>()
  for (const id of new Set(items.flatMap(({ document }) => document ?? []))) {
    const table = await readBreakdown(tx, id)
    for (const { id: row, group } of Object.values(table?.state.rows ?? {})) sections.set(row, group)
  }
  return ({ rows }) => rows.flatMap((row) => [sections.get(row) ?? []]).find((each) => each.length > 0) ?? []
}
