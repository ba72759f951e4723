import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { orgUnitAdded } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let drafting: Browser

const report = (plan: string) => `青澜市人民政府工作报告
——2026年1月15日在青澜市第八届人民代表大会第六次会议上
二、2026年工作安排
（一）加快城市更新。${plan}
`
const texts = {
  'draft-2026': '新建改造管网86公里。新建中小学18所。持续优化营商环境。',
  'final-2026': '新建改造管网90公里。新建中小学18所。持续优化营商环境。新增普惠性托位1500个。',
}

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  drafting = await signInAs(server, supervisor, 'caogao', [{ role: 'drafting' }])
  const education = { ...orgUnitAdded('education'), name: '市教育局' }
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds: [education] } })
  for (const [id, plan] of Object.entries(texts)) {
    const form = new FormData()
    form.set('file', new File([report(plan)], `${id}.txt`))
    form.set('id', id)
    await supervisor.ask('POST', '/api/documents', { body: form })
  }
})
afterAll(() => server.close())

const draw = (browser: Browser, change: object = {}) =>
  browser.ask('POST', '/api/breakdowns/from-document', {
    body: { breakdown: 'b26', document: 'draft-2026', ...change },
  })
const rebase = (change: object = {}) =>
  supervisor.ask('POST', '/api/breakdowns/b26/rebase', { body: { document: 'final-2026', ...change } })

test.each([
  ['by who may not', () => drafting, {}, 403],
  ['from a document that is not there', () => supervisor, { document: 'nothing' }, 404],
  ['cut in a way that is none', () => supervisor, { by: 'word' }, 422],
  ['by a supervisor', () => supervisor, {}, 200],
  ['twice', () => supervisor, {}, 409],
])('rows are drawn: %s', async (_case, browser, change, status) => {
  expect((await draw(browser(), change)).status).toBe(status)
})

test('every sentence has a row, with a body of the register suggested and none assigned', async () => {
  const { body } = await supervisor.ask('GET', '/api/breakdowns/b26')
  expect(body).toMatchObject({ planYear: 2026, counts: { rows: 3 } })
  const rows = body.rows as readonly { words: string; hint?: { lead?: string }; duties: { lead?: string } }[]
  const schools = rows.find(({ words }) => words.includes('18所'))
  expect([schools?.hint?.lead, schools?.duties.lead]).toEqual(['education', undefined])
})

test('cut finer where it is asked', async () => {
  await draw(supervisor, { breakdown: 'b26-fine', by: 'clause' })
  const { body } = await supervisor.ask('GET', '/api/breakdowns/b26-fine')
  expect((body.counts as { rows: number }).rows).toBeGreaterThanOrEqual(3)
})

test('a later text is shown first, and then recorded', async () => {
  expect((await rebase({ document: 'nothing' })).status).toBe(404)
  const shown = await rebase()
  expect(shown.body.counts).toEqual({ carried: 2, moved: 0, changed: 1, vanished: 0, added: 1 })
  const untouched = await supervisor.ask('GET', '/api/breakdowns/b26')
  expect(JSON.stringify(untouched.body)).not.toContain('90公里')
  expect((await rebase({ confirm: true })).status).toBe(200)
  const { body } = await supervisor.ask('GET', '/api/breakdowns/b26')
  expect(JSON.stringify(body.rows)).toContain('90公里')
  expect(JSON.stringify(body.sentences)).toContain('1500个')
  expect((await rebase({ confirm: true })).status).toBe(409)
})

test('rows that are not there are not rebased', async () => {
  const body = { document: 'final-2026' }
  expect((await supervisor.ask('POST', '/api/breakdowns/none/rebase', { body })).status).toBe(404)
})

test('bodies that were entered later are suggested when asked again; a headline number comes from statistics', async () => {
  const form = new FormData()
  form.set(
    'file',
    new File(
      [report('今年经济社会发展主要预期目标为：地区生产总值增长6%左右。新增普惠性托位1500个。')],
      'late.txt',
    ),
  )
  form.set('id', 'late')
  await supervisor.ask('POST', '/api/documents', { body: form })
  await draw(supervisor, { breakdown: 'late', document: 'late' })
  const leadless = async () => {
    const { body } = await supervisor.ask('GET', '/api/breakdowns/late')
    const rows = body.rows as readonly { words: string; hint?: { lead?: string } }[]
    return rows.filter(({ hint }) => hint?.lead === undefined).map(({ words }) => words.slice(0, 7))
  }
  expect(await leadless()).toContain('新增普惠性托位')
  const health = { ...orgUnitAdded('health'), name: '市卫生健康委员会' }
  const statistics = { ...orgUnitAdded('statistics'), name: '市统计局' }
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds: [health, statistics] } })
  expect((await drafting.ask('POST', '/api/breakdowns/late/hints', { body: {} })).status).toBe(403)
  expect((await supervisor.ask('POST', '/api/breakdowns/late/hints', { body: {} })).status).toBe(200)
  expect(await leadless()).not.toContain('新增普惠性托位')
  await draw(supervisor, { breakdown: 'later', document: 'late' })
  const { body } = await supervisor.ask('GET', '/api/breakdowns/later')
  const measures = (body.rows as readonly { measures: readonly { publisher?: string }[] }[]).flatMap(
    (row) => row.measures,
  )
  expect(measures.map(({ publisher }) => publisher)).toContain('statistics')
})
