import type { Database } from '../database/open-database.ts'
import type { Government } from '../record/found-government.ts'

/** The governments whose ledgers are kept here (各级政府), by id: their names, nothing of their records. */
export async function listGovernments({ pool }: Database): Promise<readonly Government[]> {
  const { rows } = await pool.query<
    Record<'government_id' | 'name' | 'level', string> & { parent: string | null }
  >('select * from list_governments()')
  return rows.map(({ government_id: id, name, level, parent }) => ({
    id,
    name,
    level,
    ...(parent && { parent }),
  }))
}
