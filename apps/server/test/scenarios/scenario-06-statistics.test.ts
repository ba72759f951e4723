import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../../../samples/scenarios/sheets.ts'
import { type City, done, download, type ItemShown, openCity, seen, stateOn, yes } from './city.ts'

// 情景六 统计数据：数由统计局公布，没有公布不等于没有报；预计数和核算数并列，按核算数判断。

let city: City

const growth = {
  ...{ kind: 'added', itemKind: 'target', words: '地区生产总值增长6%左右' },
  sources: [{ list: 'workReport', document: 'report-2026', quote: '地区生产总值增长6%左右' }],
  duties: { lead: 'development-reform', responsible: ['statistics'], supporting: [] },
  measure: { kind: 'rate', ascending: true, target: '6', comparator: 'about', unit: '%' },
  schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
  publisher: 'statistics',
}
const issued = (serial: string, year = 2026) => ({
  ...{ kind: 'issued', document: `table-${year}`, serial, documentNumber: `青政办发〔${year}〕3号` },
})
const signed = { onBehalfOf: 'development-reform', basis: { kind: 'telephone', note: '来电确认签收' } }
const figure = (number: string, through: string, vintage: string, source: string) => ({
  ...{ kind: 'published', value: { kind: 'number', number }, through, vintage, source },
})

beforeAll(async () => {
  city = await openCity('2026-01-20')
  const source = { kind: 'numberSourceSet', indicator: '地区生产总值', publisher: 'statistics' }
  await yes(city.office, '/api/register/deeds', {
    deeds: [{ ...source, release: 'quarterly', from: '2025-01-01' }],
  })
})
afterAll(() => city.close())

test('2025: 预计3215亿元、6.1% and 初步核算3198.4亿元、5.9% stand side by side, the verdict is on the latter', async () => {
  const whole = {
    ...{ ...growth, words: '2025年地区生产总值3200亿元左右' },
    measure: {
      kind: 'level',
      ascending: true,
      baseline: '3020',
      target: '3200',
      comparator: 'about',
      unit: '亿元',
    },
    schedule: { kind: 'straight', start: '2025-01-01', deadline: '2025-12-31' },
  }
  const { schedule } = whole
  await done(city.office, 'p0', [whole, issued('1', 2025)])
  await done(city.office, 'p0-growth', [{ ...growth, schedule, parent: 'p0' }, issued('1-1', 2025)])
  for (const item of ['p0', 'p0-growth']) await done(city.office, item, [{ kind: 'signedFor' }], signed)
  const estimate = (number: string) => figure(number, '2025-12-31', 'estimate', '2026年政府工作报告')
  await done(city.office, 'p0', [estimate('3215')])
  await done(city.office, 'p0-growth', [estimate('6.1')])
  const before = await stateOn(city.office, 'p0-growth', '2026-01-20')
  expect(before.state.progress).toMatchObject({ progress: 'completed' })

  city.on('2026-01-31')
  const preliminary = (number: string) => figure(number, '2025-12-31', 'preliminary', '市统计局全年初步核算')
  await done(city.office, 'p0', [preliminary('3198.4')])
  await done(city.office, 'p0-growth', [preliminary('5.9')])
  const shown = async (id: string) => {
    const { published, state } = await seen<ItemShown & { readonly published: readonly FigureShown[] }>(
      city.office,
      `/api/items/${id}`,
    )
    const figures = published.map(({ vintage, value }) => [vintage, value.number])
    return [figures, state.progress.progress]
  }
  expect(await shown('p0')).toEqual([
    [
      ['estimate', '3215'],
      ['preliminary', '3198.4'],
    ],
    'overdue',
  ])
  expect(await shown('p0-growth')).toEqual([
    [
      ['estimate', '6.1'],
      ['preliminary', '5.9'],
    ],
    'overdue',
  ])
})

test('28 October: 5.8 % of the first three quarters is entered by who publishes it', async () => {
  const statistics = await city.enrol({
    ...{ name: 'houqian', displayName: '侯倩', grants: [{ role: 'liaison', orgUnit: 'statistics' }] },
  })
  await done(city.office, 'p1', [growth, issued('1')])
  await done(city.office, 'p1', [{ kind: 'signedFor' }], signed)
  city.on('2026-10-28')
  const release = figure('5.8', '2026-09-30', 'preliminary', '市统计局前三季度初步核算')
  await done(statistics, 'p1', [release])
})

test('opened on 25 November, that label shows, and nobody is 未报', async () => {
  city.on('2026-11-25')
  const item = await seen<ItemShown & { readonly published: readonly object[] }>(city.office, '/api/items/p1')
  expect(item.published).toMatchObject([
    {
      ...{ value: { number: '5.8' }, through: '2026-09-30', on: '2026-10-28', vintage: 'preliminary' },
      source: '市统计局前三季度初步核算',
    },
  ])
  expect(item.state).toMatchObject({
    latest: { from: 'published', through: '2026-09-30', vintage: 'preliminary' },
    reporting: { reporting: 'awaitingRelease' },
    // 左右 gives nothing away here: the preset of tolerance states none.
    progress: { progress: 'behind', because: 'shortOfTarget' },
  })
  const paper = cellsOf(await download(city, city.office, '/api/ledger.xlsx'))
  expect(paper.flat()).toContain('5.8%\n（9月初步核算）')
  const late = await seen<{ entries: readonly object[] }>(city.office, '/api/items?reporting=late')
  expect(late.entries).toEqual([])
  const unreported = await seen<{ entries: readonly object[] }>(city.office, '/api/items?light=grey')
  expect(unreported.entries).toEqual([])
})

interface FigureShown {
  readonly vintage: string
  readonly value: { readonly number: string }
}
