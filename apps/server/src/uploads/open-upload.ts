import { type OpenOutcome, openDocument } from '@taizhang/open'
import { readSheets, type SheetsOutcome } from '@taizhang/papers'
import { type Reading, read } from '@taizhang/reader'

/** A file to be opened (待打开文件): for its tables, or for its text, which is read too. */
export interface UploadTask {
  readonly wanted: 'sheets' | 'reading'
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file holds (打开结果): its tables, or its text and reading; or why it would not open. */
export type OpenedUpload =
  | { readonly sheets: Extract<SheetsOutcome, { readonly sheets: unknown }> }
  | { readonly reading: Reading; readonly opened: OpenedText }
  | { readonly failure: Extract<OpenOutcome | SheetsOutcome, { readonly failure: unknown }>['failure'] }

/** Text as it was opened, with what was left out of it. */
export type OpenedText = Extract<OpenOutcome, { readonly opened: unknown }>['opened']

/** Opens one upload (打开上传文件). Belongs in a capped worker: nobody can vouch for what comes from outside. */
export async function openUpload({ wanted, name, bytes }: UploadTask): Promise<OpenedUpload> {
  if (wanted === 'sheets') {
    const outcome = await readSheets(bytes, { name })
    return 'failure' in outcome ? outcome : { sheets: outcome }
  }
  const outcome = await openDocument(bytes, { name })
  if ('failure' in outcome) return outcome
  const { opened } = outcome
  return { opened, reading: read(opened.text, { ...opened.source }) }
}
