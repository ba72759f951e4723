import { createHash } from 'node:crypto'
import type { Transaction } from '../database/in-government.ts'
import { type FileProblem, type FileType, fileTypeOf } from './file-type.ts'
import { checkSecret, type SecretCheck, type SecretPart } from './secret-mark.ts'
import { secretPartsOf } from './secret-parts.ts'

/** A file as it is known (文件). Its bytes are asked for apart. */
export interface StoredFile {
  readonly sha256: string
  readonly type: FileType
  readonly size: number
  /** As it was called when it first came; absent once it is removed. */
  readonly name?: string
  readonly storedAt: string
  /** Who may read the tombstone knows by what it was removed. */
  readonly removed?: { readonly removal: number; readonly documentNumber: string }
}

export interface FileUpload {
  readonly name: string
  readonly bytes: Uint8Array
  /** What else is known of its words: the pages of a pdf, as it was opened. */
  readonly parts?: readonly SecretPart[]
  /** UTC. */
  readonly at: string
}

export type FileOutcome =
  | { readonly file: StoredFile; readonly check: SecretCheck }
  | { readonly problem: FileProblem }
  | { readonly secret: Extract<SecretCheck, { readonly kind: 'marked' }> }
  | { readonly removed: StoredFile }

const partBytes = 1024 * 1024

/**
 * Keeps a file (保存文件) under the SHA-256 of its bytes; the same bytes are kept once. One that bears a mark of secrecy is refused
 * before anything is written, and one that was removed does not come back.
 *
 * `check` is `unseen` for what has no words to look at; whoever uploaded it is to be told (`explainSecretCheck`).
 */
export async function storeFile(tx: Transaction, upload: FileUpload): Promise<FileOutcome> {
  const { name, bytes, parts = [], at } = upload
  const type = fileTypeOf(bytes, name)
  if (typeof type === 'object') return { problem: type }
  const check = checkSecret(name, [...parts, ...secretPartsOf(bytes, type)])
  if (check.kind === 'marked') return { secret: check }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { rowCount } = await tx.client.query(
    `insert into files (government_id, sha256, file_type, size, name, stored_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (government_id, sha256) do nothing`,
    [tx.governmentId, sha256, type, bytes.length, name, at],
  )
  if (rowCount === 1) await storeBytes(tx, sha256, bytes)
  const file = await fileOf(tx, sha256)
  if (!file) throw new Error(`File ${sha256} was stored and is not there.`)
  return file.removed ? { removed: file } : { file, check }
}

async function storeBytes(tx: Transaction, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let number = 0; number * partBytes < bytes.length; number += 1) {
    const content = Buffer.from(bytes.subarray(number * partBytes, (number + 1) * partBytes))
    await tx.client.query(
      'insert into file_parts (government_id, sha256, number, content) values ($1, $2, $3, $4)',
      [tx.governmentId, sha256, number, content],
    )
  }
}

interface FileRow {
  readonly sha256: string
  readonly file_type: FileType
  readonly size: number
  readonly name: string | null
  readonly stored_at: string
  readonly removal: number | null
  readonly document_number: string | null
}

/** What is known of a file (文件信息); undefined where there never was one. */
export async function fileOf(tx: Transaction, sha256: string): Promise<StoredFile | undefined> {
  return (await filesOf(tx, [sha256]))[0]
}

/** The files of these digests (文件), in no order; digests without one are not in it. */
export async function filesOf(tx: Transaction, digests: readonly string[]): Promise<readonly StoredFile[]> {
  const { rows } = await tx.client.query<FileRow>(
    `select sha256, file_type, size, name, stored_at, removal, document_number from files
     where government_id = $1 and sha256 = any ($2)`,
    [tx.governmentId, digests],
  )
  return rows.map(storedFile)
}

function storedFile({
  sha256,
  file_type,
  size,
  name,
  stored_at,
  removal,
  document_number,
}: FileRow): StoredFile {
  return {
    ...{ sha256, type: file_type, size, storedAt: stored_at },
    ...(name !== null && { name }),
    ...(removal !== null &&
      document_number !== null && { removed: { removal, documentNumber: document_number } }),
  }
}

/** The bytes of a file (文件内容), a mebibyte at a time; nothing of one that was removed. Throws where they are not what was stored. */
export async function* fileBytes(
  tx: Transaction,
  { sha256, size, removed }: StoredFile,
): AsyncGenerator<Buffer> {
  if (removed) return
  const digest = createHash('sha256')
  let given = 0
  for (let number = 0; given < size; number += 1) {
    const { rows } = await tx.client.query<{ readonly content: Buffer }>(
      'select content from file_parts where government_id = $1 and sha256 = $2 and number = $3',
      [tx.governmentId, sha256, number],
    )
    if (!rows[0]) throw new Error(`Part ${number} of file ${sha256} is missing.`)
    digest.update(rows[0].content)
    given += rows[0].content.length
    yield rows[0].content
  }
  if (digest.digest('hex') !== sha256) throw new Error(`The bytes of file ${sha256} are not what was stored.`)
}
