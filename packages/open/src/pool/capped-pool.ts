import type { Transferable } from 'node:worker_threads'
import type { FailureFacts } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { type CappedWorker, startWorker } from './capped-worker.ts'

export type PoolFailure = Extract<FailureFacts, { readonly code: 'tookTooLong' | 'ranOutOfMemory' }>

export type PoolOutcome<Result> = { readonly result: Result } | { readonly failure: PoolFailure }

export interface PoolOptions {
  /** A module that calls `answerTasks`. */
  readonly entry: URL | string
  /** How many tasks are worked on at once; each has a worker to itself. */
  readonly size: number
  readonly limits: Pick<Limits, 'seconds' | 'heapMegabytes'>
  /** Node's options for the workers, where they are not to be those of this process. */
  readonly execArgv?: readonly string[]
}

/** Workers that may be given documents nobody can vouch for. */
export interface CappedPool<Task, Result> {
  /**
   * Has a free worker handle the task; waits its turn when there is none. The time counts from when it
   * begins.
   *
   * Rejects when the entry threw or stopped by itself, which is a fault of ours and not of the document.
   */
  run(task: Task, transfer?: readonly Transferable[]): Promise<PoolOutcome<Result>>
  /** Stops all workers; tasks not answered yet are rejected. */
  close(): Promise<void>
}

interface Job<Task, Result> {
  readonly task: Task
  readonly transfer: readonly Transferable[]
  readonly resolve: (outcome: PoolOutcome<Result>) => void
  readonly reject: (error: Error) => void
}

/**
 * A pool of workers (工作线程池) with a limit on time and memory.
 *
 * A worker that hangs or dies is replaced, so one bad document costs its own task and nothing else. Workers
 * start when they are first needed and are kept; idle ones do not keep the process alive.
 */
export function createCappedPool<Task, Result>(options: PoolOptions): CappedPool<Task, Result> {
  const waiting: Job<Task, Result>[] = []
  const running = new Set<Job<Task, Result>>()
  const idle: CappedWorker<Task, Result>[] = []
  const all = new Set<CappedWorker<Task, Result>>()
  let isClosed = false

  const takeWorker = () => {
    const worker = idle.pop() ?? startWorker<Task, Result>(options)
    all.add(worker)
    return worker
  }
  const startNext = () => {
    while (!isClosed && waiting.length > 0 && running.size < options.size)
      void handle(waiting.shift()!, takeWorker())
  }
  const handle = async (job: Job<Task, Result>, worker: CappedWorker<Task, Result>) => {
    running.add(job)
    const ending = await worker.handle(job.task, job.transfer)
    running.delete(job)
    if (ending.isReusable && !isClosed) idle.push(worker)
    else all.delete(worker)
    if ('fault' in ending) job.reject(ending.fault)
    else job.resolve(ending.outcome)
    startNext()
  }

  return {
    run(task, transfer = []) {
      if (isClosed) return Promise.reject(new Error('the pool is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ task, transfer, resolve, reject })
        startNext()
      })
    },
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) job.reject(new Error('the pool was closed before the task began'))
      await Promise.all(Array.from(all, (worker) => worker.stop()))
    },
  }
}
