import { expect, test } from 'vitest'
import { csvOf } from '../csv.ts'
import { xlsxOf } from '../spreadsheet/workbook.ts'
import type { Table } from '../table.ts'
import { readSheets } from './read-sheets.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const textsOf = async (bytes: Uint8Array, name: string) => {
  const outcome = await readSheets(bytes, { name })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  return outcome.sheets.map(({ rows }) =>
    rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
  )
}

test.each([
  [
    'commas',
    '序号,任务\r\n1,"建园,修路"\r\n',
    'a.csv',
    [
      [1, '序号', '任务'],
      [2, '1', '建园,修路'],
    ],
  ],
  [
    'an empty line counts',
    '序号,任务\n\n1,建园',
    'a.csv',
    [
      [1, '序号', '任务'],
      [3, '1', '建园'],
    ],
  ],
  [
    'a line end in a cell',
    '序号,任务\n1,"建园\r\n修路"',
    'a.csv',
    [
      [1, '序号', '任务'],
      [2, '1', '建园\n修路'],
    ],
  ],
  [
    'tabs, as pasted',
    '序号\t任务\n1\t建园，修路',
    'a.txt',
    [
      [1, '序号', '任务'],
      [2, '1', '建园，修路'],
    ],
  ],
  [
    'semicolons',
    '序号;任务\n1;"a;b"',
    'a.csv',
    [
      [1, '序号', '任务'],
      [2, '1', 'a;b'],
    ],
  ],
  [
    'a formula guarded by an apostrophe',
    "任务\n'=1+1\n'甲",
    'a.csv',
    [
      [1, '任务'],
      [2, '=1+1'],
      [3, "'甲"],
    ],
  ],
])('csv: %s', async (_case, text, name, rows) => expect(await textsOf(utf8(text), name)).toEqual([rows]))

test('a list is no table: its lines are paragraphs', async () => {
  const list = '1.地区生产总值增长6%左右。\n　牵头单位：市发展改革委\n\n责任单位:各县(市、区)政府'
  expect(await readSheets(utf8(list), { name: '分工.txt' })).toEqual({
    sheets: [],
    paragraphs: ['1.地区生产总值增长6%左右。', '牵头单位：市发展改革委', '责任单位:各县(市、区)政府'],
    notes: [],
  })
})

test.each([
  ['a quote that never ends', utf8('序号,任务\n1,"建园'), 'a.csv', 'corrupt'],
  ['a picture', utf8('GIF89a'), 'a.csv', 'noTable'],
  ['nothing', new Uint8Array(), 'a.csv', 'empty'],
])('refused: %s', async (_case, bytes, name, code) => {
  expect(await readSheets(bytes, { name })).toMatchObject({ failure: { name, code } })
})

const table: Table = {
  sheet: '表',
  columns: [
    { heading: '任务', width: 10 },
    { heading: '数值', width: 5, holds: 'number' },
    { heading: '时限', width: 5, holds: 'date' },
  ],
  lines: [{ kind: 'row', cells: ['=cmd|甲_x0041_\n乙', '3.86', '2026-09-30'] }],
}

test('law: what we write we read: words, exact numbers and days', async () => {
  const xlsx = await readSheets(await xlsxOf([table]), { name: 'a.xlsx' })
  expect(xlsx).toMatchObject({
    sheets: [
      {
        rows: [
          {},
          {
            number: 2,
            cells: [
              { text: '=cmd|甲_x0041_\n乙' },
              { text: '3.86', number: '3.86' },
              { text: '2026-09-30', date: '2026-09-30' },
            ],
          },
        ],
      },
    ],
  })
  expect(await textsOf(utf8(csvOf(table)), 'a.csv')).toEqual([
    [
      [1, '任务', '数值', '时限'],
      [2, '=cmd|甲_x0041_\n乙', '3.86', '2026-09-30'],
    ],
  ])
})
