import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { achieved } from './achieved.ts'
import type { Measure } from './measure.ts'
import { readTolerance } from './tolerance.ts'

const good = { source: '某市考核办法第三条', points: '0.2', percent: '1' }

test.each(policyFilesIn('tolerances'))('%s can be used, and says where it is from', (path) => {
  expect(readTolerance(policyFile(path))).toHaveProperty('tolerance')
})
test.each([
  ['no source', { ...good, source: '' }, 'source'],
  ['a number that is no text', { ...good, points: 0.2 }, 'points'],
  ['below zero', { ...good, percent: '-1' }, 'percent'],
  ['nothing', null, 'source'],
])('refuses %s', (_case, data, words) => {
  const outcome = readTolerance(data)
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('law: a wider tolerance never takes back what a narrower one reached', () => {
  const gdp: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
  const reached = (number: string, points: number) =>
    achieved(gdp, { kind: 'number', number }, { points: String(points), percent: '0' })
  fc.assert(
    fc.property(fc.nat(9), fc.nat(5), fc.nat(5), (number, narrow, more) => {
      const before = reached(String(number), narrow)
      if ('achieved' in before && before.achieved)
        expect(reached(String(number), narrow + more)).toEqual({ achieved: true })
    }),
  )
})
