import { existsSync, readdirSync } from 'node:fs'
import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase, withClient } from '../database/open-database.ts'
import { readMigrations } from '../database/sql-folder.ts'
import { type BackupProblem, backupProblemOf, stopBackup } from './backup-problem.ts'
import { checkBackup } from './check-backup.ts'
import type { BackupHead } from './content.ts'
import { fillFrom, type RestoreOptions } from './fill.ts'

export type RestoreOutcome = { readonly head: BackupHead } | { readonly problem: BackupProblem }

/**
 * Brings a backup back (恢复) into an empty folder, or the empty database of a server. The file is read through before anything
 * is made; it is done only when every table and every chain is as it was. Then the schema is brought up to date.
 */
export async function restoreBackup(
  options: RestoreOptions & ({ readonly url: string } | { readonly folder: string }),
): Promise<RestoreOutcome> {
  return told(async () => {
    const { head } = await checkBackup(options.file, options.key)
    checkMigrations(head)
    if ('folder' in options) checkFolder(options.folder)
    const place = 'folder' in options ? { folder: options.folder } : { url: options.url }
    const database = await openDatabase({ ...place, migrations: head.migrations.length })
    try {
      return await fill(database, options)
    } finally {
      await database.close()
    }
  })
}

/** The same into a database that is open (恢复到已打开的数据库), whose schema is that of the backup. */
export async function restoreInto(database: Database, options: RestoreOptions): Promise<RestoreOutcome> {
  return told(() => fill(database, options))
}

async function fill(database: Database, options: RestoreOptions): Promise<BackupHead> {
  return withClient(database.ownerAddress, async (owner) => {
    const head = await fillFrom(owner, options)
    await migrate(owner)
    return head
  })
}

async function told(restore: () => Promise<BackupHead>): Promise<RestoreOutcome> {
  try {
    return { head: await restore() }
  } catch (error) {
    const problem = backupProblemOf(error)
    if (problem) return { problem }
    throw error
  }
}

/** The tables of a backup are those of the first migrations here, to the letter. */
function checkMigrations({ migrations }: BackupHead): void {
  const known = readMigrations()
  if (migrations.some(({ digest }, i) => known[i]?.digest !== digest))
    throw stopBackup('newerSchema', String(migrations.length))
}

function checkFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw stopBackup('notEmpty', folder)
}
