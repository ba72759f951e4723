import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { begun, itemOf, on, straight, year } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { periodOf } from '../exact/period.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { readReportingPolicy } from '../state/reporting.ts'
import { type Burden, burdenOf } from './burden.ts'

const read = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if ('problems' in read) throw new Error(read.problems.join())
const policy = { tolerance: { points: '0', percent: '0' }, reporting: read.policy }
const may = periodOf('2026-05')
const on37 = (at: string, ...deeds: Deed[]): Event[] => deeds.map((deed) => on(at, '37', deed))
const filed = (number: string): Deed[] => [
  { ...{ kind: 'drafted', period: may, vintage: 'flash', words: '' }, value: { kind: 'number', number } },
  { kind: 'approved', period: may },
  { kind: 'accepted', period: may },
]
const plain = begun('37', '37', { schedule: straight })
const published = begun('37', '37', { schedule: straight, publisher: '市统计局' })
const nodes: Schedule = {
  ...{ ...year, kind: 'nodes' },
  nodes: [
    { dueDate: dateOf('2026-06-30'), planned: { kind: 'value', value: '25' } },
    { dueDate: dateOf('2026-12-31'), planned: { kind: 'value', value: '86' } },
  ],
}
const planned = [
  ...begun('37', '37'),
  ...on37('2026-03-01', { kind: 'nodesProposed', schedule: nodes }, { kind: 'nodesApproved' }),
]
const frequency = (each: 'quarterly' | 'atNodes' | 'fromPublisher'): Deed => ({
  kind: 'frequencySet',
  frequency: each,
})
const shares: Deed = {
  kind: 'sharesSet',
  shares: [
    { orgUnit: '东城区', value: '40' },
    { orgUnit: '西城区', value: '46' },
  ],
}
const livelihood = { list: 'livelihoodList', document: '民生实事', quote: '改造管网', serial: '3' } as const

// 要填几项：完成值、数据版本、情况说明；滞后再加四项；节点加佐证。
test.each<[string, Event[], string, Pick<Burden, 'submissions' | 'fields' | 'prefilled'>]>([
  ['第一次填，没有可预填的', plain, '2026-06', { submissions: 1, fields: 3, prefilled: 0 }],
  [
    '上月采用过，都预填',
    [...plain, ...on37('2026-05-25', ...filed('60'))],
    '2026-06',
    { submissions: 1, fields: 3, prefilled: 3 },
  ],
  [
    '滞后，原因和下一步没有填过',
    [...plain, ...on37('2026-05-25', ...filed('12'))],
    '2026-06',
    { submissions: 1, fields: 7, prefilled: 3 },
  ],
  [
    '列入两份清单，只问一次',
    [...plain, ...on37('2026-03-01', { kind: 'sourceAdded', source: livelihood })],
    '2026-06',
    { submissions: 1, fields: 3, prefilled: 0 },
  ],
  [
    '分给两个区，由牵头单位一次填',
    [...plain, ...on37('2026-03-01', shares)],
    '2026-06',
    { submissions: 1, fields: 5, prefilled: 0 },
  ],
  [
    '按季，5月不问',
    [...plain, ...on37('2026-03-01', frequency('quarterly'))],
    '2026-05',
    { submissions: 0, fields: 0, prefilled: 0 },
  ],
  [
    '按季，6月问',
    [...plain, ...on37('2026-03-01', frequency('quarterly'))],
    '2026-06',
    { submissions: 1, fields: 3, prefilled: 0 },
  ],
  [
    '到节点时，没有节点的月份不问',
    [...planned, ...on37('2026-03-02', frequency('atNodes'))],
    '2026-05',
    { submissions: 0, fields: 0, prefilled: 0 },
  ],
  [
    '到节点时，有节点的月份要佐证',
    [...planned, ...on37('2026-03-02', frequency('atNodes'))],
    '2026-06',
    { submissions: 1, fields: 4, prefilled: 0 },
  ],
  [
    '只取发布数，不问',
    [...published, ...on37('2026-03-01', frequency('fromPublisher'))],
    '2026-06',
    { submissions: 0, fields: 0, prefilled: 0 },
  ],
])('%s', (_case, events, month, expected) => {
  const asked = { orgUnit: '市住建局', month: periodOf(month) }
  expect(burdenOf([itemOf('37', events)], asked, () => policy)).toMatchObject({ items: 1, ...expected })
})

test('bodies that are not the lead are asked nothing: neither who supports nor who shares the target', () => {
  const item = itemOf('37', [...plain, ...on37('2026-03-01', shares)])
  for (const orgUnit of ['市财政局', '东城区']) {
    expect(burdenOf([item], { orgUnit, month: may }, () => policy)).toMatchObject({
      items: 0,
      submissions: 0,
    })
  }
})

test('a submission that was one act is counted as such', () => {
  const june = periodOf('2026-06')
  const events = [
    ...plain,
    ...on37('2026-05-25', ...filed('60')),
    ...on37('2026-06-24', { kind: 'noChange', period: june }),
  ]
  expect(burdenOf([itemOf('37', events)], { orgUnit: '市住建局', month: june }, () => policy).unchanged).toBe(
    1,
  )
})

test('before it is asked of anybody an item is no burden', () => {
  expect(
    burdenOf([itemOf('37', plain.slice(0, 2))], { orgUnit: '市住建局', month: may }, () => policy).items,
  ).toBe(0)
  expect(
    burdenOf([itemOf('37', plain)], { orgUnit: '市住建局', month: periodOf('2026-01') }, () => policy).items,
  ).toBe(0)
})

test('law: no more is prefilled than is asked, whatever was told before and in whatever month', () => {
  const stories = [plain, planned, [...plain, ...on37('2026-03-01', shares)]]
  const said = [[], on37('2026-05-25', ...filed('12')), on37('2026-05-25', ...filed('86'))]
  fc.assert(
    fc.property(
      fc.constantFrom(...stories),
      fc.constantFrom(...said),
      fc.integer({ min: 1, max: 12 }),
      (story, told, month) => {
        const asked = { orgUnit: '市住建局', month: periodOf(`2026-${String(month).padStart(2, '0')}`) }
        const { fields, prefilled, submissions, items } = burdenOf(
          [itemOf('37', [...story, ...told])],
          asked,
          () => policy,
        )
        expect([prefilled <= fields, submissions <= items, submissions > 0 === fields > 0]).toEqual([
          true,
          true,
          true,
        ])
      },
    ),
  )
})
