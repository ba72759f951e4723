import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareDone } from './achieved.ts'
import { type Measure, type MeasureProblem, problemOf } from './measure.ts'

const sum: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
const rate: Measure = { kind: 'rate', target: '5', comparator: 'exactly', unit: '%', ascending: true }
const level: Measure = { ...rate, kind: 'level', baseline: '62', target: '64' }
const step = { id: 'start', words: '开工', weight: '1' }

test.each<[string, Measure]>([
  ['累计', sum],
  ['增幅', rate],
  ['下降的增幅', { ...rate, target: '-3', ascending: false }],
  ['存量', level],
  ['没有基数的存量', { kind: 'level', target: '64', comparator: 'exactly', unit: '%', ascending: true }],
  ['上限', { kind: 'ceiling', target: '5.5', comparator: 'at_most', unit: '%' }],
  ['参照值未知', { kind: 'qualitative', comparator: 'sync', reference: '经济增长' }],
  ['节点', { kind: 'milestone', steps: [step, { ...step, id: 'roof' }] }],
])('can be used: %s', (_case, measure) => expect(problemOf(measure)).toBeUndefined())

test.each<[MeasureProblem, Measure]>([
  ['notANumber', { ...sum, target: '八十六' }],
  ['notANumber', { ...level, baseline: '约62' }],
  ['upperMissing', { ...rate, comparator: 'range' }],
  ['upperNotAbove', { ...rate, comparator: 'range', upper: '5' }],
  ['againstDirection', { ...rate, comparator: 'at_most' }], // 增长5%以内, and yet more is better
  ['againstDirection', { ...level, ascending: false }], // from 62 down to 64
  ['againstDirection', { kind: 'ceiling', target: '5', comparator: 'at_least', unit: '%' }],
  ['targetNotAboveZero', { ...sum, target: '0' }],
  ['baselineIsTarget', { ...level, baseline: '64.0' }],
  ['stepsMissing', { kind: 'milestone', steps: [] }],
  ['weightNotAboveZero', { kind: 'milestone', steps: [{ ...step, weight: '0' }] }],
  ['stepTwice', { kind: 'milestone', steps: [step, step] }],
])('%s: %j', (problem, measure) => expect(problemOf(measure)).toBe(problem))

test('law: a sum or a level without a problem always gives a share', () => {
  const digits = fc.integer({ min: -500, max: 500 }).map(String)
  fc.assert(
    fc.property(digits, digits, digits, fc.boolean(), (target, baseline, number, ascending) => {
      const measures: Measure[] = [
        { ...sum, target },
        { kind: 'level', target, baseline, comparator: 'exactly', unit: '%', ascending },
      ]
      for (const measure of measures.filter((each) => problemOf(each) === undefined)) {
        expect(shareDone(measure, { kind: 'number', number })).toHaveProperty('share')
      }
    }),
  )
})
