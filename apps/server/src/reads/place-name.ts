import type { Level } from '@taizhang/reader'
import type { Transaction } from '@taizhang/store'

/** What the place is called (地方名称): 青澜市 of 青澜市人民政府. */
export async function placeName({ kysely, governmentId }: Transaction): Promise<string> {
  const { name } = await kysely
    .selectFrom('governments')
    .select('name')
    .where('government_id', '=', governmentId)
    .executeTakeFirstOrThrow()
  return name.replace(/(?:人民)?政府$/u, '') || name
}

const levels: Readonly<Record<string, Level>> = {
  ...{ national: 'national', province: 'province', prefecture: 'prefecture', city: 'prefecture' },
  ...{ county: 'county', township: 'township' },
}

/** Its level (级别), as reports are read by. */
export async function placeLevel({ kysely, governmentId }: Transaction): Promise<Level> {
  const { level } = await kysely
    .selectFrom('governments')
    .select('level')
    .where('government_id', '=', governmentId)
    .executeTakeFirstOrThrow()
  return levels[level] ?? 'prefecture'
}
