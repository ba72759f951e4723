import { inGovernment } from '@taizhang/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, password, setUp, signInAs, startTrialServer, type TrialServer } from './browser.ts'
import { added, issued, orgUnitAdded } from './deeds.ts'

let server: TrialServer
let supervisor: Browser
let head: Browser

beforeAll(async () => {
  server = await startTrialServer({ bodyBytesMax: 200_000 })
  supervisor = await setUp(server)
  await supervisor.ask('POST', '/api/register/deeds', {
    body: { deeds: [orgUnitAdded('water'), orgUnitAdded('finance')] },
  })
  await give('item-1', [added(), issued('1')])
  await give('item-2', [{ ...added(), duties: { lead: 'finance', responsible: [], supporting: [] } }])
  head = await signInAs(server, supervisor, 'head-water', [{ role: 'head', orgUnit: 'water' }])
})
afterAll(() => server.close())

function give(item: string, deeds: readonly object[], headers: Readonly<Record<string, string>> = {}) {
  return supervisor.ask('POST', `/api/items/${item}/deeds`, { body: { deeds }, headers })
}

const codeOf = async (asked: ReturnType<Browser['ask']>) => {
  const { status, body } = await asked
  return status < 300 ? 'done' : String(body.code)
}

describe('words that would be SQL', () => {
  const hostile = ["' or '1'='1", "'; drop table items; --", "\\'; select 1; --", '$1', '%_%', '"', '*:*', "a':*|b"]

  test.each(hostile)('%s finds nothing, and breaks nothing', async (text) => {
    const word = encodeURIComponent(text)
    for (const query of [`q=${word}`, `serial=${word}`, `q=${word}&serial=1`]) {
      const told = await supervisor.ask('GET', `/api/items?${query}`)
      expect([told.status, (told.body.entries as readonly unknown[]).length], query).toEqual([200, 0])
    }
    for (const name of ['lead', 'orgUnit', 'sponsor', 'document', 'parent', 'light', 'deadlineFrom']) {
      expect(await codeOf(supervisor.ask('GET', `/api/items?${name}=${word}`)), name).toBe('invalid')
    }
    const cursor = Buffer.from(JSON.stringify([text, text])).toString('base64url')
    expect((await supervisor.ask('GET', `/api/items?cursor=${cursor}`)).status).toBe(200)
  })

  test.each(hostile)('%s is kept as it is written', async (text) => {
    expect(await codeOf(give('item-2', [{ kind: 'wordsEdited', words: `工作${text}` }]))).toBe('done')
    expect((await supervisor.ask('GET', '/api/items/item-2')).body.words).toBe(`工作${text}`)
  })

  test('a government named in a cookie is a value', async () => {
    const token = supervisor.cookie()!.split('.').at(-1)!
    for (const government of ["qinglan' or '1'='1", "x'); reset role; --", "\\', true); --", '%00', '']) {
      const thief = server.browser()
      thief.setCookie(`taizhang-sign-in=${encodeURIComponent(government)}.${token}`)
      expect(await codeOf(thief.ask('GET', '/api/session')), government).toBe('signedOut')
      thief.setCookie(`taizhang-sign-in=${government}.${token}`)
      expect(await codeOf(thief.ask('GET', '/api/session')), government).toBe('signedOut')
    }
  })
})

describe('text that no database stores', () => {
  test.each([
    '/api/items?q=%00',
    '/api/items?q=a%00b',
    '/api/items?serial=%00',
    `/api/items?cursor=${Buffer.from(JSON.stringify(['\0', 'a'])).toString('base64url')}`,
    `/api/items?cursor=${Buffer.from('["\\ud800","a"]').toString('base64url')}`,
    '/api/items/%00',
    '/api/items/%ff',
    '/api/items/%ED%A0%80',
    '/api/breakdowns/%00',
    '/api/items?limit=1e999',
    '/api/items?changedAfter=99999999999999999999',
    '/api/items/item-1/history?after=99999999999999999999',
    '/api/items/item-1/history?after=9007199254740991',
    '/api/items/item-1/state?day=0000-01-01',
    '/api/items/item-1/state?day=9999-12-31',
    '/api/register/org-units?day=0000-01-01',
  ])('%s is answered, not stumbled over', async (path) => {
    expect((await supervisor.ask('GET', path)).status).toBeLessThan(500)
  })
  test.each([
    { name: 'a\0b', password: 'x' },
    { name: '\ud800', password: 'x' },
    { name: 'zhang\0min', password },
    { name: 'zhangmin', password: '\0' },
    { name: 'zhangmin', password: '\ud800' },
    { government: 'nowhere', name: 'zhangmin', password },
  ])('signing in as %j', async (body) => {
    expect(await codeOf(server.browser().ask('POST', '/api/session', { body }))).toMatch(/^(signInFailed|invalid)$/)
    server.clock.pass(16)
  })
  test('in a deed', async () => {
    for (const words of ['a\0b', '\ud800', 'x\udc00'])
      expect(await codeOf(give('item-2', [{ kind: 'wordsEdited', words }]))).toBe('invalid')
  })
})

describe('bodies', () => {
  const send = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    supervisor.ask('POST', '/api/items/item-2/deeds', {
      body: new TextEncoder().encode(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  test.each([
    ['too deep', '['.repeat(90_000)],
    ['deep and closed', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['deep objects', '{"act":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['__proto__', '{"deeds":[{"kind":"signedFor","__proto__":{"a":1}}]}'],
    ['proto in top', '{"__proto__":{"deeds":[{"kind":"signedFor"}]}}'],
    ['constructor kind', '{"deeds":[{"kind":"constructor"}]}'],
    ['toString kind', '{"deeds":[{"kind":"toString"}]}'],
    ['many', `{"deeds":[${Array(5000).fill('{"kind":"signedFor"}').join()}]}`],
    ['empty', ''],
    ['null', 'null'],
    ['number', '1e400'],
    ['utf-16', '\ufeff{"deeds":[]}'],
  ])('%s', async (_n, body) => {
    const began = performance.now()
    const told = await send(body)
    console.log(_n, told.status, told.body.code, Math.round(performance.now() - began), JSON.stringify(told.body).length)
    expect(told.status).toBeGreaterThanOrEqual(400)
    expect(told.status).toBeLessThan(500)
  })
})

test('idempotency with If-Match', async () => {
  const v = (await supervisor.ask('GET', '/api/items/item-2')).headers.get('etag')!
  const headers = { 'idempotency-key': 'k1', 'if-match': v }
  const one = await give('item-2', [{ kind: 'wordsEdited', words: '一' }], headers)
  const two = await give('item-2', [{ kind: 'wordsEdited', words: '一' }], headers)
  console.log(one.status, two.status, one.body, two.body)
})
test('x', async () => {
  expect(head).toBeDefined(); expect(inGovernment).toBeDefined()
  const e = server.lines.filter((l) => l.includes('"fault"')).map((l) => l.slice(0, 600))
  console.log([...new Set(e)].slice(0, 8).join('\n'))
})
