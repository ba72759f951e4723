import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let liaison: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds: [orgUnitAdded('water')] } })
  await does([added(), issued('37')])
  await does([{ kind: 'signedFor' }], { onBehalfOf: 'water', basis: signedPaper })
  server.clock.set('2026-04-02T02:00:00.000Z')
  await supervisor.signIn('zhangmin', password)
})
afterAll(() => server.close())

async function does(deeds: readonly object[], act?: object) {
  const told = await supervisor.ask('POST', '/api/items/i37/deeds', { body: { deeds, ...(act && { act }) } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

const ladder = async () => (await supervisor.ask('GET', '/api/escalation')).body

test('what is late is called for; once issued it is held, and nothing is called for while the reply is waited for', async () => {
  const { called } = (await ladder()) as {
    readonly called: readonly { step: string; text: string; replyBy: string }[]
  }
  expect(called).toMatchObject([
    { item: 'i37', serial: '37', step: 'reminder', paper: 'notice', toName: '市water局' },
  ])
  const { step, text, replyBy } = called[0]!
  const documentNumber = '青政督提〔2026〕4号'
  const deeds = [
    { kind: 'noticeIssued', step, paper: 'notice', to: 'water', words: text, replyBy, documentNumber },
  ]
  await does(deeds)
  expect(await ladder()).toMatchObject({
    called: [],
    numbers: [{ step, paper: 'notice', form: '青政督提〔2026〕{n}号', from: 5 }],
    held: [{ item: 'i37', notice: 1, state: 'waiting', replyBy }],
  })
})

test('a number that another notice bears is refused by name', async () => {
  const notice = { kind: 'noticeIssued', step: 'order', paper: 'notice', to: 'water', words: '请报原因' }
  const deeds = [{ ...notice, replyBy: '2026-05-08', documentNumber: '青政督提〔2026〕4号' }]
  const { status, body } = await supervisor.ask('POST', '/api/items/i37/deeds', { body: { deeds } })
  expect(status).toBe(409)
  expect(JSON.stringify(body)).toContain('文号青政督提〔2026〕4号已用于')
})

test('a reply stands beside the notice', async () => {
  const reply = { kind: 'noticeReplied', notice: 1, words: '已安排补报' }
  await does([reply], { onBehalfOf: 'water', basis: signedPaper })
  expect(await ladder()).toMatchObject({
    held: [{ state: 'replied', repliedOn: '2026-04-02', reply: '已安排补报' }],
  })
})

test('the ladder is the office’s own', async () => {
  await liaison.signIn('liuyang', password)
  expect(await liaison.ask('GET', '/api/escalation')).toMatchObject({ status: 403 })
})
