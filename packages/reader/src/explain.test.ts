import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportOf } from '../test/report.ts'
import { explain } from './explain.ts'
import { read } from './read.ts'

const text = reportOf({
  review: '地区生产总值412.6亿元、增长6.1%。',
  targets: '今年全县经济社会发展主要预期目标是：地区生产总值增长6%左右。',
  tasks: '年底前新建学校3所，持续优化营商环境。',
  livelihood: '改造老旧小区12个。',
})

const explained = (words: string) => explain(text, text.indexOf(words))

test('a promise: the rule that makes it checkable, its deadline, and what it stands under', () => {
  const told = explained('新建学校3所')
  expect(told?.sentence.text).toBe('年底前新建学校3所，持续优化营商环境。')
  expect(told).toMatchObject({
    role: 'tasks',
    under: ['三、2026年重点任务', '（一）着力推动产业转型升级'],
    livelihood: false,
    as: 'commitment',
  })
  expect(told?.numbers.map(({ text: words, class: kind }) => `${words} ${kind}`)).toEqual(['3所 quantity'])
  expect(told?.clauses.map(({ text: words, rule }) => `${words} ${rule === null ? 'soft' : 'hard'}`)).toEqual(
    ['年底前新建学校3所 hard', '持续优化营商环境 soft'],
  )
  expect(told?.clauses[0]?.deadline).not.toBeNull()
  expect(told?.gave).toEqual(
    read(text)
      .commitments.slice(0, 1)
      .map(({ id }) => id),
  )
})

test('an outcome: the indicator that was read', () => {
  const told = explained('412.6亿元')
  expect(told).toMatchObject({ role: 'review', as: 'actual', under: ['一、2025年工作回顾'] })
  expect(told?.statements.map(({ indicator }) => indicator)).toEqual(['地区生产总值'])
})

test('a target, a livelihood project, a heading, an address', () => {
  expect(explained('地区生产总值增长6%左右')).toMatchObject({ role: 'targets', as: 'target' })
  expect(explained('改造老旧小区')).toMatchObject({ role: 'tasks', livelihood: true, as: 'commitment' })
  expect(explained('（一）着力推动')).toMatchObject({ as: 'heading', gave: [] })
  expect(explained('各位代表：')).toMatchObject({ role: 'opening', as: 'context', gave: [] })
})

test('what is queried in the sentence is told with it', () => {
  const spoilt = reportOf({ tasks: '在xx镇新建学校3所。' })
  const told = explain(spoilt, spoilt.indexOf('新建学校3所'))
  expect(told?.findings.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual(['placeholder xx'])
})

test.each([-1, text.length, text.length + 5])('there is nothing to explain at %i', (offset) => {
  expect(explain(text, offset)).toBeUndefined()
})

test('law: wherever one asks, the sentence holds the place, and is the one that coverage names', {
  timeout: 60_000,
}, () => {
  const { coverage } = read(text)
  fc.assert(
    fc.property(fc.nat(text.length - 1), (offset) => {
      const told = explain(text, offset)!
      expect(text.slice(told.sentence.start, told.sentence.end)).toBe(told.sentence.text)
      const covered = coverage.find(({ start, end }) => start <= offset && offset < end)
      if (!covered) return
      expect([told.gave, told.as]).toEqual([covered.gave, covered.as])
      expect(told.sentence.start).toBeLessThanOrEqual(offset)
    }),
    { numRuns: 40 },
  )
})
