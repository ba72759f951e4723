import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { begun, itemOf, on, straight } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { rounded } from '../exact/fraction.ts'
import type { Deed } from '../item/event.ts'
import type { CircumstanceName, ProjectWords } from '../item/project.ts'
import { lightOf } from './light-of.ts'
import { readLightPolicy } from './light-policy.ts'
import { projectFactsOf, projectOn } from './project-facts.ts'

const outcome = readLightPolicy(policyFile('lights/yinchuan-2025.json'))
if ('problems' in outcome) throw new Error(outcome.problems.join())
const yinchuan = outcome.policy

type Words = Omit<ProjectWords, 'through'>
const day = dateOf
const project = (through: string, words: Words): [string, Deed] => [
  through,
  { kind: 'projectReported', through: day(through), ...words },
]
const stated = (at: string, circumstance: CircumstanceName, holds: boolean): [string, Deed] => [
  at,
  { kind: 'circumstanceStated', circumstance, holds, reason: '征地未批' },
]
const factsAt = (today: string, ...told: [string, Deed][]) => {
  const item = itemOf('66', [
    ...begun('66', '66', { itemKind: 'project', schedule: straight }),
    ...told.map(([at, deed]) => on(at, '66', deed)),
  ])
  return projectFactsOf(item, day(today))
}
const due = project('2026-02-28', { plannedStart: day('2026-03-20') })
const begunOn = (at: string) => project('2026-05-31', { startedOn: day(at) })

test.each<[string, [string, Deed][], string, string]>([
  ['应开工当天不算晚', [due], '2026-03-20', '未作规定'],
  ['过了一天，当月未开工', [due], '2026-03-21', '应开未开'],
  ['当月底', [due], '2026-03-31', '应开未开'],
  ['第三个月初', [due], '2026-05-01', '应开未开'],
  ['第三个月', [due], '2026-05-02', '连续三个月未开工'],
  ['有正当理由，来源没有写', [due, stated('2026-03-25', 'validReason', true)], '2026-03-31', '未作规定'],
  [
    '理由后来不成立',
    [due, stated('2026-03-25', 'validReason', true), stated('2026-04-02', 'validReason', false)],
    '2026-04-03',
    '应开未开',
  ],
  ['已经开工', [due, begunOn('2026-04-10')], '2026-06-30', '按计划开工'],
])('开工：%s', (_case, told, today, word) => {
  expect(lightOf(factsAt(today, ...told), yinchuan, 'start').word).toBe(word)
})

test('what is entered late says nothing of a later day, and money of last year nothing of this one', () => {
  const told = (...said: [string, Words, string][]) => {
    const events = said.map(([through, words, at]) =>
      on(at, '66', { kind: 'projectReported', through: day(through), ...words }),
    )
    const item = itemOf('66', [...begun('66', '66', { itemKind: 'project', schedule: straight }), ...events])
    return projectOn(item, day('2027-02-01'))
  }
  const october: [string, Words, string] = ['2026-10-31', { paid: '1.8', unit: '亿元' }, '2026-11-02']
  expect(told(october, ['2026-06-30', { paid: '0.9', unit: '亿元' }, '2026-11-03'])).toEqual({
    ...{ through: '2026-10-31', paid: '1.8', unit: '亿元' },
  })
  expect(told(october, ['2027-01-31', { yearPlan: '3', unit: '亿元' }, '2027-02-01'])).toEqual({
    ...{ through: '2027-01-31', yearPlan: '3', unit: '亿元' },
  })
})

test.each<[string, [string, Deed][], string, string]>([
  ['开工满一个月', [begunOn('2026-05-10')], '2026-06-10', 'none'],
  ['超过一个月', [begunOn('2026-05-10')], '2026-06-11', 'yellow'],
  ['满两个月', [begunOn('2026-05-10')], '2026-07-10', 'yellow'],
  ['超过两个月', [begunOn('2026-05-10')], '2026-07-11', 'red'],
  [
    '已入库',
    [begunOn('2026-05-10'), project('2026-07-31', { enteredOn: day('2026-07-20') })],
    '2026-07-31',
    'green',
  ],
])('入库：%s', (_case, told, today, light) => {
  expect(lightOf(factsAt(today, ...told), yinchuan, 'entry').light.id).toBe(light)
})

// 年度计划12亿元，每月1亿元。
test.each<[string, Words, string, string]>([
  ['6月底完成6亿元', { paid: '6', yearPlan: '12', unit: '亿元' }, '2026-06-30', '按计划支付'],
  ['6月底差一元', { paid: '5.99999999', yearPlan: '12', unit: '亿元' }, '2026-06-30', '支付未达要求'],
  ['6月29日只算五个月', { paid: '5', yearPlan: '12', unit: '亿元' }, '2026-06-29', '按计划支付'],
  ['没有年度计划', { paid: '5', unit: '亿元' }, '2026-06-30', '未作规定'],
  ['年度计划为零', { paid: '0', yearPlan: '0', unit: '亿元' }, '2026-06-30', '未作规定'],
])('支付：%s', (_case, words, today, word) => {
  expect(lightOf(factsAt(today, project(today, words)), yinchuan, 'money').word).toBe(word)
})

test('what is not said again stays as it was said', () => {
  const item = itemOf('66', [
    ...begun('66', '66', { itemKind: 'project', schedule: straight }),
    on('2026-04-01', '66', project('2026-03-31', { yearPlan: '12', unit: '亿元', status: 'preparation' })[1]),
    on('2026-07-01', '66', project('2026-06-30', { paid: '6', unit: '亿元', status: 'implementation' })[1]),
  ])
  expect(projectOn(item, day('2026-07-01'))).toEqual({
    ...{ through: '2026-06-30', yearPlan: '12', paid: '6', unit: '亿元', status: 'implementation' },
  })
  expect(projectOn(item, day('2026-06-30'))).toMatchObject({ status: 'preparation' })
  expect(projectOn(item, day('2026-03-31'))).toBeUndefined()
})

test('of an item that is no project nothing is known', () => {
  expect(factsAt('2026-06-30')).toEqual({})
})

test('months are counted by the month that was due', () => {
  const months = (today: string) => rounded(factsAt(today, due).monthsNotStarted!, 0)
  expect(['2026-03-21', '2026-04-01', '2026-04-02', '2026-12-31'].map(months)).toEqual(['1', '1', '2', '10'])
})
