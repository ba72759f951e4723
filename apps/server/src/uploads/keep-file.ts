import {
  explainFileProblem,
  type SecretPart,
  type StoredFile,
  storeFile,
  type Transaction,
} from '@taizhang/store'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { UploadedFile } from './multipart.ts'

/** A file to be kept, and the words in it as they were opened, to be looked through for marks of secrecy. */
export interface FileToKeep extends UploadedFile {
  readonly parts?: readonly SecretPart[]
  /** The instant, in UTC. */
  readonly at: string
}

/** Keeps a file (保存上传文件), unless it bears a mark of secrecy, was removed before, or is of no kind that is taken. */
export async function keepFile(
  tx: Transaction,
  file: FileToKeep,
): Promise<{ readonly file: StoredFile; readonly isUnseen: boolean } | ProblemAnswer> {
  const outcome = await storeFile(tx, file)
  if ('file' in outcome) return { file: outcome.file, isUnseen: outcome.check.kind === 'unseen' }
  if ('secret' in outcome) return problem('secretMark', { name: file.name, mark: outcome.secret.mark.words })
  if ('removed' in outcome) return problem('fileRemoved', { name: file.name })
  const { zh, en } = explainFileProblem(outcome.problem)
  return problem('cannotOpen', { reason: `《${file.name}》${zh}`, reasonEn: `${file.name}: ${en}` })
}
