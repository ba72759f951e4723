import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../browser.ts'
import { proseIn } from '../prose.ts'
import { type City, done, download, openCity, refusalOf, seen, stateOn } from './city.ts'

// 情景五 节点：管网86公里，节点审定前不亮红灯，审定后按节点比较。

let city: City
let liaison: Browser
let head: Browser

beforeAll(async () => {
  city = await openCity('2026-01-28')
  liaison = await city.enrol({
    ...{ name: 'liuyang', displayName: '刘洋', grants: [{ role: 'liaison', orgUnit: 'housing' }] },
  })
  head = await city.enrol({
    ...{ name: 'xujianye', displayName: '许建业', grants: [{ role: 'head', orgUnit: 'housing' }] },
  })
  await done(city.office, 'p37', [
    {
      ...{ kind: 'added', itemKind: 'project', words: '新建改造管网86公里' },
      sources: [{ list: 'workReport', document: 'report-2026', quote: '新建改造管网86公里' }],
      duties: { lead: 'housing', responsible: [], supporting: [] },
      measure: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
      schedule: { kind: 'noNodes', start: '2026-01-01', deadline: '2026-12-31' },
    },
    { kind: 'issued', document: 'table-2026', serial: '37', documentNumber: '青政办发〔2026〕3号' },
  ])
  await done(head, 'p37', [{ kind: 'signedFor' }])
})
afterAll(() => city.close())

/** What the body says for a month: its liaison drafts, its head approves, the office accepts. */
async function report(period: string, number: string, more: object = {}) {
  const words = `累计完成${number}公里`
  await done(liaison, 'p37', [
    { kind: 'drafted', period, value: { kind: 'number', number }, vintage: 'flash', words, ...more },
  ])
  await done(head, 'p37', [{ kind: 'approved', period }])
  await done(city.office, 'p37', [{ kind: 'accepted', period }])
}

test('4.3 km at 31 March and no approved nodes: 5.0 %, 未定节点, not red', async () => {
  city.on('2026-03-31')
  await report('2026-03', '4.3')
  const { state, light } = await stateOn(city.office, 'p37', '2026-03-31')
  expect(state.progress).toMatchObject({ progress: 'noNodes', done: { percent: '5.0' } })
  expect(state.progress.lag).toBeUndefined()
  expect(light.computed).toMatchObject({ word: '未定节点', light: { id: 'none' } })
})

test('nodes 0/25/70/86 are approved in April; they move neither deadline nor target', async () => {
  city.on('2026-04-10')
  const node = (dueDate: string, value: string) => ({ dueDate, planned: { kind: 'value', value } })
  const nodes = [
    node('2026-03-31', '0'),
    node('2026-06-30', '25'),
    node('2026-09-30', '70'),
    node('2026-12-31', '86'),
  ]
  const schedule = { kind: 'nodes', nodes, start: '2026-01-01', deadline: '2026-12-31' }
  const late = { ...schedule, deadline: '2027-03-31' }
  const proposing = { deeds: [{ kind: 'nodesProposed', schedule: late }] }
  expect(await refusalOf(liaison, '/api/items/p37/deeds', proposing)).toBe('scheduleUnsound')
  await done(liaison, 'p37', [{ kind: 'nodesProposed', schedule }])
  await done(city.office, 'p37', [{ kind: 'nodesApproved' }])
})

test('24.1 km at 30 June: 28.0 % against 29.1 %, lag 1.0 point, and the cause is asked for', async () => {
  city.on('2026-06-30')
  const value = { kind: 'number', number: '24.1' }
  const bare = { kind: 'drafted', period: '2026-06', value, vintage: 'flash', words: '累计完成24.1公里' }
  await done(liaison, 'p37', [bare])
  const approving = { deeds: [{ kind: 'approved', period: '2026-06' }] }
  expect(await refusalOf(head, '/api/items/p37/deeds', approving)).toBe('causeMissing')
  await report('2026-06', '24.1', {
    cause: { category: 'works', words: '两个标段进场晚' },
    nextStep: { words: '增加两个作业班组', by: '2026-07-31' },
  })
  const { state, light } = await stateOn(city.office, 'p37', '2026-06-30')
  expect(state.progress).toMatchObject({
    ...{
      progress: 'behind',
      done: { percent: '28.0' },
      planned: { percent: '29.1' },
      lag: { points: '1.0' },
    },
  })
  expect(light.computed).toMatchObject({ word: '欠进度', light: { id: 'yellow' } })
})

test('the notice that goes out tells the lag as it was that day', async () => {
  const { draft } = await seen<{ draft: { words: string; replyBy: string } }>(
    city.office,
    '/api/items/p37/notice-draft',
  )
  const { words, replyBy } = draft
  const issued = { kind: 'noticeIssued', step: 'reminder', paper: 'notice', to: 'housing', words, replyBy }
  await done(city.office, 'p37', [issued])
  const prose = proseIn(await download(city, city.office, '/api/items/p37/notices/1.docx'))
  expect(prose).toContain('提醒通知单')
  expect(prose).toContain('第37项　新建改造管网86公里')
  expect(prose).toContain('完成28.0%，计划29.1%，滞后1.0个百分点，判断为“欠进度”')
  city.on('2026-07-31')
  await report('2026-07', '40')
  const later = await download(city, city.office, '/api/items/p37/notices/1.docx')
  expect(proseIn(later)).toBe(prose)
  for (const missing of ['/api/items/p37/notices/2.docx', '/api/items/p38/notices/1.docx'])
    expect((await city.office.ask('GET', missing)).status).toBe(404)
  const circular = proseIn(await download(city, city.office, '/api/circular.docx?on=2026-06-30'))
  expect(circular).toContain('（一）欠进度1项\n市住房城乡建设局（第37项）。')
  expect(circular).toMatch(/施工组织：两个标段进场晚\n增加两个作业班组（2026-07-31前）/)
})

test('what was seen in March stays as it was seen', async () => {
  const { light } = await stateOn(city.office, 'p37', '2026-03-31')
  expect(light.computed.word).toBe('未定节点')
})
