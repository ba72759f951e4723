import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { byteOrderMark, csvHeading, csvLine, type HeadingLanguage, itemTableColumns } from '@taizhang/papers'
import type { Reading } from '@taizhang/reader'
import { failureWords } from '../show/explain-failure.ts'
import type { Done, WorkFailure } from '../work.ts'
import { csvRowsOf } from './csv-rows.ts'
import type { FileFormat } from './file-format.ts'
import type { Input } from './find-inputs.ts'
import { finishedIn, keepOnly } from './finished.ts'

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
  /** Writes all of one document; its line in readings.ndjson last, so that a line means that the rest is there. */
  readonly take: (name: string, done: Done) => void
  readonly close: () => void
}

const readingsFile = 'readings.ndjson'

/** Whether the folder holds the results of a batch already. */
export function holdsResults(folder: string): boolean {
  return existsSync(join(folder, readingsFile))
}

/**
 * Opens the folder for a batch. With `resume` what is there is kept, unless the document has changed since or lacks what
 * is asked for now; without, the batch begins anew. errors.csv is always that of this run, which tries failed ones again.
 */
export async function openOutFolder(options: OutOptions, inputs: readonly Input[]): Promise<OutFolder> {
  const { folder, rows, resume } = options
  mkdirSync(folder, { recursive: true })
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
      if (items !== undefined && rows) writeSync(items, csvRowsOf(JSON.parse(line) as Reading, rows))
    }
    await keepOnly(path, (name) => !stale.has(name), addRows)
  }
  const errors = startCsv(join(folder, 'errors.csv'), csvLine(['文档', '原因代码', '原因', 'reason']))
  const readings = openSync(path, resume ? 'a' : 'w')
  return {
    isDone: ({ name }) => done.has(name),
    take: (name, done) => {
      if ('failure' in done) return void writeSync(errors, errorLine(name, done.failure))
      if (done.file !== undefined && options.file) writeWhole(fileFor(name, options.file, folder), done.file)
      if (done.rows !== undefined && items !== undefined) writeSync(items, done.rows)
      writeSync(readings, `${done.line}\n`)
    },
    close: () => {
      for (const file of [readings, errors, ...(items === undefined ? [] : [items])]) closeSync(file)
    },
  }
}

function startCsv(path: string, heading: string): number {
  const file = openSync(path, 'w')
  writeSync(file, byteOrderMark + heading)
  return file
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

/** A file is there whole or not at all, also when the program is stopped. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}
