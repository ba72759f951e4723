import { readFileSync } from 'node:fs'
import {
  type Act,
  dateOf,
  type Event,
  fold,
  type Item,
  lightFactsOf,
  lightOf,
  type Measure,
  type Period,
  periodOf,
  readLightPolicy,
  readReportingPolicy,
  shownLight,
  stateOf,
  type Value,
} from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { nameOf } from '../../test/sample-table.ts'
import { returnFormLine } from '../forms/return-form-line.ts'
import { wordsIn } from '../table.ts'
import { ledgerTable } from './ledger-table.ts'
import { cumulativeWords, formPeriodWords, periodWords } from './period-words.ts'
import { throughWords, valueWords } from './value-words.ts'

const policyFile = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../policies/${path}`, import.meta.url), 'utf8'))
const reporting = readReportingPolicy(policyFile('reporting/monthly-25.json'))
const lights = readLightPolicy(policyFile('lights/plain.json'))
if ('problems' in reporting || 'problems' in lights) throw new Error('the policies cannot be read')

const today = dateOf('2026-11-25')
const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }
const act = (at: string): Act => ({ actor: '张敏', basis: { kind: 'login' }, at: dateOf(at) })
const on = (at: string, item: string, deed: Event['deed']): Event => ({ item, act: act(at), deed })
const number = (digits: string): Value => ({ kind: 'number', number: digits })
const jobs: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
const revenue: Measure = { kind: 'rate', target: '5', comparator: 'exactly', unit: '%', ascending: true }
const begun = (id: string, serial: string, measure: Measure, parent?: string): Event[] => [
  on('2026-01-20', id, {
    ...{
      kind: 'added',
      itemKind: 'target',
      words: `第${serial}件事`,
      measure,
      schedule: { ...year, kind: 'straight' },
    },
    sources: [{ list: 'workReport', document: '报告', quote: '…' }],
    duties: { lead: 'finance', responsible: ['housing'], supporting: [] },
    ...(parent && { parent }),
  }),
  on('2026-02-01', id, { kind: 'issued', document: '表', serial, documentNumber: '青政办发〔2026〕3号' }),
  on('2026-02-03', id, { kind: 'signedFor' }),
]
const october = periodOf('2026-10')
const filed = (id: string, digits: string): Event[] => [
  on('2026-11-02', id, {
    kind: 'drafted',
    period: october,
    vintage: 'flash',
    words: '',
    value: number(digits),
  }),
  on('2026-11-02', id, { kind: 'approved', period: october }),
  on('2026-11-02', id, { kind: 'accepted', period: october }),
]
const figure = (kind: 'verified' | 'published', digits: string, day: string): Event['deed'] => ({
  ...{ kind, value: number(digits), through: dateOf(day), source: '现场核查' },
  vintage: kind === 'verified' ? 'verified' : 'preliminary',
})
const story: Event[] = [
  ...begun('jobs', '88', jobs),
  ...begun('part', '88-1', jobs, 'jobs'),
  ...begun('revenue', '2', revenue),
  on('2026-09-29', 'revenue', {
    ...{ kind: 'measureModified', measure: { ...revenue, target: '3' } as Measure, reason: '减税' },
    ...{ authority: '市人大常委会', documentNumber: '青人发〔2026〕18号', from: dateOf('2026-09-01') },
  }),
  ...filed('jobs', '38600'),
  ...filed('revenue', '3.4'),
  on('2026-11-05', 'jobs', figure('verified', '38590', '2026-10-31')),
  on('2026-11-05', 'revenue', figure('published', '3.2', '2026-09-30')),
  on('2026-11-06', 'revenue', {
    ...{ kind: 'lightSetAside', light: 'grey', word: '其它', reason: '口径调整' },
    until: dateOf('2026-12-01'),
  }),
].toSorted((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0))

const { state, refusals } = fold(story)
const items = Object.values(state.items)
const lineOf = (item: Item) => {
  const policy = { tolerance: { points: '0.2', percent: '0' }, reporting: reporting.policy }
  const itemState = stateOf(item, today, policy)
  const computed = lightOf(lightFactsOf(item, itemState, today), lights.policy)
  return { item, state: itemState, light: shownLight(computed, item.lightOverrides, today) }
}
const table = ledgerTable({ place: '青澜市', planYear: 2026, today, nameOf, lines: items.map(lineOf) })
const rowOf = (words: string) => {
  const row = table.lines.find((line) => line.kind === 'row' && line.cells.includes(words))
  if (row?.kind !== 'row') throw new Error(`there is no row ${words}`)
  return Object.fromEntries(table.columns.map(({ heading }, i) => [heading, wordsIn(row.cells[i] ?? null)]))
}

test('what the body says, what was found and what was published stand apart, each with its day and its vintage', () => {
  expect(refusals).toEqual([])
  expect(rowOf('第88件事')).toMatchObject({
    ...{
      序号: 88,
      牵头单位: '市财政局',
      自报: '38600人\n（10月快报）',
      核验: '38590人\n（10月核实）',
      公布: null,
    },
    ...{ 年度目标: '42000人以上', 完成进度: '91.9%', 计划进度: '83.3%', '滞后（百分点）': '超前8.5' },
    ...{ 完成时限: '2026年12月31日', 填报状态: '待报', 亮灯: '● 超进度', 依据文号: '青政办发〔2026〕3号' },
  })
})

test('a modified target shows both, a light set aside shows both', () => {
  expect(rowOf('第2件事')).toMatchObject({
    年度目标: '调整后3%\n（原5%）',
    公布: '3.2%\n（9月初步核算）',
    亮灯: '● 超进度\n（人工调整为“其它”，至2026年12月1日）',
  })
})

test('a working item stands under its item and is counted apart', () => {
  expect(table.lines.map((line) => line.kind === 'row' && [line.cells[0], line.isPart ?? false])).toEqual([
    [88, false],
    ['88-1', true],
    [2, false],
  ])
  expect(table.notes).toEqual(['共2项（另有下设事项1项，不计入总数）：超进度2项。'])
})

test('what a return form says of an item', () => {
  expect(returnFormLine(state.items.jobs!, periodOf('2026-11'))).toEqual({
    ...{ item: 'jobs', serial: '88', words: '第88件事', target: '42000人以上', planned: '91.7%' },
    deadline: '2026年12月31日',
    ...{ last: '38590人\n（10月）', prefilled: {} },
  })
  expect(returnFormLine(state.items.revenue!, periodOf('2026-11'))).toMatchObject({
    ...{
      target: '调整后3%\n（原5%）',
      planned: null,
      last: '3.4%\n（10月）',
      prefilled: { vintage: '快报' },
    },
  })
})

test('a form prints target and last value in the size of the table', () => {
  const item = { ...state.items.jobs!, words: '城镇新增就业4.2万人以上' }
  expect(returnFormLine(item, periodOf('2026-11'))).toMatchObject({
    ...{ target: '4.2万人以上', last: '3.859万人\n（10月）' },
  })
})

test.each<[Period, string, string]>([
  [periodOf('2026-10'), '2026年10月', '2026年1—10月'],
  [periodOf('2026-01'), '2026年1月', '2026年1月'],
  [periodOf('2026-02'), '2026年2月', '2026年1—2月'],
  [periodOf('2026-Q3'), '2026年三季度', '2026年三季度'],
  [periodOf('2026'), '2026年', '2026年'],
])('the period %s is %s', (period, words, cumulative) => {
  expect([periodWords(period), cumulativeWords(period)]).toEqual([words, cumulative])
})

test.each([
  ['2026-01', '2026年1月'],
  ['2026-02', '2026年1—2月'],
  ['2026-03', '2026年3月'],
  ['2026-Q2', '2026年二季度'],
  ['2026', '2026年'],
])('a form of %s is of %s', (period, words) => expect(formPeriodWords(periodOf(period))).toBe(words))

test('an item without a target of its own shows those of its working items', () => {
  const [parent, part] = [state.items.jobs!, state.items.part!]
  const bare = { ...parent, measures: [] }
  const lines = [bare, part].map(lineOf)
  const shown = ledgerTable({ place: '青澜市', planYear: 2026, today, nameOf, lines })
  const at = shown.columns.findIndex(({ heading }) => heading === '年度目标')
  expect(shown.lines.map((line) => line.kind === 'row' && line.cells[at])).toEqual([
    '88-1：42000人以上',
    '42000人以上',
  ])
  const alone = ledgerTable({ place: '青澜市', planYear: 2026, today, nameOf, lines: [lineOf(bare)] })
  expect(alone.lines.map((line) => line.kind === 'row' && line.cells[at])).toEqual([null])
})

const steps: Measure = {
  kind: 'milestone',
  steps: [
    { id: 's1', words: '可研批复', weight: '1' },
    { id: 's2', words: '开工', weight: '1' },
  ],
}
test.each<[Value, Measure | undefined, string]>([
  [number('86'), { ...jobs, unit: '公里' }, '86公里'],
  [number('86'), undefined, '86'],
  [{ kind: 'yesNo', done: true }, { kind: 'yesNo' }, '已办成'],
  [{ kind: 'yesNo', done: false }, { kind: 'yesNo' }, '未办成'],
  [{ kind: 'steps', done: ['s1', 's2'] }, steps, '已完成：可研批复、开工'],
  [{ kind: 'steps', done: [] }, steps, '尚无节点完成'],
])('%j reads as people say it', (value, measure, words) => expect(valueWords(value, measure)).toBe(words))

test.each([
  ['2026-10-31', '10月'],
  ['2026-10-30', '10月30日'],
  ['2025-12-31', '2025年12月'],
])('through %s is %s', (day, words) => expect(throughWords(dateOf(day), 2026)).toBe(words))
