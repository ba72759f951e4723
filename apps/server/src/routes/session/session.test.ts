import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  setUpToken,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'

let server: TrialServer
let browser: Browser

beforeAll(async () => {
  server = await startTrialServer()
})
afterAll(() => server.close())

test('a new system is set up once, with the token of the terminal', async () => {
  const guest = server.browser()
  expect((await guest.ask('GET', '/api/setup')).body).toEqual({ isNeeded: true })
  const government = { id: 'qinglan', name: '青澜市人民政府' }
  const account = { name: 'zhangmin', displayName: '张敏', password }
  const wrong = await guest.ask('POST', '/api/setup', { body: { token: 'guess', government, account } })
  expect(wrong).toMatchObject({ status: 403, body: { code: 'setUpTokenWrong' } })
  const weak = { ...account, password: 'zhangmin1' }
  const refused = await guest.ask('POST', '/api/setup', {
    body: { token: setUpToken, government, account: weak },
  })
  expect(refused).toMatchObject({ status: 422, body: { code: 'passwordWeak' } })
  browser = await setUp(server)
  expect((await guest.ask('GET', '/api/setup')).body).toEqual({ isNeeded: false })
  const again = await guest.ask('POST', '/api/setup', { body: { token: setUpToken, government, account } })
  expect(again).toMatchObject({ status: 409, body: { code: 'alreadySetUp' } })
})

test('who is signed in', async () => {
  const told = await browser.ask('GET', '/api/session')
  expect(told).toMatchObject({
    status: 200,
    body: { account: { name: 'zhangmin' }, government: { name: '青澜市人民政府' }, passwordDue: false },
  })
})
