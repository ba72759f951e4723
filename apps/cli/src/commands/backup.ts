import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type BackupContent,
  backUp,
  backupProblemOf,
  checkBackup,
  explainBackupProblem,
} from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { backupKey } from '../records/backup-key.ts'
import { recordPlace } from '../records/record-place.ts'
import { tableProgress } from '../records/table-progress.ts'
import { withRecords } from '../records/with-records.ts'
import { say, writeOut } from '../terminal/output.ts'
import { plainText } from '../terminal/plain-text.ts'
import { misused } from './misused.ts'

const table = {
  data: { type: 'string' },
  'key-file': { type: 'string' },
  check: { type: 'boolean' },
  'make-key': { type: 'boolean' },
} as const

/** `taizhang backup`: everything on record into one locked file (备份), or a look whether such a file is whole. Gives the exit status. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('backup', all.misuse)
  const { paths, values } = all
  const [file] = paths
  if (file === undefined || paths.length > 1)
    return misused('backup', '要说一个文件，只能一个（name one file）')
  if (values['make-key']) return makeKey(file)
  const outcome = await backupKey(values['key-file'], values.check ? 'unlock' : 'lock')
  if ('misuse' in outcome) return misused('backup', outcome.misuse)
  if (values.check) return check(file, outcome.key)
  return withRecords(recordPlace(values.data), async (database) => {
    const made = await backUp(database, { file, key: outcome.key, progress: tableProgress() })
    if ('problem' in made) return tell(explainBackupProblem(made.problem))
    await writeOut(
      `已备份到 ${plainText(file)}（${made.head.governments.length}个政府的台账）（backed up）\n`,
    )
    say(
      '请把密钥或口令与备份分开保管；没有它，谁也打不开备份（keep the key apart: without it nobody can open the backup）',
    )
    return exitStatus.done
  })
}

async function makeKey(file: string): Promise<number> {
  // Whoever makes a second key under the same name would lock himself out of earlier backups.
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  await writeOut(`已生成密钥文件 ${plainText(file)}（key file made）\n`)
  say('请另存一份到别处，与备份分开（keep a copy elsewhere, apart from the backups）')
  return exitStatus.done
}

async function check(file: string, key: Parameters<typeof checkBackup>[1]): Promise<number> {
  try {
    for (const line of summaryLines(file, await checkBackup(file, key))) await writeOut(`${line}\n`)
    return exitStatus.done
  } catch (error) {
    const problem = backupProblemOf(error)
    if (!problem) throw error
    return tell(explainBackupProblem(problem))
  }
}

/** What a backup holds, for people (备份内容摘要). */
export function summaryLines(file: string, { head, tables, rows }: BackupContent): string[] {
  return [
    `${plainText(basename(file))} 完整（the backup is whole）`,
    `备份时间 ${head.madeAt}，${tables}张表，${rows}行（made at, tables, rows）`,
    ...head.governments.map(
      ({ government, sequence, digest }) =>
        `${plainText(government)}：记录链到第${sequence}条，${digest}（chain up to）`,
    ),
  ]
}

function tell({ zh, en }: { readonly zh: string; readonly en: string }): number {
  say(zh, en)
  return exitStatus.someFailed
}
