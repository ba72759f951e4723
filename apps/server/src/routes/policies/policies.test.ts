import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { type City, done, openCity, seen, yes } from '../../../test/scenarios/city.ts'

let city: City
let liaison: Browser

const straight = { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' }
const duties = { lead: 'housing', responsible: [], supporting: [] }
const byPhone = { onBehalfOf: 'housing', basis: { kind: 'telephone', note: '来电' } }

beforeAll(async () => {
  city = await openCity('2026-01-28')
  liaison = await city.enrol({
    ...{ name: 'liuyang', displayName: '刘洋', grants: [{ role: 'liaison', orgUnit: 'housing' }] },
  })
  for (const [serial, number] of [
    ['1', '28'],
    ['2', '60'],
  ] as const) {
    const measure = { kind: 'cumulative', target: '100', comparator: 'exactly', unit: '公里' }
    await done(city.office, `p${serial}`, [
      ...[
        {
          kind: 'added',
          itemKind: 'task',
          words: `第${serial}件事`,
          sources: [],
          schedule: straight,
          duties,
          measure,
        },
      ],
      { kind: 'issued', document: 'table-2026', serial, documentNumber: '青政办发〔2026〕3号' },
    ])
    await done(city.office, `p${serial}`, [{ kind: 'signedFor' }], byPhone)
    city.on('2026-06-30')
    const filed = {
      ...{
        kind: 'drafted',
        period: '2026-06',
        value: { kind: 'number', number },
        vintage: 'flash',
        words: '',
      },
      ...{
        cause: { category: 'land', words: '两处未交地' },
        nextStep: { words: '增加班组', by: '2026-07-31' },
      },
    }
    await done(city.office, `p${serial}`, [filed, { kind: 'approved', period: '2026-06' }], byPhone)
  }
})
afterAll(() => city.close())

interface Kind {
  readonly kind: string
  readonly chosen?: { readonly id: string; readonly from?: string }
  readonly presets: readonly {
    readonly id: string
    readonly name: string
    readonly source: string
    readonly isChosen: boolean
  }[]
}
const kinds = () => seen<readonly Kind[]>(liaison, '/api/policies')
interface Preview {
  readonly changes: readonly { readonly serial: string; readonly before: object; readonly after: object }[]
}
const preview = (query: string) => seen<Preview>(city.office, `/api/policies/preview?${query}`)

test('every preset of the folder is there, with name and source, and what holds is marked', async () => {
  const told = await kinds()
  const files = ['lights', 'reporting', 'tolerances', 'schedules', 'releases', 'powers', 'notices'].map(
    (folder) =>
      readdirSync(new URL(`../../../../../policies/${folder}`, import.meta.url))
        .map((name) => name.replace('.json', ''))
        .toSorted(),
  )
  expect(told.map(({ presets }) => presets.map(({ id }) => id).toSorted())).toEqual(files)
  for (const { presets } of told)
    for (const { name, source } of presets) expect([name, source].every(Boolean)).toBe(true)
  const marked = told.map(({ kind, presets }) => [
    kind,
    ...presets.filter(({ isChosen }) => isChosen).map(({ id }) => id),
  ])
  expect(marked).toEqual([
    ['light', 'plain'],
    ['reporting', 'monthly-25'],
    ['tolerance', 'plain'],
    ['schedule'],
    ['release'],
    ['power', 'plain'],
    ['notice', 'plain'],
  ])
})

test('what another would change, before and after; nothing of it is recorded', async () => {
  const { changes } = await preview('kind=light&id=guangyuan-2018')
  expect(changes.map(({ serial, before, after }) => [serial, before, after])).toMatchObject([
    ['1', { light: 'yellow', word: '欠进度' }, { light: 'yellow', lightWords: '黄牌', word: '进展缓慢' }],
    [
      '2',
      { light: 'green', lightWords: '绿灯', word: '超进度' },
      { light: 'blue', lightWords: '蓝签', word: '按进度推进' },
    ],
  ])
  expect((await preview('kind=light&id=plain')).changes).toEqual([])
  expect((await kinds())[0]!.chosen).toEqual({ id: 'plain' })
})

test('a later closing day changes who is late', async () => {
  city.on('2026-07-26')
  const { changes } = await preview('kind=reporting&id=monthly-28')
  expect(changes.map(({ before, after }) => [before, after])).toMatchObject([
    [
      { reporting: 'late', word: '未报' },
      { reporting: 'due', word: '欠进度' },
    ],
    [
      { reporting: 'late', word: '未报' },
      { reporting: 'due', word: '超进度' },
    ],
  ])
})

test('what was chosen is told with its day; the preview is what then comes', async () => {
  const { changes } = await preview('kind=light&id=guangyuan-2018')
  const chosen = { kind: 'policyChosen', policy: 'light', id: 'guangyuan-2018', from: '2026-07-26' }
  await yes(city.office, '/api/register/deeds', { deeds: [chosen] })
  expect((await kinds())[0]!.chosen).toEqual({ id: 'guangyuan-2018', from: '2026-07-26' })
  for (const { serial, after } of changes) {
    const item = await seen<{ light: { computed: { word: string } } }>(city.office, `/api/items/p${serial}`)
    expect(after).toMatchObject({ word: item.light.computed.word })
  }
})

test('who may, and what is not there', async () => {
  const status = async (browser: Browser, query: string) =>
    (await browser.ask('GET', `/api/policies/preview?${query}`)).status
  expect(await status(liaison, 'kind=light&id=plain')).toBe(403)
  expect(await status(city.office, 'kind=light&id=nowhere')).toBe(404)
  expect(await status(city.office, 'kind=weather&id=plain')).toBe(422)
})
