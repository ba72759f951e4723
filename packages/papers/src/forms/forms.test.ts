import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sheet } from '@taizhang/intake'
import { periodOf } from '@taizhang/ledger'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSheets } from '../sheets/read-sheets.ts'
import { type CommentFormOut, commentFormXlsx } from './comment-form.ts'
import { explainFormFailure, explainFormNote } from './form-file.ts'
import { formsArchive } from './forms-archive.ts'
import { openCommentForm } from './open-comment-form.ts'
import { openReturnForm } from './open-return-form.ts'
import { type ReturnFormOut, returnFormXlsx } from './return-form.ts'

const line = (serial: number, prefilled: ReturnFormOut['lines'][number]['prefilled'] = {}) => ({
  ...{ item: `item-${serial}`, serial: String(serial), words: `新建改造管网${serial}公里，完成老旧小区改造` },
  ...{ target: '86公里', deadline: '2026年12月31日', planned: '83.3%', last: '64.2公里\n（9月）', prefilled },
})
const returnForm: ReturnFormOut = {
  ...{ orgUnit: { id: 'housing', name: '市住房城乡建设局' }, period: periodOf('2026-10') },
  ...{ place: '青澜市', planYear: 2026, due: '10月25日前', contact: '张敏' },
  lines: [line(37, { vintage: '快报' }), line(38), line(112)],
}
const commentForm: CommentFormOut = {
  ...{ orgUnit: returnForm.orgUnit, place: '青澜市', planYear: 2026, due: '1月27日17:00前' },
  lines: [37, 38].map((serial) => ({
    ...{ row: `row-${serial}`, group: ['一、城市功能'], serial: String(serial), words: `第${serial}件事` },
    ...{ measures: null, lead: '市住建局', others: null, deadline: '（年底）' },
  })),
}

type Sheets = readonly Sheet[]
const sheetsOf = async (file: Uint8Array): Promise<Sheets> => {
  const outcome = await readSheets(file, { name: 'a.xlsx' })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  return outcome.sheets
}
/** The file after somebody worked on its first sheet. */
async function worked(file: Uint8Array, work: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file.buffer as ArrayBuffer)
  work(book.worksheets[0]!, book)
  return sheetsOf(new Uint8Array(await book.xlsx.writeBuffer()))
}
const returned = (sheets: Sheets) => {
  const outcome = openReturnForm(sheets, '十月.xlsx')
  if ('failure' in outcome) throw new Error(explainFormFailure(outcome.failure, 'zh'))
  return outcome
}
const commented = (sheets: Sheets) => {
  const outcome = openCommentForm(sheets, '意见.xlsx')
  if ('failure' in outcome) throw new Error(explainFormFailure(outcome.failure, 'zh'))
  return outcome
}
const headingRow = 4
const columnOf = (sheet: ExcelJS.Worksheet, heading: string, row = headingRow) =>
  (sheet.getRow(row).values as (string | undefined)[]).indexOf(heading)
/** Fills the cell under a heading of the return form; rows from 0. */
function fill(
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: Readonly<Record<string, ExcelJS.CellValue>>,
): void {
  for (const [heading, value] of Object.entries(cells))
    sheet.getRow(headingRow + 1 + row).getCell(columnOf(sheet, heading)).value = value
}
const filled = { 完成值: 71.5, 进展情况: '已敷设71.5公里', 下一步时限: new Date('2026-12-20T00:00:00Z') }

test('a form goes out and comes back: whose, for when, which items, what was filled in, what stood there', async () => {
  const { form, notes } = returned(
    await worked(returnFormXlsx(returnForm), (sheet) => fill(sheet, 1, filled)),
  )
  expect(notes).toEqual([])
  expect(form).toMatchObject({ file: '十月.xlsx', orgUnit: 'housing', period: '2026-10' })
  expect(form.rows.map(({ item, serial, cells }) => [item, serial, Object.keys(cells)])).toEqual([
    ['item-37', '37', ['vintage']],
    ['item-38', '38', ['value', 'words', 'nextStepBy']],
    ['item-112', '112', []],
  ])
  expect(form.rows[0]).toMatchObject({ where: { sheet: '填报表', row: 5 }, prefilled: { vintage: '快报' } })
  expect(form.rows[1]!.cells).toMatchObject({
    value: { text: '71.5', number: '71.5' },
    nextStepBy: { date: '2026-12-20' },
  })
})

const itemsAfter = async (work: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
  const { form, notes } = returned(await worked(returnFormXlsx(returnForm), work))
  return { items: form.rows.map(({ item, cells }) => [item, cells.value?.text]), notes, form }
}

test.each<[string, (sheet: ExcelJS.Worksheet) => void]>([
  ['a column put before all others', (sheet) => sheet.spliceColumns(1, 0, [])],
  ['a column of its own in the middle', (sheet) => sheet.spliceColumns(6, 0, [null, null, null, '本局备注'])],
  ['two lines put above', (sheet) => sheet.spliceRows(1, 0, ['附件2'], [])],
  ['an empty row in between', (sheet) => sheet.spliceRows(6, 0, [])],
])('%s: the items are still known', async (_case, work) => {
  const { items, notes } = await itemsAfter((sheet) => {
    fill(sheet, 0, { 完成值: 71.5 })
    work(sheet)
  })
  expect(items).toEqual([
    ['item-37', '71.5'],
    ['item-38', undefined],
    ['item-112', undefined],
  ])
  expect(notes).toEqual([])
})

test('rows in another order, and one gone: the rest are known, the gap is named', async () => {
  const { items, notes } = await itemsAfter((sheet) => {
    fill(sheet, 2, { 完成值: '约3.86万' })
    const rows = [7, 5].map((row) => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1))
    for (const [i, values] of [...rows, []].entries()) {
      sheet.getRow(5 + i).eachCell((cell) => {
        cell.value = null
      })
      sheet.getRow(5 + i).values = values
    }
  })
  expect(items).toEqual([
    ['item-112', '约3.86万'],
    ['item-37', undefined],
  ])
  expect(notes).toEqual([{ code: 'rowsMissing', serials: ['38'] }])
})

test('a sheet that was copied and filled in beside the first is not passed over in silence', async () => {
  const sheets = await worked(returnFormXlsx(returnForm), (sheet) => fill(sheet, 0, { 完成值: 71.5 }))
  const [first] = sheets
  const copy = { ...first!, name: '填报表 (2)' }
  expect(returned([...sheets, copy]).notes).toEqual([{ code: 'sheetsUnread', sheets: ['填报表 (2)'] }])
  const empty = { ...copy, rows: copy.rows.slice(0, 4) }
  expect(returned([...sheets, empty]).notes).toEqual([])
})

const dropId = (sheet: ExcelJS.Worksheet) => sheet.spliceColumns(18, 1)
const dropRecord = (book: ExcelJS.Workbook) => book.removeWorksheet(book.worksheets[1]!.id)

test.each<[string, (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, object]>([
  [
    'the hidden column lost: by serial and words',
    dropId,
    { ids: ['item-37', 'item-38', 'item-112'], for: 'housing', notes: [] },
  ],
  [
    'the hidden sheet lost: by the hidden column',
    (_sheet, book) => dropRecord(book),
    { ids: ['item-37', 'item-38', 'item-112'], for: 'housing', notes: ['recordLost'] },
  ],
  [
    'the hidden sheet changed: it is not believed',
    (_sheet, book) => {
      book.worksheets[1]!.getCell('B2').value = 'finance'
      book.worksheets[1]!.getCell('B3').value = 'finance'
    },
    { ids: ['item-37', 'item-38', 'item-112'], for: 'housing', notes: ['recordChanged'] },
  ],
  [
    'both lost: serial and words are handed on',
    (sheet, book) => {
      dropId(sheet)
      dropRecord(book)
    },
    { ids: [null, null, null], for: null, notes: ['recordLost'] },
  ],
])('%s', async (_case, work, expected) => {
  const { form, notes } = await itemsAfter(work)
  expect({
    ids: form.rows.map(({ item }) => item),
    for: form.orgUnit,
    notes: notes.map(({ code }) => code),
  }).toEqual(expected)
  expect(form.rows.map(({ serial }) => serial)).toEqual(['37', '38', '112'])
  for (const note of notes) expect(explainFormNote(note, 'zh')).toMatch(/请核对/)
})

test('without the hidden column a row whose words were changed is no guess of ours', async () => {
  const { items } = await itemsAfter((sheet) => {
    dropId(sheet)
    sheet.getCell('B5').value = '另一件事'
  })
  expect(items.map(([item]) => item)).toEqual([null, 'item-38', 'item-112'])
})

test('only what is for filling in is open, and nothing needs a password', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(returnFormXlsx(returnForm).buffer as ArrayBuffer)
  const [sheet, record] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet]
  const isOpen = (heading: string) =>
    sheet.getRow(5).getCell(columnOf(sheet, heading)).protection?.locked === false
  expect(['序号', '工作任务', '年度目标', '完成时限', '上期数'].filter(isOpen)).toEqual([])
  expect(
    ['无变化', '完成值', '进展情况', '滞后原因类别', '协调时限'].filter((each) => !isOpen(each)),
  ).toEqual([])
  expect(sheet.getRow(5).getCell(columnOf(sheet, '滞后原因类别')).dataValidation?.formulae[0]).toContain(
    '资金不到位',
  )
  expect([sheet.state, record.state, sheet.getColumn(18).hidden]).toEqual(['visible', 'hidden', true])
  expect(new TextDecoder().decode(unzipSync(returnFormXlsx(returnForm))['xl/worksheets/sheet1.xml'])).toMatch(
    /<sheetProtection sheet="1"(?![^>]*(?:password|hash))/,
  )
})

test('saved by another program, everything is still there', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-papers-'))
  try {
    writeFileSync(join(folder, 'form.xlsx'), returnFormXlsx(returnForm))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      `${folder}/out`,
    ]
    const { error } = spawnSync('soffice', [...args, join(folder, 'form.xlsx')], { stdio: 'ignore' })
    if (error) {
      console.log('skipped: a form saved by LibreOffice (it is not on PATH)')
      return
    }
    const { form, notes } = returned(await sheetsOf(readFileSync(join(folder, 'out', 'form.xlsx'))))
    expect(notes).toEqual([])
    expect(form).toMatchObject({ orgUnit: 'housing', period: '2026-10' })
    expect(form.rows.map(({ item, prefilled }) => [item, prefilled])).toEqual([
      ['item-37', { vintage: '快报' }],
      ['item-38', {}],
      ['item-112', {}],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const firstRow = 7
test.each<[string, (sheet: ExcelJS.Worksheet) => void, object]>([
  ['nothing filled in', () => undefined, { noComment: false, rows: [] }],
  [
    '无意见 ticked',
    (sheet) => {
      sheet.getCell('C4').value = '√'
    },
    { noComment: true, rows: [] },
  ],
  ...(
    [
      ['ticked in the first cell of the row', 'A4', '√'],
      ['ticked behind the question', 'A4', '对全表无意见（选√） √'],
      ['ticked far to the right', 'H4', '✓'],
    ] as const
  ).map(([name, cell, tick]): [string, (sheet: ExcelJS.Worksheet) => void, object] => [
    name,
    (sheet) => {
      sheet.unMergeCells('A4:I4')
      sheet.getCell(cell).value = tick
    },
    { noComment: true, rows: [] },
  ]),
  [
    'the words of a row typed over, and its lead',
    (sheet) => {
      sheet.getRow(firstRow).getCell(2).value = '开工第37件事'
      sheet.getRow(firstRow).getCell(4).value = '市水利局'
    },
    {
      noComment: false,
      rows: [],
      changed: [
        { serial: '37', column: '工作任务', words: '开工第37件事', where: { row: firstRow } },
        { serial: '37', column: '牵头单位', words: '市水利局' },
      ],
    },
  ],
  [
    'blanks and line ends that a program changed are no change',
    (sheet) => {
      sheet.getRow(firstRow).getCell(2).value = '第37件\n事 '
    },
    { changed: [] },
  ],
  [
    '无意见 in words',
    (sheet) => {
      sheet.getRow(firstRow).getCell(8).value = '无意见。'
    },
    { noComment: true, rows: [] },
  ],
  [
    'a comment on a row',
    (sheet) => {
      for (const [column, words] of [
        [7, '数值'],
        [8, '开工'],
        [9, '资金未到位'],
      ] as const)
        sheet.getRow(firstRow).getCell(column).value = words
    },
    {
      noComment: false,
      rows: [
        {
          row: 'row-37',
          serial: '37',
          words: '第37件事',
          field: '数值',
          proposal: '开工',
          reason: '资金未到位',
        },
      ],
    },
  ],
  [
    'another on a spare row, by its serial',
    (sheet) => {
      sheet.getRow(firstRow + 3).getCell(1).value = 38
      sheet.getRow(firstRow + 3).getCell(8).value = '删去'
    },
    { noComment: false, rows: [{ row: 'row-38', serial: '38', words: '第38件事', proposal: '删去' }] },
  ],
])('a comment form, %s', async (_case, work, expected) => {
  const { form, notes } = commented(await worked(commentFormXlsx(commentForm), work))
  expect(form).toMatchObject({ orgUnit: 'housing', ...expected })
  expect(notes).toEqual([])
})

test('rows that concern the body stand first, under a heading of their own', async () => {
  const lines = commentForm.lines.map((each) => ({ ...each, isOwn: each.serial === '38' }))
  const texts = (await sheetsOf(commentFormXlsx({ ...commentForm, lines })))[0]!.rows
    .map(({ cells }) => cells[0]?.text ?? '')
    .filter((text) => /条目|城市功能|^\d+$/.test(text))
  expect(texts).toEqual([
    ...['涉及本单位的条目（1条）', '一、城市功能', '38'],
    ...['其他条目（1条）', '一、城市功能', '37'],
  ])
})

test.each([
  ['a comment form for a return form', openReturnForm, () => commentFormXlsx(commentForm)],
  ['a return form for a comment form', openCommentForm, () => returnFormXlsx(returnForm)],
] as const)('%s is refused, with what to do', async (_case, open, file) => {
  const outcome = open(await sheetsOf(file()), '别的.xlsx')
  expect(outcome).toMatchObject({ failure: { code: 'notThisForm', file: '别的.xlsx' } })
  if ('failure' in outcome) expect(explainFormFailure(outcome.failure, 'zh')).toMatch(/《别的.xlsx》.*请/)
})

test('62 forms go out in one file and come back', async () => {
  const files = Array.from({ length: 62 }, (_, i) => ({
    name: `市第${i % 60}局/填报表.xlsx`,
    bytes: returnFormXlsx({ ...returnForm, orgUnit: { id: `u${i}`, name: `市第${i}局` } }),
  }))
  const parts = unzipSync(formsArchive(files))
  expect(Object.keys(parts).slice(58)).toEqual([
    ...['市第58局_填报表.xlsx', '市第59局_填报表.xlsx'],
    ...['市第0局_填报表（2）.xlsx', '市第1局_填报表（2）.xlsx'],
  ])
  const outcomes = []
  for (const part of Object.values(parts)) outcomes.push(returned(await sheetsOf(part)).form.orgUnit)
  expect(new Set(outcomes).size).toBe(62)
})

test('law: the same form gives the same bytes, and no word of it is a formula', () => {
  const evil = { ...line(1, { words: '=1+1' }), words: '=HYPERLINK("x")', last: '@a' }
  const [one, two] = [0, 1].map(() => returnFormXlsx({ ...returnForm, lines: [evil] }))
  expect(Buffer.compare(one!, two!)).toBe(0)
  for (const [path, part] of Object.entries(unzipSync(one!)))
    if (path.includes('sheet')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/)
})
