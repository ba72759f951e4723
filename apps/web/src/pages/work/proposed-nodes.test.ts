import { describe, expect, test } from 'vitest'
import { nodeFault, nodesDeed, nodesFrom } from './proposed-nodes.ts'

const schedule = { start: '2026-01-01', deadline: '2026-12-31' } as never
const measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' } as const

test.each([
  ['at the beginning of the year', '2026-02-10', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ['in July, what is still to come', '2026-07-05', ['2026-09-30', '2026-12-31']],
  ['in December, the end alone', '2026-12-01', ['2026-12-31']],
])('nodes open at the ends of the quarters: %s', (_case, today, days) => {
  const nodes = nodesFrom(schedule, { today, measure })
  expect(nodes.map(({ day }) => day)).toEqual(days)
  expect(nodes.at(-1)?.done).toBe('86')
  expect(nodeFault(nodes)).toBe(days.length === 1 ? undefined : 'empty')
})

const typed = [
  { key: '1', day: '2026-06-30', words: '完成可研', done: '３０' },
  { key: '2', day: '2026-12-31', words: '', done: '100' },
]

describe('what is proposed', () => {
  test('of a sum, values of it', () => {
    const deed = nodesDeed(
      [
        { ...typed[0]!, done: '25' },
        { ...typed[1]!, done: '86' },
      ],
      { schedule, measure },
    )
    expect(deed).toEqual({
      kind: 'nodesProposed',
      schedule: {
        ...{ kind: 'nodes', start: '2026-01-01', deadline: '2026-12-31' },
        nodes: [
          { dueDate: '2026-06-30', planned: { kind: 'value', value: '25' }, words: '完成可研' },
          { dueDate: '2026-12-31', planned: { kind: 'value', value: '86' } },
        ],
      },
    })
  })

  test('where there is no number, steps that weigh what they add', () => {
    expect(nodesDeed(typed, { schedule, measure: undefined })).toMatchObject({
      schedule: { nodes: [{ planned: { percent: '30' } }, { planned: { percent: '100' } }] },
      measure: {
        kind: 'milestone',
        steps: [
          { id: 's1', words: '完成可研', weight: '30' },
          { id: 's2', words: '2026-12-31', weight: '70' },
        ],
      },
    })
  })
})
