import { inOrder } from '../batch/in-order.ts'
import { type NdjsonTask, ndjsonTasks } from '../batch/ndjson-tasks.ts'
import { exitStatus } from '../exit-status.ts'
import { failureWords } from '../show/explain-failure.ts'
import { say, writeOut } from '../terminal/output.ts'
import { type Done, work } from '../work.ts'
import { startReaders } from '../worker-pool.ts'

/**
 * The filter (过滤器): lines {"id","text"} in, one line out for each, in the same order. A line that cannot be read gives
 * {"id","line","error"} in its place. Memory does not grow with the input.
 *
 * With one job the texts are read in this thread: a text needs no opening, and the reader no guard.
 */
export async function filterNdjson(jobs: number): Promise<number> {
  const readers = jobs === 1 ? undefined : startReaders(jobs)
  let failed = 0
  const handle = async (task: NdjsonTask): Promise<string> => {
    if ('error' in task) return JSON.stringify(task.error)
    const job = { given: task.given, wanted: { line: true }, headings: 'zh' } as const
    return lineOf(task, await (readers ? readers.read(job) : work(job)))
  }
  await inOrder(
    ndjsonTasks(process.stdin),
    {
      work: handle,
      take: async (line) => {
        if (!line.startsWith('{"schema"')) failed++
        await writeOut(`${line}\n`)
      },
    },
    { width: 4 * jobs },
  )
  await readers?.close()
  if (failed > 0)
    say(`${failed}行没有读成，输出中有原因（${failed} lines failed; their reasons are in the output）`)
  return failed > 0 ? exitStatus.someFailed : exitStatus.done
}

function lineOf({ line, given }: Extract<NdjsonTask, { given: unknown }>, done: Done): string {
  if (!('failure' in done)) return done.line!
  const { failure } = done
  return JSON.stringify({
    id: given.id,
    line,
    error: { code: failure.code, message: `${failureWords(failure, 'zh')}${failureWords(failure, 'en')}` },
  })
}
