import type { Transaction } from '../database/in-government.ts'
import type { DocumentRecord } from '../record/add-document.ts'

/** A document in the list (文件): all but its text and reading. */
export type DocumentSummary = Omit<DocumentRecord, 'text' | 'reading'>

const columns = `document_id as id, title, kind, plan_year as "planYear", file`

interface Row {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly planYear: number | null
  readonly file: string | null
}

/** The documents that are kept (文件列表), the latest first. */
export async function listDocuments({
  client,
  governmentId,
}: Transaction): Promise<readonly DocumentSummary[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from documents where government_id = $1 order by version desc`,
    [governmentId],
  )
  return rows.map(summaryOf)
}

/** A document with its text and reading (文件); undefined where there is none of this id. */
export async function readDocument(
  { client, governmentId }: Transaction,
  id: string,
): Promise<DocumentRecord | undefined> {
  const { rows } = await client.query<Row & { readonly text: string; readonly reading: object | null }>(
    `select ${columns}, body as text, reading from documents where government_id = $1 and document_id = $2`,
    [governmentId, id],
  )
  const row = rows[0]
  if (!row) return undefined
  return { ...summaryOf(row), text: row.text, ...(row.reading && { reading: row.reading }) }
}

function summaryOf({ id, title, kind, planYear, file }: Row): DocumentSummary {
  return { id, title, kind, ...(planYear !== null && { planYear }), ...(file !== null && { file }) }
}
