import { resolve } from 'node:path'
import { type FileFormat, fileFormats } from '../batch/file-format.ts'
import type { Found } from '../batch/find-inputs.ts'
import { type Holder, lockName } from '../batch/folder-lock.ts'
import { inOrder } from '../batch/in-order.ts'
import { holdsResults, type OutFolder, openOutFolder } from '../batch/out-folder.ts'
import { progressLine } from '../batch/progress-line.ts'
import { exitStatus } from '../exit-status.ts'
import { troubleLines } from '../show/explain-trouble.ts'
import { cutToWidth } from '../terminal/display-width.ts'
import { say } from '../terminal/output.ts'
import type { Done, Wanted, WorkFailure } from '../work.ts'
import type { Readers } from '../worker-pool.ts'
import { misused } from './misused.ts'
import type { ReadOptions } from './read-options.ts'
import { tellFailures } from './tell-failures.ts'

/** Reads documents into a folder (批量解读), going on where an earlier run stopped if asked to. */
export async function readToFolder(
  { inputs, failures: unopened }: Pick<Found, 'inputs' | 'failures'>,
  options: ReadOptions & { readonly out: string },
  readers: Readers,
): Promise<number> {
  const { jobs, headings, resume, force } = options
  const folder = resolve(options.out)
  if (holdsResults(folder) && !resume && !force)
    return misused(
      'read',
      `${options.out} 里已有结果：加 --resume 接着做，加 --force 重做，或换一个文件夹（results are there: --resume or --force）`,
    )
  const file = fileFormats.find((each): each is FileFormat => each === options.format)
  const rows = options.format === 'csv' ? headings : undefined
  const out = await openOutFolder({ folder, resume, ...(file && { file }), ...(rows && { rows }) }, inputs)
  if ('heldBy' in out) return tellHeld(options.out, out.heldBy)
  const left = inputs.filter((input) => !out.isDone(input))
  if (left.length < inputs.length)
    say(`${inputs.length - left.length}份已经读过，接着读${left.length}份（resuming）`)
  const wanted: Wanted = { line: true, ...(file && { file }), ...(rows && { rows }) }
  const batch = startBatch(out, left.length)
  try {
    for (const failure of unopened) batch.take(failure.name, { failure })
    await inOrder(
      left,
      {
        work: async (input) => ({
          input,
          done: await readers.read({ given: { kind: 'file', ...input }, wanted, headings }),
        }),
        take: ({ input, done }) => batch.take(input.name, done),
      },
      { width: 4 * jobs, signal: batch.signal },
    )
  } catch (error) {
    batch.end()
    return tellStopped(error, options.out)
  }
  batch.end()
  return tellEnd({ out: options.out, ...batch.tally(), isInterrupted: batch.signal.aborted })
}

/** A batch as it goes: what it writes, what failed, how far it is, and whether it is to stop. */
function startBatch(out: OutFolder, total: number) {
  const failures: WorkFailure[] = []
  const progress = startProgress(total)
  const interruption = interruptedBySignal()
  let read = 0
  return {
    signal: interruption.signal,
    take: (name: string, done: Done) => {
      const failure = out.take(name, done)
      if (failure) failures.push(failure)
      else read++
      progress.show(read + failures.length)
    },
    tally: () => ({ read, failures }),
    end: () => {
      out.close()
      progress.end()
      interruption.end()
    },
  }
}

function tellHeld(out: string, { host, process }: Holder): number {
  say(
    `${out} 正由另一次运行在写（${host} 上的进程${process}），没有动它。等它做完，或换一个文件夹；确知它已不在，删去 ${out}/${lockName} 再试。`,
    `${out} is being written by another run (process ${process} on ${host}) and was left alone. Wait for it, or choose another folder; if you know that it is gone, delete ${out}/${lockName}.`,
  )
  return exitStatus.someFailed
}

/** The file system would take no more: what was read until then is there. */
function tellStopped(error: unknown, out: string): number {
  say(
    ...troubleLines(error),
    `已读成的在 ${out}。排除原因后加 --resume 可以接着做（what was read is kept; --resume goes on）`,
  )
  return exitStatus.someFailed
}

function tellEnd({
  out,
  failures,
  read,
  isInterrupted,
}: {
  readonly out: string
  readonly failures: readonly WorkFailure[]
  readonly read: number
  readonly isInterrupted: boolean
}): number {
  say(`读成${read}份，结果在 ${out}（${read} read）`)
  const status = tellFailures(failures)
  if (failures.length > 0) say(`原因也在 ${out}/errors.csv（the reasons are there too）`)
  if (!isInterrupted) return status
  say('已中断。加 --resume 可以接着做（interrupted; --resume goes on）')
  return exitStatus.interrupted
}

/** Ctrl-C once ends the batch in good order; twice ends the program. */
function interruptedBySignal() {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return {
    signal: controller.signal,
    end: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
}

/** Shows how far the batch is, on a terminal only, ten times a second at most. */
function startProgress(total: number) {
  const began = performance.now()
  let shownAt = 0
  return {
    show: (done: number) => {
      const now = performance.now()
      if (!process.stderr.isTTY || now - shownAt <= 100) return
      shownAt = now
      const line = progressLine({ done, total, milliseconds: now - began })
      // A line that runs on over the edge could not be wiped.
      process.stderr.write(`\r\u001b[K${cutToWidth(line, process.stderr.columns - 1)}`)
    },
    end: () => void (process.stderr.isTTY && process.stderr.write('\r\u001b[K')),
  }
}
