import { existsSync, readdirSync } from 'node:fs'
import type { ChainBreak } from '../chain/first-break.ts'
import { verifyChain } from '../chain/verify.ts'
import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase, withClient } from '../database/open-database.ts'
import { readMigrations } from '../database/sql-folder.ts'
import { type BackupProblem, backupProblemOf, stopBackup } from './backup-problem.ts'
import { checkBackup } from './check-backup.ts'
import type { BackupHead } from './content.ts'
import { fillFrom, type RestoreOptions } from './fill.ts'

/** A chain that was broken when the backup was made, and where (备份前已断的链). */
export interface BrokenChain {
  readonly government: string
  readonly broken: ChainBreak
}

/** What a backup held, and which of its chains do not verify: those were broken before, and come back as they were. */
export type RestoreOutcome =
  | { readonly head: BackupHead; readonly brokenChains: readonly BrokenChain[] }
  | { readonly problem: BackupProblem }

/**
 * Brings a backup back (恢复) into an empty folder, or the empty database of a server. The file is read through before anything
 * is made, and it is done only when every table is what it was, row for row. Then the schema is brought up to date and every
 * chain verified.
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

async function fill(database: Database, options: RestoreOptions): Promise<RestoreOutcome> {
  const head = await withClient(database.ownerAddress, async (owner) => {
    const filled = await fillFrom(owner, options)
    await migrate(owner)
    return filled
  })
  return { head, brokenChains: await brokenChains(database, head) }
}

async function brokenChains(
  database: Database,
  { governments }: BackupHead,
): Promise<readonly BrokenChain[]> {
  const found: BrokenChain[] = []
  for (const { government } of governments) {
    const outcome = await verifyChain(database, government)
    if ('broken' in outcome) found.push({ government, broken: outcome.broken })
  }
  return found
}

async function told(restore: () => Promise<RestoreOutcome>): Promise<RestoreOutcome> {
  try {
    return await restore()
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
