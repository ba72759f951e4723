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
import { orgUnitAdded } from '../../../test/deeds.ts'

describe('one person for everything', () => {
  let server: TrialServer
  let first: Browser
  beforeAll(async () => {
    server = await startTrialServer()
    first = await setUp(server)
  })
  afterAll(() => server.close())

  const open = (browser: Browser, name: string, grants: readonly object[], rest: object = {}) =>
    browser.ask('POST', '/api/accounts', { body: { name, displayName: name, grants, ...rest } })
  const idOf = async (name: string) => {
    const all = (await first.ask('GET', '/api/accounts')).body as unknown as readonly {
      id: string
      name: string
    }[]
    return all.find((each) => each.name === name)!.id
  }

  test.each([
    ['a name of one sign', 'x', [], 422, 'invalid'],
    ['a name with a space', 'zhang min', [], 422, 'invalid'],
    ['a role there is not', 'liuyang', [{ role: 'king' }], 422, 'invalid'],
    ['a head of nothing', 'liuyang', [{ role: 'head' }], 422, 'invalid'],
    ['a sponsor in no post', 'liuyang', [{ role: 'sponsor', orgUnit: 'water' }], 422, 'invalid'],
    ['a name that is taken, in capitals', 'ZHANGMIN', [], 409, 'nameTaken'],
  ])('is not opened: %s', async (_case, name, grants, status, code) => {
    expect(await open(first, name, grants)).toMatchObject({ status, body: { code } })
  })

  test('a weak first password is refused; one made here is told once, and meets the rules', async () => {
    expect(await open(first, 'xiaoli', [], { password: 'xiaoli123' })).toMatchObject({
      body: { code: 'passwordWeak' },
    })
    const opened = await open(first, 'xiaoli', [{ role: 'reader' }])
    expect(opened.body.firstPassword).toMatch(/^\S{16}$/)
    expect(JSON.stringify((await first.ask('GET', '/api/accounts')).body)).not.toMatch(/argon2|firstPassword/)
  })

  test('roles are bound to bodies and posts by name; whoever opens no accounts is not told them here', async () => {
    const post = { kind: 'postAdded', post: 'p1', title: '副市长', orgUnit: 'water', postKind: 'sponsor' }
    const deeds = [orgUnitAdded('water'), { ...post, from: '2026-01-01' }]
    expect((await first.ask('POST', '/api/register/deeds', { body: { deeds } })).status).toBe(200)
    expect((await first.ask('GET', '/api/accounts/bodies')).body).toEqual({
      orgUnits: [{ id: 'water', name: '市water局' }],
      posts: [{ id: 'p1', title: '副市长', kind: 'sponsor', orgUnit: 'water' }],
    })
    const reader = await signInAs(server, first, 'kanke', [{ role: 'reader' }])
    expect((await reader.ask('GET', '/api/accounts/bodies')).status).toBe(403)
  })

  test('a reset ends every sign-in, and the new password must be changed', async () => {
    const reader = await signInAs(server, first, 'duzhe', [{ role: 'reader' }])
    const reset = await first.ask('POST', `/api/accounts/${await idOf('duzhe')}/password`)
    expect((await reader.ask('GET', '/api/session')).status).toBe(401)
    const again = server.browser()
    expect((await again.signIn('duzhe', reset.body.firstPassword as string)).body).toMatchObject({
      passwordDue: true,
    })
    expect((await again.signIn('duzhe', password)).status).toBe(401)
  })

  test('a closed account is out at once, and does not come in', async () => {
    const reader = await signInAs(server, first, 'likai', [{ role: 'reader' }])
    const id = await idOf('likai')
    expect((await first.ask('POST', `/api/accounts/${id}/close`)).body).toMatchObject({ isClosed: true })
    expect((await reader.ask('GET', '/api/session')).status).toBe(401)
    expect((await server.browser().signIn('likai', password)).body).toMatchObject({ code: 'signInFailed' })
    await first.ask('POST', `/api/accounts/${id}/reopen`)
    expect((await server.browser().signIn('likai', password)).status).toBe(200)
  })

  test('a role that is withdrawn holds no longer, at the next request', async () => {
    const reader = await signInAs(server, first, 'zhoujie', [{ role: 'reader' }])
    expect((await reader.ask('GET', '/api/items')).status).toBe(200)
    const grants = await first.ask('PUT', `/api/accounts/${await idOf('zhoujie')}/grants`, {
      body: { grants: [] },
    })
    expect(grants.status).toBe(200)
    expect((await reader.ask('GET', '/api/items')).status).toBe(403)
  })

  test('the last who manages accounts cannot give that up', async () => {
    const id = await idOf('zhangmin')
    const grants = [{ role: 'supervisor' }]
    expect(await first.ask('PUT', `/api/accounts/${id}/grants`, { body: { grants } })).toMatchObject({
      ...{ status: 409, body: { code: 'lastAdministrator' } },
    })
    expect((await first.ask('POST', `/api/accounts/${id}/close`)).status).toBe(409)
  })

  test('who only opens accounts grants no roles', async () => {
    const system = await signInAs(server, first, 'xitong', [{ role: 'systemAdministrator' }])
    expect(await open(system, 'xinren', [{ role: 'supervisor' }])).toMatchObject({ status: 403 })
    expect((await open(system, 'xinren', [])).status).toBe(201)
    expect((await system.ask('GET', '/api/items')).status).toBe(403)
  })

  test('administrators are not kept apart while one account is several of them', async () => {
    const told = await first.ask('PUT', '/api/settings/separation', { body: { separated: true } })
    expect(told).toMatchObject({ status: 409, body: { code: 'separatedDuties' } })
  })
})

describe('three administrators, kept apart from the start', () => {
  let server: TrialServer
  beforeAll(async () => {
    server = await startTrialServer()
    const person = (name: string) => ({ name, displayName: name, password })
    const told = await server.browser().ask('POST', '/api/setup', {
      body: {
        token: setUpToken,
        government: { id: 'qinglan', name: '青澜市人民政府' },
        account: person('xitong'),
        separated: { security: person('anquan'), audit: person('shenji') },
      },
    })
    if (told.status !== 201) throw new Error(JSON.stringify(told.body))
  })
  afterAll(() => server.close())

  const signIn = async (name: string) => {
    const browser = server.browser()
    await browser.signIn(name, password)
    const next = `${password}-2`
    await browser.ask('POST', '/api/session/password', { body: { present: password, next } })
    return browser
  }

  test('one opens an account, another gives it a role, and neither sees business data', async () => {
    const [system, security] = [server.browser(), await signIn('anquan')]
    await system.signIn('xitong', password)
    const opened = await system.ask('POST', '/api/accounts', {
      body: { name: 'zhangmin', displayName: '张敏', grants: [] },
    })
    const { id } = opened.body.account as { id: string }
    const grant = (grants: readonly object[]) =>
      security.ask('PUT', `/api/accounts/${id}/grants`, { body: { grants } })
    expect(await grant([{ role: 'supervisor' }, { role: 'auditAdministrator' }])).toMatchObject({
      ...{ status: 409, body: { code: 'separatedDuties' } },
    })
    expect((await grant([{ role: 'supervisor' }])).status).toBe(200)
    for (const browser of [system, security, await signIn('shenji')]) {
      for (const path of ['/api/items', '/api/breakdowns', '/api/register', '/api/documents']) {
        expect((await browser.ask('GET', path)).status, path).toBe(403)
      }
    }
    expect((await system.ask('PUT', `/api/accounts/${id}/grants`, { body: { grants: [] } })).status).toBe(403)
    expect((await security.ask('POST', `/api/accounts/${id}/close`)).status).toBe(403)
  })
})
