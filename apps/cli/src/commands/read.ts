import { resolve } from 'node:path'
import { byteOrderMark, csvHeading, itemTableColumns } from '@taizhang/papers'
import { findInputs } from '../batch/find-inputs.ts'
import { inOrder } from '../batch/in-order.ts'
import { exitStatus } from '../exit-status.ts'
import type { Digest } from '../show/digest.ts'
import { digestLines } from '../show/digest-lines.ts'
import { explanationLines } from '../show/explanation-lines.ts'
import { summaryLines } from '../show/summary-lines.ts'
import { bold, outputWidth, say, writeOut } from '../terminal/output.ts'
import type { Done, Given, Wanted, WorkFailure } from '../work.ts'
import { type Readers, startReaders } from '../worker-pool.ts'
import { misused } from './misused.ts'
import { readOne } from './read-one.ts'
import { type ReadFormat, type ReadOptions, readOptions } from './read-options.ts'
import { readToFolder } from './read-to-folder.ts'
import { givenOnInput } from './standard-input.ts'
import { tellFailures } from './tell-failures.ts'

/** `taizhang read`: documents in, readings out. Gives the exit status. */
export async function readCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if ('misuse' in options) return misused('read', options.misuse)
  if (options.isFilter) {
    // What reads in this thread is loaded only for it: the workers load it for themselves.
    const { filterNdjson } = await import('./filter-ndjson.ts')
    return filterNdjson(options.jobs)
  }
  const readers = startReaders(options.jobs)
  try {
    return options.paths[0] === '-'
      ? await readToOutput([await givenOnInput()], options, readers)
      : await readFiles(options, readers)
  } finally {
    await readers.close()
  }
}

async function readFiles(options: ReadOptions, readers: Readers): Promise<number> {
  const { paths, recursive, out } = options
  if (out !== undefined && paths.some((path) => resolve(path) === resolve(out)))
    return misused(
      'read',
      `--out 不能就是要读的 ${out}：换一个文件夹，在它下面也可以（--out must be another folder than what is read）`,
    )
  const { inputs, skipped, failures } = await findInputs(paths, { recursive, ...(out && { except: out }) })
  if (skipped > 0)
    say(`跳过${skipped}个不是文档的文件（${skipped} files that are no documents were skipped）`)
  if (inputs.length === 0 && failures.length === 0) {
    say(
      `没有找到可读的文档。${recursive ? '' : '只看文件夹本身；要连同下级文件夹，加 --recursive。'}（no documents found）`,
    )
    return exitStatus.someFailed
  }
  if (out !== undefined) return readToFolder({ inputs, failures }, { ...options, out }, readers)
  const givens = inputs.map((input): Given => ({ kind: 'file', ...input }))
  const status = givens.length === 0 ? exitStatus.done : await readToOutput(givens, options, readers)
  return Math.max(status, tellFailures(failures))
}

const single: ReadonlySet<ReadFormat> = new Set(['json', 'html', 'xlsx'])

async function readToOutput(
  givens: readonly Given[],
  options: ReadOptions,
  readers: Readers,
): Promise<number> {
  const { format, explain: offset, jobs, headings } = options
  if (single.has(format) && givens.length > 1)
    return misused(
      'read',
      `有${givens.length}份文档，${format} 一次只输出一份：加 --out 文件夹，或用 --format ndjson（several documents: use --out or ndjson）`,
    )
  if (format === 'xlsx' && process.stdout.isTTY)
    return misused(
      'read',
      'xlsx 不能显示在终端上：加 --out 文件夹，或用 > 存成文件（xlsx cannot be shown: use --out, or >）',
    )
  if (offset !== undefined) return explainOne(givens[0]!, { offset, format }, readers)
  const failures: WorkFailure[] = []
  const digests: Digest[] = []
  if (format === 'csv') await writeOut(byteOrderMark + csvHeading(itemTableColumns(headings)))
  const wanted = wantedFor(format, { headings, isSingle: givens.length === 1 })
  await inOrder(
    givens,
    {
      work: (given) => readers.read({ given, wanted, headings }),
      take: async (done) => {
        if ('failure' in done) return void failures.push(done.failure)
        digests.push(done.digest)
        await writeDone(done)
      },
    },
    { width: 4 * jobs },
  )
  if (format === 'table' && givens.length > 1)
    await writeOut(`${digestLines(digests, outputWidth().width).join('\n')}\n`)
  return tellFailures(failures)
}

function wantedFor(
  format: ReadFormat,
  { headings, isSingle }: { readonly headings: ReadOptions['headings']; readonly isSingle: boolean },
): Wanted {
  if (format === 'table') return { whole: isSingle }
  if (format === 'ndjson') return { line: true }
  return format === 'csv' ? { rows: headings } : { file: format }
}

async function writeDone({ line, rows, file, reading }: Exclude<Done, { failure: unknown }>): Promise<void> {
  if (line !== undefined) await writeOut(`${line}\n`)
  if (rows !== undefined) await writeOut(rows)
  if (file !== undefined) await writeOut(file)
  if (reading !== undefined)
    await writeOut(summaryLines(reading, { bold, most: 10, ...outputWidth() }).join('\n'))
}

async function explainOne(
  given: Given,
  { offset, format }: { readonly offset: number; readonly format: ReadFormat },
  readers: Readers,
): Promise<number> {
  const reading = await readOne(given, readers)
  if ('failure' in reading) return tellFailures([reading.failure])
  const { explain } = await import('@taizhang/reader')
  const explanation = explain(reading.text, offset)
  if (!explanation)
    return misused(
      'read',
      `--explain ${offset} 超出了原文，原文共${reading.text.length}字（offset past the end）`,
    )
  await writeOut(
    format === 'json'
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : `${explanationLines(explanation).join('\n')}\n`,
  )
  return exitStatus.done
}
