import { afterAll, expect, test } from 'vitest'
import { createCappedPool } from './capped-pool.ts'

type Task = 'answer' | 'hang' | 'fill' | 'throw' | 'exit'

// Long enough for a worker to start on a busy machine, since its start is counted.
const limits = { seconds: 4, heapMegabytes: 64 }
const pool = createCappedPool<Task, string>({
  entry: new URL('../../test/pool-entry.mjs', import.meta.url),
  execArgv: [],
  size: 2,
  limits,
})
afterAll(() => pool.close())

test('answers, more tasks than workers, in any order they end', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => pool.run('answer')))
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => ({ result: 'answered' })))
})

test.each([
  ['hangs', 'hang', { code: 'tookTooLong', limitSeconds: 4 }],
  ['fills its memory', 'fill', { code: 'ranOutOfMemory', limitMegabytes: 64 }],
] as const)(
  'a task that %s costs itself and nothing else',
  { timeout: 20_000 },
  async (_case, bad, failure) => {
    const outcomes = await Promise.all([
      pool.run(bad),
      pool.run('answer'),
      pool.run('answer'),
      pool.run('answer'),
    ])
    expect(outcomes).toEqual([{ failure }, ...Array.from({ length: 3 }, () => ({ result: 'answered' }))])
  },
)

test('what the entry throws is a fault of ours: the run rejects, and the worker goes on', async () => {
  await expect(pool.run('throw')).rejects.toThrow('thrown in the entry')
  await expect(pool.run('exit')).rejects.toThrow('exit code 3')
  expect(await pool.run('answer')).toEqual({ result: 'answered' })
})

test('a task that cannot be sent to a worker rejects, and holds up no other', async () => {
  const cannotBeSent = (() => 'answer') as unknown as Task
  await expect(pool.run(cannotBeSent)).rejects.toThrow('cannot be sent')
  expect(await pool.run('answer')).toEqual({ result: 'answered' })
})

test('takes no task once it is closed', async () => {
  const closed = createCappedPool({ entry: 'none.mjs', size: 1, limits })
  await closed.close()
  await expect(closed.run('answer')).rejects.toThrow('closed')
})

test('closing stops what is running', { timeout: 5000 }, async () => {
  const short = createCappedPool<Task, string>({
    entry: new URL('../../test/pool-entry.mjs', import.meta.url),
    execArgv: [],
    size: 1,
    limits: { ...limits, seconds: 60 },
  })
  const running = short.run('hang')
  const waiting = short.run('answer')
  await Promise.all([
    expect(running).rejects.toThrow('stopped'),
    expect(waiting).rejects.toThrow('closed'),
    short.close(),
  ])
})
