import type { Act } from '@taizhang/ledger'
import type { Transaction } from '../database/in-government.ts'
import { recordFacts } from '../record/record-facts.ts'
import type { BackupRecord } from '../record/remove-words.ts'
import { fileOf, type StoredFile } from './file-store.ts'

/** What a file is removed on (移除依据): two persons by name, and the document that says so. */
export interface FileRemoval {
  readonly sha256: string
  /** Who does it; its actor is the first person. */
  readonly act: Act
  /** The second person. */
  readonly secondPerson: string
  readonly documentNumber: string
  readonly reason: string
}

export type FileRemovalProblem =
  | 'fileUnknown'
  | 'fileRemoved'
  | 'secondPersonMissing'
  | 'documentNumberMissing'
  | 'reasonMissing'

export type FileRemovalOutcome =
  | { readonly file: StoredFile; readonly backups: readonly BackupRecord[] }
  | { readonly problem: FileRemovalProblem }

/**
 * Takes the bytes and the name of a file away (移除文件), with the text of documents that came in it. An entry of the chain says who
 * did it and on what document; a tombstone stays, and the same bytes are not taken in again.
 *
 * Copies outside are not reached: `backups` lists those made while the file was there, to be destroyed or accounted for.
 */
export async function removeFile(tx: Transaction, removal: FileRemoval): Promise<FileRemovalOutcome> {
  const { sha256, act, secondPerson, documentNumber, reason } = removal
  const file = await fileOf(tx, sha256)
  const problem = problemOf(file, removal)
  if (problem || !file) return { problem: problem ?? 'fileUnknown' }
  const fact = { kind: 'fileRemoved', secondPerson, documentNumber, reason }
  const [recorded] = await recordFacts(tx, [{ book: 'removal', subject: `file/${sha256}`, act, fact }])
  await tx.client.query('select remove_file($1, $2)', [recorded, sha256])
  const { rows } = await tx.client.query<BackupRecord>(
    `select file_name as "fileName", made_at as "madeAt" from backups
     where government_id = $1 and made_at >= $2 order by made_at, file_name`,
    [tx.governmentId, file.storedAt],
  )
  const after = await fileOf(tx, sha256)
  if (!after?.removed) throw new Error(`File ${sha256} was removed and is still there.`)
  return { file: after, backups: rows }
}

function problemOf(file: StoredFile | undefined, removal: FileRemoval): FileRemovalProblem | undefined {
  if (!file) return 'fileUnknown'
  if (file.removed) return 'fileRemoved'
  const second = removal.secondPerson.trim()
  if (second === '' || second === removal.act.actor) return 'secondPersonMissing'
  if (removal.documentNumber.trim() === '') return 'documentNumberMissing'
  return removal.reason.trim() === '' ? 'reasonMissing' : undefined
}

const explanations: Readonly<Record<FileRemovalProblem, { readonly zh: string; readonly en: string }>> = {
  fileUnknown: {
    zh: '没有这份文件，请核对。',
    en: 'There is no such file: check which one is meant.',
  },
  fileRemoved: {
    zh: '这份文件已经移除，不用再移。',
    en: 'The file was removed before: nothing is left to do.',
  },
  secondPersonMissing: {
    zh: '移除文件须两人办理，第二人不能空着，也不能是同一人。请另请一人共同办理。',
    en: 'A file is removed by two persons: name a second one, who is not the first.',
  },
  documentNumberMissing: {
    zh: '移除文件须有文号。请填写批准移除的文件的文号。',
    en: 'A file is removed on a document: give the number of the one that approves it.',
  },
  reasonMissing: {
    zh: '移除文件须写明理由。请补充后再办理。',
    en: 'A file is removed for a reason: say which, and try again.',
  },
}

/** What happened and what to do next (不能移除的原因). */
export function explainFileRemovalProblem(problem: FileRemovalProblem): {
  readonly zh: string
  readonly en: string
} {
  return explanations[problem]
}
