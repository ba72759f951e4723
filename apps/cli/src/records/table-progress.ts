import type { BackupProgress } from '@taizhang/store'
import { say } from '../terminal/output.ts'

/** Tells on standard error which tables are done (进度). Empty ones are passed over. */
export function tableProgress(): BackupProgress {
  return ({ table, rows }) => {
    if (rows > 0) say(`  ${table}　${rows}行（rows）`)
  }
}
