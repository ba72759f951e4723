import { inGovernment } from '@taizhang/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  setUpToken,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'

let server: TrialServer
let supervisor: Browser

beforeAll(async () => {
  server = await startTrialServer()
})
afterAll(() => server.close())

const government = { id: 'qinglan', name: '青澜市人民政府' }
const account = { name: 'zhangmin', displayName: '张敏', password }

describe('setting up', () => {
  test.each([
    ['a guessed token', { token: 'guess', account }, 403, 'setUpTokenWrong'],
    [
      'a weak password',
      { token: setUpToken, account: { ...account, password: 'zhangmin1' } },
      422,
      'passwordWeak',
    ],
    ['no name', { token: setUpToken, account: { ...account, name: '' } }, 422, 'invalid'],
  ])('%s', async (_case, body, status, code) => {
    const told = await server.browser().ask('POST', '/api/setup', { body: { government, ...body } })
    expect(told).toMatchObject({ status, body: { code } })
  })

  test('is done once', async () => {
    const guest = server.browser()
    expect((await guest.ask('GET', '/api/setup')).body).toEqual({ isNeeded: true })
    supervisor = await setUp(server)
    expect((await guest.ask('GET', '/api/setup')).body).toEqual({ isNeeded: false })
    const again = await guest.ask('POST', '/api/setup', { body: { token: setUpToken, government, account } })
    expect(again).toMatchObject({ status: 409, body: { code: 'alreadySetUp' } })
  })
})

describe('signing in', () => {
  test.each([
    ['the right password', 'zhangmin', password, 200, undefined],
    ['the name in capitals', 'ZhangMin', password, 200, undefined],
    ['a wrong password', 'zhangmin', 'Bridge-86-under', 401, 'signInFailed'],
    ['a name there is not', 'nobody', password, 401, 'signInFailed'],
  ])('%s', async (_case, name, tried, status, code) => {
    const told = await server.browser().signIn(name, tried)
    expect(told).toMatchObject({ status, ...(code && { body: { code } }) })
  })

  test('the cookie is for this site alone, and pages cannot read it', async () => {
    const set = (await server.browser().signIn('zhangmin', password)).headers.get('set-cookie')
    expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('who is signed in, and where', async () => {
    expect(await supervisor.ask('GET', '/api/session')).toMatchObject({
      body: { account: { name: 'zhangmin' }, government: { name: '青澜市人民政府' }, passwordDue: false },
    })
    const places = (await supervisor.ask('GET', '/api/session/places')).body as unknown as readonly object[]
    expect(places.filter((place) => 'isThis' in place && place.isThis)).toHaveLength(1)
  })

  test('what is kept of the token does not sign in', async () => {
    const kept = await inGovernment(server.database, 'qinglan', async ({ client }) => {
      const { rows } = await client.query<{ digest: string }>('select digest from sign_ins')
      return rows.map(({ digest }) => digest)
    })
    const token = supervisor.cookie()!.split('.').at(-1)!
    expect(kept.join()).not.toContain(token)
    const thief = server.browser()
    thief.setCookie(`taizhang-sign-in=qinglan.${kept[0]!.slice(0, 43)}`)
    expect((await thief.ask('GET', '/api/session')).status).toBe(401)
  })
})

describe('a name is locked after five wrong passwords', () => {
  const wrong = () => server.browser().signIn('zhangmin', 'Wrong-pass-1')
  const right = () => server.browser().signIn('zhangmin', password)

  test('for a quarter of an hour, also for the right one', async () => {
    server.clock.pass(16)
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await wrong()).status)
    expect(statuses).toEqual([401, 401, 401, 401, 423, 423])
    expect(await right()).toMatchObject({ status: 423, body: { code: 'accountLocked' } })
    server.clock.pass(14)
    expect((await right()).status).toBe(423)
    server.clock.pass(1)
    expect((await right()).status).toBe(200)
  })

  test('a right one in between begins the count anew', async () => {
    for (let i = 0; i < 4; i++) await wrong()
    expect((await right()).status).toBe(200)
    expect((await wrong()).status).toBe(401)
  })

  test('also a name there is not: nobody learns by it which there are', async () => {
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await server.browser().signIn('ghost', 'Wrong-pass-1')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 423, 423])
  })

  test('an administrator unlocks it', async () => {
    server.clock.pass(2)
    const liaison = await signInAs(server, await freshSupervisor(), 'liuyang', [{ role: 'reader' }])
    const { id } = (await liaison.ask('GET', '/api/session')).body.account as { id: string }
    for (let i = 0; i < 5; i++) await server.browser().signIn('liuyang', 'Wrong-pass-1')
    expect((await server.browser().signIn('liuyang', password)).status).toBe(423)
    expect((await supervisor.ask('POST', `/api/accounts/${id}/unlock`)).status).toBe(200)
    server.clock.pass(2)
    expect((await server.browser().signIn('liuyang', password)).status).toBe(200)
  })
})

/** The supervisor, signed in again: the tests above let his sign-in run out. */
async function freshSupervisor(): Promise<Browser> {
  supervisor = server.browser()
  expect((await supervisor.signIn('zhangmin', password)).status).toBe(200)
  return supervisor
}

describe('a sign-in ends', () => {
  const isIn = async (browser: Browser) => (await browser.ask('GET', '/api/session')).status === 200

  test('after half an hour without a request, and not before', async () => {
    const browser = await freshSupervisor()
    server.clock.pass(29)
    expect(await isIn(browser)).toBe(true)
    server.clock.pass(29)
    expect(await isIn(browser)).toBe(true)
    server.clock.pass(30)
    expect(await isIn(browser)).toBe(false)
  })

  test('after twelve hours, however busy', async () => {
    const browser = await freshSupervisor()
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      server.clock.pass(20)
      expect(await isIn(browser)).toBe(true)
    }
    server.clock.pass(20)
    expect(await isIn(browser)).toBe(false)
  })

  test('by signing out; everywhere, when asked', async () => {
    const [one, two] = [await freshSupervisor(), await freshSupervisor()]
    expect((await one.ask('DELETE', '/api/session')).body).toEqual({ ended: 1 })
    expect([await isIn(one), await isIn(two)]).toEqual([false, true])
    await freshSupervisor()
    await two.ask('DELETE', '/api/session/places')
    expect([await isIn(two), await isIn(supervisor)]).toEqual([false, false])
  })

  test('elsewhere, by a new password', async () => {
    const [here, there] = [await freshSupervisor(), await freshSupervisor()]
    const change = (present: string, next: string) =>
      here.ask('POST', '/api/session/password', { body: { present, next } })
    expect(await change('Wrong-pass-1', 'Another-87-way')).toMatchObject({ body: { code: 'passwordWrong' } })
    expect(await change(password, 'short')).toMatchObject({ body: { code: 'passwordWeak' } })
    expect(await change(password, password)).toMatchObject({ body: { code: 'passwordWeak' } })
    expect((await change(password, 'Another-87-way')).status).toBe(200)
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    await change('Another-87-way', password)
  })
})

test('a first password must be changed before anything else', async () => {
  server.clock.pass(2)
  const administrator = await freshSupervisor()
  const opened = await administrator.ask('POST', '/api/accounts', {
    body: { name: 'xinren', displayName: '新人', grants: [{ role: 'reader' }] },
  })
  const { firstPassword } = opened.body as { firstPassword: string }
  const newcomer = server.browser()
  expect((await newcomer.signIn('xinren', firstPassword)).body).toMatchObject({ passwordDue: true })
  expect(await newcomer.ask('GET', '/api/accounts')).toMatchObject({
    status: 403,
    body: { code: 'passwordDue' },
  })
})

test('what happened is in the chain, and no password is', async () => {
  const entries = await inGovernment(server.database, 'qinglan', async ({ client }) => {
    const { rows } = await client.query<{ kind: string; entry: string; words: object | null }>(
      `select kind, entry, words from events left join event_words using (government_id, sequence) where book = 'account'`,
    )
    return rows
  })
  const kinds = new Set(entries.map(({ kind }) => kind))
  for (const kind of [
    'accountOpened',
    'signedIn',
    'signInFailed',
    'nameLocked',
    'nameUnlocked',
    'signedOut',
    'passwordChanged',
  ]) {
    expect(kinds).toContain(kind)
  }
  const told = JSON.stringify(entries)
  for (const secret of [password, 'Wrong-pass-1', '$argon2', 'ghost']) expect(told).not.toContain(secret)
})
