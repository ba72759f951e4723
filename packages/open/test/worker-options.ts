import type { PoolOptions } from '../src/index.ts'

/** The entry of a worker that opens documents, started without the options of the test runner. */
export const workerOptions: Pick<PoolOptions, 'entry' | 'execArgv'> = {
  entry: new URL('./open-worker.mjs', import.meta.url),
  execArgv: [],
}
