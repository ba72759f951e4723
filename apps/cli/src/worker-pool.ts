import { type CappedPool, createCappedPool, defaultLimits } from '@taizhang/open'
import type { Done, Task } from './work.ts'

export interface Readers {
  readonly read: (task: Task) => Promise<Done>
  readonly close: () => Promise<void>
}

/**
 * Workers that open and read documents (解读线程), each document under the limits of time and memory: one that hangs or
 * swells ends in a failure of its own. They start when first needed.
 */
export function startReaders(jobs: number): Readers {
  // Beside this code once it is built: see the entries in package.json.
  const entry = new URL('./worker.mjs', import.meta.url)
  const pool = createCappedPool<Task, Done>({ entry, size: jobs, limits: defaultLimits })
  return { read: (task) => readIn(pool, task), close: () => pool.close() }
}

async function readIn(pool: CappedPool<Task, Done>, task: Task): Promise<Done> {
  const { name } = task.given
  try {
    const outcome = await pool.run(task)
    return 'failure' in outcome ? { failure: { name, ...outcome.failure } } : outcome.result
  } catch (error) {
    return {
      failure: { code: 'crashed', name, cause: error instanceof Error ? error.message : String(error) },
    }
  }
}
