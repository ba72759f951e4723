import type { Transaction } from '../database/in-government.ts'

/** A table of others that was read (表格导入), before and after it is taken in. The instant is ISO text in UTC. */
export interface ImportRecord {
  readonly id: string
  /** The account that brought it. */
  readonly account: string
  /** SHA-256 of the file. */
  readonly file: string
  readonly name: string
  /** Which list it is, by an id of the ledger. */
  readonly list: string
  readonly planYear: number
  /** The document of the report that it breaks down. */
  readonly report?: string
  /** Bodies by the name that the table writes, as somebody corrected them. */
  readonly corrections: Readonly<Record<string, readonly string[]>>
  /** What the file holds, as it was opened; gone once it is taken in. */
  readonly content?: object
  /** The table that it became. */
  readonly breakdown?: string
  readonly createdAt: string
}

interface Row {
  readonly import_id: string
  readonly account_id: string
  readonly file: string
  readonly name: string
  readonly list: string
  readonly plan_year: number
  readonly report: string | null
  readonly corrections: ImportRecord['corrections']
  readonly content?: object | null
  readonly breakdown: string | null
  readonly created_at: string
}

const columns =
  'import_id, account_id, file, name, list, plan_year, report, corrections, breakdown, created_at'

function importOf(row: Row): ImportRecord {
  return {
    ...{ id: row.import_id, account: row.account_id, file: row.file, name: row.name, list: row.list },
    ...{ planYear: row.plan_year, corrections: row.corrections, createdAt: row.created_at },
    ...(row.report !== null && { report: row.report }),
    ...(row.content && { content: row.content }),
    ...(row.breakdown !== null && { breakdown: row.breakdown }),
  }
}

/** Imports that wait or were taken in (导入列表), the latest first; without their content. */
export async function listImports({ client, governmentId }: Transaction): Promise<ImportRecord[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from imports where government_id = $1 order by created_at desc, import_id limit 200`,
    [governmentId],
  )
  return rows.map(importOf)
}

/** One import with its content (一次导入), locked until the transaction ends; undefined where there is none. */
export async function readImport(
  { client, governmentId }: Transaction,
  id: string,
): Promise<ImportRecord | undefined> {
  const { rows } = await client.query<Row>(
    `select ${columns}, content from imports where government_id = $1 and import_id = $2 for update`,
    [governmentId, id],
  )
  return rows[0] && importOf(rows[0])
}

/** Keeps an import (保存导入), new or as it now is. */
export async function saveImport({ client, governmentId }: Transaction, record: ImportRecord): Promise<void> {
  const { id, account, file, name, list, planYear, report, corrections, content, breakdown } = record
  await client.query(
    `insert into imports (government_id, ${columns}, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (government_id, import_id) do update set
       plan_year = excluded.plan_year, report = excluded.report, corrections = excluded.corrections,
       breakdown = excluded.breakdown, content = excluded.content`,
    [
      ...[governmentId, id, account, file, name, list, planYear, report ?? null],
      ...[JSON.stringify(corrections), breakdown ?? null, record.createdAt],
      content ? JSON.stringify(content) : null,
    ],
  )
}

/** Forgets an import (放弃导入); whether there was one. */
export async function removeImport({ client, governmentId }: Transaction, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from imports where government_id = $1 and import_id = $2', [
    governmentId,
    id,
  ])
  return rowCount === 1
}
