import { createHash } from 'node:crypto'
import { inGovernment, type RecordOutcome, recordIn, type Transaction } from '@taizhang/store'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { Prepared } from '../deeds/record-answer.ts'
import type { ProblemAnswer } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { keepFile } from '../uploads/keep-file.ts'
import type { UploadedFile } from '../uploads/multipart.ts'

/** A file, and what it says as events. */
export interface FormToRecord {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly file: UploadedFile
  readonly prepared: Prepared
  /** Tried to the end, and taken back. */
  readonly isDry: boolean
  /** As the caller named the request: a file is entered once under it; with all that it asks for. */
  readonly request?: { readonly key: string; readonly asked: unknown }
}

/** Keeps a returned file and records what it says (收回入账), both or neither. */
export async function recordForm(form: FormToRecord): Promise<RecordOutcome | ProblemAnswer> {
  const { server, who } = form
  return inGovernment(server.database, who.governmentId, async (tx) => {
    await tx.client.query('savepoint before_form')
    const outcome = await recordWith(tx, form)
    const isKept = 'sequence' in outcome && !form.isDry
    if (!isKept) await tx.client.query('rollback to savepoint before_form')
    return outcome
  })
}

async function recordWith(
  tx: Transaction,
  { server, who, file, prepared, request }: FormToRecord,
): Promise<RecordOutcome | ProblemAnswer> {
  const at = server.now().toISOString()
  const kept = await keepFile(tx, { ...file, at })
  if ('problem' in kept) return kept
  const { events, seen, policy } = prepared
  return recordIn(tx, events, {
    ...{ expected: seen, recordedAt: at },
    ...(policy && { policy }),
    ...(request && {
      request: {
        key: `${who.account.id}/${request.key}/${kept.file.sha256}`,
        digest: createHash('sha256').update(JSON.stringify(request.asked)).digest('hex'),
      },
    }),
  })
}
