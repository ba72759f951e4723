import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../../../samples/scenarios/sheets.ts'
import { type City, done, download, type ItemShown, openCity, refusalOf, seen, stateOn } from './city.ts'

// 情景十一 目标调整：年中由人大常委会批准，此前的亮灯不动，此后印“调整后3%（原5%）”。

let city: City

const rate = (target: string) => ({
  ...{ kind: 'rate', ascending: true, target, comparator: 'exactly', unit: '%' },
})
const figure = (number: string, through: string, source: string) => ({
  ...{ kind: 'published', value: { kind: 'number', number }, through, vintage: 'flash', source },
})

beforeAll(async () => {
  city = await openCity('2026-01-28')
  await done(city.office, 'p6', [
    {
      ...{ kind: 'added', itemKind: 'target', words: '一般公共预算收入增长5%' },
      sources: [{ list: 'workReport', document: 'report-2026', quote: '一般公共预算收入增长5%' }],
      duties: { lead: 'finance', responsible: ['taxation'], supporting: [] },
      measure: rate('5'),
      schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
      publisher: 'finance',
    },
    { kind: 'issued', document: 'table-2026', serial: '6', documentNumber: '青政办发〔2026〕3号' },
  ])
  const act = { onBehalfOf: 'finance', basis: { kind: 'telephone', note: '来电确认签收' } }
  await done(city.office, 'p6', [{ kind: 'signedFor' }], act)
  city.on('2026-09-10')
  await done(city.office, 'p6', [figure('3.4', '2026-08-31', '市财政局1—8月收支')])
})
afterAll(() => city.close())

const shownOn = async (day: string) => {
  const { light, item, state } = await stateOn(city.office, 'p6', day)
  return { word: light.computed.word, light: light.computed.light.id, ...state.progress, item }
}
const modified = {
  ...{ kind: 'measureModified', measure: rate('3'), reason: '减税政策和土地市场变化' },
  ...{ authority: '市人大常委会', documentNumber: '青人常〔2026〕21号', from: '2026-09-29' },
}

test('without a document number it is refused', async () => {
  city.on('2026-09-29')
  const deeds = [{ ...modified, documentNumber: '' }]
  expect(await refusalOf(city.office, '/api/items/p6/deeds', { deeds })).toBe('documentNumberMissing')
  expect((await seen<ItemShown>(city.office, '/api/items/p6')).printedTarget).toBe('5%')
})

test('市人大常委会 approves 3 % on 29 September: papers print both, lights before stay', async () => {
  const before = await shownOn('2026-09-28')
  expect(before).toMatchObject({ progress: 'behind', word: '欠进度', light: 'yellow' })
  await done(city.office, 'p6', [modified])
  expect((await seen<ItemShown>(city.office, '/api/items/p6')).printedTarget).toBe('调整后3%（原5%）')
  expect(await shownOn('2026-09-28')).toEqual(before)
  expect(await shownOn('2026-09-29')).toMatchObject({ progress: 'ahead', word: '超进度', light: 'green' })
})

test.each([
  ['on=2026-08-31', '5%'],
  ['on=2026-09-29', '调整后3%\n（原5%）'],
])('the ledger printed %s says %s', async (query, target) => {
  city.on('2026-10-08')
  const paper = cellsOf(await download(city, city.office, `/api/ledger.xlsx?${query}`))
  const head = paper.find((row) => row.includes('年度目标'))!
  expect(paper.find(([serial]) => serial === '6')![head.indexOf('年度目标')]).toBe(target)
})

test('the year ends at 3.1 %: 完成调整后目标', async () => {
  city.on('2027-01-20')
  await done(city.office, 'p6', [figure('3.1', '2026-12-31', '市财政局全年收支快报')])
  const item = await seen<ItemShown>(city.office, '/api/items/p6')
  expect(item).toMatchObject({
    printedTarget: '调整后3%（原5%）',
    state: { progress: { progress: 'completed' } },
  })
})
