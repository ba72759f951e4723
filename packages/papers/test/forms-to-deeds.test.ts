import { readReturnForm } from '@taizhang/intake'
import { type Act, dateOf, type Event, fold, type Measure, periodOf } from '@taizhang/ledger'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { openReturnForm } from '../src/forms/open-return-form.ts'
import { returnFormXlsx } from '../src/forms/return-form.ts'
import { returnFormLine } from '../src/forms/return-form-line.ts'
import { readSheets } from '../src/sheets/read-sheets.ts'
import { matchOrgUnit } from './sample-table.ts'

const act = (at: string): Act => ({ actor: '张敏', basis: { kind: 'login' }, at: dateOf(at) })
const [year, october, november] = [
  { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') },
  periodOf('2026-10'),
  periodOf('2026-11'),
]
const pipes: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
const begun = (id: string, serial: string): Event[] => [
  {
    ...{ item: id, act: act('2026-01-20') },
    deed: {
      ...{ kind: 'added', itemKind: 'task', words: `第${serial}件事`, measure: pipes },
      ...{
        schedule: { ...year, kind: 'straight' },
        duties: { lead: 'housing', responsible: [], supporting: [] },
      },
      sources: [{ list: 'workReport', document: '报告', quote: '…' }],
    },
  },
  {
    ...{ item: id, act: act('2026-02-01') },
    deed: { kind: 'issued', document: '表', serial, documentNumber: '青政办发〔2026〕3号' },
  },
  { item: id, act: act('2026-02-03'), deed: { kind: 'signedFor' } },
]
const accepted = (id: string): Event[] => {
  const deeds: Event['deed'][] = [
    {
      ...{ kind: 'drafted', period: october, vintage: 'flash', words: '正在施工' },
      value: { kind: 'number', number: '75' },
    },
    { kind: 'approved', period: october },
    { kind: 'accepted', period: october },
  ]
  return deeds.map((deed) => ({ item: id, act: act('2026-11-02'), deed }))
}
const stories = ['1', '2', '3'].map((serial) => begun(`item-${serial}`, serial))
const story = [...stories.flat().toSorted((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0))]
const { state, refusals } = fold([...story, ...accepted('item-1'), ...accepted('item-2')])

test('what a unit fills in becomes a draft, its tick 无变化, and a row that it left alone is told as such', async () => {
  expect(refusals).toEqual([])
  const lines = Object.values(state.items).map((item) => returnFormLine(item, november))
  const book = new ExcelJS.Workbook()
  const form = returnFormXlsx({
    ...{
      orgUnit: { id: 'housing', name: '市住房城乡建设局' },
      period: november,
      place: '青澜市',
      planYear: 2026,
    },
    ...{ due: '11月25日前', lines },
  })
  await book.xlsx.load(form.buffer as ArrayBuffer)
  const sheet = book.worksheets[0]!
  const put = (row: number, heading: string, value: ExcelJS.CellValue) => {
    const column = (sheet.getRow(4).values as (string | undefined)[]).indexOf(heading)
    sheet.getRow(4 + row).getCell(column).value = value
  }
  put(1, '无变化', '√')
  put(2, '完成值', 76.3)
  put(2, '滞后原因类别', '资金不到位')
  put(2, '滞后原因', '第二批资金未到')
  put(2, '下一步举措', '12月10日前完成剩余路段')
  put(2, '下一步时限', new Date('2026-12-10T00:00:00Z'))
  const file = await readSheets(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'a.xlsx' })
  if ('failure' in file) throw new Error(file.failure.code)
  const opened = openReturnForm(file.sheets, 'a.xlsx')
  if ('failure' in opened) throw new Error(opened.failure.code)
  const outcome = readReturnForm(opened.form, { state, matchOrgUnit })
  expect(outcome).toMatchObject({ orgUnit: 'housing', period: '2026-11', problems: [], unfilled: ['item-3'] })
  expect(outcome.deeds).toMatchObject([
    { item: 'item-1', deed: { kind: 'noChange', period: '2026-11' } },
    {
      item: 'item-2',
      deed: {
        ...{
          kind: 'drafted',
          period: '2026-11',
          value: { kind: 'number', number: '76.3' },
          vintage: 'flash',
        },
        cause: { category: 'funding', words: '第二批资金未到' },
        nextStep: { words: '12月10日前完成剩余路段', by: '2026-12-10' },
      },
    },
  ])
})
