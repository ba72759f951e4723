import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { byteOrderMark, csvHeading, csvLine, type HeadingLanguage, itemTableColumns } from '@taizhang/papers'
import type { Reading } from '@taizhang/reader'
import { failureWords } from '../show/explain-failure.ts'
import type { Done, WorkFailure } from '../work.ts'
import { csvRowsOf } from './csv-rows.ts'
import type { FileFormat } from './file-format.ts'
import type { Input } from './find-inputs.ts'
import { finishedIn, keepOnly } from './finished.ts'
import { type Holder, lockFolder } from './folder-lock.ts'
import { writeWhole } from './write-whole.ts'

export interface OutOptions {
  readonly folder: string
  /** Also a file of this format for each document. */
  readonly file?: FileFormat
  /** Also items.csv, a table of all items, with these headings. */
  readonly rows?: HeadingLanguage
  readonly resume: boolean
}

/** The folder that a batch writes to (结果文件夹). */
export interface OutFolder {
  /** Whether a document was done before, in the same bytes, with all that is asked for now. */
  readonly isDone: (input: Input) => boolean
  /**
   * Writes all of one document; its line in readings.ndjson last, so that a line means that the rest is there. Gives why
   * there is nothing of it, if so. Throws what the file system says when it would take no other document either.
   */
  readonly take: (name: string, done: Done) => WorkFailure | undefined
  readonly close: () => void
}

const readingsFile = 'readings.ndjson'

/** Whether the folder holds the results of a batch already. */
export function holdsResults(folder: string): boolean {
  return existsSync(join(folder, readingsFile))
}

/**
 * Opens the folder for a batch, unless another run writes to it. With `resume` what is there is kept, unless the document has changed since or lacks what
 * is asked for now; without, the batch begins anew. errors.csv is always that of this run, which tries failed ones again.
 */
export async function openOutFolder(
  options: OutOptions,
  inputs: readonly Input[],
): Promise<OutFolder | { readonly heldBy: Holder }> {
  mkdirSync(options.folder, { recursive: true })
  const lock = lockFolder(options.folder)
  if ('heldBy' in lock) return lock
  try {
    const out = await openLocked(options, inputs)
    const close = () => {
      out.close()
      lock.release()
    }
    return { ...out, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openLocked(options: OutOptions, inputs: readonly Input[]): Promise<OutFolder> {
  const { folder, rows, resume } = options
  const path = join(folder, readingsFile)
  const finished = resume ? await finishedIn(path) : new Map<string, string>()
  const done = new Set(inputs.filter((input) => isDone(input, finished, options)).map(({ name }) => name))
  const stale = new Set(
    inputs.filter(({ name }) => finished.has(name) && !done.has(name)).map(({ name }) => name),
  )
  const items =
    rows === undefined ? undefined : startCsv(join(folder, 'items.csv'), csvHeading(itemTableColumns(rows)))
  if (finished.size > 0 && (stale.size > 0 || items !== undefined)) {
    const addRows = (line: string) => {
      if (items !== undefined && rows) append(items, csvRowsOf(JSON.parse(line) as Reading, rows))
    }
    await keepOnly(path, (name) => !stale.has(name), addRows)
  }
  const errors = startCsv(join(folder, 'errors.csv'), csvLine(['文档', '原因代码', '原因', 'reason']))
  const readings = { path, descriptor: openSync(path, resume ? 'a' : 'w') }
  const writeAll = (name: string, done: Done): WorkFailure | undefined => {
    if ('failure' in done) return done.failure
    const refused =
      done.file === undefined || !options.file
        ? undefined
        : writeOwn(name, fileFor(name, options.file, folder), done.file)
    if (refused) return refused
    if (done.rows !== undefined && items !== undefined) append(items, done.rows)
    append(readings, `${done.line}\n`)
    return undefined
  }
  return {
    isDone: ({ name }) => done.has(name),
    take: (name, done) => {
      const failure = writeAll(name, done)
      if (failure) append(errors, errorLine(name, failure))
      return failure
    },
    close: () => {
      for (const file of [readings, errors, ...(items === undefined ? [] : [items])])
        closeSync(file.descriptor)
    },
  }
}

interface OpenFile {
  readonly path: string
  readonly descriptor: number
}

function startCsv(path: string, heading: string): OpenFile {
  const file = { path, descriptor: openSync(path, 'w') }
  append(file, byteOrderMark + heading)
  return file
}

/** All of the words or an error: a disk that fills up may take a part of them without one. */
function append({ path, descriptor }: OpenFile, words: string): void {
  try {
    writeFileSync(descriptor, words)
  } catch (error) {
    // What is written to an open file fails without its name.
    throw Object.assign(error as NodeJS.ErrnoException, { path })
  }
}

/** What the file system says of a name, and not of the disk. */
const ofTheName: ReadonlySet<string> = new Set([
  'ENAMETOOLONG',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'EINVAL',
  'EILSEQ',
])

/** Writes the file of one document, or gives why it cannot have one; its name costs no other document anything. */
function writeOwn(name: string, path: string, content: string | Uint8Array): WorkFailure | undefined {
  try {
    writeWhole(path, content)
    return undefined
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (ofTheName.has(code)) return { code: 'unwritable', name, cause: code }
    throw error
  }
}

function errorLine(name: string, failure: WorkFailure): string {
  return csvLine([name, failure.code, failureWords(failure, 'zh'), failureWords(failure, 'en')])
}

function isDone(
  { path, name }: Input,
  finished: ReadonlyMap<string, string>,
  { file, folder }: OutOptions,
): boolean {
  const known = finished.get(name)
  if (known === undefined || (file && !existsSync(fileFor(name, file, folder)))) return false
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex') === known
  } catch {
    // Gone or locked since: reading it again will say so.
    return false
  }
}

/** 2026/报告.docx becomes 2026/报告.docx.html: two of one name, or of one name but for the ending, stay apart. */
function fileFor(name: string, format: FileFormat, folder: string): string {
  const path = join(folder, `${name}.${format}`)
  if (!resolve(path).startsWith(resolve(folder) + sep))
    throw new Error(`${name} would be written outside of ${folder}`)
  return path
}
