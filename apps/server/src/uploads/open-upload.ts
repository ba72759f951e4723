import { defaultLimits, type OpenOutcome, openArchive, openDocument } from '@taizhang/open'
import { readSheets, type SheetsOutcome } from '@taizhang/papers'
import { type Reading, read } from '@taizhang/reader'

/** A file to be opened (待打开文件): for its tables, for its text, which is read too, or for the files that are packed in it. */
export interface UploadTask {
  readonly wanted: 'sheets' | 'reading' | 'files'
  readonly name: string
  readonly bytes: Uint8Array
  /** The character set of a text, where somebody said it. */
  readonly encoding?: string
}

/** What a file holds (打开结果): its tables, or its text and reading; or why it would not open. */
export type OpenedUpload =
  | { readonly sheets: Extract<SheetsOutcome, { readonly sheets: unknown }> }
  | { readonly reading: Reading; readonly opened: OpenedText }
  | { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly failure: Extract<OpenOutcome | SheetsOutcome, { readonly failure: unknown }>['failure'] }

/** Text as it was opened, with what was left out of it. */
export type OpenedText = Extract<OpenOutcome, { readonly opened: unknown }>['opened']

/** Opens one upload (打开上传文件). Belongs in a capped worker: nobody can vouch for what comes from outside. */
export async function openUpload({ wanted, name, bytes, encoding }: UploadTask): Promise<OpenedUpload> {
  if (wanted === 'sheets') {
    const outcome = await readSheets(bytes, { name })
    return 'failure' in outcome ? outcome : { sheets: outcome }
  }
  if (wanted === 'files') return unpacked(name, bytes)
  const outcome = await openDocument(bytes, { name, ...(encoding && { declaredEncoding: encoding }) })
  if ('failure' in outcome) return outcome
  const { opened } = outcome
  return { opened, reading: read(opened.text, { ...opened.source }) }
}

/** A city has some sixty bodies; each sends a form and a scan. */
const archiveLimits = { ...defaultLimits, entries: 500, expandedBytes: 128 * 2 ** 20 }

/** The files in a zip, without folders and what programs put beside them. */
function unpacked(name: string, bytes: Uint8Array): OpenedUpload {
  const opened = openArchive(bytes, archiveLimits)
  if ('failure' in opened) return { failure: { name, ...opened.failure } }
  const archive = opened.value
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const entry of archive.names) {
    if (/(?:^|\/)(?:\.|__MACOSX|~\$)|\/$/.test(entry)) continue
    const read = archive.read(entry)
    if ('failure' in read) return { failure: { name, ...read.failure } }
    files.push({ name: entry.split('/').at(-1)!, bytes: read.value })
  }
  return { files }
}
