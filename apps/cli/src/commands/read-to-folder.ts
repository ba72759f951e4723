import { resolve } from 'node:path'
import { type FileFormat, fileFormats } from '../batch/file-format.ts'
import type { Input } from '../batch/find-inputs.ts'
import { inOrder } from '../batch/in-order.ts'
import { holdsResults, openOutFolder } from '../batch/out-folder.ts'
import { progressLine } from '../batch/progress-line.ts'
import { exitStatus } from '../exit-status.ts'
import { say } from '../terminal/output.ts'
import type { Wanted, WorkFailure } from '../work.ts'
import type { Readers } from '../worker-pool.ts'
import { misused } from './misused.ts'
import type { ReadOptions } from './read-options.ts'
import { tellFailures } from './tell-failures.ts'

/** Reads documents into a folder (批量解读), going on where an earlier run stopped if asked to. */
export async function readToFolder(
  inputs: readonly Input[],
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
  const left = inputs.filter((input) => !out.isDone(input))
  const wanted: Wanted = { line: true, ...(file && { file }), ...(rows && { rows }) }
  if (left.length < inputs.length)
    say(`${inputs.length - left.length}份已经读过，接着读${left.length}份（resuming）`)
  const failures: WorkFailure[] = []
  const progress = startProgress(left.length)
  const interruption = interruptedBySignal()
  await inOrder(
    left,
    {
      work: async (input) => ({
        input,
        done: await readers.read({ given: { kind: 'file', ...input }, wanted, headings }),
      }),
      take: ({ input, done }) => {
        out.take(input.name, done)
        if ('failure' in done) failures.push(done.failure)
        progress.step()
      },
    },
    { width: 4 * jobs, signal: interruption.signal },
  )
  out.close()
  progress.end()
  interruption.end()
  return tellEnd({ options, failures, taken: progress.done(), isInterrupted: interruption.signal.aborted })
}

function tellEnd({
  options,
  failures,
  taken,
  isInterrupted,
}: {
  readonly options: ReadOptions & { readonly out: string }
  readonly failures: readonly WorkFailure[]
  readonly taken: number
  readonly isInterrupted: boolean
}): number {
  say(`读成${taken - failures.length}份，结果在 ${options.out}（${taken - failures.length} read）`)
  const status = tellFailures(failures)
  if (failures.length > 0) say(`原因也在 ${options.out}/errors.csv`)
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
  let done = 0
  let shownAt = 0
  const show = (now: number) => {
    shownAt = now
    process.stderr.write(`\r\u001b[K${progressLine({ done, total, milliseconds: now - began })}`)
  }
  return {
    step: () => {
      done++
      const now = performance.now()
      if (process.stderr.isTTY && now - shownAt > 100) show(now)
    },
    end: () => void (process.stderr.isTTY && process.stderr.write('\r\u001b[K')),
    done: () => done,
  }
}
