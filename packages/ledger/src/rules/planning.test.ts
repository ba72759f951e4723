import { expect, test } from 'vitest'
import { begun, itemOf, ledgerOf, on, pipes, year } from '../../test/story.ts'
import { apply } from '../apply.ts'
import { dateOf } from '../exact/calendar-date.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Part } from '../item/item.ts'
import { countOf } from '../item/ledger-state.ts'
import type { RefusalCode } from '../item/refusal.ts'
import type { Measure } from '../measure/measure.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { bridgeSince } from '../totals/bridge.ts'

const duties = { lead: '市水利局', responsible: ['东城区'], supporting: [] }
const parts: readonly Part[] = [
  { id: 'a', words: '东城段40公里', measure: { ...pipes, target: '40' } as Measure, duties },
  { id: 'b', words: '西城段46公里' },
]
const signed = begun('37', '37')
const told = (...deeds: Deed[]): Event[] => deeds.map((deed) => on('2026-03-01', '37', deed))
const propose = (some: readonly Part[]): Deed => ({ kind: 'partsProposed', parts: some })
const approve: Deed = { kind: 'partsApproved' }

test('working items are proposed by the lead, approved by the sponsor, and counted apart', () => {
  const proposed = [...signed, ...told(propose(parts))]
  expect(Object.keys(ledgerOf(proposed).items)).toEqual(['37'])
  const state = ledgerOf([...proposed, ...told(approve)])
  expect(countOf(state)).toBe(1)
  expect(bridgeSince(state, dateOf('2026-02-28'))).toEqual({ before: 1, after: 1, steps: [] })
  expect(['a', 'b'].map((id) => state.items[id]!.serial)).toEqual(['37-1', '37-2'])
  expect(state.items.a).toMatchObject({ parent: '37', lifecycle: 'issued', duties: [{ value: duties }] })
  // What is left out comes from the item above.
  expect(state.items.b!.duties).toEqual(state.items['37']!.duties)
  expect(state.items['37']!.proposedParts).toBeUndefined()
})

test('one working item is enough, and later ones are numbered on', () => {
  const later = told(propose(parts), approve, propose([{ id: 'c', words: '南城段' }]), approve)
  expect(itemOf('c', [...signed, ...later]).serial).toBe('37-3')
})

test('a proposal is returned with a reason, counted, and proposed again', () => {
  const returned = told(propose(parts), { kind: 'proposalReturned', proposal: 'parts', reason: '缺少北城段' })
  expect(itemOf('37', [...signed, ...returned])).toMatchObject({ returnedCount: 1 })
  expect(itemOf('37', [...signed, ...returned]).proposedParts).toBeUndefined()
  expect(itemOf('a', [...signed, ...returned, ...told(propose(parts), approve)]).serial).toBe('37-1')
})

const steps: Measure = {
  kind: 'milestone',
  steps: [
    { id: 'design', words: '完成设计', weight: '2' },
    { id: 'tender', words: '完成招标', weight: '3' },
  ],
}
const half: Schedule = {
  ...{ ...year, kind: 'nodes' },
  nodes: [
    { dueDate: dateOf('2026-06-30'), planned: { kind: 'share', percent: '40' } },
    { dueDate: dateOf('2026-12-31'), planned: { kind: 'share', percent: '100' } },
  ],
}

test('an item without a number gets its weighted steps with its nodes', () => {
  const { measure: _measure, ...task } = { measure: undefined }
  const bare = begun('37', '37', { ...task, measure: { kind: 'yesNo' } })
  const events = [
    ...bare,
    ...told({ kind: 'nodesProposed', schedule: half, measure: steps }, { kind: 'nodesApproved' }),
  ]
  const item = itemOf('37', events)
  expect([item.measures.at(-1)?.value, item.lifecycle]).toEqual([steps, 'active'])
  expect(item.proposedMeasure).toBeUndefined()
})

test.each<[string, RefusalCode, Event[], Deed]>([
  ['下设事项编号已有', 'itemExists', signed, propose([{ id: '37', words: '东城段' }])],
  ['下设事项没有内容', 'wordsMissing', signed, propose([{ id: 'a', words: '' }])],
  ['一件也没有', 'partsMissing', signed, propose([])],
  [
    '下设事项比上级晚完成',
    'scheduleUnsound',
    signed,
    propose([
      { id: 'a', words: '东城段', schedule: { ...year, deadline: dateOf('2027-01-01'), kind: 'straight' } },
    ]),
  ],
  ['没有报送就审定', 'nothingProposed', signed, approve],
  [
    '没有报送就退回',
    'nothingProposed',
    signed,
    { kind: 'proposalReturned', proposal: 'nodes', reason: '缺' },
  ],
  ['退回没有理由', 'reasonMissing', signed, { kind: 'proposalReturned', proposal: 'parts', reason: '' }],
  [
    '有数值的目标不能改成节点',
    'measureFixed',
    signed,
    { kind: 'nodesProposed', schedule: half, measure: steps },
  ],
])('refuses: %s (%s)', (_case, code, before, deed) => {
  expect(apply(ledgerOf(before), on('2026-03-01', '37', deed))).toMatchObject({ refusal: { code } })
})

const byValue: Schedule = {
  ...{ ...year, kind: 'nodes' },
  nodes: [
    { dueDate: dateOf('2026-06-30'), planned: { kind: 'value', value: '25' } },
    { dueDate: dateOf('2026-12-31'), planned: { kind: 'value', value: '86' } },
  ],
}
const modify = (target: string, schedule?: Schedule): Deed => ({
  ...{ kind: 'measureModified', measure: { ...pipes, target } as Measure, ...(schedule && { schedule }) },
  ...{
    reason: '规划调整',
    authority: '市政府常务会议',
    documentNumber: '青府函〔2026〕8号',
    from: dateOf('2026-09-01'),
  },
})
const withNodes = (schedule: Schedule) => [
  ...signed,
  ...told({ kind: 'nodesProposed', schedule }, { kind: 'nodesApproved' }),
]

// 节点写的是86公里，目标改成80公里：旧节点说明不了新目标。
test.each<[string, Schedule, Deed, Schedule['kind']]>([
  ['节点写的是数值，目标变了，重新定节点', byValue, modify('80'), 'noNodes'],
  ['节点写的是比例，不受影响', half, modify('80'), 'nodes'],
  ['目标没有变', byValue, modify('86.0'), 'nodes'],
  ['随文件一并给出新节点', byValue, modify('80', half), 'nodes'],
])('%s', (_case, schedule, deed, kind) => {
  const item = itemOf('37', [...withNodes(schedule), on('2026-09-29', '37', deed)])
  expect(item.schedules.at(-1)?.value.kind).toBe(kind)
  // 9月以前的节点照旧。
  expect(item.schedules.find(({ from }) => from === '2026-03-01')?.value).toEqual(schedule)
  const again = [
    on('2026-10-08', '37', { kind: 'nodesProposed', schedule: half }),
    on('2026-10-09', '37', { kind: 'nodesApproved' }),
  ]
  expect(
    itemOf('37', [...withNodes(schedule), on('2026-09-29', '37', deed), ...again]).schedules.at(-1)?.value
      .kind,
  ).toBe('nodes')
})
