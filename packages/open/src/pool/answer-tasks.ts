import { parentPort } from 'node:worker_threads'

/** What a worker sends back for a task: its result, or what it threw. */
export type Answer<Result> = { readonly result: Result } | { readonly thrown: string }

/**
 * Makes this worker answer the tasks of a capped pool, one at a time, with what `handle` gives.
 *
 * To be called once at the top of a worker's entry. Throws outside a worker.
 */
export function answerTasks<Task, Result>(handle: (task: Task) => Promise<Result> | Result): void {
  if (!parentPort) throw new Error('answerTasks is for the entry of a worker, and this is the main thread')
  const port = parentPort
  port.on('message', async (task: Task) => {
    port.postMessage(await answer(task, handle))
  })
}

async function answer<Task, Result>(
  task: Task,
  handle: (task: Task) => Promise<Result> | Result,
): Promise<Answer<Result>> {
  try {
    return { result: await handle(task) }
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
