import { itemDeedSchema, itemDeedWords } from '@taizhang/contract'
import { expect, test } from 'vitest'
import type { ItemView } from '../../../api/items.ts'
import type { ActField } from './act.ts'
import { acts, actsOpen } from './acts.ts'
import { deedOf, initialOf, type Typed } from './deed-of.ts'

const item = {
  ...{ id: 'i1', kind: 'project', lifecycle: 'active', day: '2025-11-06', sources: [], notices: [] },
  ...{ submissions: [], requests: [], shares: [], shareFigures: [], measures: [], visibility: 'internal' },
  duties: [{ from: '2025-01-01', value: { lead: 'water', responsible: [], supporting: [] } }],
  schedules: [
    { from: '2025-01-01', value: { kind: 'noNodes', start: '2025-01-01', deadline: '2025-12-31' } },
  ],
  state: { reporting: { reporting: 'due', period: '2025-10' }, progress: { progress: 'noNodes' } },
} as unknown as ItemView

/** What somebody might fill in, by the kind of the field. */
const filled: Readonly<Record<ActField['kind'], unknown>> = {
  ...{ line: '青政办函〔2025〕12号', words: '因故', day: '2025-12-01', period: '2025-10', decimal: '1.5' },
  ...{
    yes: true,
    scan: ['abc'],
    body: 'water',
    bodies: ['water'],
    post: 'mayor',
    item: 'i2',
    light: 'green',
    lightWord: '达进度',
  },
  duties: { lead: 'water', responsible: [], supporting: [] },
  measure: { kind: 'cumulative', target: '80', comparator: 'exactly', unit: '公里' },
  schedule: {
    ...{ kind: 'nodes', start: '2025-01-01', deadline: '2025-12-31' },
    nodes: [{ dueDate: '2025-12-31', planned: { kind: 'share', percent: '100' } }],
  },
  ...{ value: { kind: 'number', number: '12' }, files: ['abc'], choice: '' },
  checks: { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true },
  ...{ parts: [{ id: 'p1', words: '一期' }], shares: [{ orgUnit: 'water', value: '3' }] },
}
const byName: Readonly<Record<string, string>> = {
  period: '2025-10',
  request: '2025-10#1',
  notice: '1',
  proposal: 'nodes',
}

function typedOf(fields: readonly ActField[]): Typed {
  const typed: Record<string, unknown> = {}
  for (const { name, kind, choices } of fields) {
    const [first = name, second] = name.split('.')
    const value = kind === 'choice' ? (byName[name] ?? Object.keys(choices?.(item) ?? {})[0]) : filled[kind]
    typed[first] = second === undefined ? value : { ...(typed[first] as object), [second]: value }
  }
  return typed
}

test.each(acts.filter(({ kind }) => kind !== 'drafted').map((spec) => [spec.kind, spec] as const))(
  'the form of %s, filled in, is a deed that the interface takes',
  (_kind, spec) => {
    expect(itemDeedSchema.safeParse(deedOf(spec, typedOf(spec.fields))).error).toBeUndefined()
  },
)

test('every deed of an item has a form, or a page where it is done', () => {
  const elsewhere = ['added', 'issued', 'consulted', 'sourceAdded', 'noChange', 'approved', 'draftReturned']
  const here = acts.map(({ kind }) => kind as string)
  expect(Object.keys(itemDeedWords).filter((kind) => !here.includes(kind))).toEqual(
    expect.arrayContaining(elsewhere),
  )
  expect(here.length + elsewhere.length).toBe(Object.keys(itemDeedWords).length)
})

test('what was left empty is left out, what is required is not', () => {
  const reply = acts.find(({ kind }) => kind === 'noticeReplied')!
  expect(deedOf(reply, { notice: '2', words: ' 已办 ', evidence: [] })).toEqual({
    ...{ kind: 'noticeReplied', notice: 2, words: '已办' },
  })
})

test('a form opens with what the item has', () => {
  const spec = acts.find(({ kind }) => kind === 'dutiesModified')!
  expect(initialOf(spec.fields, item)).toMatchObject({ duties: { lead: 'water' }, from: '2025-11-06' })
})

test('a supervisor enters what a body says on its behalf, a head says it himself', () => {
  const open = (...actions: readonly string[]) =>
    actsOpen(item, (action) => actions.includes(action)).map(
      ({ spec, isForAnother }) => `${spec.kind}${isForAnother ? '*' : ''}`,
    )
  expect(open('item.nodesProposed')).toEqual(['nodesProposed'])
  expect(open('item.verified', 'act.onBehalf')).toEqual(
    expect.arrayContaining(['verified', 'nodesProposed*', 'extensionRequested*']),
  )
  expect(open('item.verified', 'act.onBehalf')).not.toContain('resumed*')
})

test('a review with a check that is not ticked says that it sends back', () => {
  const { comesTo } = acts.find(({ kind }) => kind === 'closeReviewed')!
  expect(comesTo?.({ checks: { factsClear: true, taskDone: false } })?.[0]).toBe('退回继续办理')
  expect(comesTo?.({})?.[0]).toBe('退回继续办理')
  expect(comesTo?.({ checks: { factsClear: true, taskDone: true } })).toBeUndefined()
})
