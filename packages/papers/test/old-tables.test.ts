import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readList, readTable, type TableOutcome } from '@taizhang/intake'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { csvLine } from '../src/csv.ts'
import { readSheets } from '../src/sheets/read-sheets.ts'
import { matchOrgUnit, nameOf, sampleRows } from './sample-table.ts'

// A breakdown as offices really keep it: a title, section rows over all columns, the bodies of a row in one cell.
const rows = sampleRows(187)
const title = '青澜市2026年《政府工作报告》重点任务分解表（青政办发〔2026〕3号）'
const headings = ['序号', '工作任务', '责任分工', '完成时限']
const sections = new Map([
  [0, '一、全力稳住经济增长'],
  [96, '二、持续增进民生福祉'],
])
const others = '责任单位:市教育局、各县(市、区)政府'
const cellsOf = (i: number): string[] => {
  const { words, duties } = rows[i]!
  return [String(i + 1), words, `牵头单位:${nameOf(duties.lead!)};${others}`, '12月底前']
}
const lines = rows.flatMap((_row, i) => [...(sections.has(i) ? [[sections.get(i)!]] : []), cellsOf(i)])

async function xlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  const merged = (words: string) => {
    const { number } = sheet.addRow([words])
    sheet.mergeCells(number, 1, number, headings.length)
  }
  merged(title)
  sheet.addRow(headings)
  for (const line of lines) {
    if (line.length === 1) merged(line[0]!)
    else sheet.addRow([Number(line[0]), ...line.slice(1)])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same as xls; undefined where LibreOffice is not installed. */
async function xls(): Promise<Uint8Array | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-papers-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), await xlsx())
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'xls:MS Excel 97', '--outdir', folder]
    const { error } = spawnSync('soffice', [...args, join(folder, 'a.xlsx')], { stdio: 'ignore' })
    return error ? undefined : new Uint8Array(readFileSync(join(folder, 'a.xls')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function html(): Uint8Array {
  const row = (line: readonly string[]) =>
    line.length === 1
      ? `<tr><td colspan=4>${line[0]}</td></tr>`
      : `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  return utf8(
    `<html><head><meta charset="utf-8"></head><table>${[[title], headings, ...lines].map(row).join('')}</table></html>`,
  )
}

function csv(): Uint8Array {
  return gbk([[title], headings, ...lines].map((line) => csvLine(line)).join(''))
}

async function docx(): Promise<Uint8Array> {
  const cell = (words: string, columnSpan = 1) =>
    new TableCell({ columnSpan, children: [new Paragraph(words)] })
  const table = new Table({
    rows: [headings, ...lines].map(
      (line) =>
        new TableRow({ children: line.length === 1 ? [cell(line[0]!, 4)] : line.map((each) => cell(each)) }),
    ),
  })
  const document = new Document({ sections: [{ children: [new Paragraph(title), table] }] })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function list(): Uint8Array {
  const written = lines.map((line) =>
    line.length === 1 ? line[0] : `${line[0]}．${line[1]}\n　　${line[2]!.replace(';', '\n　　')}`,
  )
  return utf8([title, ...written].join('\n'))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Text in GBK, as spreadsheets of old save csv: the platform reads it and does not write it, so the table is turned round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const bytes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from(Array.from(text).flatMap((letter) => bytes.get(letter) ?? [letter.codePointAt(0)!]))
}

async function imported(file: Uint8Array, name: string): Promise<TableOutcome> {
  const read = await readSheets(file, { name })
  if ('failure' in read) throw new Error(read.failure.code)
  if (read.sheets.length > 0) return readTable(read.sheets, { matchOrgUnit, planYear: 2026 })
  const paragraphs = read.paragraphs.map((text, i) => ({ number: i + 1, text }))
  return readList(name, paragraphs, { matchOrgUnit, planYear: 2026 })
}

test.each<[string, () => Uint8Array | undefined | Promise<Uint8Array | undefined>]>([
  ['分解表.xlsx', xlsx],
  ['青政办发〔2026〕3号.xls', xls],
  ['导出.xls, which is a page', html],
  ['分解表.csv', csv],
  ['分工方案.docx', docx],
  ['分工方案.txt', list],
])('%s: 187 rows with their serials, sections and bodies', { timeout: 60_000 }, async (name, make) => {
  const file = await make()
  if (!file) {
    console.log(`skipped: ${name} (LibreOffice is not on PATH)`)
    return
  }
  const { table, problems, guesses } = await imported(file, name.replace(/,.*/, ''))
  expect(problems).toEqual([])
  expect(guesses).toEqual([])
  expect(table?.rows.map(({ serial, words }) => [serial, words])).toEqual(
    rows.map(({ words }, i) => [String(i + 1), words]),
  )
  expect(table?.rows[95]?.heads).toEqual(['一、全力稳住经济增长'])
  expect(table?.rows[186]?.heads).toEqual(['二、持续增进民生福祉'])
  const { lead, responsible } = table!.rows[36]!.duties
  const asked = [
    'education',
    'linlan',
    'wangchuan',
    'beizhu',
    'wuling',
    'yunze',
    'songping',
    'heyuan',
    'jishan',
  ]
  expect([lead, responsible]).toEqual([rows[36]!.duties.lead, [...asked, 'development-zone']])
  expect(table?.rows[36]?.deadline.date).toMatch(/-12-31$/)
})
