import { createHash } from 'node:crypto'
import { type ClientBase, escapeLiteral } from 'pg'
import { to } from 'pg-copy-streams'
import { type BackupTable, quoted, sequencesOf, tablesOf } from './catalog.ts'
import { frameBytes } from './frames.ts'

/** What a backup says before its rows (备份说明). */
export interface BackupHead {
  readonly kind: 'head'
  /** The migrations that its tables were made by, in order. */
  readonly migrations: readonly BackupMigration[]
  /** UTC. */
  readonly madeAt: string
  readonly governments: readonly BackupGovernment[]
}

/** A step of the schema (结构升级脚本), with the digest of its text. */
export interface BackupMigration {
  readonly number: number
  readonly digest: string
}

/** How far the chain of a government had come (链头). */
export interface BackupGovernment {
  readonly government: string
  readonly sequence: number
  readonly digest: string
}

/** What stands between the rows. Digests are SHA-256 of the rows in the text form of COPY, in the order of the key. */
export type BackupFact =
  | BackupHead
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'tableEnd'; readonly name: string; readonly rows: number; readonly digest: string }
  | {
      readonly kind: 'end'
      readonly tables: number
      readonly rows: number
      readonly sequences: Readonly<Record<string, string>>
    }

/** Told after each table (备份进度). */
export type BackupProgress = (step: { readonly table: string; readonly rows: number }) => void

/** The rows of a table (表的行), as COPY writes them, piece by piece, and at last their count and digest. */
export interface TableDigest {
  readonly rows: number
  readonly digest: string
}

/** A backup's content as frames (备份内容): the head, each table with its rows, the end. Reads in the transaction of `client`. */
export async function* contentOf(
  client: ClientBase,
  head: BackupHead,
  progress: BackupProgress = () => undefined,
): AsyncGenerator<Buffer> {
  yield frameBytes<BackupFact>({ kind: 'fact', fact: head })
  const tables = await tablesOf(client)
  const governments = head.governments.map(({ government }) => government)
  let total = 0
  for (const table of tables) {
    const { name, columns } = table
    yield frameBytes<BackupFact>({ kind: 'fact', fact: { kind: 'table', name, columns } })
    const counted = yield* rowFrames(client, table, governments)
    yield frameBytes<BackupFact>({ kind: 'fact', fact: { kind: 'tableEnd', name, ...counted } })
    total += counted.rows
    progress({ table: name, rows: counted.rows })
  }
  const sequences = await sequencesOf(client)
  const end = { kind: 'end', tables: tables.length, rows: total, sequences } as const
  yield frameBytes<BackupFact>({ kind: 'fact', fact: end })
}

async function* rowFrames(
  client: ClientBase,
  table: BackupTable,
  governments: readonly string[],
): AsyncGenerator<Buffer, TableDigest> {
  const count = tally()
  for await (const bytes of rowsOf(client, table, governments)) {
    count.add(bytes)
    yield frameBytes({ kind: 'rows', bytes })
  }
  return count.result()
}

/** What a table holds now (表的摘要), to compare with what a backup says of it. */
export async function digestOf(
  client: ClientBase,
  table: BackupTable,
  governments: readonly string[],
): Promise<TableDigest> {
  const count = tally()
  for await (const bytes of rowsOf(client, table, governments)) count.add(bytes)
  return count.result()
}

/** Row level security shows the rows of one government at a time; a login that it does not hold sees all, so each query names it too. */
async function* rowsOf(
  client: ClientBase,
  table: BackupTable,
  governments: readonly string[],
): AsyncGenerator<Buffer> {
  if (table.tenant === undefined) return yield* copyOut(client, table, '')
  for (const government of governments) {
    await client.query("select set_config('taizhang.government', $1, true)", [government])
    yield* copyOut(client, table, `where ${quoted(table.tenant)} = ${escapeLiteral(government)}`)
  }
}

function copyOut(
  client: ClientBase,
  { name, columns, order }: BackupTable,
  where: string,
): AsyncIterable<Buffer> {
  const list = columns.map(quoted).join(', ')
  return client.query(
    to(`copy (select ${list} from ${quoted(name)} ${where} order by ${order.join(', ')}) to stdout`),
  )
}

const lineEnd = 0x0a

/** Counts rows and digests them as they pass (计数). A line end inside a value is written \n, so each 0x0a ends a row. */
export function tally(): { readonly add: (bytes: Uint8Array) => void; readonly result: () => TableDigest } {
  const digest = createHash('sha256')
  let rows = 0
  const add = (bytes: Uint8Array): void => {
    digest.update(bytes)
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) rows += 1
  }
  return { add, result: () => ({ rows, digest: digest.digest('hex') }) }
}

/** The same rows are the same bytes on every server (会话设置). To be run first in a transaction. */
export const plainSettings = `
set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
set local idle_in_transaction_session_timeout = 0`
