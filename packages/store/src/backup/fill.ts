import type { ClientBase } from 'pg'
import { stopBackup } from './backup-problem.ts'
import { type BackupTable, quoted, tablesOf } from './catalog.ts'
import {
  type BackupFact,
  type BackupHead,
  type BackupProgress,
  digestOf,
  plainSettings,
  type TableDigest,
} from './content.ts'
import { type CopyIn, copyInto } from './copy-in.ts'
import { readContent } from './read-content.ts'
import type { BackupKey } from './seal.ts'

export interface RestoreOptions {
  readonly file: string
  readonly key: BackupKey
  readonly progress?: BackupProgress
}

/**
 * Fills the empty tables of a database from a backup (恢复), in one transaction of the owner, and compares every table with
 * what the backup says of it. Ends with `stopBackup`, and leaves nothing, where something is not as it was.
 */
export async function fillFrom(client: ClientBase, options: RestoreOptions): Promise<BackupHead> {
  await client.query(`begin; ${plainSettings}`)
  try {
    const head = await fill(client, options)
    await client.query('commit')
    return head
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function fill(client: ClientBase, options: RestoreOptions): Promise<BackupHead> {
  const tables = await tablesOf(client)
  // Rows of many governments come in one stream, which row level security does not let in.
  await secure(client, tables, 'no force')
  await checkEmpty(client, tables)
  const filled = await pour(client, tables, options)
  await secure(client, tables, 'force')
  await compare(client, tables, filled)
  return filled.head
}

/** Ends with `stopBackup` where a table has rows. */
async function checkEmpty(client: ClientBase, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`select exists (select from ${quoted(name)}) as filled`)
    if (rows[0].filled) throw stopBackup('notEmpty', name)
  }
}

async function secure(
  client: ClientBase,
  tables: readonly BackupTable[],
  how: 'force' | 'no force',
): Promise<void> {
  for (const { name } of tables.filter(({ secured }) => secured))
    await client.query(`alter table ${quoted(name)} ${how} row level security`)
}

interface Filled {
  readonly head: BackupHead
  readonly digests: ReadonlyMap<string, TableDigest>
}

async function pour(
  client: ClientBase,
  tables: readonly BackupTable[],
  { file, key, progress }: RestoreOptions,
): Promise<Filled> {
  const digests = new Map<string, TableDigest>()
  let [head, into]: [BackupHead | undefined, CopyIn | undefined] = [undefined, undefined]
  try {
    await readContent(file, key, {
      head: async (found) => {
        head = found
      },
      table: async ({ name, columns }) => {
        if (!tables.some((table) => table.name === name)) throw stopBackup('rowsDiffer', name)
        into = copyInto(client, name, columns)
      },
      rows: async (bytes) => into?.write(bytes),
      tableEnd: async ({ name, rows, digest }) => {
        await into?.end()
        into = undefined
        digests.set(name, { rows, digest })
        progress?.({ table: name, rows })
      },
      end: (end) => setSequences(client, end),
    })
  } finally {
    // Until the copy is ended one way or the other, the connection does nothing else.
    await (into as CopyIn | undefined)?.abandon()
  }
  if (!head) throw stopBackup('damaged')
  return { head, digests }
}

async function setSequences(
  client: ClientBase,
  { sequences }: Extract<BackupFact, { readonly kind: 'end' }>,
): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), last])
}

/** Reads back what was written: the same rows, to the byte. */
async function compare(
  client: ClientBase,
  tables: readonly BackupTable[],
  { head, digests }: Filled,
): Promise<void> {
  const governments = head.governments.map(({ government }) => government)
  for (const table of tables) {
    const [expected, found] = [digests.get(table.name), await digestOf(client, table, governments)]
    if (expected?.rows !== found.rows || expected.digest !== found.digest)
      throw stopBackup('rowsDiffer', table.name)
  }
}
