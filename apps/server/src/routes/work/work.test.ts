import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'
import { added, issued, orgUnitAdded } from '../../../test/deeds.ts'

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
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds: [orgUnitAdded('water')] } })
  await does(supervisor, [added(), issued('37')])
})
afterAll(() => server.close())

async function does(browser: Browser, deeds: readonly object[]) {
  const told = await browser.ask('POST', '/api/items/i37/deeds', { body: { deeds } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

/** Half an hour without a request ends a sign-in: all come back on the day. */
async function comesTo(day: string) {
  server.clock.set(`${day}T02:00:00.000Z`)
  const all = { zhangmin: supervisor, liuyang: liaison, chenwei: head, zhaolei: other }
  for (const [name, browser] of Object.entries(all)) await browser.signIn(name, password)
}

/** The queues in which 第37项 waits, and for whom it may only be entered. */
async function waits(browser: Browser) {
  const { body } = await browser.ask('GET', '/api/work')
  const lines = body.lines as readonly { readonly queue: string; readonly onBehalfOf?: string }[]
  return lines.map(({ queue, onBehalfOf }) =>
    onBehalfOf === undefined ? queue : `${queue} for ${onBehalfOf}`,
  )
}

const said = { kind: 'drafted', period: '2026-03', vintage: 'flash', words: '完成4.3公里' }
const value = { kind: 'number', number: '4.3' }
const cause = { category: 'permits', words: '施工许可未办结' }
const nextStep = { words: '办理施工许可', by: '2026-04-20' }

describe('what waits for whom', () => {
  test('an issued item waits to be signed for: by the body itself, and by the office on its behalf', async () => {
    expect(await waits(liaison)).toEqual(['sign'])
    expect(await waits(supervisor)).toEqual(['sign for water'])
    expect(await waits(other)).toEqual([])
  })

  test('a period goes from the liaison to the head and on to the supervisor', async () => {
    await does(liaison, [{ kind: 'signedFor' }])
    await comesTo('2026-03-21')
    const owed = await waits(liaison)
    expect(owed).toContain('owed')
    await does(liaison, [{ ...said, value, cause, nextStep }])
    const { body } = await head.ask('GET', '/api/work')
    const lines = body.lines as readonly object[]
    expect(lines.filter((each) => 'said' in each)).toMatchObject([
      { queue: 'approve', period: '2026-03', said: { words: '完成4.3公里', stage: 'draft' } },
    ])
    expect(await waits(liaison)).not.toContain('approve')
    // Sent back within the body, it waits for the liaison with the reason, and for the head no more.
    await does(head, [{ kind: 'draftReturned', period: '2026-03', reason: '写明卡点' }])
    expect(await waits(head)).not.toContain('approve')
    const sentBack = (await liaison.ask('GET', '/api/work')).body.lines as readonly object[]
    expect(sentBack.filter((each) => 'reason' in each)).toMatchObject([
      { queue: 'owed', period: '2026-03', reason: '写明卡点', isDrafted: false },
    ])
    await does(liaison, [{ ...said, value, cause, nextStep }])
    await does(head, [{ kind: 'approved', period: '2026-03' }])
    expect(await waits(supervisor)).toContain('accept')
    await does(supervisor, [{ kind: 'accepted', period: '2026-03' }])
    expect(await waits(supervisor)).not.toContain('accept')
  })

  test('what came back says why', async () => {
    await does(liaison, [{ ...said, value, cause, nextStep }])
    await does(head, [{ kind: 'approved', period: '2026-03' }])
    await does(supervisor, [{ kind: 'returned', period: '2026-03', reason: '与现场不符' }])
    const { body } = await liaison.ask('GET', '/api/work')
    expect((body.lines as readonly object[]).filter((each) => 'reason' in each)).toMatchObject([
      { queue: 'owed', reporting: 'returned', reason: '与现场不符', period: '2026-03' },
    ])
  })

  test('a notice waits for its reply', async () => {
    const notice = { step: 'reminder', paper: 'notice', to: 'water', words: '请抓紧', replyBy: '2026-03-30' }
    await does(supervisor, [{ kind: 'noticeIssued', ...notice }])
    expect(await waits(head)).toContain('reply')
    expect(await waits(other)).toEqual([])
    await does(head, [{ kind: 'noticeReplied', notice: 1, words: '已安排' }])
    expect(await waits(head)).not.toContain('reply')
  })
})

describe('a submission is looked at before it is recorded', () => {
  const check = (browser: Browser, deed: object) =>
    browser.ask('POST', '/api/items/i37/submission-check', { body: { deed } })

  test.each([
    ['behind without a cause', { ...said, value }, 'causeMissing'],
    ['behind without a next step', { ...said, value, cause }, 'nextStepMissing'],
    ['behind with both', { ...said, value, cause, nextStep }, undefined],
    ['not behind', { ...said, value: { kind: 'number', number: '50' } }, undefined],
    ['no number', { ...said, value: { kind: 'yesNo', done: true } }, 'valueUnfit'],
  ])('%s', async (_case, deed, code) => {
    const { status, body } = await check(liaison, deed)
    expect(status).toBe(200)
    expect((body.refusal as { readonly code: string } | undefined)?.code).toBe(code)
  })

  test('it says where the item would stand, and records nothing', async () => {
    const before = await liaison.ask('GET', '/api/items/i37')
    const { body } = await check(liaison, { ...said, value })
    expect(body).toMatchObject({ progress: 'behind', done: '5.0', planned: '25.0', lag: '20.0' })
    expect((await liaison.ask('GET', '/api/items/i37')).body.version).toBe(before.body.version)
  })

  test('what one may not see is not there', async () => {
    expect(await check(other, { ...said, value })).toMatchObject({ status: 404 })
  })
})

test('what was sent waits to be accepted while the closing is reviewed', async () => {
  await does(liaison, [{ ...said, value, cause, nextStep }])
  await does(head, [{ kind: 'approved', period: '2026-03' }])
  const body = new FormData()
  body.append('file', new File(['验收单'], '验收单.txt'))
  const kept = await head.ask('POST', '/api/files', { body })
  await does(head, [{ kind: 'closeClaimed', evidence: [kept.body.sha256], reason: '验收数据月底入库' }])
  expect(await waits(supervisor)).toEqual(expect.arrayContaining(['accept', 'closing']))
  await does(supervisor, [{ kind: 'accepted', period: '2026-03' }])
  expect(await waits(supervisor)).not.toContain('accept')
})
