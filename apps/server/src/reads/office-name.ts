import type { Transaction } from '@taizhang/store'

/** Who supervises, as papers are signed (督查单位): 青澜市人民政府督查室. */
export async function officeName({ kysely, governmentId }: Transaction): Promise<string> {
  const { name } = await kysely
    .selectFrom('governments')
    .select('name')
    .where('government_id', '=', governmentId)
    .executeTakeFirstOrThrow()
  return `${name}督查室`
}
