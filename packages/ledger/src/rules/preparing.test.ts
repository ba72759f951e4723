import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { added, begun, byDate, itemOf, ledgerOf, on } from '../../test/story.ts'
import { apply } from '../apply.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { type Calendar, dueAfter, type Limit, readCalendar } from '../exact/working-days.ts'
import type { Source } from '../item/source.ts'
import { latestFigure } from '../state/item-state.ts'

const livelihood: Source = {
  list: 'livelihoodList',
  document: '2026年民生实事',
  quote: '改造燃气管网',
  serial: '3',
}
const signed = begun('37', '37')

test('one item serves every list, each of which keeps its serial', () => {
  const item = itemOf('37', [...signed, on('2026-03-01', '37', { kind: 'sourceAdded', source: livelihood })])
  expect(item.sources.map(({ list, serial }) => [list, serial])).toEqual([
    ['workReport', undefined],
    ['livelihoodList', '3'],
  ])
  expect(item.serial).toBe('37')
})

test.each<[string, Source, string]>([
  ['同一清单、同一序号', { ...livelihood, quote: '换了说法' }, 'refusal'],
  ['同一清单、另一条', { ...livelihood, serial: '4' }, 'state'],
  ['另一份清单', { ...livelihood, list: 'projectList', document: '2026年重点项目' }, 'state'],
])('%s', (_case, source, expected) => {
  const before = ledgerOf([...signed, on('2026-03-01', '37', { kind: 'sourceAdded', source: livelihood })])
  expect(apply(before, on('2026-03-02', '37', { kind: 'sourceAdded', source }))).toHaveProperty(expected)
})

test('an item is internal until it is made public, and can be taken back', () => {
  expect(itemOf('37', signed).visibility).toBe('internal')
  const shown = [...signed, on('2026-03-01', '37', { kind: 'visibilitySet', visibility: 'public' })]
  expect(itemOf('37', shown).visibility).toBe('public')
  const hidden = on('2026-03-02', '37', { kind: 'visibilitySet', visibility: 'internal' })
  expect(itemOf('37', [...shown, hidden]).visibility).toBe('internal')
})

const verified = (at: string, number: string) =>
  on(at, '37', {
    ...{ kind: 'verified', value: { kind: 'number', number }, through: dateOf(at), vintage: 'verified' },
    source: '现场核查',
  })
const released = on('2026-06-30', '37', {
  ...{ kind: 'published', value: { kind: 'number', number: '40' }, through: dateOf('2026-06-30') },
  ...{ vintage: 'preliminary', source: '统计月报' },
})
const publisherSet = (publisher: string | undefined, reason = '以统计数据为准') =>
  on('2026-07-01', '37', { kind: 'publisherSet', reason, ...(publisher && { publisher }) })

test.each([
  ['none: the body’s own', [], '24.1'],
  ['set after it was added: only what is published counts', [publisherSet('市统计局')], '40'],
  ['taken away again', [publisherSet('市统计局'), publisherSet(undefined)], '24.1'],
])('whose number counts: %s', (_case, deeds, number) => {
  const item = itemOf('37', [...signed, verified('2026-05-31', '24.1'), released, ...deeds])
  expect(latestFigure(item)?.value).toEqual({ kind: 'number', number })
})

test.each([
  ['没有理由', [], publisherSet('市统计局', ''), 'reasonMissing'],
  [
    '只取发布数的，不能没有发布单位',
    [publisherSet('市统计局'), on('2026-07-01', '37', { kind: 'frequencySet', frequency: 'fromPublisher' })],
    publisherSet(undefined),
    'publisherMissing',
  ],
  ['有理由', [], publisherSet('市统计局'), undefined],
])('设定数据发布单位：%s', (_case, before, event, code) => {
  const outcome = apply(ledgerOf([...signed, ...before]), event)
  expect('refusal' in outcome ? outcome.refusal.code : undefined).toBe(code)
})

test('the rows it comes from go with it: into its parts, and into the item it is merged with', () => {
  const one = begun('37', '37', { rows: ['r1'] })
  const parts = [
    { id: 'a', words: '东城段', rows: ['r1', 'r2'] },
    { id: 'b', words: '西城段' },
  ]
  const state = ledgerOf([...one, on('2026-03-01', '37', { kind: 'split', reason: '分段实施', parts })])
  expect(['37', 'a', 'b'].map((id) => state.items[id]!.rows)).toEqual([['r1'], ['r1', 'r2'], ['r1']])
  const two = byDate(one, begun('38', '38', { rows: ['r1', 'r3'] }))
  const merged = ledgerOf([
    ...two,
    on('2026-03-01', '38', { kind: 'merged', reason: '任务内容相同', into: '37' }),
  ])
  expect(merged.items['37']!.rows).toEqual(['r1', 'r3'])
})

test('a decision of a meeting stands with its words', () => {
  const decision = {
    meeting: '市政府第12次常务会议',
    on: signed[0]!.act.at,
    words: '原则同意，由市水利局牵头。',
  }
  expect(
    itemOf('议1', [on('2026-02-01', '议1', added({ itemKind: 'decision', decision }))]).decision,
  ).toEqual(decision)
})

const read = readCalendar(policyFile('calendars/2026.json'))
if (!('calendar' in read)) throw new Error('no calendar')
const calendars: readonly Calendar[] = [read.calendar]
const instruction = {
  ...{ leader: '市长', on: dateOf('2026-07-16'), paper: '专报第14期', scan: 'scan-9' },
  words: '请国栋同志牵头，住建局7日内拿出方案',
}
const instructed = (limit: Limit, words = instruction.words) =>
  on(
    '2026-07-16',
    '批14',
    added({
      ...{ itemKind: 'instruction', instruction: { ...instruction, words }, concerns: ['37'] },
      schedule: {
        start: instruction.on,
        deadline: dueAfter(instruction.on, limit, calendars).date,
        kind: 'straight',
      },
      measure: { kind: 'yesNo' },
    }),
  )

test.each<[string, Limit, string]>([
  ['7日内，按自然日', { days: 7, count: 'days' }, '2026-07-23'],
  ['7日内，当地按工作日', { days: 7, count: 'workingDays' }, '2026-07-27'],
])('批示件 on item 37, %s: due %s (情景九)', (_case, limit, deadline) => {
  const item = itemOf('批14', [...signed, instructed(limit)])
  expect(item).toMatchObject({ concerns: ['37'], schedules: [{ value: { deadline } }] })
  // 有关，不是下设：第37项不因它不能销号。
  expect(item.parent).toBeUndefined()
})

test('a bare 阅 opens no item, and an instruction is about items that there are (情景九)', () => {
  const limit = { days: 7, count: 'days' } as const
  expect(apply(ledgerOf(signed), instructed(limit, '阅'))).toMatchObject({ refusal: { code: 'nothingToDo' } })
  expect(apply(ledgerOf([]), instructed(limit))).toMatchObject({
    refusal: { code: 'itemNotFound', facts: { missing: '37' } },
  })
})
