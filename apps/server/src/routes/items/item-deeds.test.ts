import { inGovernment } from '@taizhang/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let liaison: Browser
let head: Browser
let other: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  const inBody = (orgUnit: string, role: string) => [{ role, orgUnit }]
  liaison = await signInAs(server, supervisor, 'liuyang', inBody('water', 'liaison'))
  head = await signInAs(server, supervisor, 'chenwei', inBody('water', 'head'))
  other = await signInAs(server, supervisor, 'zhaolei', inBody('housing', 'head'))
})
afterAll(() => server.close())

const deed = (browser: Browser, item: string, deeds: readonly object[], rest: object = {}, headers = {}) =>
  browser.ask('POST', `/api/items/${item}/deeds`, { body: { deeds, ...rest }, headers })

/** An item of 市水利局, issued under this serial. */
const issue = async (serial: string) => {
  const told = await deed(supervisor, `i${serial}`, [added(), issued(serial)])
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

describe('who may what', () => {
  test('a liaison signs for what his body leads, and the record names the body', async () => {
    await issue('1')
    const told = await deed(liaison, 'i1', [{ kind: 'signedFor' }])
    expect(told).toMatchObject({ status: 200, body: { versions: [{ book: 'item', subject: 'i1' }] } })
    const acts = await inGovernment(server.database, 'qinglan', async ({ client }) => {
      const { rows } = await client.query(
        "select entry::jsonb -> 'act' as act from events where kind = 'signedFor'",
      )
      return rows as readonly { readonly act: object }[]
    })
    expect(acts).toMatchObject([{ act: { onBehalfOf: 'water', basis: { kind: 'login' }, at: '2026-03-02' } }])
  })

  test.each([
    ['what his body leads, but not what the head does', () => liaison, 'approved', 403, 'forbidden'],
    ['what another body leads is not there for him', () => other, 'signedFor', 404, 'notFound'],
    ['a supervisor does not sign for a body', () => supervisor, 'signedFor', 403, 'onBehalfOnly'],
  ])('%s', async (_case, browser, kind, status, code) => {
    await deed(supervisor, 'i2', [added(), issued('2')])
    const asked = kind === 'approved' ? { kind, period: '2026-02' } : { kind }
    expect(await deed(browser(), 'i2', [asked])).toMatchObject({ status, body: { code } })
  })

  test('a supervisor who does what is the body’s own is told how it is done: for it, by paper', async () => {
    await deed(supervisor, 'i2b', [added(), issued('2b')])
    const told = await deed(supervisor, 'i2b', [{ kind: 'signedFor' }])
    expect(told.body.title).toBe(
      '“签收”是单位自己的事，不能以您的名义办理。收到单位的签字件、电话或委托的，请写明代哪个单位办理，并附扫描件、电话记录或委托文件。',
    )
  })

  test.each([
    ['on a signed paper', { onBehalfOf: 'water', basis: signedPaper }, 200, undefined],
    [
      'by login, as if he were the head',
      { onBehalfOf: 'water', basis: { kind: 'login' } },
      403,
      'notSpokenFor',
    ],
    ['for a body that does not lead it', { onBehalfOf: 'housing', basis: signedPaper }, 403, 'notSpokenFor'],
    ['on a paper of tomorrow', { onBehalfOf: 'water', basis: signedPaper, at: '2026-03-03' }, 422, 'invalid'],
  ])('a supervisor signs for a body %s', async (_case, act, status, code) => {
    await deed(supervisor, 'i3', [added(), issued('3')])
    const told = await deed(supervisor, 'i3', [{ kind: 'signedFor' }], { act })
    expect(told).toMatchObject({ status, ...(code && { body: { code } }) })
  })

  test('nobody but the office speaks for others', async () => {
    await issue('4')
    const act = { onBehalfOf: 'water', basis: signedPaper }
    expect(await deed(other, 'i4', [{ kind: 'signedFor' }], { act })).toMatchObject({
      ...{ status: 403, body: { code: 'notSpokenFor' } },
    })
    const own = { onBehalfOf: 'housing', basis: signedPaper }
    expect(await deed(head, 'i4', [{ kind: 'signedFor' }], { act: own })).toMatchObject({
      ...{ status: 403, body: { code: 'notSpokenFor' } },
    })
  })

  test('who is not signed in does nothing', async () => {
    expect(await deed(server.browser(), 'i1', [{ kind: 'signedFor' }])).toMatchObject({
      ...{ status: 401, body: { code: 'signedOut' } },
    })
  })
})

describe('what the ledger refuses', () => {
  test('is told with its code, in both languages, and nothing is recorded', async () => {
    await issue('5')
    const told = await deed(supervisor, 'i5', [
      { kind: 'frequencySet', frequency: 'quarterly' },
      { kind: 'accepted', period: '2026-02' },
    ])
    expect(told).toMatchObject({
      status: 409,
      body: { code: 'refused', refusal: { code: 'notNow', index: 1 } },
    })
    // By serial and first words, never by an id that no paper has.
    expect(told.body.title).toMatch(/^事项5“新建改造管网86公里”目前处于“已印发”环节/)
    expect(told.body.detail).toMatch(/^Item 5“新建改造管网86公里” is issued/)
    // The frequency of the first deed is still to be had.
    expect(await deed(supervisor, 'i5', [{ kind: 'frequencySet', frequency: 'quarterly' }])).toMatchObject({
      status: 200,
    })
  })

  test('names the item that holds a serial, one that is only being added, and bodies', async () => {
    await issue('5b')
    const taken = await deed(supervisor, 'i5c', [{ ...added(), words: '改造老旧小区' }, issued('5b')])
    expect(taken.body.title).toMatch(/^序号5b已用于事项5b“新建改造管网86公里”/)
    const duties = { responsible: [], supporting: [] }
    const leaderless = await deed(supervisor, 'i5d', [
      { ...added(), words: '改造老旧小区', duties },
      issued('5d'),
    ])
    expect(leaderless.body.title).toMatch(/^事项“改造老旧小区”没有牵头单位/)
    expect((leaderless.body.refusal as { code: string }).code).toBe('leadMissing')
    const body = { deeds: [orgUnitAdded('water')] }
    expect(await supervisor.ask('POST', '/api/register/deeds', { body })).toMatchObject({ status: 200 })
    await deed(head, 'i5b', [{ kind: 'objected', reason: '应由住建局牵头' }])
    await deed(supervisor, 'i5b', [{ kind: 'ruled', reason: '职责在水利' }])
    const again = await deed(head, 'i5b', [{ kind: 'objected', reason: '应由住建局牵头' }])
    expect(again.body.title).toMatch(/^市water局对事项5b“新建改造管网86公里”的异议已经裁定/)
  })

  test('several items: all or nothing', async () => {
    const deeds = [
      { item: 'b1', deed: added() },
      { item: 'b2', deed: added() },
      { item: 'b1', deed: added() },
    ]
    expect(await supervisor.ask('POST', '/api/deeds', { body: { deeds } })).toMatchObject({
      ...{ status: 409, body: { refusal: { code: 'itemExists', index: 2 } } },
    })
    expect(await supervisor.ask('POST', '/api/deeds', { body: { deeds: deeds.slice(0, 2) } })).toMatchObject({
      status: 200,
      body: { versions: [{ subject: 'b1' }, { subject: 'b2' }] },
    })
  })
})

describe('two at a time', () => {
  test('who saw an earlier version is told what changed since', async () => {
    await issue('6')
    const { version } = (await deed(supervisor, 'i6', [{ kind: 'frequencySet', frequency: 'monthly' }])).body
      .versions![0 as never] as { version: number }
    const renamed = { kind: 'renamed', words: '新建改造管网90公里', reason: '更正' }
    const tag = { 'if-match': `"${version}"` }
    expect(await deed(supervisor, 'i6', [renamed], {}, tag)).toMatchObject({ status: 200 })
    expect(await deed(supervisor, 'i6', [renamed], {}, tag)).toMatchObject({
      status: 412,
      body: { code: 'stale', changes: [{ kind: 'renamed', words: '更名', actor: '张敏' }] },
    })
  })

  test('the same request with the same key is done once', async () => {
    await issue('7')
    const key = { 'idempotency-key': 'k-1' }
    const sourceAdded = {
      kind: 'sourceAdded',
      source: { ...added().sources[0], document: 'livelihood-2026' },
    }
    const first = await deed(supervisor, 'i7', [sourceAdded], {}, key)
    expect(first.status).toBe(200)
    const again = await deed(supervisor, 'i7', [sourceAdded], {}, key)
    expect(again).toMatchObject({ status: 200, body: first.body })
    const changed = await deed(
      supervisor,
      'i7',
      [{ ...sourceAdded, source: { ...sourceAdded.source, document: 'plenum-2026' } }],
      {},
      key,
    )
    expect(changed).toMatchObject({ status: 422, body: { code: 'keyReused' } })
  })

  test('twenty who sign at once: one signs, the others are told', async () => {
    await issue('8')
    const told = await Promise.all(
      Array.from({ length: 20 }, () => deed(liaison, 'i8', [{ kind: 'signedFor' }])),
    )
    const statuses = told.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
  })
})

test.each([
  ['no JSON', { 'content-type': 'text/plain' }, 415, 'mediaUnsupported'],
  ['a tag that is none of ours', { 'if-match': '"abc"' }, 400, 'malformed'],
  ['a key with a space', { 'idempotency-key': 'a b' }, 400, 'malformed'],
])('%s', async (_case, headers, status, code) => {
  const told = await deed(supervisor, 'i1', [{ kind: 'visibilitySet', visibility: 'public' }], {}, headers)
  expect(told).toMatchObject({ status, body: { code } })
})
