import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemState } from '../../api/totals.ts'
import { columnsOf, groupings, isTroubled, nodesOf } from './wall-columns.ts'

const item = (serial: string, given: Partial<ItemState> = {}) =>
  ({
    ...{ item: serial, serial, kind: 'task', section: [], nodes: [], progress: 'onSchedule' },
    ...given,
  }) as unknown as ItemState
const serials = (items: readonly ItemState[]) => items.map(({ serial }) => serial)

test('columns come in the order of the report, and what came by itself stands last', () => {
  const items = [
    item('233'),
    item('1', { section: ['主要预期目标'] }),
    item('14', { section: ['重点工作', '（一）产业'] }),
    item('60', { section: ['重点工作', '（二）民生'] }),
    item('15', { section: ['重点工作', '（一）产业'] }),
  ]
  expect(columnsOf(items, 'section').map(({ name, others }) => [name, serials(others)])).toEqual([
    ['主要预期目标', ['1']],
    ['（一）产业', ['14', '15']],
    ['（二）民生', ['60']],
    ['', ['233']],
  ])
})

test('in trouble: overdue, then by how far behind, then what was not reported', () => {
  const items = [
    item('1', { reporting: 'late' }),
    item('2', { progress: 'behind', lag: '4.2' }),
    item('3', { progress: 'behind', lag: '30.0' }),
    item('4', { progress: 'overdue' }),
    item('5', { progress: 'completed', reporting: 'late' }),
  ]
  const [column] = columnsOf(items, 'lead')
  expect(serials(column!.troubled)).toEqual(['4', '3', '2', '1'])
  expect(serials(column!.others)).toEqual(['5'])
})

test('by stage there are projects alone, from the first stage to the last', () => {
  const items = [
    item('1'),
    item('2', { kind: 'project', stage: 'completed' }),
    item('3', { kind: 'project' }),
    item('4', { kind: 'project', stage: 'preparation' }),
  ]
  expect(columnsOf(items, 'stage').map(({ key }) => key)).toEqual(['preparation', 'completed', 'unknown'])
})

test.each([
  [[true, true, undefined], { due: 2, met: 2, last: 'met' }],
  [[true, false, undefined], { due: 2, met: 1, last: 'missed' }],
  [[undefined], { due: 0, met: 0 }],
])('nodes %j', (met, told) => {
  const nodes = met.map((isMet) => ({ dueDate: '2025-03-31', ...(isMet !== undefined && { isMet }) }))
  expect(nodesOf(item('1', { nodes }))).toEqual(told)
})

test('whatever the columns are, every item stands in just one', () => {
  const word = fc.constantFrom('a', 'b', undefined)
  const any = fc.record({ lead: word, sponsor: word, progress: fc.constantFrom('behind', 'completed') })
  fc.assert(
    fc.property(fc.array(any), fc.constantFrom(...groupings), (given, by) => {
      const items = given.map((each, i) =>
        item(String(i), { ...each, kind: 'project' } as Partial<ItemState>),
      )
      const placed = columnsOf(items, by).flatMap(({ troubled, others }) => [...troubled, ...others])
      expect(serials(placed).toSorted()).toEqual(serials(items).toSorted())
      for (const { troubled } of columnsOf(items, by)) expect(troubled.every(isTroubled)).toBe(true)
    }),
  )
})
