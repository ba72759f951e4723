import { readFileSync } from 'node:fs'
import {
  applyToBreakdown,
  type BreakdownDeed,
  type BreakdownState,
  dateOf,
  type Event,
  emptyBreakdown,
  fold,
  itemsOfBreakdown,
  periodOf,
  readReportingPolicy,
  stateOf,
} from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { readReturnForm } from '../src/forms/return-form.ts'
import { readTable } from '../src/tables/read-table.ts'
import { rowsOfTable } from '../src/tables/table-rows.ts'
import { inCity } from './city.ts'
import { sheetOf } from './sheets.ts'

// 一张印发的表，从导入到填“是”：没有数字的任务按是否完成衡量。

const drawn = `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 出台支持先进陶瓷产业发展若干措施 | 市住建局 | 9月底前
2 | 持续优化营商环境 | 市住建局 | 持续推进
3 | 新建公园2个 | 市住建局 | 12月底前
4 | 出台惠企举措 | 市住建局 | 持续推进
`
const act = (at: string) => ({ actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf(at) }) as const

function issuedTable(): BreakdownState {
  const { table } = readTable([sheetOf('表', drawn)], { matchOrgUnit: inCity, planYear: 2026 })
  const rows = rowsOfTable(table!, '表')
  const deeds: BreakdownDeed[] = [
    {
      ...{ kind: 'rowsDrawn', from: 'table', document: '表', title: '分解表', list: 'workReport' },
      ...{ planYear: 2026, rows, sentences: [] },
    },
    { kind: 'rowsReviewed', rows: rows.map(({ id }) => id) },
    { kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: dateOf('2026-02-05') },
  ]
  return deeds.reduce((state, deed) => {
    const outcome = applyToBreakdown(state, { breakdown: 't26', act: act('2026-02-05'), deed })
    if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.state
  }, emptyBreakdown)
}

const rules = new URL('../../../policies/reporting/monthly-25.json', import.meta.url)
const reading = readReportingPolicy(JSON.parse(readFileSync(rules, 'utf8')))
if ('problems' in reading) throw new Error(reading.problems.join())
const policy = { tolerance: { points: '0', percent: '0' }, reporting: reading.policy }

const table = issuedTable()
const signed = table.order.map((_row, i): Event => {
  return { item: `t26-${i + 1}`, act: act('2026-02-06'), deed: { kind: 'signedFor' } }
})
const begun = fold([...itemsOfBreakdown(table, act('2026-02-05')), ...signed])

test('the items of a table that was taken in, and how each is measured', () => {
  expect(begun.refusals).toEqual([])
  const kinds = Object.values(begun.state.items).map(({ measures }) => measures[0]?.value.kind)
  expect(kinds).toEqual(['yesNo', undefined, 'cumulative', undefined])
})

test.each([
  ['是', 'completed'],
  ['已出台', 'completed'],
  ['否', 'noNodes'],
])('the form says %s: %s', (value, progress) => {
  const cells = { value: { text: value }, words: { text: '已会签' } }
  const row = { where: { sheet: '表', row: 5 }, item: 't26-1', serial: '1', words: '', cells }
  const { deeds, problems } = readReturnForm(
    { file: '市住建局.xlsx', orgUnit: 'zhujian', period: '2026-08', rows: [row] },
    { state: begun.state, matchOrgUnit: inCity },
  )
  expect(problems).toEqual([])
  const said = deeds.map(({ item, deed }): Event => ({ item, act: act('2026-08-28'), deed }))
  const approved: Event = { ...said[0]!, deed: { kind: 'approved', period: periodOf('2026-08') } }
  const { state, refusals } = fold([...said, approved], begun.state)
  expect(refusals).toEqual([])
  expect(stateOf(state.items['t26-1']!, dateOf('2026-09-02'), policy).progress.progress).toBe(progress)
})

test('never said: after its day it is overdue', () => {
  const item = begun.state.items['t26-1']!
  expect(stateOf(item, dateOf('2026-10-01'), policy).progress.progress).toBe('overdue')
})
