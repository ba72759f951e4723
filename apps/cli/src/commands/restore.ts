import { explainBackupProblem, restoreBackup } from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { backupKey } from '../records/backup-key.ts'
import { recordPlace } from '../records/record-place.ts'
import { tableProgress } from '../records/table-progress.ts'
import { explained } from '../records/with-records.ts'
import { chainBreakLines } from '../show/chain-break-lines.ts'
import { say, writeOut } from '../terminal/output.ts'
import { plainText } from '../terminal/plain-text.ts'
import { misused } from './misused.ts'

const table = { data: { type: 'string' }, 'key-file': { type: 'string' } } as const

/** `taizhang restore`: a backup into an empty folder or database (恢复), verified before it says so. Gives the exit status. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('restore', all.misuse)
  const { paths, values } = all
  const [file] = paths
  if (file === undefined || paths.length > 1)
    return misused('restore', '要说一个备份文件，只能一个（name one backup file）')
  const outcome = await backupKey(values['key-file'], 'unlock')
  if ('misuse' in outcome) return misused('restore', outcome.misuse)
  const place = recordPlace(values.data)
  return explained(async () => {
    const restored = await restoreBackup({ ...place, file, key: outcome.key, progress: tableProgress() })
    if ('problem' in restored) {
      const { zh, en } = explainBackupProblem(restored.problem)
      say(zh, en)
      return exitStatus.someFailed
    }
    for (const { government, broken } of restored.brokenChains) say(...chainBreakLines(government, broken))
    const where = 'folder' in place ? plainText(place.folder) : 'DATABASE_URL'
    await writeOut(
      `已恢复到 ${where}：备份于 ${restored.head.madeAt}，逐表核对相符（restored, every table compared）\n`,
    )
    return restored.brokenChains.length === 0 ? exitStatus.done : exitStatus.someFailed
  })
}
