import type { actInputSchema, returnedFormsFieldsSchema } from '@taizhang/contract'
import type { Transaction } from '@taizhang/store'
import { fileOf } from '@taizhang/store'
import type { z } from 'zod'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import { keepFile } from '../uploads/keep-file.ts'
import type { Multipart } from '../uploads/multipart.ts'
import { oneFile } from '../uploads/multipart.ts'

type Fields = z.output<typeof returnedFormsFieldsSchema>
type Basis = z.output<typeof actInputSchema>['basis']

/** On what returned forms rest (录入依据): the scan that came with them is kept, one that is named must be there. */
export async function basisOf(
  tx: Transaction,
  form: Multipart<Fields>,
  when: { readonly at: string; readonly isDry: boolean },
): Promise<Basis | ProblemAnswer> {
  const { basis, signedBy, note } = form.fields
  if (basis === 'login') return { kind: 'login' }
  if (basis === 'telephone') return note ? { kind: 'telephone', note } : missing('note', '电话记录')
  const scan = await scanOf(tx, form, when)
  if (typeof scan === 'object') return scan
  return { kind: 'signedPaper', scan, ...(signedBy !== undefined && { signedBy }) }
}

/** Of a scan that is only tried, nothing stays. */
async function scanOf(
  tx: Transaction,
  form: Multipart<Fields>,
  { at, isDry }: { readonly at: string; readonly isDry: boolean },
): Promise<string | ProblemAnswer> {
  const named = form.fields.scan
  if (form.files.has('scan')) {
    const file = oneFile(form, 'scan')
    if ('problem' in file) return file
    await tx.client.query('savepoint before_scan')
    const kept = await keepFile(tx, { ...file, at })
    if (isDry) await tx.client.query('rollback to savepoint before_scan')
    return 'problem' in kept ? kept : kept.file.sha256
  }
  if (named === undefined) return missing('scan', '扫描件')
  return (await fileOf(tx, named)) ? named : problem('notFound', { what: `扫描件${named}` })
}

function missing(path: string, field: string): ProblemAnswer {
  const fault = { path, field, code: 'missing', zh: '没有填写', en: 'is missing' }
  return problem('invalid', { count: '1' }, { faults: [fault] })
}
