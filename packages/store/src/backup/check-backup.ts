import { stopBackup } from './backup-problem.ts'
import { type BackupHead, tally } from './content.ts'
import { readContent } from './read-content.ts'
import type { BackupKey } from './seal.ts'

/** What a backup holds (备份内容摘要). */
export interface BackupContent {
  readonly head: BackupHead
  readonly tables: number
  readonly rows: number
}

/** Reads a backup through and compares every row count and digest in it (检查备份). Nothing is written anywhere. */
export async function checkBackup(file: string, key: BackupKey): Promise<BackupContent> {
  let head: BackupHead | undefined
  let count = tally()
  let [tables, rows] = [0, 0]
  await readContent(file, key, {
    head: async (found) => {
      head = found
    },
    table: async () => {
      count = tally()
    },
    rows: async (bytes) => count.add(bytes),
    tableEnd: async (end) => {
      const found = count.result()
      if (found.rows !== end.rows || found.digest !== end.digest) throw stopBackup('rowsDiffer', end.name)
      tables += 1
      rows += end.rows
    },
    end: async (end) => {
      if (end.tables !== tables || end.rows !== rows) throw stopBackup('damaged')
    },
  })
  if (!head) throw stopBackup('damaged')
  return { head, tables, rows }
}
