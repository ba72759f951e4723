import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Table } from '../table.ts'
import { xlsxOf } from './workbook.ts'

const table: Table = {
  sheet: '任务[分解]',
  title: '任务分解表',
  columns: [
    { heading: '原文', width: 20 },
    { heading: '数值', width: 5, holds: 'number' },
    { heading: '日期', width: 5, holds: 'date' },
    { heading: '编号', width: 5, isAside: true },
  ],
  lines: [
    { kind: 'group', level: 1, text: '一、目标' },
    { kind: 'row', cells: ['=1+1', '93000', '2026-06-30', 'c1'] },
    { kind: 'row', cells: ['_x0041_甲\u0007', '1234567890123456', '年内', null], isPart: true },
  ],
  notes: ['说明'],
}

async function sheetOf(file: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file.buffer as ArrayBuffer)
  return workbook.worksheets[0]!
}
const xmlOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path]!)

test.each([
  ['a formula stays words', 'A4', '=1+1'],
  ['exact digits are a number', 'B4', 93000],
  ['a day is a date', 'C4', new Date('2026-06-30T00:00:00Z')],
  ['more than 15 digits stay words', 'B5', '1234567890123456'],
  ['words in a column of dates stay words', 'C5', '年内'],
  ['a group is one cell of words', 'A3', '一、目标'],
  ['the title stands above', 'A1', '任务分解表'],
  ['the headings under it', 'A2', '原文'],
  ['a note below', 'A6', '说明'],
])('%s: %s', async (_case, address, value) => {
  const sheet = await sheetOf(await xlsxOf([table]))
  expect(sheet.getCell(address).value).toEqual(value)
})

test('no cell is a formula, and _x0041_ is not read as A', async () => {
  const file = await xlsxOf([table])
  expect(xmlOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(xmlOf(file, 'xl/sharedStrings.xml')).toContain('_x005F_x0041_甲')
})

test('headings are frozen, filtered and repeated in print, columns to work with are not printed', async () => {
  const file = await xlsxOf([table])
  const sheet = await sheetOf(file)
  expect(sheet.name).toBe('任务 分解')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  expect(sheet.autoFilter).toBe('A2:D5')
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '2:2' })
  expect(xmlOf(file, 'xl/workbook.xml')).toContain('!$A$1:$C$6</definedName>')
})

test('choices are offered in the rows, and a headnote stands between title and headings', async () => {
  const chosen: Table = {
    ...table,
    headnote: '说明在前',
    columns: [{ heading: '类型', width: 4, choices: ['甲类', '乙类'] }],
    lines: [
      { kind: 'group', level: 1, text: '一、目标' },
      { kind: 'row', cells: ['甲类'] },
      { kind: 'row', cells: [null], isPart: true },
    ],
  }
  const sheet = await sheetOf(await xlsxOf([chosen]))
  expect([sheet.getCell('A2').value, sheet.getCell('A3').value]).toEqual(['说明在前', '类型'])
  expect(sheet.getCell('A5').dataValidation).toMatchObject({ type: 'list', formulae: ['"甲类,乙类"'] })
  expect([sheet.getCell('A4').dataValidation, sheet.getCell('A6').dataValidation]).toEqual([
    undefined,
    undefined,
  ])
  expect(sheet.views[0]).toMatchObject({ ySplit: 3 })
})

test('widths are counted in a font that is there', async () => {
  const styles = xmlOf(await xlsxOf([table]), 'xl/styles.xml')
  expect(/<font>.*?<\/font>/s.exec(styles)?.[0]).toContain('<name val="宋体"/>')
  expect(styles).not.toContain('Calibri')
})

test('an annex is a sheet of its own', async () => {
  const workbook = new ExcelJS.Workbook()
  const file = await xlsxOf([{ ...table, annex: { ...table, sheet: '附表' } }])
  await workbook.xlsx.load(file.buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['任务 分解', '附表'])
})

test('what the library writes out of order is put in order', async () => {
  expect(xmlOf(await xlsxOf([table]), 'xl/worksheets/sheet1.xml')).toMatch(/<outlinePr [^>]*\/><pageSetUpPr/)
})

test('two sheets of one name are told apart', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await xlsxOf([table, table])).buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['任务 分解', '任务 分解（2）'])
})

test('law: the same table gives the same bytes', async () => {
  const [first, second] = [await xlsxOf([table]), await xlsxOf([table])]
  expect(Buffer.compare(first, second)).toBe(0)
})
