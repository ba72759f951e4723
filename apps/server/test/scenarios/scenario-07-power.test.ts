import { afterAll, beforeAll, expect, test } from 'vitest'
import { counties, entered, handedDown } from '../../../../samples/scenarios/county-shares.ts'
import type { Browser } from '../browser.ts'
import { proseIn } from '../prose.ts'
import { type City, done, download, openCity, refusalOf, seen, stateOn } from './city.ts'

// 情景七 权限和县区：分解加码看得见，县区表由牵头单位填一次，对垂管单位只能商请。

let city: City
let liaison: Browser
let county: Browser

const issued = (serial: string) => ({
  ...{ kind: 'issued', document: 'table-2026', serial, documentNumber: '青政办发〔2026〕3号' },
})
const straight = { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' }

beforeAll(async () => {
  city = await openCity('2026-01-28')
  liaison = await city.enrol({
    ...{
      name: 'xieyutong',
      displayName: '谢雨桐',
      grants: [{ role: 'liaison', orgUnit: 'human-resources' }],
    },
  })
  county = await city.enrol({
    ...{ name: 'fuqiang', displayName: '付强', grants: [{ role: 'liaison', orgUnit: 'linlan' }] },
  })
  await done(city.office, 'p12', [
    {
      ...{ kind: 'added', itemKind: 'target', words: '城镇新增就业4.2万人以上', schedule: straight },
      sources: [{ list: 'workReport', document: 'report-2026', quote: '城镇新增就业4.2万人以上' }],
      duties: { lead: 'human-resources', responsible: counties, supporting: [] },
      measure: { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' },
    },
    issued('12'),
    { kind: 'sharesSet', shares: handedDown },
  ])
  await done(city.office, 'p88', [
    {
      ...{ kind: 'added', itemKind: 'task', words: '落实税费优惠政策', sources: [], schedule: straight },
      duties: { lead: 'taxation', responsible: [], supporting: [] },
      measure: { kind: 'cumulative', target: '12', comparator: 'exactly', unit: '亿元' },
    },
    issued('88'),
  ])
  await done(liaison, 'p12', [{ kind: 'signedFor' }])
  const byPhone = { onBehalfOf: 'taxation', basis: { kind: 'telephone', note: '来电确认签收' } }
  await done(city.office, 'p88', [{ kind: 'signedFor' }], byPhone)
})
afterAll(() => city.close())

interface SharesShown {
  readonly outcome: {
    readonly shared: string
    readonly addOnPercent: string
    readonly total?: string
    readonly gap?: string
    readonly bodies: readonly { readonly name: string; readonly value?: string }[]
  }
}
const sharesShown = () => seen<SharesShown>(city.office, '/api/items/p12/shares?period=2026-10')

test('4.2万 split as 4.41万: 加码5.0%', async () => {
  expect((await sharesShown()).outcome).toMatchObject({ shared: '44100', addOnPercent: '5.0' })
})

test('3.86万人 for 1—10月: 91.9 %, 8.6 points ahead', async () => {
  city.on('2026-10-31')
  const value = { kind: 'number', number: '38600' }
  const period = '2026-10'
  await done(liaison, 'p12', [
    { kind: 'drafted', period, value, vintage: 'flash', words: '1—10月城镇新增就业3.86万人' },
  ])
  const onPaper = { onBehalfOf: 'human-resources', basis: { kind: 'signedPaper', scan: 'scan-10' } }
  await done(city.office, 'p12', [{ kind: 'approved', period }], onPaper)
  await done(city.office, 'p12', [{ kind: 'accepted', period }])
  const { state } = await stateOn(city.office, 'p12', '2026-10-31')
  expect(state.progress).toMatchObject({
    ...{
      progress: 'ahead',
      done: { percent: '91.9' },
      planned: { percent: '83.3' },
      lag: { points: '-8.6' },
    },
  })
})

test('the lead enters the county rows once; they add up to 38590: 差10人', async () => {
  const reported = { kind: 'sharesReported', period: '2026-10', values: entered }
  expect((await county.ask('POST', '/api/items/p12/deeds', { body: { deeds: [reported] } })).status).toBe(403)
  await done(liaison, 'p12', [reported])
  const { outcome } = await sharesShown()
  expect(outcome).toMatchObject({ total: '38590', gap: '差10人' })
  expect(outcome.bodies.map(({ value }) => value)).toEqual(entered.map(({ value }) => value))
})

test('counties are not asked again', async () => {
  const { bodies } = await seen<{ bodies: readonly { orgUnit: string; submissions: number }[] }>(
    city.office,
    '/api/burden?period=2026-10',
  )
  expect(bodies.map(({ orgUnit, submissions }) => [orgUnit, submissions]).toSorted()).toEqual([
    ['human-resources', 1],
    ['taxation', 1],
  ])
  const own = await seen<{ bodies: readonly object[] }>(county, '/api/burden?period=2026-10')
  expect(own.bodies).toEqual([])
})

test('市税务局 is late on 第88项: a 商请函 is drafted, an order is refused, its word is not returned', async () => {
  city.on('2026-11-02')
  const item = await seen(city.office, '/api/items/p88')
  expect(item).toMatchObject({ state: { reporting: { reporting: 'late' } }, serial: '88' })
  const { draft } = await seen<{ draft: { words: string } }>(city.office, '/api/items/p88/notice-draft')
  expect(draft).toMatchObject({
    ...{ paper: 'letter', title: '商请函', to: 'taxation', toName: '市税务局', because: '逾期未报' },
    replyBy: '2026-11-05',
  })
  expect(draft.words).toMatch(/^市税务局：贵单位牵头的第88项.*商请/)
  const notice = {
    ...{ kind: 'noticeIssued', step: 'reminder', to: 'taxation', words: draft.words, replyBy: '2026-11-05' },
  }
  const path = '/api/items/p88/deeds'
  expect(await refusalOf(city.office, path, { deeds: [{ ...notice, paper: 'notice' }] })).toBe(
    'mayOnlyBeAsked',
  )
  await done(city.office, 'p88', [{ ...notice, paper: 'letter' }])
  const prose = proseIn(await download(city, city.office, '/api/items/p88/notices/1.docx'))
  expect(prose.split('\n').slice(0, 2)).toEqual(['关于商请函告第88项任务进展情况的函', '市税务局：'])
  expect(prose).toContain('特此函商。')
  expect(prose).not.toMatch(/督办单|承办单位|回　执/)
  const returning = { deeds: [{ kind: 'returned', period: '2026-10', reason: '请补报' }] }
  expect(await refusalOf(city.office, path, returning)).toBe('mayOnlyBeAsked')
})

test('no score, no rank: the circular counts 市税务局 and does not name it', async () => {
  const { bodies } = await seen<{ bodies: object }>(city.office, '/api/circular')
  expect(bodies).toMatchObject({ criticised: [], late: [], unnamed: 1 })
  const prose = proseIn(await download(city, city.office, '/api/circular.docx'))
  expect(prose).not.toMatch(/市税务局|得分|排名|名次/)
  expect(prose).toContain('另有1家单位按督查权限不点名')
  expect((await county.ask('GET', '/api/circular')).status).toBe(403)
})
