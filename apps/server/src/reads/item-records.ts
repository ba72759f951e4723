import type { Item } from '@taizhang/ledger'
import type { Transaction } from '@taizhang/store'

/** An item as it stands, with the sequence of the last event that changed it. */
export interface ItemRecord {
  readonly state: Item
  readonly version: number
}

/** The items of these ids (事项); ids without an item are not in it. */
export async function readItems(
  { kysely }: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ItemRecord>> {
  if (ids.length === 0) return new Map()
  const rows = await kysely
    .selectFrom('items')
    .select(['item_id', 'version', 'state'])
    .where('item_id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ item_id, version, state }) => [item_id, { state, version }]))
}
