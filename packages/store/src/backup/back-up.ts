import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { type Database, withClient } from '../database/open-database.ts'
import { type BackupProblem, backupProblemOf } from './backup-problem.ts'
import {
  type BackupGovernment,
  type BackupHead,
  type BackupProgress,
  contentOf,
  plainSettings,
} from './content.ts'
import { type BackupKey, isWeakKey, leastPassphrase, seal } from './seal.ts'

export interface BackupOptions {
  readonly file: string
  readonly key: BackupKey
  readonly progress?: BackupProgress
}

export type BackupOutcome = { readonly head: BackupHead } | { readonly problem: BackupProblem }

/**
 * Writes everything on record to one locked file (备份), as it stands at one moment; others go on reading and writing. The
 * file has its name only when it is whole and on disk, and nothing unlocked is written. Afterwards each government's list of
 * backups says that it was made. Throws what the file system says.
 */
export async function backUp(database: Database, options: BackupOptions): Promise<BackupOutcome> {
  const { file, key } = options
  if (isWeakKey(key)) return { problem: { code: 'keyTooWeak', detail: String(leastPassphrase) } }
  if (existsSync(file)) return { problem: { code: 'fileThere', detail: file } }
  try {
    return await withClient(database.ownerAddress, async (client) => {
      const head = await writeWhole(client, options)
      for (const each of head.governments) await noteBackup(client, basename(file), head.madeAt, each)
      return { head }
    })
  } catch (error) {
    const problem = backupProblemOf(error)
    if (problem) return { problem }
    throw error
  }
}

async function writeWhole(client: ClientBase, { file, key, progress }: BackupOptions): Promise<BackupHead> {
  const part = join(dirname(file), `.${basename(file).slice(0, 40)}.${process.pid}.part`)
  try {
    await client.query(`begin isolation level repeatable read read only; ${plainSettings}`)
    const head = await headOf(client)
    const target = createWriteStream(part, { flags: 'wx', mode: 0o600 })
    await pipeline(contentOf(client, head, progress), createGzip(), (source) => seal(source, key), target)
    await client.query('commit')
    await onDisk(part)
    await rename(part, file)
    await onDisk(dirname(file))
    return head
  } finally {
    await rm(part, { force: true })
  }
}

/** Bytes, and a name in its folder, are on disk only when this was asked for. Windows has no such thing for folders. */
async function onDisk(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}

async function headOf(client: ClientBase): Promise<BackupHead> {
  const { rows: governments } = await client.query<{ readonly government: string }>(
    'select government_id as government from governments order by government_id collate "C"',
  )
  const heads: BackupGovernment[] = []
  for (const { government } of governments) heads.push(await chainHead(client, government))
  const { rows: migrations } = await client.query('select number, digest from migrations order by number')
  const { rows: now } = await client.query('select now() as at')
  return { kind: 'head', migrations, madeAt: now[0].at, governments: heads }
}

async function chainHead(client: ClientBase, government: string): Promise<BackupGovernment> {
  await client.query("select set_config('taizhang.government', $1, true)", [government])
  const { rows } = await client.query<BackupGovernment>(
    'select government_id as government, sequence, digest from chain_heads where government_id = $1',
    [government],
  )
  if (!rows[0]) throw new Error(`Government ${government} has no chain.`)
  return rows[0]
}

async function noteBackup(
  client: ClientBase,
  name: string,
  madeAt: string,
  { government, sequence }: BackupGovernment,
): Promise<void> {
  await client.query('begin')
  await client.query("select set_config('taizhang.government', $1, true)", [government])
  await client.query(
    `insert into backups (government_id, backup_id, made_at, sequence, file_name) values ($1, $2, $3, $4, $5)`,
    [government, randomUUID(), madeAt, sequence, name],
  )
  await client.query('commit')
}
