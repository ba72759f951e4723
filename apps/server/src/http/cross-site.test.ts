import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, setUpToken, startTrialServer, type TrialServer } from '../../test/browser.ts'
import { createLog } from '../log.ts'
import { rateLimit } from './rate-limit.ts'

let server: TrialServer
let supervisor: Browser

beforeAll(async () => {
  const rates = { ...{ account: { requests: 1000, seconds: 60 }, signIn: { requests: 5, seconds: 60 } } }
  server = await startTrialServer({
    basePath: '/taizhang',
    bodyBytesMax: 10_000,
    origins: ['https://tz.example.gov.cn'],
    rates: { ...rates, address: { requests: 1000, seconds: 60 } },
  })
  supervisor = await setUp(server)
})
afterAll(() => server.close())

describe('what other sites send', () => {
  // Signing out everywhere changes something, and needs no body; there is nothing left to end for the refused ones.
  const leave = (headers: Readonly<Record<string, string>>) =>
    supervisor.ask('POST', '/api/session/password', { body: { present: 'a', next: 'b' }, headers })

  test.each([
    ['a page of ours', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, 'passwordWrong'],
    ['a page of the gateway', { origin: 'https://tz.example.gov.cn' }, 'passwordWrong'],
    ['a program, which says nothing', {}, 'passwordWrong'],
    ['typed by hand', { 'sec-fetch-site': 'none' }, 'passwordWrong'],
    ['another site', { origin: 'https://example.com' }, 'crossSite'],
    ['another port', { origin: 'http://localhost:81' }, 'crossSite'],
    ['a file', { origin: 'null' }, 'crossSite'],
    ['another site, by a browser that hides where', { 'sec-fetch-site': 'cross-site' }, 'crossSite'],
    ['a neighbour under one domain', { 'sec-fetch-site': 'same-site' }, 'crossSite'],
    ['a page of ours without the token', { 'x-csrf-token': '' }, 'tokenMissing'],
    ['a token of somebody else', { 'x-csrf-token': 'x'.repeat(43) }, 'tokenMissing'],
  ])('%s', async (_case, headers, code) => {
    expect((await leave(headers)).body.code).toBe(code)
  })

  test('a form of another site cannot be JSON', async () => {
    const headers = { 'content-type': 'text/plain', origin: 'http://localhost' }
    expect((await leave(headers)).body.code).toBe('mediaUnsupported')
  })
})

describe('what every answer says', () => {
  test.each([
    ['content-security-policy', /default-src 'self'.*frame-ancestors 'none'/],
    ['x-content-type-options', /^nosniff$/],
    ['x-frame-options', /^DENY$/],
    ['referrer-policy', /^same-origin$/],
    ['cache-control', /^no-store$/],
    ['x-request-id', /^[0-9a-f-]{36}$/],
  ])('%s', async (name, value) => {
    expect((await supervisor.ask('GET', '/api/session')).headers.get(name)).toMatch(value)
    expect((await server.browser().ask('GET', '/api/nothing')).headers.get(name)).toMatch(value)
  })

  test('under a prefix, and only there', async () => {
    expect((await server.browser().ask('GET', '/healthz')).status).toBe(200)
    expect((await server.browser().ask('GET', '/readyz')).status).toBe(200)
    expect((await server.app.request('/healthz')).status).toBe(404)
  })
})

describe('limits', () => {
  test('a body too large', async () => {
    const body = { present: 'a'.repeat(20_000), next: 'b' }
    const told = await supervisor.ask('POST', '/api/session/password', { body })
    expect(told).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
  })

  test('guessing is slowed, and told for how long', async () => {
    const guest = server.browser()
    const statuses = []
    for (let i = 0; i < 6; i++) {
      statuses.push(
        (await guest.ask('POST', '/api/session', { body: { name: `n${i}`, password: 'x' } })).status,
      )
    }
    expect(statuses).toContain(429)
    const told = await guest.ask('POST', '/api/session', { body: { name: 'n', password: 'x' } })
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0)
    server.clock.pass(1)
    expect((await guest.ask('POST', '/api/session', { body: { name: 'n', password: 'x' } })).status).toBe(401)
  })

  test.each([
    [0, 3, [false, false, false, true]],
    [61_000, 1, [false, true]],
  ])('a rate over windows: after %i ms, %i in a minute', (at, requests, over) => {
    const limit = rateLimit({ requests, seconds: 60 })
    expect(over.map(() => limit('a', at) !== undefined)).toEqual(over)
    expect(limit('b', at)).toBeUndefined()
  })
})

describe('the log', () => {
  test('names no password, no token, no cookie and no word of a body', () => {
    const said = server.lines.join('')
    expect(said).toContain('/taizhang/api/session')
    for (const secret of [
      setUpToken,
      'Bridge-86-over',
      supervisor.cookie()!.split('.').at(-1)!,
      'example.com',
    ]) {
      expect(said).not.toContain(secret)
    }
  })

  test('takes out what is named a secret, should somebody log it', () => {
    const lines: string[] = []
    const log = createLog({ write: (line) => lines.push(line) })
    log.info(
      { body: { password: 'open sesame' }, cookie: 'a=b', headers: { authorization: 'Bearer x' } },
      'oops',
    )
    expect(lines.join('')).not.toMatch(/open sesame|a=b|Bearer/)
    expect(lines.join('')).toContain('***')
  })
})
