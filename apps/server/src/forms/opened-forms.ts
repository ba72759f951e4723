import { explainProblem } from '@taizhang/contract'
import type { Sheet } from '@taizhang/intake'
import type { ServerParts } from '../http/server-parts.ts'
import type { UploadedFile } from '../uploads/multipart.ts'
import { cannotOpen } from '../uploads/open-answer.ts'

/** A returned file with what it holds (收回的文件), or why it would not open. */
export type OpenedFile = { readonly file: UploadedFile } & (
  | { readonly sheets: readonly Sheet[] }
  | { readonly failure: { readonly code: string; readonly zh: string; readonly en: string } }
)

/** Files as they came, those packed in a zip by themselves, each opened in a capped worker. */
export async function openForms(
  { opener }: Pick<ServerParts, 'opener'>,
  files: readonly UploadedFile[],
): Promise<OpenedFile[]> {
  const single = await Promise.all(files.map((file) => unpacked(opener, file)))
  return Promise.all(single.flat().map((each) => ('failure' in each ? each : opened(opener, each.file))))
}

type Opener = ServerParts['opener']

async function unpacked(
  opener: Opener,
  file: UploadedFile,
): Promise<readonly (OpenedFile | { readonly file: UploadedFile })[]> {
  if (!/\.zip$/i.test(file.name)) return [{ file }]
  const outcome = await opener.open({ ...file, wanted: 'files' })
  if ('failure' in outcome) return [{ file, failure: wordsOf(outcome) }]
  if (!('files' in outcome)) throw new Error('the opener was asked for files, and gave something else')
  return outcome.files.map((each) => ({ file: each }))
}

async function opened(opener: Opener, file: UploadedFile): Promise<OpenedFile> {
  const outcome = await opener.open({ ...file, wanted: 'sheets' })
  if ('failure' in outcome) return { file, failure: wordsOf(outcome) }
  if (!('sheets' in outcome)) throw new Error('the opener was asked for sheets, and gave something else')
  return { file, sheets: outcome.sheets.sheets }
}

function wordsOf(outcome: Parameters<typeof cannotOpen>[0]) {
  const { facts = {} } = cannotOpen(outcome)
  return {
    code: outcome.failure.code,
    zh: explainProblem('cannotOpen', facts, 'zh'),
    en: explainProblem('cannotOpen', facts, 'en'),
  }
}
