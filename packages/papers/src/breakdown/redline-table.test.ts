import type { PrintedRow } from '@taizhang/ledger'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { nameOf, sampleRows } from '../../test/sample-table.ts'
import { xlsxOf } from '../spreadsheet/workbook.ts'
import type { Cell } from '../table.ts'
import { redlineTable } from './redline-table.ts'

const before = sampleRows(5)
const paper = { place: '青澜市', planYear: 2026, nameOf, names: { before: '征求意见稿', after: '送审稿' } }
const edited = (i: number, edit: Partial<PrintedRow>): PrintedRow => ({ ...before[i]!, ...edit })
const after: PrintedRow[] = [
  before[0]!,
  edited(1, { words: before[1]!.words.replace('8%', '8.5%') }),
  edited(2, { type: 'work' }),
  { ...before[3]!, row: 'new', serial: '6', words: '新增普惠性托位1500个', measures: [] },
  before[4]!,
]
const table = redlineTable({ ...paper, before, after })
const cell = (line: number, heading: string): Cell | undefined => {
  const row = table.lines[line]!
  return row.kind === 'row'
    ? row.cells[table.columns.findIndex((each) => each.heading === heading)]
    : undefined
}

test('each row says what became of it; one that is gone stands where it stood', () => {
  expect(table.lines.map((_line, i) => [cell(i, '原序号'), cell(i, '变动'), cell(i, '现序号')])).toEqual([
    ['1', null, '1'],
    ['2', '修改', '2'],
    ['3', '修改', '3'],
    ['4', '删除', null],
    [null, '新增', '6'],
    ['5', null, '5'],
  ])
  expect(table.notes).toEqual(['修改2项，新增1项，删除1项，未变2项。'])
})

test('only the words that changed are marked', () => {
  expect(cell(1, '工作任务')).toEqual({
    runs: [
      { text: '规上工业增加值增长' },
      { text: '8', mark: 'removed' },
      { text: '8.5', mark: 'added' },
      { text: '%左右' },
    ],
  })
  expect(cell(0, '工作任务')).toBe(before[0]!.words)
  expect(cell(4, '工作任务')).toEqual({ runs: [{ text: '新增普惠性托位1500个', mark: 'added' }] })
  expect(cell(3, '量化目标')).toMatchObject({ runs: [{ mark: 'removed' }] })
  expect(cell(2, '其他变动')).toMatchObject({
    runs: [{ text: '类型：' }, { text: '指标类' }, { text: '工作类' }],
  })
})

test('in the file what is gone is struck through, what is new underlined', () => {
  const strings = new TextDecoder().decode(unzipSync(xlsxOf([table]))['xl/sharedStrings.xml'])
  expect(strings).toMatch(/<strike\/>[^/]*\/><sz val="10.5"\/><\/rPr><t xml:space="preserve">8<\/t>/)
  expect(strings).toMatch(/<u\/><\/rPr><t xml:space="preserve">8\.5<\/t>/)
})

test('law: an edition beside itself has no mark', () => {
  const same = redlineTable({ ...paper, before, after: before })
  for (const line of same.lines)
    if (line.kind === 'row')
      expect(line.cells.filter((each) => typeof each === 'object' && each !== null)).toEqual([])
})
