import { get, request } from 'node:http'
import { openTrialDatabase, type TrialDatabase } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { defaultSettings } from './settings.ts'
import { startServer } from './start-server.ts'

let database: TrialDatabase
beforeAll(async () => {
  database = await openTrialDatabase()
})
afterAll(() => database.close())

const start = (port = 0) =>
  startServer({
    ...{ database, port, now: () => new Date(), log: createLog({ write: () => undefined }) },
    settings: { ...defaultSettings, policiesFolder: new URL('../../../policies', import.meta.url).pathname },
  })

/** The status of an answer, over a real socket. */
const ask = (port: number, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode))
    }).on('error', reject)
  })

test('listens on loopback, tells the token while nobody has an account, and stops', async () => {
  const server = await start()
  expect(server.host).toBe('127.0.0.1')
  expect(server.setUpToken).toMatch(/^[\w-]{43}$/)
  expect(await ask(server.port, '/healthz')).toBe(200)
  expect(await ask(server.port, '/readyz')).toBe(200)
  await server.stop()
  await expect(ask(server.port, '/healthz')).rejects.toThrow('ECONNREFUSED')
})

test('a port that is taken is told to whoever starts it', async () => {
  const server = await start()
  await expect(start(server.port)).rejects.toThrow('EADDRINUSE')
  await server.stop()
})

test('a request under way is answered before it stops', async () => {
  const server = await start()
  const body = JSON.stringify({ name: 'nobody', password: 'x' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const asking = request({
    host: '127.0.0.1',
    port: server.port,
    path: '/api/session',
    method: 'POST',
    headers,
    agent: false,
  })
  const status = new Promise<number | undefined>((resolve, reject) => {
    asking.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject)
  })
  await new Promise<void>((resolve) => asking.write(body.slice(0, 5), () => resolve()))
  await ask(server.port, '/healthz') // by now the half of it is there
  const stopped = server.stop()
  asking.end(body.slice(5))
  expect(await status).toBe(401)
  await stopped
})
