import type { ClientBase } from 'pg'
import { stopBackup } from './backup-problem.ts'

/** A table as a backup writes it (备份的表). */
export interface BackupTable {
  readonly name: string
  /** What is stored; generated columns come of themselves. */
  readonly columns: readonly string[]
  /** Of the key, each with its collation set aside: every server orders them the same. */
  readonly order: readonly string[]
  /** The column that says whose a row is; row level security shows those of one government at a time. */
  readonly tenant: string | undefined
  /** Whether row level security holds its owner too. */
  readonly secured: boolean
}

/** Which is not data: the list of migrations says which schema the tables have, and is compared, not copied. */
const notCopied = new Set(['migrations'])

interface TableRow {
  readonly name: string
  readonly secured: boolean
  readonly tenant: string | null
  readonly columns: readonly string[]
  readonly keys: readonly { readonly column: string; readonly collated: boolean }[] | null
  readonly refers: readonly string[]
}

/** The tables of the ledger (数据库表), those that others refer to before them, so that they can be filled in this order. */
export async function tablesOf(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<TableRow>(tableQuery)
  return inOrderOfReference(rows.filter(({ name }) => !notCopied.has(name))).map((row) => {
    if (!row.keys)
      throw new Error(`Table ${row.name} has no primary key, so its rows have no order of their own.`)
    return {
      name: row.name,
      columns: row.columns,
      order: row.keys.map(({ column, collated }) => `${quoted(column)}${collated ? ' collate "C"' : ''}`),
      tenant: tenantOf(row),
      secured: row.secured,
    }
  })
}

/** A secured table that has no such column would be copied without the rows that are hidden. */
function tenantOf({ name, secured, tenant }: TableRow): string | undefined {
  if (secured && tenant === null) throw stopBackup('rowsHidden', name)
  return tenant ?? undefined
}

const tableQuery = `
select c.relname as name, c.relrowsecurity as secured,
  (select a.attname from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'government_id' and a.attnotnull and not a.attisdropped) as tenant,
  (select json_agg(a.attname order by a.attnum) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  (select json_agg(json_build_object('column', a.attname, 'collated', a.attcollation <> 0) order by k.at)
    from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k(number, at)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where i.indrelid = c.oid and i.indisprimary) as keys,
  (select coalesce(json_agg(distinct f.relname), '[]') from pg_constraint r join pg_class f on f.oid = r.confrelid
    where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as refers
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
order by c.relname collate "C"`

function inOrderOfReference(rows: readonly TableRow[]): TableRow[] {
  const placed: TableRow[] = []
  const waiting = [...rows]
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ refers }) =>
      refers.every((name) => !waiting.some((row) => row.name === name)),
    )
    if (at < 0)
      throw new Error(
        `Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`,
      )
    placed.push(...waiting.splice(at, 1))
  }
  return placed
}

/** An identifier of SQL in its quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Sequences and the last number each gave; those that gave none are left out. */
export async function sequencesOf(client: ClientBase): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ readonly name: string; readonly last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by sequencename collate "C"`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}
