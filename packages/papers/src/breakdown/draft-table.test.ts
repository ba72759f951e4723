import type { Breakdown, Row } from '@taizhang/intake'
import { expect, test } from 'vitest'
import { breakdownTable, type Medium } from './draft-table.ts'

const plain: Row = {
  serial: 1,
  start: 0,
  end: 8,
  text: '持续优化\n营商环境。',
  type: 'work',
  heads: [],
  measures: [],
  deadlines: [{ from: 'default', words: null, date: '2026-12-31' }],
  orgUnits: { lead: null, supporting: [], from: null },
  commitments: [],
  findings: [],
}
const promise = (id: string, text: string, start: number) =>
  ({
    id,
    text,
    start,
    end: start + text.length,
    sectionId: null,
    type: 'task',
    scope: 'year',
    hints: [],
  }) as const
const counted: Row = {
  ...plain,
  serial: 2,
  start: 10,
  end: 30,
  text: '6月底前建成公园2个，改造道路3条。',
  type: 'indicator',
  heads: [{ start: 8, end: 10, text: '1．完善设施' }],
  measures: [
    { item: 'c1', words: '6月底前建成公园2个', values: [{ text: '2个' }] },
    { item: 'c2', words: '改造道路3条', values: [{ text: '3条' }] },
  ],
  deadlines: [
    { from: 'text', words: '6月底前', date: '2026-06-30' },
    { from: 'default', words: null, date: '2026-12-31' },
  ],
  orgUnits: {
    lead: { orgUnit: '城市管理局', words: ['公园'] },
    supporting: [{ orgUnit: '住房城乡建设局', words: ['道路'] }],
    from: 'words',
  },
  commitments: [
    {
      ...promise('c1', '6月底前建成公园2个', 10),
      quantities: [],
      deadline: { start: 10, end: 14, text: '6月底前', date: '2026-06-30', inherited: false },
    },
    { ...promise('c2', '改造道路3条', 21), quantities: [] },
  ],
  continues: 1,
  findings: [
    { start: 10, end: 12, text: '6月', kind: 'corrupt_number', suggestion: null, message: '数字可能有误' },
  ],
}
const breakdown: Breakdown = {
  document: { name: '报告.txt', title: null, place: '云泽县', level: 'county', planYear: 2026 },
  by: 'clause',
  groups: [
    {
      level: 1,
      title: '一、重点任务',
      intro: [{ start: 0, end: 4, text: '抓好两件事：' }],
      rows: [plain, counted],
    },
  ],
  leftOut: [
    { start: 40, end: 44, text: '下载本文', reason: 'noise' },
    { start: 50, end: 60, text: '我们深信，明天更美好！', reason: 'calls' },
    { start: 60, end: 130, text: '更'.repeat(70), reason: 'outlook' },
  ],
}

/** What a line says in the columns named; a group says its words. */
function said(medium: Medium, ...headings: readonly string[]) {
  const { columns, lines } = breakdownTable(breakdown, medium)
  return lines.map((line) =>
    line.kind === 'group'
      ? line.text
      : headings.map((heading) => line.cells[columns.findIndex((column) => column.heading === heading)]),
  )
}

test('a sheet has the exact words, and each of several promises under its row', () => {
  expect(
    said('sheet', '序号', '工作任务（报告原文）', '量化目标及可核查事项', '最后日期', '事项编号'),
  ).toEqual([
    '一、重点任务　抓好两件事：',
    [1, '持续优化\n营商环境。', null, '2026-12-31', null],
    [2, '6月底前建成公园2个，改造道路3条。', '6月底前建成公园2个；\n改造道路3条', '2026-12-31', 'c1、c2'],
    ['2-1', '6月底前建成公园2个', '2个', '2026-06-30', 'c1'],
    ['2-2', '改造道路3条', '3条', '2026-12-31', 'c2'],
  ])
})

test('on paper the parts keep their numbers in one cell, and a title is said where it begins', () => {
  const again = { ...plain, serial: 3, heads: counted.heads }
  const group = { ...breakdown.groups[0]!, rows: [plain, counted, again] }
  const { columns, lines } = breakdownTable({ ...breakdown, groups: [group] }, 'paper')
  const at = (heading: string) => columns.findIndex((column) => column.heading === heading)
  const [words, counts] = [at('工作任务（报告原文）'), at('量化目标及可核查事项')]
  expect(
    lines.slice(1).map((line) => line.kind === 'row' && [line.cells[words], line.cells[counts]]),
  ).toEqual([
    ['持续优化营商环境。', null],
    ['【1．完善设施】\n6月底前建成公园2个，改造道路3条。', '2-1 6月底前建成公园2个；\n2-2 改造道路3条'],
    ['持续优化营商环境。', null],
  ])
})

test('type, deadline, suggested bodies and remarks are said in words', () => {
  expect(said('paper', '类型', '完成时限', '建议牵头单位', '建议配合单位', '备注').slice(1)).toEqual([
    ['工作类', '（年底）', null, null, '牵头单位待定'],
    ['指标类', '6月底前；\n（年底）', '城市管理局', '住房城乡建设局', '接第1项；\n数字可能有误'],
  ])
  expect(said('sheet', '推断依据')[2]).toEqual(['城市管理局：公园；\n住房城乡建设局：道路'])
})

test('each part has the deadline of its own promise, or the default', () => {
  expect(said('sheet', '序号', '完成时限').slice(2)).toEqual([
    [2, '6月底前；\n（年底）'],
    ['2-1', '6月底前'],
    ['2-2', '（年底）'],
  ])
})

test.each([
  ['words', '教育局'],
  ['headings', '教育局\n（据标题）'],
  ['broad', '教育局\n（待核）'],
] as const)('a lead guessed from %s', (from, cell) => {
  const row = { ...plain, orgUnits: { lead: { orgUnit: '教育局', words: ['学校'] }, supporting: [], from } }
  const group = { ...breakdown.groups[0]!, rows: [row] }
  for (const medium of ['sheet', 'paper'] as const) {
    const { columns, lines, notes } = breakdownTable({ ...breakdown, groups: [group] }, medium)
    const line = lines[1]!
    const at = columns.findIndex(({ heading }) => heading === '建议牵头单位')
    expect(line.kind === 'row' && line.cells[at]).toBe(cell)
    expect(notes![0]).toContain(`注“（据标题）”的${from === 'headings' ? 1 : 0}项`)
  }
})

test.each(['sheet', 'paper'] as const)(
  'at most nine columns are printed on a %s, those people fill in by hand are no part of them',
  (medium) => {
    const printed = breakdownTable(breakdown, medium).columns.filter(({ isAside }) => !isAside)
    expect(printed.map(({ heading }) => heading)).toEqual([
      '序号',
      ...(medium === 'sheet' ? ['要点'] : []),
      '工作任务（报告原文）',
      '量化目标及可核查事项',
      '类型',
      '完成时限',
      '建议牵头单位',
      '建议配合单位',
      '备注',
    ])
  },
)

test('the columns printed from a sheet are narrow enough for A4 at 8 points', () => {
  const printed = breakdownTable(breakdown, 'sheet').columns.filter(({ isAside }) => !isAside)
  // 282 mm hold 75 characters of 10.5 points with their margins when shrunk to 8.
  expect(printed.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(75)
})

test('the type is chosen among four', () => {
  const { columns } = breakdownTable(breakdown, 'sheet')
  expect(columns.find(({ heading }) => heading === '类型')?.choices).toEqual([
    '指标类',
    '项目类',
    '民生类',
    '工作类',
  ])
})

test('what people decide is left empty', () => {
  for (const cells of said('sheet', '责任领导', '责任人', '季度节点').slice(1))
    expect(cells).toEqual([null, null, null])
})

test('title, headnote and notes say what it is of, and what was left out', () => {
  const { title, headnote, notes } = breakdownTable(breakdown, 'paper')
  expect(title).toBe('云泽县2026年《政府工作报告》任务分解表（初稿）')
  expect(headnote).toBe('时限带括号的，报告未写明，均按2026年底计')
  expect(notes?.slice(-2)).toEqual([
    '网页文字等1处，不属于报告，未列入。',
    '计划部分未列入本表的语句2处，见附表“未列入语句”。',
  ])
})

test('the sentences left out follow with their reasons, long ones cut; foreign lines do not', () => {
  const { annex } = breakdownTable(breakdown, 'sheet')
  expect(annex?.sheet).toBe('未列入语句')
  expect(annex?.lines.map((line) => line.kind === 'row' && line.cells)).toEqual([
    [1, '我们深信，明天更美好！', '号召、背景语，没有任务'],
    [2, `${'更'.repeat(60)}…`, '总体要求，没有可核查事项'],
  ])
  expect(breakdownTable({ ...breakdown, leftOut: [] }, 'sheet').annex).toBeUndefined()
})

test.each(['sheet', 'paper'] as const)('law: on a %s every row has a cell for every column', (medium) => {
  const { columns, lines } = breakdownTable(breakdown, medium)
  for (const line of lines) if (line.kind === 'row') expect(line.cells).toHaveLength(columns.length)
  const asides = columns.map(({ isAside }) => isAside === true)
  expect(asides).toEqual(asides.toSorted())
})
