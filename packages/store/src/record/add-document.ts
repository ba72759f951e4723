import { createHash } from 'node:crypto'
import type { Act } from '@taizhang/ledger'
import type { Transaction } from '../database/in-government.ts'
import { indexDocument } from '../search/index-document.ts'
import { recordFacts } from './record-facts.ts'

/** A text that rows are drawn from (文件), as it is kept: once there, it never changes. */
export interface DocumentRecord {
  readonly id: string
  readonly title: string
  /** Which sort of document it is, by an id of the glossary. */
  readonly kind: string
  readonly planYear?: number
  /** SHA-256 of the file that it came in. */
  readonly file?: string
  readonly text: string
  /** What was read from it, as the reader gave it. */
  readonly reading?: object
}

/** Keeps a document (文件入库): its text, found by search from now on, and an entry in the chain. Undefined where the id is taken. */
export async function addDocument(
  tx: Transaction,
  { id, title, kind, planYear, file, text, reading }: DocumentRecord,
  act: Act,
): Promise<number | undefined> {
  const { client, governmentId } = tx
  // Locked first: of two with the same id one is to find the other's.
  await client.query('select from lock_head($1)', [governmentId])
  const known = await client.query('select from documents where government_id = $1 and document_id = $2', [
    governmentId,
    id,
  ])
  if (known.rowCount) return undefined
  const textSha256 = createHash('sha256').update(text).digest('hex')
  const about = { ...(planYear !== undefined && { planYear }), ...(file !== undefined && { file }) }
  const fact = { kind: 'documentAdded', title, documentKind: kind, textSha256, ...about }
  const [sequence] = await recordFacts(tx, [{ book: 'document', subject: id, act, fact }])
  await client.query(
    `insert into documents (government_id, document_id, version, title, kind, plan_year, file, body, reading)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      governmentId,
      id,
      sequence,
      title,
      kind,
      planYear ?? null,
      file ?? null,
      text,
      reading ? JSON.stringify(reading) : null,
    ],
  )
  await indexDocument(tx, { id, title, text })
  return sequence
}
