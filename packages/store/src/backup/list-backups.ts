import type { Transaction } from '../database/in-government.ts'
import type { BackupRecord } from '../record/remove-words.ts'

/** The copies that were made of a government's record (已做备份), the latest first. A copy does not know of itself. */
export async function listBackups(tx: Transaction): Promise<readonly BackupRecord[]> {
  const { rows } = await tx.client.query<{ readonly fileName: string; readonly madeAt: Date }>(
    `select file_name as "fileName", made_at as "madeAt" from backups
     where government_id = $1 order by backups.made_at desc, file_name`,
    [tx.governmentId],
  )
  return rows.map(({ fileName, madeAt }) => ({ fileName, madeAt: new Date(madeAt).toISOString() }))
}
