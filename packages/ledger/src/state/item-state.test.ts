import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { begun, byDate, itemOf, on, pipes, revenue, straight, year } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { rounded } from '../exact/fraction.ts'
import { periodOf } from '../exact/period.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Item } from '../item/item.ts'
import type { Vintage } from '../item/submission.ts'
import type { Measure } from '../measure/measure.ts'
import type { Milestone } from '../schedule/schedule.ts'
import { latestFigure, owedOf, reportingOn, type StatePolicy, stateOf } from './item-state.ts'
import { outcomeWord, printedTarget } from './printed-target.ts'
import { readReportingPolicy } from './reporting.ts'

const tolerance = { points: '0.2', percent: '0' }
const outcome = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if ('problems' in outcome) throw new Error(outcome.problems.join())
const policy: StatePolicy = { tolerance, reporting: outcome.policy }
const on25November = dateOf('2026-11-25')

const number = (digits: string) => ({ kind: 'number', number: digits }) as const
const published = (at: string, through: string, digits: string, vintage: Vintage): [string, Deed] => [
  at,
  { kind: 'published', value: number(digits), through: dateOf(through), vintage, source: '市统计局' },
]
const drafted = (period: string, digits: string): Deed => ({
  ...{ kind: 'drafted', period: periodOf(period), vintage: 'flash', words: '', value: number(digits) },
})
const filed = (
  at: string,
  item: string,
  period: string,
  digits: string,
  ruling: 'accepted' | 'returned' | 'none',
) => {
  const end: Deed[] =
    ruling === 'none'
      ? []
      : [
          ruling === 'accepted'
            ? { kind: 'accepted', period: periodOf(period) }
            : { kind: 'returned', period: periodOf(period), reason: '数据不衔接' },
        ]
  const deeds: Deed[] = [drafted(period, digits), { kind: 'approved', period: periodOf(period) }, ...end]
  return deeds.map((deed) => on(at, item, deed))
}
const progressAt = (item: Item, day: string, by = policy) => {
  const { progress } = stateOf(item, dateOf(day), by)
  return [progress.progress, progress.lagPoints && rounded(progress.lagPoints, 1)]
}

test('GDP: on 25 November the figure of three quarters shows, and nobody is late (情景六)', () => {
  const gdp: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
  const releases = [
    { through: dateOf('2026-09-30'), on: dateOf('2026-10-28') },
    { through: dateOf('2026-12-31'), on: dateOf('2027-01-20') },
  ]
  const story = begun('1', '1', {
    itemKind: 'target',
    measure: gdp,
    schedule: straight,
    publisher: '市统计局',
  })
  const figures = [
    published('2026-07-20', '2026-06-30', '5.9', 'preliminary'),
    published('2026-10-28', '2026-09-30', '5.8', 'preliminary'),
  ]
  const item = itemOf('1', [...story, ...figures.map(([at, deed]) => on(at, '1', deed))])
  const state = stateOf(item, on25November, { ...policy, releases })
  expect(state.latest).toMatchObject({ value: number('5.8'), through: '2026-09-30', vintage: 'preliminary' })
  expect(state.reporting.reporting).toBe('awaitingRelease')
  expect(state.progress).toMatchObject({ progress: 'onSchedule', because: 'atTarget' })
  // After the year's end nobody is overdue before the figure of the year is out.
  expect(progressAt(item, '2027-01-20', { ...policy, releases })[0]).toBe('onSchedule')
  expect(progressAt(item, '2027-01-21', { ...policy, releases })[0]).toBe('overdue')
})

test('employment: 91.9 %, 8.6 points ahead after October (情景七)', () => {
  const jobs: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
  const story = begun('88', '88', { measure: jobs, schedule: straight })
  const item = itemOf('88', [...story, ...filed('2026-11-02', '88', '2026-10', '38600', 'accepted')])
  expect(progressAt(item, '2026-11-25')).toEqual(['ahead', '-8.6'])
})

test('pipes: no nodes is never red; with nodes 28.0 % stands against 29.1 % (情景五)', () => {
  const node = (dueDate: string, value: string): Milestone => ({
    dueDate: dateOf(dueDate),
    planned: { kind: 'value', value },
  })
  const nodes = [
    node('2026-03-31', '0'),
    node('2026-06-30', '25'),
    node('2026-09-30', '70'),
    node('2026-12-31', '86'),
  ]
  const march = [...begun('37', '37'), ...filed('2026-03-25', '37', '2026-03', '4.3', 'accepted')]
  expect(progressAt(itemOf('37', march), '2026-03-31')).toEqual(['noNodes', undefined])
  const planned: Event[] = [
    on('2026-04-10', '37', { kind: 'nodesProposed', schedule: { ...year, kind: 'nodes', nodes } }),
    on('2026-04-10', '37', { kind: 'nodesApproved' }),
  ]
  const june = itemOf('37', [
    ...march,
    ...planned,
    ...filed('2026-06-25', '37', '2026-06', '24.1', 'accepted'),
  ])
  expect(progressAt(june, '2026-06-30')).toEqual(['behind', '1.0'])
  const { done, planned: plan } = stateOf(june, dateOf('2026-06-30'), policy).progress
  expect([done!, plan!].map((share) => rounded({ ...share, numerator: 100n * share.numerator }, 1))).toEqual([
    '28.0',
    '29.1',
  ])
})

test('revenue: lights before the adjustment stay, papers print both targets after it (情景十一)', () => {
  const modified: Deed = {
    ...{ kind: 'measureModified', measure: { ...revenue, target: '3' } as Measure, reason: '落实减税降费' },
    ...{ authority: '市人大常委会', documentNumber: '青人发〔2026〕18号', from: dateOf('2026-09-01') },
  }
  const story = begun('2', '2', {
    itemKind: 'target',
    measure: revenue,
    schedule: straight,
    publisher: '市财政局',
  })
  const figures = [
    published('2026-09-10', '2026-08-31', '3.5', 'flash'),
    published('2026-12-31', '2026-12-31', '3.2', 'flash'),
  ]
  const events = byDate(
    story,
    [on('2026-09-29', '2', modified)],
    figures.map(([at, deed]) => on(at, '2', deed)),
  )
  const item = itemOf('2', events)
  expect(progressAt(item, '2026-08-31')[0]).toBe('behind')
  expect(progressAt(item, '2026-09-30')[0]).toBe('completed')
  expect(['2026-08-31', '2026-09-01', '2026-12-31'].map((day) => printedTarget(item, dateOf(day)))).toEqual([
    '5%',
    '调整后3%（原5%）',
    '调整后3%（原5%）',
  ])
  expect(outcomeWord(item, dateOf('2026-12-31'), 'completed')).toBe('完成调整后目标')
  expect(outcomeWord(item, dateOf('2026-08-31'), 'overdue')).toBe('未完成目标')
})

test.each<[string, Measure, string | undefined]>([
  ['左右', { ...revenue, comparator: 'about' } as Measure, '5%左右'],
  ['以上', { ...pipes, comparator: 'at_least' } as Measure, '86公里以上'],
  ['以内', { kind: 'ceiling', target: '5.5', comparator: 'at_most', unit: '%' }, '5.5%以内'],
  ['区间', { ...revenue, comparator: 'range', upper: '6' } as Measure, '5%—6%'],
  ['没有数', { kind: 'yesNo' }, undefined],
])('a target printed: %s', (_case, measure, words) => {
  expect(printedTarget(itemOf('37', begun('37', '37', { measure })), dateOf('2026-06-30'))).toBe(words)
})

test('a target that came in the place of no number is printed without one', () => {
  const modified = (measure: Measure | undefined) => {
    const [first, ...others] = begun('37', '37', { measure: { kind: 'yesNo' }, schedule: straight })
    const { measure: _measure, ...bare } = first!.deed as Extract<Deed, { readonly kind: 'added' }>
    const events = [{ ...first!, deed: measure ? { ...bare, measure } : bare }, ...others]
    const change: Deed = {
      ...{ kind: 'measureModified', measure: pipes, reason: '细化', authority: '市政府' },
      ...{ documentNumber: '青府函〔2026〕8号', from: dateOf('2026-03-01') },
    }
    return printedTarget(itemOf('37', [...events, on('2026-03-01', '37', change)]), dateOf('2026-06-30'))
  }
  expect([modified({ kind: 'yesNo' }), modified(undefined)]).toEqual(['调整后86公里', '调整后86公里'])
})

test('a rate that waits for its last figure has not failed', () => {
  const item = itemOf('2', begun('2', '2', { measure: revenue, schedule: straight }))
  expect(outcomeWord(item, dateOf('2026-12-31'), 'behind')).toBe('结果待定')
})

const figuresOf = (...events: Event[][]) => latestFigure(itemOf('37', byDate(begun('37', '37'), ...events)))
const verified = (at: string, through: string, digits: string) => [
  on(at, '37', {
    kind: 'verified',
    value: number(digits),
    through: dateOf(through),
    vintage: 'verified',
    source: '现场核查',
  }),
]
test.each<[string, Event[][], object | undefined]>([
  ['没有', [], undefined],
  ['只有草稿', [[on('2026-05-25', '37', drafted('2026-05', '12'))]], undefined],
  [
    '负责人审过',
    [filed('2026-05-25', '37', '2026-05', '12', 'none')],
    { from: 'submission', value: number('12') },
  ],
  [
    '退回，回到上月',
    [
      filed('2026-04-25', '37', '2026-04', '9', 'accepted'),
      filed('2026-05-25', '37', '2026-05', '12', 'returned'),
    ],
    { through: '2026-04-30' },
  ],
  [
    '采用后另报一版被退回，采用的那版还在',
    [
      filed('2026-05-25', '37', '2026-05', '12', 'accepted'),
      filed('2026-05-26', '37', '2026-05', '15', 'returned'),
    ],
    { value: number('12') },
  ],
  [
    '同一时点，核验在先',
    [filed('2026-05-25', '37', '2026-05', '12', 'accepted'), verified('2026-06-05', '2026-05-31', '10.5')],
    { from: 'verification', value: number('10.5') },
  ],
  [
    '核验的是上月，以新报的为准',
    [verified('2026-05-10', '2026-04-30', '8'), filed('2026-05-25', '37', '2026-05', '12', 'accepted')],
    { from: 'submission' },
  ],
])('the figure that counts: %s', (_case, events, expected) => {
  if (expected === undefined) expect(figuresOf(...events)).toBeUndefined()
  else expect(figuresOf(...events)).toMatchObject(expected)
})

test('a figure revised later for the same day goes before the earlier one; both are kept', () => {
  const story = begun('1', '1', { measure: revenue, schedule: straight, publisher: '市统计局' })
  const figures = [
    published('2027-01-20', '2026-12-31', '5.2', 'preliminary'),
    published('2027-09-20', '2026-12-31', '4.9', 'verified'),
  ]
  const item = itemOf('1', [...story, ...figures.map(([at, deed]) => on(at, '1', deed))])
  expect(latestFigure(item)).toMatchObject({ value: number('4.9'), vintage: 'verified' })
  expect(item.published).toHaveLength(2)
})

const grounds = { reason: '资金未到位', documentNumber: '青府函〔2026〕9号' }
test.each<[string, Deed, string, string]>([
  ['中止的事项不催不评', { kind: 'suspended', ...grounds }, 'notDue', 'notUnderWay'],
  ['缓办的也一样', { kind: 'deferred', ...grounds }, 'notDue', 'notUnderWay'],
  ['撤销的也一样', { kind: 'cancelled', ...grounds }, 'notDue', 'notUnderWay'],
  [
    '申请销号后不再要月报',
    { kind: 'closeClaimed', evidence: ['验收单'], reason: '数据待更新' },
    'notDue',
    'nodesNotApproved',
  ],
])('%s', (_case, deed, reporting, because) => {
  const state = stateOf(
    itemOf('37', [...begun('37', '37'), on('2026-06-01', '37', deed)]),
    on25November,
    policy,
  )
  expect([state.reporting.reporting, state.progress.because]).toEqual([reporting, because])
})

test('law: what is closed is completed on every later day', () => {
  const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
  const deeds: Deed[] = [
    { kind: 'closeClaimed', evidence: ['验收单'], reason: '数据待更新' },
    { kind: 'closeReviewed', checks },
    { kind: 'closeRated', rating: 'excellent' },
    { kind: 'closed' },
  ]
  const item = itemOf('37', [...begun('37', '37'), ...deeds.map((deed) => on('2026-06-01', '37', deed))])
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 12 }), fc.integer({ min: 2026, max: 2030 }), (month, of) => {
      const day = dateOf(`${of}-${String(month).padStart(2, '0')}-15`)
      expect(stateOf(item, day, policy).progress.progress).toBe('completed')
    }),
  )
})

const suspended: Deed = { kind: 'suspended', reason: '停工', documentNumber: '1号' }
const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: false }

test.each<[string, readonly [at: string, deed: Deed][], readonly string[]]>([
  ['nothing was told', [], ['2026-08', '2026-09', '2026-10', '2026-11']],
  ['while it is suspended nothing is owed', [['2026-09-01', suspended]], []],
  [
    'what fell due while it was suspended is not owed, what came before and after is',
    [
      ['2026-09-01', suspended],
      ['2026-11-01', { kind: 'resumed', reason: '复工' }],
    ],
    ['2026-08', '2026-11'],
  ],
  [
    'what fell due while its closing was looked at is not owed',
    [
      ['2026-09-24', { kind: 'closeClaimed', evidence: ['a'], reason: '已完成' }],
      ['2026-10-08', { kind: 'closeReviewed', checks, reason: '缺验收' }],
    ],
    ['2026-08', '2026-10', '2026-11'],
  ],
])('what is owed: %s', (_case, deeds, owed) => {
  const signed = begun('1', '1', { schedule: straight }).slice(0, 2)
  const story = [
    ...signed,
    on('2026-08-03', '1', { kind: 'signedFor' }),
    ...deeds.map(([at, deed]) => on(at, '1', deed)),
  ]
  const item = itemOf('1', story)
  expect(owedOf(item, on25November, policy).map(({ period }) => period)).toEqual(owed)
})

test('what was filled of a period stays filled when the item is closed', () => {
  const story = [
    ...begun('1', '1', { schedule: straight }),
    ...filed('2026-10-24', '1', '2026-10', '60', 'accepted'),
  ]
  const item = { ...itemOf('1', story), lifecycle: 'closed' } as const
  const on = (period: string) =>
    reportingOn(item, periodOf(period), { today: on25November, policy }).reporting
  expect([on('2026-10'), on('2026-09')]).toEqual(['accepted', 'notDue'])
})
