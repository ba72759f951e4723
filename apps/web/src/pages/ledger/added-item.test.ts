import { itemDeedSchema } from '@taizhang/contract'
import { expect, test } from 'vitest'
import type { LedgerLine } from '../../api/lines.ts'
import { type AddedItem, addedDeeds, handList, nextSerial } from './added-item.ts'

const day = '2025-11-06'
const duties = { lead: 'finance', responsible: [], supporting: [] }
const base = { words: '请财政局提出增收措施。', duties, deadline: '2025-11-15', isIssued: true }
const instruction = {
  ...{ ...base, itemKind: 'instruction', serial: '批示3', leader: '陈立新', on: '2025-11-05' },
  ...{ paper: '政务专报 第9期', scan: ['abc'] },
} as unknown as AddedItem
const decision = {
  ...{ ...base, itemKind: 'decision', serial: '议定1', on: '2025-11-04', meeting: '市政府第12次常务会议' },
  documentNumber: '青政纪〔2025〕30号',
} as unknown as AddedItem
const task = {
  ...{ ...base, itemKind: 'task', isIssued: false, document: 'plan-2025', list: 'plan', quote: '原文如此' },
} as unknown as AddedItem

test.each([
  ['an instruction', instruction],
  ['a decision', decision],
  ['a task', task],
])('%s is recorded in deeds that the interface takes', (_case, typed) => {
  for (const deed of addedDeeds(typed, day)) expect(itemDeedSchema.safeParse(deed).error).toBeUndefined()
})

test('an instruction keeps its words, its paper and its scan, and begins on its day', () => {
  const [added, issued] = addedDeeds(instruction, day)
  expect(added).toMatchObject({
    instruction: { leader: '陈立新', paper: '政务专报 第9期', scan: 'abc', words: base.words },
    schedule: { start: '2025-11-05', deadline: '2025-11-15' },
    sources: [{ list: 'instruction', document: '政务专报-第9期' }],
  })
  expect(issued).toMatchObject({
    kind: 'issued',
    document: '批示件2025',
    serial: '批示3',
    documentNumber: '',
  })
})

test('what is not to be issued yet stays a row', () => {
  expect(addedDeeds(task, day)).toMatchObject([{ kind: 'added' }])
})

test.each([
  ['instruction', '批示3'],
  ['decision', '议定1'],
  ['task', '补1'],
] as const)('the next number of a %s is %s', (kind, serial) => {
  const lines = ['批示1', '批示2'].map((each) => ({
    document: '批示件2025',
    serial: each,
  })) as unknown as readonly LedgerLine[]
  expect(nextSerial(kind, day, lines)).toBe(serial)
  expect(handList(kind, day)).toMatch(/2025$/)
})

test('a number that was left out before is not given twice', () => {
  const lines = ['批示1', '批示3'].map((each) => ({
    document: '批示件2025',
    serial: each,
  })) as unknown as readonly LedgerLine[]
  expect(nextSerial('instruction', day, lines)).toBe('批示4')
})
