import type { PlaceLevel } from '@taizhang/intake'
import type { Transaction } from '@taizhang/store'
import { placeName } from './place-name.ts'

/** What the place is called and of which level it is (地方名称及层级), for reading names. */
export async function namesPlace(tx: Transaction): Promise<PlaceLevel & { readonly place: string }> {
  const { level } = await tx.kysely
    .selectFrom('governments')
    .select('level')
    .where('government_id', '=', tx.governmentId)
    .executeTakeFirstOrThrow()
  // The schema of the set-up let through a level, and nothing else writes it.
  return { place: await placeName(tx), level: level as PlaceLevel['level'] }
}
