import { createReadStream } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { itemRows } from '@taizhang/intake'
import { defaultLimits, type OpenFailure, openDocument } from '@taizhang/open'
import { type HeadingLanguage, itemsTable, xlsxOf } from '@taizhang/papers'
import { type Reading, read } from '@taizhang/reader'
import { csvRowsOf } from './batch/csv-rows.ts'
import type { FileFormat } from './batch/file-format.ts'
import { readingPage } from './page/reading-page.ts'
import { type Digest, digestOf } from './show/digest.ts'

/** A document to read (待读文档): a file, or bytes that came otherwise. */
export type Given =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string; readonly id: unknown }

/** What is wanted of the reading besides its digest; only that is made, and sent from the worker. */
export interface Wanted {
  readonly line?: boolean
  readonly rows?: HeadingLanguage
  readonly file?: FileFormat
  readonly whole?: boolean
}

export interface Task {
  readonly given: Given
  readonly wanted: Wanted
  readonly headings: HeadingLanguage
}

/** What came of a document (处理结果). */
export type Done =
  | {
      readonly digest: Digest
      /** The reading as one line of JSON, without line end. */
      readonly line?: string
      /** Lines of csv. */
      readonly rows?: string
      readonly file?: string | Uint8Array
      readonly reading?: Reading
    }
  | { readonly failure: WorkFailure }

/** Why there is no reading: the document would not open, or its file could not be fetched or that of its results made. */
export type WorkFailure =
  | OpenFailure
  | { readonly code: 'unreadable'; readonly name: string; readonly cause: string }
  | { readonly code: 'unwritable'; readonly name: string; readonly cause: string }
  | { readonly code: 'crashed'; readonly name: string; readonly cause: string }

/** Opens and reads one document. Never throws: a fault of ours also costs only the document it was met on. */
export async function work(task: Task): Promise<Done> {
  try {
    return await workThrough(task)
  } catch (error) {
    return { failure: failureOf(error, task.given.name) }
  }
}

function failureOf(error: unknown, name: string): WorkFailure {
  // The reading of a text near the limit of size may be longer than a string can be.
  if (error instanceof RangeError && /string length|allocation/i.test(error.message))
    return { code: 'ranOutOfMemory', name, limitMegabytes: defaultLimits.heapMegabytes }
  return {
    code: 'crashed',
    name,
    cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

async function workThrough({ given, wanted, headings }: Task): Promise<Done> {
  const fetched = await fetchGiven(given)
  if ('failure' in fetched) return fetched
  const { text, source } = fetched
  const reading = read(text, source)
  return {
    digest: digestOf(reading),
    ...(wanted.line && { line: JSON.stringify(reading) }),
    ...(wanted.rows && { rows: csvRowsOf(reading, wanted.rows) }),
    ...(wanted.file && { file: await fileOf(reading, wanted.file, headings) }),
    ...(wanted.whole && { reading }),
  }
}

type Fetched =
  | { readonly text: string; readonly source: Partial<Reading['source']> }
  | { readonly failure: WorkFailure }

async function fetchGiven(given: Given): Promise<Fetched> {
  const { name } = given
  if (given.kind === 'text') {
    const source = { name, mediaType: 'text/plain', id: given.id }
    return { text: given.text, source }
  }
  const bytes = given.kind === 'bytes' ? { bytes: given.bytes } : await bytesOf(given)
  if ('failure' in bytes) return bytes
  const outcome = await openDocument(bytes.bytes, { name })
  if ('failure' in outcome) return outcome
  const { text, source } = outcome.opened
  return { text, source: { ...source } }
}

type FileGiven = Extract<Given, { kind: 'file' }>

async function bytesOf({
  path,
  name,
}: FileGiven): Promise<{ readonly bytes: Uint8Array } | { readonly failure: WorkFailure }> {
  try {
    // Opening a pipe that nobody writes to waits for ever, and no limit of time ends it. <(command) is a link to one that
    // somebody does write to.
    const kind = await lstat(path)
    if (kind.isFIFO() || kind.isSocket() || kind.isCharacterDevice() || kind.isBlockDevice())
      return { failure: { code: 'unreadable', name, cause: 'notAFile' } }
    return await bytesUpTo(defaultLimits.fileBytes, path, name)
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return { failure: { code: 'unreadable', name, cause: code } }
  }
}

/** The bytes of a file, also of one that does not know its length, or that they are too many. */
async function bytesUpTo(
  limitBytes: number,
  path: string,
  name: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: WorkFailure }> {
  const tooLarge = (bytes: number) => ({ failure: { code: 'tooLarge', name, bytes, limitBytes } }) as const
  const { size } = await stat(path)
  if (size > limitBytes) return tooLarge(size)
  const pieces: Buffer[] = []
  let length = 0
  // Leaving the loop closes the file.
  for await (const piece of createReadStream(path)) {
    pieces.push(piece as Buffer)
    length += (piece as Buffer).length
    if (length > limitBytes) return tooLarge(length)
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) }
}

async function fileOf(
  reading: Reading,
  format: FileFormat,
  headings: HeadingLanguage,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(reading, null, 2)}\n`
  if (format === 'html') return readingPage(reading)
  return xlsxOf([itemsTable(itemRows(reading), headings)])
}
