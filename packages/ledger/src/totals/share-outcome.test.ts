import { expect, test } from 'vitest'
import { begun, itemOf, on, straight, year } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { rounded } from '../exact/fraction.ts'
import { periodOf } from '../exact/period.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Measure } from '../measure/measure.ts'
import { stateOf } from '../state/item-state.ts'
import type { ReportingPolicy } from '../state/reporting.ts'
import { sharesOn } from './share-outcome.ts'
import type { Share } from './shares.ts'

const jobs: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
const [october, november] = [periodOf('2026-10'), periodOf('2026-11')]
const bodies = (...values: string[]): Share[] =>
  values.map((value, i) => ({ orgUnit: ['东城区', '西城区', '临江县'][i]!, value }))
const shares: Deed = { kind: 'sharesSet', shares: bodies('18000', '15100', '11000') }
const stated: Deed[] = [
  {
    ...{ kind: 'drafted', period: october, vintage: 'flash', words: '' },
    value: { kind: 'number', number: '38600' },
  },
  { kind: 'approved', period: october },
]
const reported = (values: readonly Share[]): Deed => ({ kind: 'sharesReported', period: october, values })
const told = (...deeds: Deed[]): Event[] => [
  ...begun('88', '88', { measure: jobs, schedule: straight }),
  ...deeds.map((deed) => on('2026-11-02', '88', deed)),
]

test('4.2万人 split as 4.41万 is 加码5.0%; 3.86万 by October is 91.9 %, 8.6 points ahead; the counties are 差10人 (情景七)', () => {
  const item = itemOf('88', told(shares, ...stated, reported(bodies('16000', '13000', '9590'))))
  expect(sharesOn(item, october)).toEqual({
    ...{ shared: '44100', addOnPercent: '5.0', total: '38590', gap: '差10人' },
    bodies: [
      { orgUnit: '东城区', target: '18000', value: '16000', percent: '88.9' },
      { orgUnit: '西城区', target: '15100', value: '13000', percent: '86.1' },
      { orgUnit: '临江县', target: '11000', value: '9590', percent: '87.2' },
    ],
  })
  const exact = { points: '0', percent: '0' }
  const reporting: ReportingPolicy = {
    ...{ id: 'r', name: 'r', source: 's', every: 'month', daysAfterRelease: 0 },
    ...{ opens: { months: 0, day: 20 }, closes: { months: 0, day: 25 } },
  }
  const { done, lagPoints, progress } = stateOf(item, dateOf('2026-11-25'), {
    tolerance: exact,
    reporting,
  }).progress
  expect([
    progress,
    rounded({ ...done!, numerator: 100n * done!.numerator }, 1),
    rounded(lagPoints!, 1),
  ]).toEqual([...['ahead', '91.9', '-8.6']])
})

test.each<[string, Deed[], string | undefined]>([
  ['县区合计正好', [...stated, reported(bodies('16000', '13000', '9600'))], undefined],
  ['县区合计多了', [...stated, reported(bodies('16000', '13000', '9601'))], '多1人'],
  ['有一个县没有数，先不比', [...stated, reported(bodies('16000', '13000'))], undefined],
  ['牵头单位没有报，无从比较', [reported(bodies('16000', '13000', '9590'))], undefined],
  [
    '更正以后一次为准',
    [...stated, reported(bodies('1', '1', '1')), reported(bodies('16000', '13000', '9600'))],
    undefined,
  ],
])('%s', (_case, deeds, gap) => {
  expect(sharesOn(itemOf('88', told(shares, ...deeds)), october)?.gap).toBe(gap)
})

test('a period without values shows what was handed down, and no gap', () => {
  const outcome = sharesOn(itemOf('88', told(shares)), november)
  expect(outcome?.bodies).toEqual([
    { orgUnit: '东城区', target: '18000' },
    { orgUnit: '西城区', target: '15100' },
    { orgUnit: '临江县', target: '11000' },
  ])
  expect([outcome?.total, outcome?.gap]).toEqual([undefined, undefined])
})

test('rates handed down are set side by side, not summed', () => {
  const growth: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
  const item = itemOf('1', [
    ...begun('1', '1', { measure: growth, schedule: straight }),
    on('2026-11-02', '1', { kind: 'sharesSet', shares: bodies('6.5', '6', '5.5') }),
    on('2026-11-02', '1', reported(bodies('6.4', '5.8', '5.5'))),
  ])
  expect(sharesOn(item, october)).toEqual({
    bodies: [
      { orgUnit: '东城区', target: '6.5', value: '6.4' },
      { orgUnit: '西城区', target: '6', value: '5.8' },
      { orgUnit: '临江县', target: '5.5', value: '5.5' },
    ],
  })
})

test('what was not split has no table', () => {
  expect(sharesOn(itemOf('88', told()), october)).toBeUndefined()
  expect(
    sharesOn(
      itemOf(
        '37',
        begun('37', '37', { measure: { kind: 'yesNo' }, schedule: { ...year, kind: 'straight' } }),
      ),
      october,
    ),
  ).toBeUndefined()
})
