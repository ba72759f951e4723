import { readTable } from '@taizhang/intake'
import type { PrintedRow } from '@taizhang/ledger'
import { dateOf } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { matchOrgUnit, nameOf, sampleRows } from '../../test/sample-table.ts'
import { readSheets } from '../sheets/read-sheets.ts'
import { xlsxOf } from '../spreadsheet/workbook.ts'
import { editionTable } from './edition-table.ts'
import { deadlineWords, namesOf } from './names.ts'

const plain: PrintedRow = {
  ...{
    row: 'r1',
    serial: '37',
    group: ['一、城市', '（一）更新'],
    heads: ['1.完善管网'],
    words: '新建改造管网86公里',
  },
  ...{ type: 'project', parts: [], measures: [{ words: '管网86公里' }] },
  deadline: { from: 'default', date: dateOf('2026-12-31') },
  duties: {
    lead: 'housing',
    furtherLeads: ['finance'],
    responsible: ['water'],
    supporting: [],
    sponsor: 'p1',
  },
}
const paper = { place: '青澜市', planYear: 2026, nameOf }
const tableOf = (rows: readonly PrintedRow[]) => editionTable({ ...paper, rows })
const cellsOf = (rows: readonly PrintedRow[]) => {
  const { columns, lines } = tableOf(rows)
  return lines.map((line) =>
    line.kind === 'group'
      ? line.text
      : Object.fromEntries(columns.map(({ heading }, i) => [heading, line.cells[i]])),
  )
}

test('a row under its headings, each said once, with its bodies and what the report does not say in brackets', () => {
  const next = { ...plain, row: 'r2', serial: '37-1', group: ['一、城市', '（二）交通'] }
  expect(cellsOf([plain, { ...plain, row: 'r3' }, next])).toMatchObject([
    '一、城市',
    '（一）更新',
    {
      ...{ 序号: 37, 工作任务: '【1.完善管网】\n新建改造管网86公里', 类型: '项目类', 完成时限: '（年底）' },
      ...{ 牵头单位: '市住房城乡建设局、\n市财政局', 责任单位: '市水利局', 配合单位: null },
    },
    { 工作任务: '新建改造管网86公里' },
    '（二）交通',
    { 序号: '37-1' },
  ])
})

test('working items stand under their row, with what is their own', () => {
  const parts = [{ words: '供水管网30公里' }, { words: '排水管网56公里', deadline: dateOf('2026-09-30') }]
  expect(cellsOf([{ ...plain, parts }]).slice(3)).toMatchObject([
    { 序号: '37-1', 工作任务: '供水管网30公里', 完成时限: null },
    { 序号: '37-2', 工作任务: '排水管网56公里', 完成时限: '2026年9月30日' },
  ])
})

test.each([
  ['as it is worked on', undefined, '青澜市2026年《政府工作报告》任务分解表（工作稿）'],
  ['sent round', 'consultation', '青澜市2026年《政府工作报告》任务分解表（征求意见稿）'],
  ['issued', 'issued', '青澜市2026年《政府工作报告》任务分解表'],
] as const)('the title of the table %s', (_case, stage, title) => {
  const issue = { documentNumber: '青政办发〔2026〕3号', on: '2026-02-01' }
  const table = editionTable({
    ...paper,
    rows: [],
    ...(stage && { stage }),
    ...(stage === 'issued' && { issue }),
  })
  expect(table.title).toBe(title)
  expect(table.headnote).toBe(stage === 'issued' ? '青政办发〔2026〕3号　　2026年2月1日印发' : undefined)
})

const groups = [{ name: '各县（市、区）', orgUnits: ['linlan', 'wangchuan'] }]
test.each([
  ['all of them', ['finance', 'linlan', 'wangchuan', 'water'], '市财政局、\n各县（市、区）、\n市水利局'],
  ['one is missing', ['finance', 'linlan'], '市财政局、\n临澜区政府'],
  [
    'many run on',
    ['finance', 'water', 'housing', 'education'],
    '市财政局、市水利局、市住房城乡建设局、市教育局',
  ],
  ['none', [], null],
] as const)('bodies named together: %s', (_case, ids, words) => {
  expect(namesOf(ids, { nameOf, groups })).toBe(words)
})

test.each([
  ['words of the report', { from: 'text', words: '6月底前', date: '2026-06-30' }, '6月底前'],
  ['a day somebody set', { from: 'person', date: '2026-06-30' }, '2026年6月30日'],
  ['several years', { from: 'open' }, '（未写明）'],
  ['not the end of the year', { from: 'default', date: '2026-10-31' }, '（2026年10月31日）'],
] as const)('a deadline: %s', (_case, deadline, words) => {
  expect(deadlineWords({ deadline: deadline as PrintedRow['deadline'] })).toBe(words)
})

test('law: an edition is read again as it was written: serials, words, bodies', async () => {
  const rows = sampleRows(40)
  const file = await readSheets(xlsxOf([editionTable({ ...paper, rows })]), { name: 'a.xlsx' })
  if ('failure' in file) throw new Error(file.failure.code)
  const { table, problems } = readTable(file.sheets, { matchOrgUnit })
  // Columns for working with are for us alone, and are said not to be read.
  expect(problems.map(({ code, words }) => [code, words])).toEqual([
    ['columnUnread', '最后日期'],
    ['columnUnread', '条目编号'],
  ])
  expect(
    table?.rows.map(({ serial, words, duties }) => [serial, words, duties.lead, duties.responsible]),
  ).toEqual(rows.map(({ serial, words, duties }) => [serial, words, duties.lead, duties.responsible]))
})
