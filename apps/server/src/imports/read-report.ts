import type { ReadDocument } from '@taizhang/intake'
import type { Reading } from '@taizhang/reader'
import { readDocument, type Transaction } from '@taizhang/store'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'

/** A report with its reading (报告及解读), or that there is none of this id that was read. */
export async function readReport(
  tx: Transaction,
  id: string,
): Promise<(ReadDocument & { readonly planYear?: number }) | ProblemAnswer> {
  const document = await readDocument(tx, id)
  if (!document?.reading) return problem('notFound', { what: `已解读的报告${id}` })
  const { title, planYear } = document
  // The store keeps what the reader gave, and gives it back as it was.
  const reading = document.reading as Reading
  return { document: id, title, reading, ...(planYear !== undefined && { planYear }) }
}
