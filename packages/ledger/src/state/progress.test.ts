import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf } from '../exact/calendar-date.ts'
import { shiftPoint } from '../exact/decimal.ts'
import { rounded } from '../exact/fraction.ts'
import { isAscending, type Measure } from '../measure/measure.ts'
import type { Milestone, Schedule } from '../schedule/schedule.ts'
import { type Progress, type ProgressFacts, progressOf } from './progress.ts'

const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }
const straight: Schedule = { ...year, kind: 'straight' }
const noNodes: Schedule = { ...year, kind: 'noNodes' }
const node = (dueDate: string, value: string): Milestone => ({
  dueDate: dateOf(dueDate),
  planned: { kind: 'value', value },
})
const nodes: Schedule = {
  ...year,
  kind: 'nodes',
  nodes: [
    node('2026-03-31', '0'),
    node('2026-06-30', '25'),
    node('2026-09-30', '70'),
    node('2026-12-31', '86'),
  ],
}
const hundred: Measure = { kind: 'cumulative', target: '100', comparator: 'exactly', unit: '%' }
const pipes: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
const jobs: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
const gdp: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const jobless: Measure = { kind: 'ceiling', target: '5.5', comparator: 'at_most', unit: '%' }
const level: Measure = { kind: 'level', target: '64', comparator: 'exactly', unit: '%', ascending: true }
const urban: Measure = { ...level, baseline: '62' }
const arrears: Measure = { kind: 'zero', unit: '件' }
const tolerance = { points: '0.2', percent: '0' }

function facts(
  measure: Measure,
  schedule: Schedule,
  number: string,
  through: string,
  today = through,
): ProgressFacts {
  return {
    ...{ measure, schedule, tolerance, today: dateOf(today) },
    latest: { value: { kind: 'number', number }, through: dateOf(through) },
  }
}

test.each<[string, ProgressFacts, Progress, string | undefined]>([
  ['1—11月，低于91.7%', facts(hundred, straight, '91.6', '2026-11-30'), 'behind', '0.1'],
  ['1—11月，按91.7%取整也还差', facts(hundred, straight, '91.66', '2026-11-30'), 'behind', '0.0'],
  ['1—11月，过了十二分之十一', facts(hundred, straight, '91.67', '2026-11-30'), 'ahead', '0.0'],
  ['1—10月，超时间进度13.8个百分点', facts(hundred, straight, '97.158', '2026-10-31'), 'ahead', '-13.8'],
  ['1—8月，超进度25.9个百分点', facts(hundred, straight, '92.6', '2026-08-31'), 'ahead', '-25.9'],
  ['1—6月，正好一半', facts(hundred, straight, '50', '2026-06-30'), 'onSchedule', '0.0'],
  ['就业1—10月', facts(jobs, straight, '38600', '2026-10-31'), 'ahead', '-8.6'],
  [
    '下月看上月的数，仍按数据所属时期',
    facts(jobs, straight, '38600', '2026-10-31', '2026-11-25'),
    'ahead',
    '-8.6',
  ],
  ['管网，未定节点', facts(pipes, noNodes, '4.3', '2026-03-31'), 'noNodes', undefined],
  ['管网，节点已定', facts(pipes, nodes, '24.1', '2026-06-30'), 'behind', '1.0'],
  ['管网，一季度节点为零', facts(pipes, nodes, '4.3', '2026-03-31'), 'ahead', '-5.0'],
  ['提前完成', facts(pipes, noNodes, '86', '2026-09-30'), 'completed', undefined],
  ['增幅，不按月折算', facts(gdp, straight, '5.8', '2026-03-31'), 'onSchedule', undefined],
  ['增幅，在容差之外', facts(gdp, straight, '5.7', '2026-09-30'), 'behind', undefined],
  ['增幅，高于目标，年底前不算完成', facts(gdp, straight, '6.1', '2026-09-30'), 'ahead', undefined],
  ['增幅，全年数', facts(gdp, straight, '5.8', '2026-12-31', '2027-01-20'), 'completed', undefined],
  ['上限以内', facts(jobless, straight, '5.2', '2026-06-30'), 'onSchedule', undefined],
  ['超过上限', facts(jobless, straight, '5.6', '2026-06-30'), 'behind', undefined],
  ['全年在上限以内', facts(jobless, straight, '5.5', '2026-12-31'), 'completed', undefined],
  ['存量，从基数起算', facts(urban, straight, '63', '2026-06-30'), 'onSchedule', '0.0'],
  ['存量，提前达到，年底前不算完成', facts(urban, straight, '64', '2026-06-30'), 'ahead', '-50.0'],
  ['存量，没有基数', facts(level, straight, '63', '2026-06-30'), 'unknown', undefined],
  ['存量，没有基数而已达到', facts(level, straight, '64', '2026-06-30'), 'onSchedule', undefined],
  ['清零', facts(arrears, noNodes, '0', '2026-06-30'), 'onSchedule', undefined],
  ['未清零', facts(arrears, noNodes, '2', '2026-06-30'), 'behind', undefined],
  ['到期未完成', facts(pipes, nodes, '85', '2026-12-31', '2027-01-01'), 'overdue', '1.2'],
  ['到期当天还不算逾期', facts(pipes, nodes, '85', '2026-12-31'), 'behind', '1.2'],
  ['未定节点，到期未完成', facts(pipes, noNodes, '85', '2026-12-31', '2027-01-01'), 'overdue', undefined],
])('%s', (_case, given, progress, lag) => {
  const outcome = progressOf(given)
  expect(outcome.progress).toBe(progress)
  expect(outcome.lagPoints && rounded(outcome.lagPoints, 1)).toBe(lag)
})

const bare = { today: dateOf('2026-06-30'), schedule: straight, tolerance }
test.each<[string, ProgressFacts, Progress, string]>([
  ['没有衡量办法', bare, 'unknown', 'noMeasure'],
  ['没有数', { ...bare, measure: pipes }, 'unknown', 'noValue'],
  ['没有数，也没有节点', { ...bare, schedule: noNodes, measure: pipes }, 'noNodes', 'nodesNotApproved'],
  ['没有数，过了期', { ...bare, measure: pipes, today: dateOf('2027-01-01') }, 'overdue', 'pastDeadline'],
  [
    '参照值未公布',
    facts({ kind: 'qualitative', comparator: 'sync', reference: '经济增长' }, straight, '5', '2026-06-30'),
    'unknown',
    'referenceMissing',
  ],
  [
    '是否类，未到期不算滞后',
    {
      ...bare,
      measure: { kind: 'yesNo' },
      latest: { value: { kind: 'yesNo', done: false }, through: bare.today },
    },
    'onSchedule',
    'notYetDue',
  ],
  [
    '全年数一月二十日才公布，此前不算逾期',
    { ...facts(gdp, straight, '5.9', '2026-09-30', '2027-01-10'), finalFigureOn: dateOf('2027-01-20') },
    'onSchedule',
    'atTarget',
  ],
  [
    '公布日已过，仍没有全年数',
    { ...facts(gdp, straight, '5.9', '2026-09-30', '2027-01-21'), finalFigureOn: dateOf('2027-01-20') },
    'overdue',
    'pastDeadline',
  ],
])('%s', (_case, given, progress, because) => {
  expect(progressOf(given)).toMatchObject({ progress, because })
})

const order: readonly Progress[] = [
  'overdue',
  'behind',
  'unknown',
  'noNodes',
  'onSchedule',
  'ahead',
  'completed',
]

test('law: progress never worsens as the value moves in the good direction', () => {
  const falling: Measure = { ...urban, target: '34', baseline: '38', ascending: false }
  const band: Measure = { ...gdp, comparator: 'range', target: '3', upper: '5' }
  const measures = fc.constantFrom<Measure>(
    hundred,
    pipes,
    jobs,
    gdp,
    jobless,
    urban,
    level,
    falling,
    band,
    arrears,
  )
  const schedules = fc.constantFrom<Schedule>(straight, noNodes, nodes)
  const days = fc.constantFrom('2026-03-31', '2026-06-30', '2026-11-30', '2026-12-31', '2027-01-31')
  const digits = fc.integer({ min: -1000, max: 12_000 })
  fc.assert(
    fc.property(
      measures,
      schedules,
      days,
      days,
      digits,
      fc.nat(3000),
      (measure, schedule, through, today, at, more) => {
        const rank = (n: number) =>
          order.indexOf(
            progressOf(facts(measure, schedule, shiftPoint(String(n), -2), through, today)).progress,
          )
        expect(rank(isAscending(measure) ? at + more : at - more)).toBeGreaterThanOrEqual(rank(at))
      },
    ),
    { numRuns: 500 },
  )
})
