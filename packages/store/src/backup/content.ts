import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import { type BackupTable, quoted, sequencesOf, tablesOf } from './catalog.ts'
import { frameBytes } from './frames.ts'

/** What a backup says before its rows (备份说明). */
export interface BackupHead {
  readonly kind: 'head'
  /** Number of the last migration. */
  readonly schema: number
  /** UTC. */
  readonly madeAt: string
  readonly governments: readonly BackupGovernment[]
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
  let total = 0
  for (const table of tables) {
    const { name, columns } = table
    yield frameBytes<BackupFact>({ kind: 'fact', fact: { kind: 'table', name, columns } })
    const counted = yield* rowFrames(client, table)
    yield frameBytes<BackupFact>({ kind: 'fact', fact: { kind: 'tableEnd', name, ...counted } })
    total += counted.rows
    progress({ table: name, rows: counted.rows })
  }
  const sequences = await sequencesOf(client)
  const end = { kind: 'end', tables: tables.length, rows: total, sequences } as const
  yield frameBytes<BackupFact>({ kind: 'fact', fact: end })
}

async function* rowFrames(client: ClientBase, table: BackupTable): AsyncGenerator<Buffer, TableDigest> {
  const count = tally()
  for await (const bytes of rowsOf(client, table)) {
    count.add(bytes)
    yield frameBytes({ kind: 'rows', bytes })
  }
  return count.result()
}

/** What a table holds now (表的摘要), to compare with what a backup says of it. */
export async function digestOf(client: ClientBase, table: BackupTable): Promise<TableDigest> {
  const count = tally()
  for await (const bytes of rowsOf(client, table)) count.add(bytes)
  return count.result()
}

function rowsOf(client: ClientBase, { name, columns, order }: BackupTable): AsyncIterable<Buffer> {
  const list = columns.map(quoted).join(', ')
  return client.query(to(`copy (select ${list} from ${quoted(name)} order by ${order.join(', ')}) to stdout`))
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
set local idle_in_transaction_session_timeout = 0; set local row_security = off`
