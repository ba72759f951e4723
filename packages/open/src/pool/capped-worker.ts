import { type Transferable, Worker } from 'node:worker_threads'
import type { Answer } from './answer-tasks.ts'
import type { PoolOptions, PoolOutcome } from './capped-pool.ts'

/** What came of a task, and whether the worker can take another. */
export type Ending<Result> =
  | { readonly outcome: PoolOutcome<Result>; readonly isReusable: boolean }
  | { readonly fault: Error; readonly isReusable: boolean }

/** One worker, given one task at a time. */
export interface CappedWorker<Task, Result> {
  handle(task: Task, transfer: readonly Transferable[]): Promise<Ending<Result>>
  stop(): Promise<void>
}

export function startWorker<Task, Result>({
  entry,
  limits,
  execArgv,
}: PoolOptions): CappedWorker<Task, Result> {
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    ...(execArgv && { execArgv: [...execArgv] }),
  })
  // An error between two tasks also stops the worker; the next task learns of it by the exit.
  worker.on('error', () => undefined)
  worker.unref()
  return {
    handle: (task, transfer) => handleCapped(worker, { task, transfer, limits }),
    stop: async () => {
      await worker.terminate()
    },
  }
}

interface Assignment<Task> {
  readonly task: Task
  readonly transfer: readonly Transferable[]
  readonly limits: PoolOptions['limits']
}

function handleCapped<Task, Result>(worker: Worker, assignment: Assignment<Task>): Promise<Ending<Result>> {
  const { task, transfer, limits } = assignment
  return new Promise((resolve) => {
    const settle = (ending: Ending<Result>) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      if (!ending.isReusable) void worker.terminate()
      resolve(ending)
    }
    const onMessage = (answer: Answer<Result>) => settle(endingOf(answer))
    const onError = (error: Error) => settle(endingOfError(error, limits.heapMegabytes))
    const onExit = (code: number) =>
      settle({ fault: new Error(`the worker stopped by itself with exit code ${code}`), isReusable: false })
    const timer = setTimeout(() => {
      settle({
        outcome: { failure: { code: 'tookTooLong', limitSeconds: limits.seconds } },
        isReusable: false,
      })
    }, 1000 * limits.seconds)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    try {
      worker.postMessage(task, transfer)
    } catch (error) {
      settle({ fault: new Error('the task cannot be sent to a worker', { cause: error }), isReusable: true })
    }
  })
}

function endingOf<Result>(answer: Answer<Result>): Ending<Result> {
  if ('result' in answer) return { outcome: { result: answer.result }, isReusable: true }
  return { fault: new Error(`the worker threw: ${answer.thrown}`), isReusable: true }
}

function endingOfError<Result>(error: Error, limitMegabytes: number): Ending<Result> {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) return { outcome: { failure: { code: 'ranOutOfMemory', limitMegabytes } }, isReusable: false }
  return { fault: new Error('the worker failed', { cause: error }), isReusable: false }
}
