import { expect, test } from 'vitest'
import { ledgerOf, login, pipes } from '../../test/story.ts'
import { content, drawn, drawnRow, tableOf } from '../../test/table-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { countOf } from '../item/ledger-state.ts'
import type { Measure } from '../measure/measure.ts'
import type { BreakdownDeed, DrawnRow } from './breakdown-event.ts'
import { itemsOfBreakdown } from './items-of-breakdown.ts'
import { breakdownCounts } from './outline.ts'

const issue: BreakdownDeed = {
  kind: 'issued',
  documentNumber: '青政办发〔2026〕3号',
  on: dateOf('2026-02-05'),
}
const jobs: Measure = { kind: 'cumulative', target: '4.2', comparator: 'at_least', unit: '万人' }
const growth: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const entered = login('2026-02-05')

function itemsOf(rows: readonly DrawnRow[], more: readonly BreakdownDeed[] = []) {
  const state = tableOf([drawn(rows), ...more, issue], '2026-02-05')
  return ledgerOf(itemsOfBreakdown(state, entered))
}

test('a row becomes an item of its kind, under its serial, with the words, the number and the bodies of the row', () => {
  const { items } = itemsOf([
    drawnRow('r1', 0, '新增就业4.2万人以上。', {
      ...{ type: 'indicator', measures: [{ words: '4.2万人以上', measure: jobs, publisher: '市人社局' }] },
    }),
    drawnRow('r2', 20, '改造管网86公里。', { measures: [{ words: '86公里', measure: pipes }] }),
    drawnRow('r3', 40, '建成公园。', {
      type: 'livelihood',
      deadline: { from: 'text', date: dateOf('2026-06-30') },
    }),
  ])
  expect(
    Object.values(items).map(({ id, kind, serial, lifecycle, schedules, measures, publisher }) => [
      ...[id, kind, serial, lifecycle, schedules[0]!.value.kind, schedules[0]!.value.deadline],
      ...[measures[0]?.value.kind, publisher],
    ]),
  ).toEqual([
    ['b26-1', 'target', '1', 'issued', 'straight', '2026-12-31', 'cumulative', '市人社局'],
    ['b26-2', 'task', '2', 'issued', 'noNodes', '2026-12-31', 'cumulative', undefined],
    ['b26-3', 'livelihood', '3', 'issued', 'noNodes', '2026-06-30', undefined, undefined],
  ])
  expect(items['b26-2']).toMatchObject({
    sources: [{ list: 'workReport', quote: '改造管网86公里。' }],
    ...{ documentNumber: '青政办发〔2026〕3号', document: 'b26', rows: ['r2'] },
  })
})

test('a row edited in the round keeps the words of the report as its source', () => {
  const { items } = itemsOf(
    [drawnRow('r1', 0, '完成迁建。')],
    [{ kind: 'rowEdited', row: 'r1', edit: { words: '开工迁建。' } }],
  )
  expect(items['b26-1']).toMatchObject({ words: '开工迁建。', sources: [{ quote: '完成迁建。' }] })
})

test('145 rows, 222 things followed: working items stand under their item and are not counted in the total', () => {
  const rows = Array.from({ length: 145 }, (_, i) =>
    drawnRow(`r${i}`, i * 20, `第${i + 1}项任务。`, {
      parts:
        i < 72
          ? [{ words: '甲' }, { words: '乙' }]
          : i < 74
            ? [{ words: '甲' }, { words: '乙' }, { words: '丙' }]
            : [],
      ...(i === 74 && { parts: [{ words: '甲' }, { words: '乙' }] }),
    }),
  )
  expect(breakdownCounts(tableOf([drawn(rows)]))).toEqual({ rows: 145, parts: 152, followed: 222 })
  const state = itemsOf(rows)
  expect([countOf(state), Object.keys(state.items).length]).toEqual([145, 145 + 152])
})

test('several numbers in a row: each is a working item of its own, none is lost', () => {
  const { items } = itemsOf([
    drawnRow('r1', 0, '就业4.2万人以上，增长6%左右。', {
      measures: [
        { words: '4.2万人以上', measure: jobs },
        { words: '增长6%左右', measure: growth },
        { words: '保持稳定' },
      ],
    }),
  ])
  expect(Object.values(items).map(({ serial, parent, words }) => [serial, parent, words])).toEqual([
    ['1', undefined, '就业4.2万人以上，增长6%左右。'],
    ['1-1', 'b26-1', '4.2万人以上'],
    ['1-2', 'b26-1', '增长6%左右'],
  ])
})

test('imported serials are kept, also those that look like a part', () => {
  const { items } = itemsOf([
    drawnRow('a', 0, '甲', { serial: '37', parts: [{ words: '东段' }, { words: '西段' }] }),
    drawnRow('b', 5, '乙', { serial: '37-1' }),
  ])
  expect(Object.values(items).map(({ serial, words }) => `${serial} ${words}`)).toEqual([
    ...['37 甲', '37-2 东段', '37-3 西段', '37-1 乙'],
  ])
})

test.each<readonly [string, BreakdownDeed, readonly unknown[]]>([
  [
    'from a meeting',
    {
      ...{ kind: 'rowAdded', row: 'n', sentences: [], source: '市政府第3次常务会议' },
      content: content('清理欠薪。'),
    },
    [{ list: 'other', document: '市政府第3次常务会议', quote: '清理欠薪。' }],
  ],
  [
    'from a table of last year, not linked to a report',
    {
      ...{
        kind: 'rowsDrawn',
        document: '3号',
        title: '分解表',
        list: 'livelihoodList',
        planYear: 2026,
        from: 'table',
      },
      ...{ rows: [{ ...content('建公厕。'), id: 'n', quotes: [], place: '第12行' }], sentences: [] },
    },
    [{ list: 'livelihoodList', document: '3号', quote: '建公厕。', serial: '2' }],
  ],
])('a row without words of the report says where it comes from: %s', (_why, deed, sources) => {
  expect(itemsOf([drawnRow('r1', 0, '甲')], [deed]).items['b26-2']!.sources).toEqual(sources)
})

test('a supplement brings only its own rows; before any issue there are no items', () => {
  const first = tableOf([drawn([drawnRow('r1', 0, '甲')]), issue], '2026-02-05')
  const second = tableOf(
    [
      { kind: 'supplementOpened', reason: '全会' },
      { kind: 'rowAdded', row: 'n', content: content('乙'), sentences: [], source: '市委全会' },
      { ...issue, documentNumber: '青政办发〔2026〕9号' },
    ],
    '2026-03-01',
    first,
  )
  expect(itemsOfBreakdown(second, login('2026-03-01')).map(({ item }) => item)).toEqual(['b26-2', 'b26-2'])
  expect(itemsOfBreakdown(tableOf([drawn([drawnRow('r1', 0, '甲')])]), entered)).toEqual([])
})
