import { expect, test } from 'vitest'
import * as reader from './index.ts'

// What others may build on. A name gone or renamed breaks them; a name added is a promise: change this list with a reason.
test('the package gives these functions', () => {
  expect(Object.keys(reader).sort()).toEqual(['explain', 'read', 'suggestOrgUnits'])
})

test('a reading has these parts, in this order', () => {
  expect(Object.keys(reader.read('政府工作报告'))).toEqual([
    'schema',
    'source',
    'text',
    'document',
    'sections',
    'blocks',
    'targets',
    'commitments',
    'actuals',
    'findings',
    'coverage',
  ])
  expect(reader.read('').schema).toBe('taizhang/reading@1')
})

test('these types are exported, and have the fields that the contract names', () => {
  const item = { start: 0, end: 1, text: '增' }
  const target: reader.Target = {
    ...item,
    id: 't1',
    sectionId: null,
    horizon: 'year',
    indicator: { name: '地区生产总值', code: 'gdp' },
    kind: 'growth',
    direction: 'up',
    comparator: 'exactly',
    value: 5,
    value2: null,
    unit: '%',
    basis: null,
    reference: null,
    stretch: null,
  }
  const commitment: reader.Commitment = {
    ...item,
    id: 'c1',
    sectionId: null,
    type: 'task',
    quantities: [{ ...item, value: 2.47, unit: '万亩', comparator: 'exactly' }],
    deadline: { ...item, date: '2026-12-31', inherited: false },
    scope: 'year',
    hints: [],
  }
  const actual: reader.Actual = {
    ...item,
    id: 'a1',
    sectionId: null,
    indicator: { name: '地区生产总值' },
    period: 'year',
    status: 'stated',
    basis: null,
    quantities: [{ ...commitment.quantities[0]!, kind: 'level', direction: 'none' }],
  }
  const finding: reader.Finding = { ...item, kind: 'placeholder', suggestion: null, message: '' }
  expect([target.id, commitment.id, actual.id, finding.kind]).toEqual(['t1', 'c1', 'a1', 'placeholder'])
})
