import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { added, begun, ledgerOf, on, straight } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { periodOf } from '../exact/period.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Measure } from '../measure/measure.ts'
import { type StatePolicy, stateOf } from './item-state.ts'
import { partsIn, stateAmong } from './parts-state.ts'
import { readReportingPolicy } from './reporting.ts'

const read = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if ('problems' in read) throw new Error(read.problems.join())
const policy: StatePolicy = { tolerance: { points: '0', percent: '0' }, reporting: read.policy }

const roads: Measure = { kind: 'cumulative', target: '100', comparator: 'exactly', unit: '公里' }
const june = dateOf('2026-06-30')

/** What a part has said of the first half year, or what became of it. */
type Told = string | 'nothing' | 'noNodes' | 'late' | 'closed' | 'cancelled' | 'deferred'

function eventsOf(id: string, told: Told): Event[] {
  const end = dateOf('2026-05-31')
  const submission = (value: string): Deed[] => [
    {
      ...{ kind: 'drafted', period: periodOf('2026-06'), vintage: 'flash', words: '' },
      value: { kind: 'number', number: value },
    },
    { kind: 'approved', period: periodOf('2026-06') },
  ]
  const grounds = { reason: '另有安排', documentNumber: '青政函〔2026〕9号' }
  const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
  const deeds: Readonly<Record<string, readonly Deed[]>> = {
    nothing: [],
    noNodes: submission('10'),
    late: submission('10'),
    closed: [
      { kind: 'closeClaimed', evidence: ['验收单'], reason: '已办结' },
      { kind: 'closeReviewed', checks },
      { kind: 'closeRated', rating: 'good' },
      { kind: 'closed' },
    ],
    cancelled: [{ kind: 'cancelled', ...grounds }],
    deferred: [{ kind: 'deferred', ...grounds }],
  }
  return (deeds[told] ?? submission(told))
    .map((deed) => on('2026-06-25', id, deed))
    .concat(
      told === 'late'
        ? [
            on('2026-06-25', id, {
              kind: 'deadlineModified',
              deadline: end,
              reason: '提前',
              authority: '市政府',
              documentNumber: '青政函〔2026〕8号',
              from: end,
            }),
          ]
        : [],
    )
}

/** 41 without a measure, and its working items 41-1, 41-2 … */
function stateOf41(parts: readonly Told[], day = june, measure?: Measure) {
  const { measure: _none, ...plain } = added({ schedule: straight })
  const [, ...rest] = begun('41', '41')
  const top: Event[] = [on('2026-01-20', '41', { ...plain, ...(measure && { measure }) }), ...rest]
  const below = parts.flatMap((told, i): Event[] => {
    const id = `41-${i + 1}`
    const schedule = told === 'noNodes' ? { ...straight, kind: 'noNodes' as const } : straight
    return [
      on('2026-02-03', id, added({ measure: roads, schedule, parent: '41', words: `道路${i}` })),
      on('2026-02-03', id, { kind: 'issued', document: '分解表', serial: id, documentNumber: '1号' }),
      on('2026-02-03', id, { kind: 'signedFor' }),
    ]
  })
  const told = parts.flatMap((each, i) => eventsOf(`41-${i + 1}`, each))
  const items = Object.values(ledgerOf([...top, ...below, ...told]).items)
  const judging = { policyOf: () => policy, partsOf: partsIn(items) }
  const item = items.find(({ id }) => id === '41')!
  return { among: stateAmong(item, day, judging), alone: stateOf(item, day, policy) }
}

test.each<[string, readonly Told[], string, string, readonly string[]]>([
  ['both done: it is done', ['100', '100'], 'completed', 'partsCompleted', ['41-1', '41-2']],
  ['one closed, one done', ['closed', '100'], 'completed', 'partsCompleted', ['41-1', '41-2']],
  ['what was cancelled is not asked', ['100', 'cancelled'], 'completed', 'partsCompleted', ['41-1']],
  ['one still open', ['100', '50'], 'onSchedule', 'worstOfParts', ['41-2']],
  ['one behind', ['100', '60', '20'], 'behind', 'worstOfParts', ['41-3']],
  ['one overdue: behind, its own day is to come', ['100', 'late'], 'behind', 'worstOfParts', ['41-2']],
  ['one of which nothing is known', ['60', 'nothing'], 'unknown', 'worstOfParts', ['41-2']],
  ['behind weighs more than unknown', ['20', 'nothing'], 'behind', 'worstOfParts', ['41-1']],
  ['one without nodes', ['60', 'noNodes'], 'noNodes', 'worstOfParts', ['41-2']],
  ['ahead where all the open ones are', ['60', '70', '100'], 'ahead', 'worstOfParts', ['41-1', '41-2']],
  [
    'a deferred part does not speak, and is not done',
    ['100', 'deferred'],
    'unknown',
    'worstOfParts',
    ['41-2'],
  ],
  ['beside a deferred part the others speak', ['60', 'deferred'], 'ahead', 'worstOfParts', ['41-1']],
  ['all cancelled: as it was', ['cancelled', 'cancelled'], 'unknown', 'noMeasure', []],
  ['no parts at all', [], 'unknown', 'noMeasure', []],
])('an item without a measure: %s', (_case, parts, progress, because, decided) => {
  const { among } = stateOf41(parts)
  expect(among.progress).toMatchObject({ progress, because })
  expect(among.progress.parts?.decided ?? []).toEqual(decided)
})

test('after its own deadline it is overdue while a part is open, and not when all are done', () => {
  const past = dateOf('2027-01-01')
  expect(stateOf41(['100', '50'], past).among.progress).toEqual({
    ...{ progress: 'overdue', because: 'pastDeadline' },
    parts: { completed: 1, of: 2, decided: ['41-2'] },
  })
  expect(stateOf41(['100', '100'], past).alone.progress.progress).toBe('overdue')
  expect(stateOf41(['100', '100'], past).among.progress.progress).toBe('completed')
})

test('an item with a measure of its own is judged by that alone', () => {
  const { among, alone } = stateOf41(['100', '100'], june, roads)
  expect(among).toEqual(alone)
  expect(among.progress).toMatchObject({ progress: 'unknown', because: 'noValue' })
})

test('law: it is completed just when every part that was not cancelled is', () => {
  const told = fc.constantFrom<Told>(
    '100',
    '60',
    '50',
    '20',
    'nothing',
    'noNodes',
    'closed',
    'cancelled',
    'deferred',
  )
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 5 }), (parts) => {
      const live = parts.filter((each) => each !== 'cancelled')
      const isDone = live.length > 0 && live.every((each) => each === '100' || each === 'closed')
      return (stateOf41(parts).among.progress.progress === 'completed') === isDone
    }),
    { numRuns: 50 },
  )
})
