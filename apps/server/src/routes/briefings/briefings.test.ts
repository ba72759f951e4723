import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { type City, done, openCity, seen } from '../../../test/scenarios/city.ts'

let city: City
let sponsor: Browser
let liaison: Browser

const construction = 'vice-mayor-construction'
const straight = { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' }
const added = (lead: string, serial: string, itemKind = 'task') => [
  {
    ...{ kind: 'added', itemKind, words: `第${serial}件事`, sources: [], schedule: straight },
    duties: { lead, responsible: [], supporting: [] },
    measure: { kind: 'cumulative', target: '100', comparator: 'exactly', unit: '公里' },
  },
  { kind: 'issued', document: 'table-2026', serial, documentNumber: '青政办发〔2026〕3号' },
  { kind: 'signedFor' },
]
const paper = (orgUnit: string) => ({ onBehalfOf: orgUnit, basis: { kind: 'telephone', note: '来电' } })

beforeAll(async () => {
  city = await openCity('2026-01-28')
  sponsor = await city.enrol({
    ...{
      name: 'wangguodong',
      displayName: '王国栋',
      person: 'wang-guodong',
      grants: [{ role: 'sponsor', post: construction }],
    },
  })
  liaison = await city.enrol({
    ...{ name: 'liuyang', displayName: '刘洋', grants: [{ role: 'liaison', orgUnit: 'housing' }] },
  })
  for (const [lead, serial, kind] of [
    ['housing', '37', 'target'],
    ['housing', '38', 'task'],
    ['education', '5', 'task'],
  ] as const) {
    const [add, issue, sign] = added(lead, serial, kind)
    await done(city.office, `p${serial}`, [add!, issue!])
    await done(city.office, `p${serial}`, [sign!], paper(lead))
  }
  city.on('2026-06-30')
  const filed = {
    ...{
      kind: 'drafted',
      period: '2026-06',
      value: { kind: 'number', number: '28' },
      vintage: 'flash',
      words: '',
    },
    ...{
      cause: { category: 'land', words: '两处未交地' },
      nextStep: { words: '增加班组', by: '2026-07-31' },
    },
    requests: [{ words: '请财政局拨付资金', of: 'finance', by: '2026-07-15' }],
  }
  await done(city.office, 'p37', [filed, { kind: 'approved', period: '2026-06' }], paper('housing'))
})
afterAll(() => city.close())

type Line = Readonly<Record<'queue' | 'serial' | 'reason', string>>
interface Counts {
  readonly count: number
  readonly classes: readonly { readonly word: string; readonly count: number }[]
}
interface Briefing {
  readonly own: Counts
  readonly all?: Counts
  readonly late: readonly { readonly serial: string; readonly cause?: string; readonly isLate: boolean }[]
  readonly waiting: readonly object[]
}
const briefing = (browser: Browser, query = '') => seen<Briefing>(browser, `/api/briefing${query}`)

test('for the leader of construction: what is behind and why, what waits for him, his items and all', async () => {
  const told = await briefing(city.office, `?sponsor=${construction}`)
  expect(told).toMatchObject({
    ...{
      place: '青澜市',
      day: '2026-06-30',
      sponsor: { post: construction },
      own: { count: 2 },
      all: { count: 3 },
    },
    time: { months: 6, percent: '50.0' },
    indicators: [{ serial: '37', figure: '28公里（6月快报，自报）', word: '欠进度' }],
  })
  expect(told.late.map(({ serial, cause, isLate }) => [serial, cause, isLate])).toEqual([
    ['37', '用地、征迁：两处未交地', false],
    ['38', undefined, true],
  ])
  expect(told.waiting).toEqual([
    {
      ...{
        item: 'p37',
        serial: '37',
        itemWords: '第37件事',
        request: '2026-06#1',
        words: '请财政局拨付资金',
      },
      ...{ of: 'finance', ofName: '市财政局', by: '2026-07-15', isLate: false, raisedOn: '2026-06-30' },
      raisedBy: '市住房城乡建设局',
    },
  ])
})

test('without a post it is of everything; what was ruled on waits no longer', async () => {
  expect(await briefing(city.office)).toMatchObject({ own: { count: 3 }, all: { count: 3 } })
  await done(city.office, 'p37', [
    { kind: 'requestRuled', request: '2026-06#1', outcome: 'agreed', words: '7月拨付' },
  ])
  expect((await briefing(city.office)).waiting).toEqual([])
})

test('what somebody set to green is listed and counted as it is computed', async () => {
  const set = { light: 'green', word: '达进度', reason: '拨款已到位', until: '2026-12-31' }
  await done(city.office, 'p37', [{ kind: 'lightSetAside', ...set }])
  const { late, own } = await briefing(city.office, `?sponsor=${construction}`)
  expect(late[0]).toMatchObject({ serial: '37', word: '欠进度', override: { word: '达进度' } })
  expect(own.classes.map(({ word, count }) => [word, count])).toEqual([
    ['欠进度', 1],
    ['未报', 1],
  ])
})

test('what is behind says why in the work of whom it answers to, the worst first', async () => {
  const { lines } = await seen<{ readonly lines: readonly Line[] }>(sponsor, '/api/work')
  const late = lines.filter(({ queue }) => queue === 'late')
  expect(late).toMatchObject([
    { serial: '37', reason: '用地、征迁：两处未交地', light: { computed: { word: '欠进度' } } },
  ])
})

test('a sponsor gets his own and no other, without the totals of what he does not see; bodies get none', async () => {
  const own = await briefing(sponsor)
  expect(own).toMatchObject({ sponsor: { post: construction }, own: { count: 2 } })
  expect(own.all).toBeUndefined()
  const status = async (browser: Browser, query: string) =>
    (await browser.ask('GET', `/api/briefing${query}`)).status
  expect(await status(sponsor, '?sponsor=mayor')).toBe(403)
  expect(await status(liaison, '')).toBe(403)
  expect(await status(city.office, '?sponsor=nobody')).toBe(404)
})
