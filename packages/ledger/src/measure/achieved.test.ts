import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftPoint } from '../exact/decimal.ts'
import { percent, rounded } from '../exact/fraction.ts'
import { achieved, shareDone } from './achieved.ts'
import { isAscending, type Measure, type Value } from './measure.ts'

const tolerance = { points: '0.2', percent: '1' }
const number = (digits: string): Value => ({ kind: 'number', number: digits })

const employment: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
const gdp: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const revenue: Measure = { kind: 'rate', target: '5', comparator: 'exactly', unit: '%', ascending: true }
const jobless: Measure = { kind: 'ceiling', target: '5.5', comparator: 'at_most', unit: '%' }
const urban: Measure = {
  kind: 'level',
  baseline: '62',
  target: '64',
  comparator: 'exactly',
  unit: '%',
  ascending: true,
}
const dust: Measure = { ...urban, baseline: '38', target: '34', unit: '微克/立方米', ascending: false }
const band: Measure = {
  kind: 'rate',
  target: '3',
  upper: '5',
  comparator: 'range',
  unit: '%',
  ascending: true,
}
const households: Measure = { kind: 'cumulative', target: '1000', comparator: 'about', unit: '户' }
const arrears: Measure = { kind: 'zero', unit: '件' }
const income: Measure = {
  kind: 'qualitative',
  comparator: 'sync',
  reference: '经济增长',
  referenceValue: '5.8',
}
const above: Measure = { ...income, comparator: 'above_reference' }
const below: Measure = { ...income, comparator: 'below_reference' }

test.each<[string, Measure, string, boolean]>([
  ['以上，差一人', employment, '41999', false],
  ['以上，正好', employment, '42000', true],
  ['左右，差0.2个百分点，在容差内', gdp, '5.8', true],
  ['左右，差0.21个百分点', gdp, '5.79', false],
  ['左右，超过不算差', gdp, '7', true],
  ['左右，按目标的1%，正好', households, '990', true],
  ['左右，按目标的1%，少一户', households, '989', false],
  ['没有限定词，超过也是完成', revenue, '5.1', true],
  ['没有限定词，没有容差', revenue, '4.99', false],
  ['控制在以内，正好在线上', jobless, '5.5', true],
  ['控制在以内，超过', jobless, '5.51', false],
  ['提高到，达到', urban, '64.0', true],
  ['降到，达到', dust, '34', true],
  ['降到，更低', dust, '33.5', true],
  ['降到，未到', dust, '34.1', false],
  ['区间，下限', band, '3', true],
  ['区间，低于下限', band, '2.9', false],
  ['区间，高于上限', band, '5.1', true],
  ['动态清零', arrears, '0', true],
  ['动态清零，还有一件', arrears, '1', false],
  ['同步，相等', income, '5.8', true],
  ['同步，低于', income, '5.7', false],
  ['高于，相等', above, '5.8', false],
  ['高于，高出', above, '5.9', true],
  ['低于，相等', below, '5.8', false],
  ['低于，低', below, '5.7', true],
])('%s', (_case, measure, digits, expected) => {
  expect(achieved(measure, number(digits), tolerance)).toEqual({ achieved: expected })
})

const steps: Measure = {
  kind: 'milestone',
  steps: [
    { id: 'study', words: '完成可行性研究', weight: '1' },
    { id: 'start', words: '开工', weight: '2' },
    { id: 'roof', words: '主体封顶', weight: '5' },
  ],
}
const done = (...ids: string[]): Value => ({ kind: 'steps', done: ids })

test.each<[string, Measure, Value, string]>([
  ['累计', employment, number('38600'), '91.9'],
  ['累计，超过', employment, number('44100'), '105.0'],
  ['存量，从基数算起', urban, number('63.5'), '75.0'],
  ['存量，向下', dust, number('36'), '50.0'],
  ['存量，比基数还差', dust, number('39'), '-25.0'],
  ['节点，按权重', steps, done('study', 'start'), '37.5'],
  ['节点，一个也没有', steps, done(), '0.0'],
  ['是否，已办', { kind: 'yesNo' }, { kind: 'yesNo', done: true }, '100.0'],
])('%s: %#', (_case, measure, value, expected) => {
  const outcome = shareDone(measure, value)
  expect('share' in outcome && rounded(percent(outcome.share), 1)).toBe(expected)
})

test.each<[string, Measure, Value, string]>([
  ['增幅没有完成比例', gdp, number('5.8'), 'noShare'],
  ['上限没有完成比例', jobless, number('5.2'), 'noShare'],
  ['没有基数', { ...urban, baseline: undefined } as unknown as Measure, number('63'), 'baselineMissing'],
  ['数值对着节点', steps, number('3'), 'valueUnfit'],
  ['没有的节点', steps, done('paint'), 'valueUnfit'],
  ['不是数', employment, number('三万'), 'valueUnfit'],
])('gives no share: %s', (_case, measure, value, code) => {
  expect(shareDone(measure, value)).toEqual({ refusal: { code } })
})

test.each<[string, Measure, Value, object]>([
  [
    '参照值未公布',
    { kind: 'qualitative', comparator: 'sync', reference: '经济增长' },
    number('5'),
    {
      code: 'referenceMissing',
      reference: '经济增长',
    },
  ],
  ['是否类填了数', { kind: 'yesNo' }, number('1'), { code: 'valueUnfit' }],
])('gives no answer: %s', (_case, measure, value, refusal) => {
  expect(achieved(measure, value, tolerance)).toEqual({ refusal })
})

test('all steps are done, or the whole is not', () => {
  expect(achieved(steps, done('study', 'start', 'roof'), tolerance)).toEqual({ achieved: true })
  expect(achieved(steps, done('study', 'roof'), tolerance)).toEqual({ achieved: false })
})

test('law: what is reached stays reached as the value moves in the good direction', () => {
  const digits = fc.integer({ min: -60_000, max: 60_000 })
  const measures = fc.constantFrom(
    employment,
    gdp,
    jobless,
    urban,
    dust,
    band,
    households,
    arrears,
    income,
    above,
    below,
  )
  fc.assert(
    fc.property(measures, digits, fc.nat(1000), (measure, at, better) => {
      const to = isAscending(measure) ? at + better : at - better
      const reached = (n: number) => achieved(measure, number(shiftPoint(String(n), -2)), tolerance)
      if ('achieved' in reached(at) && (reached(at) as { achieved: boolean }).achieved) {
        expect(reached(to)).toEqual({ achieved: true })
      }
    }),
  )
})
