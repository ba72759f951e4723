import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { addDays, dateOf } from '../exact/calendar-date.ts'
import { compareFractions, percent, rounded } from '../exact/fraction.ts'
import type { Measure } from '../measure/measure.ts'
import { type Milestone, plannedShare, problemOfSchedule, readPreset, type Schedule } from './schedule.ts'

const pipes: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }
const straight: Schedule = { ...year, kind: 'straight' }
const node = (dueDate: string, value: string): Milestone => ({
  dueDate: dateOf(dueDate),
  planned: { kind: 'value', value },
})
const approved = [
  node('2026-03-31', '0'),
  node('2026-06-30', '25'),
  node('2026-09-30', '70'),
  node('2026-12-31', '86'),
]
const nodes: Schedule = { ...year, kind: 'nodes', nodes: approved }
const preset = (id: string) => {
  const outcome = readPreset(policyFile(`schedules/${id}.json`))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return { kind: 'preset', preset: id, weights: outcome.preset.weights } as const
}
const planned = (schedule: Schedule, day: string) => {
  const share = plannedShare(schedule, pipes, dateOf(day))
  return share && rounded(percent(share), 1)
}

test.each([
  ['十一月末', '2026-11-30', '91.7'],
  ['十一月末前一天', '2026-11-29', '83.3'],
  ['十月末', '2026-10-31', '83.3'],
  ['八月末', '2026-08-31', '66.7'],
  ['上半年末', '2026-06-30', '50.0'],
  ['第一天', '2026-01-01', '0.0'],
  ['开始之前', '2025-12-31', '0.0'],
  ['最后一天', '2026-12-31', '100.0'],
  ['到期之后', '2027-03-01', '100.0'],
])('straight, %s %s: %s %%', (_case, day, expected) => expect(planned(straight, day)).toBe(expected))

test.each([
  ['4月至10月，七个整月', '2026-04-01', '2026-10-31', '2026-06-30', '42.9'],
  ['年中任务，到月中为止按六个月算', '2026-01-01', '2026-06-15', '2026-05-31', '83.3'],
  ['到期当天', '2026-01-01', '2026-06-15', '2026-06-15', '100.0'],
  ['跨年', '2025-07-01', '2026-06-30', '2025-12-31', '50.0'],
])('straight, %s', (_case, start, deadline, day, expected) => {
  const schedule: Schedule = { kind: 'straight', start: dateOf(start), deadline: dateOf(deadline) }
  expect(planned(schedule, day)).toBe(expected)
})

test.each([
  ['第一个节点之前', '2026-02-28', '0.0'],
  ['二季度末前一天，仍按一季度末', '2026-06-29', '0.0'],
  ['二季度末', '2026-06-30', '29.1'],
  ['三季度中', '2026-08-31', '29.1'],
  ['三季度末', '2026-09-30', '81.4'],
])('nodes, %s %s: %s %%', (_case, day, expected) => expect(planned(nodes, day)).toBe(expected))

test.each([
  ['construction', '2026-02-28', '0.0'],
  ['construction', '2026-06-30', '44.4'], // 4 of 9 months
  ['school-year', '2026-08-31', '55.6'], // 5 of 9
  ['year-end', '2026-11-30', '0.0'],
  ['year-end', '2026-12-31', '100.0'],
])('preset %s, %s: %s %%', (id, day, expected) => {
  expect(planned({ ...year, ...preset(id) }, day)).toBe(expected)
})

test('without nodes there is no planned share, on no day', () => {
  expect(planned({ ...year, kind: 'noNodes' }, '2026-11-30')).toBeUndefined()
})

test.each<[string, Schedule]>([
  ['deadlineBeforeStart', { ...straight, deadline: dateOf('2025-12-31') }],
  ['weightsUnsound', { ...year, kind: 'preset', preset: 'odd', weights: [1, 2] }],
  ['nodesMissing', { ...nodes, nodes: [] }],
  ['nodeNotANumber', { ...nodes, nodes: [node('2026-12-31', '全部')] }],
  ['nodeOutside', { ...nodes, nodes: [...approved.slice(0, 3), node('2027-01-31', '86')] }],
  ['nodesOutOfOrder', { ...nodes, nodes: [approved[1]!, approved[0]!, approved[3]!] }],
  ['nodesFallBack', { ...nodes, nodes: [node('2026-06-30', '25'), node('2026-09-30', '20'), approved[3]!] }],
  ['nodesFallBack', { ...nodes, nodes: [node('2026-06-30', '-1'), approved[3]!] }],
  ['lastNodeNotWhole', { ...nodes, nodes: approved.slice(0, 3) }],
])('refuses %s', (problem, schedule) => expect(problemOfSchedule(schedule, pipes)).toBe(problem))

test('a value cannot be a node of a measure without shares; a share can', () => {
  const measure: Measure = { kind: 'yesNo' }
  expect(problemOfSchedule(nodes, measure)).toBe('nodeWithoutShare')
  const whole: Milestone = { dueDate: year.deadline, planned: { kind: 'share', percent: '100' } }
  expect(problemOfSchedule({ ...nodes, nodes: [whole] }, measure)).toBeUndefined()
})

test.each(policyFilesIn('schedules'))('%s can be used, and says where it is from', (path) => {
  expect(readPreset(policyFile(path))).toHaveProperty('preset')
})
test('a preset without a source, or without weight, is refused', () => {
  const data = { id: 'a', name: 'b', source: 'c', weights: new Array(12).fill(1) }
  expect(readPreset({ ...data, source: '' })).toEqual({ problems: ['source: words are missing'] })
  expect(readPreset({ ...data, weights: new Array(12).fill(0) })).toHaveProperty('problems')
  expect(readPreset(null)).toHaveProperty('problems')
})

test('law: what is planned never falls from one day to the next, from nothing to the whole', () => {
  const schedules = fc.constantFrom<Schedule>(
    straight,
    nodes,
    ...['construction', 'school-year', 'year-end'].map((id): Schedule => ({ ...year, ...preset(id) })),
  )
  fc.assert(
    fc.property(schedules, fc.nat(420), fc.nat(60), (schedule, at, later) => {
      const [before, after] = [at, at + later].map(
        (days) => plannedShare(schedule, pipes, addDays(dateOf('2025-12-15'), days))!,
      )
      expect(compareFractions(before!, after!)).toBeLessThanOrEqual(0)
    }),
  )
})
