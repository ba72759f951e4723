import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { dailyChangesSchema, outboxMessageSchema, pageOf } from '@taizhang/contract'
import { withClient } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../test/deeds.ts'
import { createLog } from '../log.ts'
import { type Channels, noChannels } from '../outbox/channels.ts'
import { sendOutbox } from '../outbox/send-outbox.ts'
import { readPresets } from '../policies/presets.ts'
import { startJobs } from './start-jobs.ts'
import { type JobParts, keepStates, writeDigests } from './tasks.ts'

/** A server that takes mail: enough of RFC 5321 for one message. */
const letters: string[] = []
const smtp = createServer((socket: Socket) => {
  let letter = ''
  let isLetter = false
  socket.write('220 localhost\r\n')
  socket.on('data', (data) => {
    for (const line of data.toString().split('\r\n').slice(0, -1)) {
      if (isLetter && line === '.') {
        isLetter = false
        letters.push(letter)
        socket.write('250 taken\r\n')
      } else if (isLetter) letter += `${line}\n`
      else if (line === 'DATA') {
        isLetter = true
        letter = ''
        socket.write('354 go on\r\n')
      } else if (line === 'QUIT') socket.end('221 bye\r\n')
      else if (line !== '') socket.write('250 yes\r\n')
    }
  })
})

let server: TrialServer
let supervisor: Browser
let liaison: Browser
let parts: JobParts
let mailing: JobParts

const mailTo = (port: number): Channels => ({
  ...{ webhooks: [], mail: { host: '127.0.0.1', port, security: 'none', from: 'taizhang@example.gov.cn' } },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  server = await startTrialServer({ channels: mailTo((smtp.address() as AddressInfo).port) })
  supervisor = await setUp(server)
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  await done('/api/register/deeds', { deeds: [orgUnitAdded('water')] })
  const duties = { lead: 'water', responsible: [], supporting: [] }
  await done('/api/items/i2/deeds', { deeds: [{ ...added(), duties }, issued('38')] })
  await done('/api/items/i1/deeds', { deeds: [{ ...added(), duties }, issued('37')] })
  await done('/api/items/i1/deeds', {
    ...{ act: { onBehalfOf: 'water', basis: signedPaper }, deeds: [{ kind: 'signedFor' }] },
  })
  const { database, settings, clock } = server
  mailing = {
    ...{ database, settings, now: clock.now, log: createLog(undefined, 'silent') },
    presets: readPresets(settings.policiesFolder),
  }
  parts = { ...mailing, settings: { ...settings, channels: noChannels } }
}, 60_000)
afterAll(async () => {
  smtp.close()
  await server.close()
})

async function done(path: string, body: object) {
  const told = await supervisor.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

/** Signed in anew: the clock of these tests leaps over the time of a sign-in. */
const outboxOf = async (browser: Browser, name: string) => {
  await browser.signIn(name, password)
  return pageOf(outboxMessageSchema).parse((await browser.ask('GET', '/api/outbox')).body).entries
}

test('the digest of a day is written once, in working hours of a day that is worked, and shown where there is no channel', async () => {
  server.clock.set('2026-03-20T22:00:00.000Z') // a Saturday at six, where the government sits
  expect(await writeDigests(parts)).toBe(0)
  server.clock.set('2026-03-24T00:30:00.000Z') // half past eight
  expect(await writeDigests(parts)).toBe(0)
  server.clock.set('2026-03-24T01:00:00.000Z')
  const both = await Promise.all([writeDigests(parts), writeDigests(parts)])
  expect(both.toSorted()).toEqual([0, 1])
  expect(await writeDigests(parts)).toBe(0)
  const [message, ...more] = await outboxOf(liaison, 'liuyang')
  expect(more).toEqual([])
  expect(message).toMatchObject({ state: 'shown', stateWords: '未发送，仅在此显示', recipient: 'liuyang' })
  expect(message?.body).toContain('【市water局】\n应报1项：第37项')
  expect(message?.body).toContain('待签收1项：第38项')
  const bodies = (await outboxOf(supervisor, 'zhangmin')).map(({ body }) => body)
  expect(bodies).toContainEqual(expect.stringContaining('【督查室】\n已印发未签收1项：第38项'))
  expect(message?.body).not.toContain('管网') // words stay in the ledger
})

test('what was only shown is sent once there is a mail server and an address', async () => {
  const message = (await outboxOf(supervisor, 'zhangmin')).find(({ recipient }) => recipient === 'liuyang')
  const retry = () => supervisor.ask('POST', `/api/outbox/${message!.id}/retry`)
  expect(await retry()).toMatchObject({ status: 409, body: { code: 'refused' } })
  expect(await liaison.ask('POST', `/api/outbox/${message!.id}/retry`)).toMatchObject({ status: 403 })
  const address = { address: 'liuyang@example.gov.cn' }
  expect(await liaison.ask('PUT', '/api/session/mail-address', { body: address })).toMatchObject({
    status: 200,
  })
  expect((await liaison.ask('GET', '/api/session/mail-address')).body).toEqual(address)
  expect(await retry()).toMatchObject({ status: 200, body: { channel: 'mail', state: 'waiting' } })
  expect(await sendOutbox(mailing)).toBe(1)
  expect(letters).toHaveLength(1)
  expect(await retry()).toMatchObject({ status: 409 }) // it is on its way for good
})

test('mail: sent once, by however many senders', async () => {
  server.clock.set('2026-03-25T01:00:00.000Z')
  expect(await writeDigests(mailing)).toBe(1)
  const sent = await Promise.all([sendOutbox(mailing), sendOutbox(mailing)])
  expect(sent[0] + sent[1]).toBe(1)
  expect(letters).toHaveLength(2)
  expect(letters[1]).toMatch(/^To: .*liuyang@example\.gov\.cn/m)
  expect((await outboxOf(liaison, 'liuyang'))[0]).toMatchObject({ state: 'sent', channel: 'mail', tries: 1 })
})

test('mail that cannot be sent is tried again later, and given up in the end', async () => {
  server.clock.set('2026-03-26T01:00:00.000Z')
  const away = { ...parts, settings: { ...parts.settings, channels: mailTo(1) } }
  await writeDigests(away)
  expect(await sendOutbox(away)).toBe(1)
  expect((await outboxOf(liaison, 'liuyang'))[0]).toMatchObject({
    state: 'waiting',
    trouble: expect.stringContaining('ESOCKET'),
  })
  expect(await sendOutbox(away)).toBe(0) // not yet
  for (let hour = 0; hour < 12; hour++) {
    server.clock.pass(120)
    await sendOutbox(away)
  }
  expect((await outboxOf(liaison, 'liuyang'))[0]).toMatchObject({ state: 'failed', tries: 6 })
})

test('states are kept once a night, and the next night says what changed', async () => {
  server.clock.set('2026-03-27T16:10:00.000Z') // ten past midnight of the 28th
  expect(await keepStates(parts)).toBe(1)
  expect(await keepStates(parts)).toBe(0)
  server.clock.set('2026-04-01T16:10:00.000Z')
  expect(await keepStates(parts)).toBe(1)
  await supervisor.signIn('zhangmin', password)
  const told = dailyChangesSchema.parse((await supervisor.ask('GET', '/api/changes')).body)
  expect(told).toMatchObject({ day: '2026-04-02', before: '2026-03-28' })
  expect(told.changes.map(({ axis }) => axis)).not.toContain('item')
})

test('jobs run on their own schema, in two processes at a time, and stop', async () => {
  server.clock.set('2026-04-07T01:00:00.000Z')
  const jobs = await Promise.all([startJobs(parts), startJobs(parts)])
  const messages = async () => {
    return (await outboxOf(liaison, 'liuyang')).filter(({ origin }) =>
      origin.startsWith('digest/2026-04-07/'),
    )
  }
  await expect.poll(messages, { timeout: 15_000, interval: 300 }).toHaveLength(1)
  await Promise.all(jobs.map((each) => each.stop()))
  const { rows } = await withClient(server.database.ownerAddress, (client) =>
    client.query("select nspname as name from pg_namespace where nspname = 'taizhang_jobs'"),
  )
  expect(rows).toHaveLength(1)
}, 30_000)
