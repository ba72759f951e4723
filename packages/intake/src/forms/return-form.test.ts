import {
  apply,
  type Deed,
  dateOf,
  type Event,
  emptyLedger,
  fold,
  type LedgerState,
  periodOf,
} from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { inCity } from '../../test/city.ts'
import type { FormField, FormRow } from './form.ts'
import { explainFormProblem, formProblemCodes } from './form-problem.ts'
import { readReturnForm } from './return-form.ts'

const on = (at: string, item: string, deed: Deed): Event => ({
  item,
  act: { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf(at) },
  deed,
})

type Added = Extract<Deed, { readonly kind: 'added' }>

function begun(
  id: string,
  serial: string,
  words: string,
  measure: Added['measure'],
  lead = 'zhujian',
): Event[] {
  return [
    on('2026-01-20', id, {
      ...{
        kind: 'added',
        itemKind: 'task',
        words,
        sources: [{ list: 'workReport', document: '报告', quote: words }],
      },
      duties: { lead, responsible: [], supporting: [] },
      ...(measure && { measure }),
      schedule: { kind: 'straight', start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') },
    }),
    on('2026-02-01', id, { kind: 'issued', document: '表', serial, documentNumber: '青政办发〔2026〕3号' }),
    on('2026-02-03', id, { kind: 'signedFor' }),
  ]
}

const september = periodOf('2026-09')
const state: LedgerState = fold(
  [
    ...begun('pipes', '37', '更新改造城市地下管网86公里', {
      kind: 'cumulative',
      target: '86',
      comparator: 'exactly',
      unit: '公里',
    }),
    ...begun('homes', '38', '改造危旧房680套', {
      kind: 'cumulative',
      target: '680',
      comparator: 'exactly',
      unit: '套',
    }),
    ...begun('reform', '41', '深化“高效办成一件事”改革', undefined),
    ...begun(
      'jobs',
      '40',
      '城镇新增就业4.2万人以上',
      { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' },
      'renshe',
    ),
    on('2026-10-02', 'pipes', {
      ...{ kind: 'drafted', period: september, value: { kind: 'number', number: '71' } },
      ...{ vintage: 'flash', words: '已完成71公里' },
    }),
    on('2026-10-02', 'pipes', { kind: 'approved', period: september }),
    on('2026-10-05', 'pipes', { kind: 'accepted', period: september }),
  ].toSorted((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0)),
  emptyLedger,
).state

const row = (
  item: string | null,
  said: Partial<Record<FormField, string>>,
  more: Partial<FormRow> = {},
): FormRow => ({
  ...{ where: { sheet: '填报表', row: 5 }, item, serial: '37', words: '更新改造城市地下管网86公里' },
  cells: Object.fromEntries(Object.entries(said).map(([field, text]) => [field, { text }])),
  ...more,
})

const read = (...rows: readonly FormRow[]) =>
  readReturnForm(
    { file: '市住建局.xlsx', orgUnit: 'zhujian', period: '2026-10', rows },
    { state, matchOrgUnit: inCity },
  )

test('a line filled in is a draft of its item, and the ledger takes it', () => {
  const { deeds, problems, guesses } = read(
    row('pipes', {
      ...{ value: '74.5公里', words: '累计改造74.5公里', causeKind: '审批手续', cause: '占道手续未齐' },
      ...{ nextStep: '补齐手续', nextStepBy: '11月20日' },
      ...{ request: '请协调占道审批', requestOf: '市城管局', requestBy: '2026-11-15' },
    }),
  )
  expect([problems, guesses]).toEqual([[], []])
  expect(deeds).toEqual([
    {
      item: 'pipes',
      deed: {
        ...{
          kind: 'drafted',
          period: '2026-10',
          value: { kind: 'number', number: '74.5' },
          vintage: 'flash',
        },
        words: '累计改造74.5公里',
        cause: { category: 'permits', words: '占道手续未齐' },
        nextStep: { words: '补齐手续', by: '2026-11-20' },
        requests: [{ words: '请协调占道审批', of: 'chengguan', by: '2026-11-15' }],
      },
    },
  ])
  expect(apply(state, on('2026-11-02', 'pipes', deeds[0]!.deed))).toHaveProperty('state')
})

test.each([
  ['3.86', '38600', 0],
  ['3.86万人', '38600', 0],
  ['38600人', '38600', 0],
  ['0.0001', '1', 0],
  ['3.86万', '38600', 1],
  ['38600', 'valueFarOff', 0],
])('beside a target of 4.2万人, %s is %s', (value, said, guessed) => {
  const cells = { value: { text: value } }
  const line: FormRow = { where: { sheet: '填报表', row: 5 }, item: 'jobs', serial: '40', words: '', cells }
  const { deeds, problems, guesses } = readReturnForm(
    { file: '市人社局.xlsx', orgUnit: 'renshe', period: '2026-10', rows: [line] },
    { state, matchOrgUnit: inCity },
  )
  const [deed] = deeds.map((each) => each.deed)
  const read =
    deed?.kind === 'drafted' && deed.value?.kind === 'number' ? deed.value.number : problems[0]?.code
  expect([read, guesses.length]).toEqual([said, guessed])
})

const sent = { value: '71', words: '已完成71公里' }

test.each([
  ['ticked', row('pipes', { noChange: '√' }), 'noChange'],
  [
    'ticked, the prefilled words left',
    row('pipes', { ...sent, noChange: '√' }, { prefilled: sent }),
    'noChange',
  ],
  ['left as it was sent', row('pipes', sent, { prefilled: sent }), 'noChange'],
  ['one letter changed', row('pipes', { ...sent, value: '72' }, { prefilled: sent }), 'drafted'],
  ['about', row('pipes', { value: '约74公里' }), 'drafted ？“约74公里”按74公里'],
  ['less than it was', row('pipes', { value: '8' }), 'drafted ？“8公里”比上期数71公里少，请核对是否为累计数'],
  [
    'the serial typed over, the words left',
    row('pipes', { value: '74' }, { serial: '52' }),
    'drafted ？序号写作“52”，按内容认作第37项',
  ],
  [
    'a value where nothing is measured',
    row('reform', { value: '12件', words: '已上线' }, { serial: '41' }),
    'drafted ？没有可以衡量的目标，完成值“12件”记入进展情况',
  ],
  [
    'strokes and 无 in the cells for what is behind',
    row('pipes', { value: '74', cause: '无', nextStep: '/' }),
    'drafted',
  ],
  ['no id, found by serial and words', row(null, { value: '74' }), 'drafted ？按序号和内容认作第37项'],
])('%s', (_case, line, said) => {
  const { deeds, guesses, problems } = read(line)
  expect(problems).toEqual([])
  expect([deeds[0]!.deed.kind, ...guesses.map(({ words }) => `？${words}`)].join(' ')).toBe(said)
})

test.each([
  ['no such item', row('park', { value: '1' }), 'itemUnknown'],
  ['no id and other words', row(null, { value: '1' }, { words: '新建公园2个' }), 'itemUnknown'],
  [
    'the hidden id of one item beside the words of another',
    row('pipes', { value: '500' }, { serial: '38', words: '改造危旧房680套' }),
    'itemOther',
  ],
  ['far off', row('pipes', { value: '74500' }), 'valueFarOff'],
  ["another body's", row('jobs', { value: '38600' }, { serial: '40' }), 'notYours'],
  ['ticked and changed', row('pipes', { value: '74', noChange: '√' }), 'noChangeContradicted'],
  ['no number', row('pipes', { value: '大部分' }), 'valueUnread'],
  ['another unit', row('pipes', { value: '74套' }), 'valueOtherUnit'],
  ['below zero', row('pipes', { value: '-1' }), 'valueNegative'],
  ['an unknown category', row('pipes', { value: '74', causeKind: '天灾' }), 'causeUnknown'],
  ['a step without a day', row('pipes', { value: '74', nextStep: '加快施工' }), 'nextStepUndated'],
  ['a request of nobody', row('pipes', { value: '74', request: '请协调' }), 'requestUnfinished'],
  [
    'a request of a body unknown',
    row('pipes', { value: '74', request: '请', requestOf: '龙舟办', requestBy: '11月底' }),
    'orgUnitUnknown',
  ],
  ['a vintage unknown', row('pipes', { value: '74', vintage: '准确' }), 'vintageUnknown'],
  ['an error', row('pipes', {}, { cells: { value: { text: '#REF!', error: '#REF!' } } }), 'cellError'],
])('nothing of the form is taken: %s', (_case, line, code) => {
  const { deeds, readable, problems } = read(row('homes', { value: '500' }, { serial: '38' }), line)
  expect([deeds.length, readable.length, problems.map((each) => each.code)]).toEqual([0, 1, [code]])
})

test('asked of 各县（市、区）, it is asked of each of the nine', () => {
  const asked = { value: '74', request: '请落实用地', requestOf: '各县（市、区）', requestBy: '11月底' }
  const [drafted] = read(row('pipes', asked)).deeds
  expect(drafted?.deed).toMatchObject({
    requests: Array.from({ length: 9 }, () => ({ words: '请落实用地' })),
  })
})

test('a value where nothing is measured is kept in words', () => {
  const { deeds } = read(row('reform', { value: '12件', words: '已上线' }, { serial: '41' }))
  expect(deeds[0]?.deed).toMatchObject({ words: '完成值：12件。已上线' })
  expect(apply(state, on('2026-11-02', 'reform', deeds[0]!.deed))).toHaveProperty('state')
})

test('a figure that was never accepted cannot be repeated', () => {
  expect(read(row('homes', { noChange: '√' }, { serial: '38' })).problems).toMatchObject([
    { code: 'nothingToRepeat', words: '第38项' },
  ])
})

test('empty lines are told apart from figures, and the same item twice is asked about', () => {
  expect(read(row('pipes', {}), row('homes', { value: '500' }, { serial: '38' }))).toMatchObject({
    unfilled: ['pipes'],
    deeds: [{ item: 'homes' }],
  })
  expect(read(row('pipes', { value: '74' }), row('pipes', { value: '75' })).problems).toMatchObject([
    { code: 'itemTwice', words: '第37项' },
  ])
})

test.each([
  ['no body', { orgUnit: null, period: '2026-10' }, {}, 'orgUnitMissing'],
  ['no period', { orgUnit: 'zhujian', period: null }, {}, 'periodMissing'],
  [
    'of another period',
    { orgUnit: 'zhujian', period: '2026-09' },
    { period: periodOf('2026-10') },
    'periodOther',
  ],
])('the form itself: %s', (_case, form, options, code) => {
  const outcome = readReturnForm(
    { file: '表.xlsx', rows: [], ...form },
    { state, matchOrgUnit: inCity, ...options },
  )
  expect(outcome.problems.map((each) => each.code)).toEqual([code])
})

test('every code says what happened and what to do, in both languages', () => {
  for (const code of formProblemCodes) {
    const { zh, en } = explainFormProblem({ code, where: { sheet: '表', row: 5 }, words: '第37项' })
    expect(zh).toMatch(/^《表》第5行：.*请/u)
    expect(en).toMatch(/^表, row 5: .+[.,:] /)
  }
})

test('sixty-two forms of eight lines are read', () => {
  const events = Array.from({ length: 496 }, (_, i) =>
    begun(`item-${i}`, String(i + 100), `改造第${i}片区管网`, {
      kind: 'cumulative',
      target: '100',
      comparator: 'exactly',
      unit: '公里',
    }),
  ).flat()
  const many = fold(events.toSorted((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0))).state
  for (let form = 0; form < 62; form++) {
    const rows = Array.from({ length: 8 }, (_, i) =>
      row(
        `item-${form * 8 + i}`,
        { value: '约40公里', words: '正常推进' },
        { serial: String(form * 8 + i + 100) },
      ),
    )
    const outcome = readReturnForm(
      { file: `${form}.xlsx`, orgUnit: 'zhujian', period: '2026-10', rows },
      { state: many, matchOrgUnit: inCity },
    )
    expect([outcome.deeds.length, outcome.problems.length]).toEqual([8, 0])
  }
})
