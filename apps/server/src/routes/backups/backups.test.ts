import { inGovernment, listGovernments } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'

let server: TrialServer
let first: Browser
let reader: Browser

beforeAll(async () => {
  server = await startTrialServer()
  first = await setUp(server)
  reader = await signInAs(server, first, 'duzhe', [{ role: 'reader' }])
})
afterAll(() => server.close())

test('the backups that were made, the latest first; to administrators alone', async () => {
  expect((await first.ask('GET', '/api/backups')).body).toEqual([])
  const [government] = await listGovernments(server.database)
  await inGovernment(server.database, government!.id, ({ client }) =>
    client.query(
      `insert into backups select $1, n, make_timestamptz(2026, n::int, 1, 1, 0, 0, 'UTC'), 1, n || '月.tzb'
       from unnest(array['1', '3', '2']) n`,
      [government!.id],
    ),
  )
  expect((await first.ask('GET', '/api/backups')).body).toMatchObject([
    { fileName: '3月.tzb', madeAt: '2026-03-01T01:00:00.000Z' },
    { fileName: '2月.tzb' },
    { fileName: '1月.tzb' },
  ])
  expect((await reader.ask('GET', '/api/backups')).status).toBe(403)
})

test('whether the three administrators are kept apart is told to whoever sees accounts', async () => {
  expect((await first.ask('GET', '/api/settings/separation')).body).toEqual({ separated: false })
  expect((await reader.ask('GET', '/api/settings/separation')).status).toBe(403)
})
