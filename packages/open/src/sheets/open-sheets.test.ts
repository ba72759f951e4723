import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { convertBySheetJs } from '../convert/convert-to-xlsx.ts'
import { findLibreOffice } from '../convert/find-libre-office.ts'
import { explainFailure } from '../explain.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { type OpenedSheets, openSheets } from './open-sheets.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written out by hand, since what is tested is what other programs write. */
function workbook(sheet: string, { book = '', strings = '', styles = '' } = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  const parts = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${book}<sheets><sheet name="分解" r:id="r1"/><sheet name="藏" state="veryHidden" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', 'sharedStrings.xml') +
        relation('r3', 'styles', '/xl/styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

async function opened(bytes: Uint8Array, name = '分解表.xlsx'): Promise<OpenedSheets> {
  const outcome = await openSheets(bytes, { name })
  if ('failure' in outcome) throw new Error(explainFailure(outcome.failure, 'en'))
  return outcome.opened
}
const rowsOf = async (bytes: Uint8Array, name?: string) => (await opened(bytes, name)).sheets[0]!.rows
const cellOf = async (bytes: Uint8Array) => (await rowsOf(bytes))[0]?.cells[0]

const strings =
  '<si><r><t>市</t></r><r><rPr><b/></rPr><t xml:space="preserve">住建局 </t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>'
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>'

test.each([
  ['words in runs, without how they are pronounced', '<c t="s"><v>0</v></c>', { text: '市住建局 ' }],
  ['words in the cell itself', '<c t="inlineStr"><is><t>甲&amp;_x000A_乙</t></is></c>', { text: '甲&\n乙' }],
  ['a number as binary halves leave it', '<c><v>8.5999999999999996</v></c>', { text: '8.6', number: '8.6' }],
  ['a day', '<c s="1"><v>46295</v></c>', { text: '2026-09-30', date: '2026-09-30' }],
  ['a share', '<c s="2"><v>0.919</v></c>', { text: '91.9%', number: '0.919', percent: true }],
  ['a formula and its value', '<c><f>A2*2</f><v>12</v></c>', { text: '12', number: '12', formula: 'A2*2' }],
  ['a formula that was not computed', '<c><f>A2</f></c>', { text: '', formula: 'A2' }],
  ['words of a formula', '<c t="str"><f>B1</f><v>市</v></c>', { text: '市', formula: 'B1' }],
  ['an error', '<c t="e"><v>#REF!</v></c>', { text: '#REF!', error: '#REF!' }],
  ['yes', '<c t="b"><v>1</v></c>', { text: 'TRUE' }],
] as const)('%s', async (_case, cell, expected) => {
  const file = workbook(`<sheetData><row r="1">${cell}</row></sheetData>`, { strings, styles })
  expect(await cellOf(file)).toEqual(expected)
})

test('days of a workbook that counts from 1904', async () => {
  const sheet = '<sheetData><row r="1"><c s="1"><v>44833</v></c></row></sheetData>'
  const book = '<workbookPr date1904="1"/>'
  expect(await cellOf(workbook(sheet, { book, styles }))).toMatchObject({ date: '2026-09-30' })
})

test('places: gaps are empty cells, empty rows are absent, hidden ones are marked, merges are told', async () => {
  const file = workbook(
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2"><c r="C2"><v>1</v></c><c r="D2" s="1"/></row>' +
      '<row r="3"><c r="A3" s="1"/></row><row r="5" hidden="1"><c r="A5"><v>2</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A2:B4"/><mergeCell ref="$A$6:$C$6"/><mergeCell ref="?"/></mergeCells>',
  )
  const { sheets } = await opened(file)
  const [sheet, hidden] = sheets
  expect(sheet!.rows).toEqual([
    { number: 2, cells: [{ text: '' }, { text: '' }, { text: '1', number: '1' }] },
    { number: 5, cells: [{ text: '2', number: '2' }], isHidden: true },
  ])
  expect(sheet!.merges).toEqual([
    { top: 2, left: 1, bottom: 4, right: 2 },
    { top: 6, left: 1, bottom: 6, right: 3 },
  ])
  expect(sheet!.hiddenColumns).toEqual([2, 3])
  expect([sheet!.isHidden, hidden!.name, hidden!.isHidden]).toEqual([undefined, '藏', true])
})

test('the words of a shared formula are those of its first cell', async () => {
  const file = workbook(
    '<sheetData><row><c><f t="shared" ref="A1:A2" si="0">B1+1</f><v>1</v></c></row>' +
      '<row><c><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
  )
  expect((await rowsOf(file)).map(({ cells }) => cells[0]!.formula)).toEqual(['B1+1', 'B1+1'])
})

const table = utils.aoa_to_sheet([
  ['序号', '任务'],
  [1, '一、提升城市功能'],
  [2, '新建公园2个'],
])
table['!merges'] = [utils.decode_range('A2:B2')]
table.B3!.z = '@'
const old = new Uint8Array(
  write({ SheetNames: ['分解'], Sheets: { 分解: table } }, { type: 'array', bookType: 'biff8' }),
)
const expectTable = ({ sheets }: OpenedSheets) => {
  expect(sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['序号', '任务'],
    ['1', expect.any(String)],
    ['2', '新建公园2个'],
  ])
  expect(sheets[0]!.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 2 }])
}

test('an xls, by whatever converts it here', async () => {
  const result = await opened(old, '青政办发〔2026〕3号.xls')
  expectTable(result)
  expect(result.notes).toEqual(['sheetsConverted'])
}, 30_000)

test('an xls where LibreOffice is not installed; called .et it is the same file', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    expect(findLibreOffice()).toBeUndefined()
    expectTable(await opened(old, '分解表.et'))
  } finally {
    process.env.PATH = path
  }
})

test.each([
  ['damaged', old.slice(0, 600), { ...defaultLimits }, 'corrupt'],
  ['over its time', old, { ...defaultLimits, seconds: 0.01 }, 'tookTooLong'],
] as const)('an xls that is %s is refused', async (_case, bytes, limits, code) => {
  expect(await convertBySheetJs(bytes, 'xls', limits)).toMatchObject({ failure: { code } })
})

test('a page called .xls, with cells over rows and columns', async () => {
  const page =
    '<html><meta charset="gb2312"><table><tr><th>序号<th>任务<th>单位</tr><tr><td colspan=3>一、提升</tr>' +
    '<tr><td rowspan=2>1<td>建公园<br>2个<td>市住建局</tr><tr><td>修道路<td></tr></table></html>'
  const { sheets } = await opened(strToU8(page), '台账.xls')
  expect(sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['序号', '任务', '单位'],
    ['一、提升'],
    ['1', '建公园\n2个', '市住建局'],
    ['', '修道路'],
  ])
  expect(sheets[0]!.merges).toEqual([
    { top: 2, left: 1, bottom: 2, right: 3 },
    { top: 3, left: 1, bottom: 4, right: 1 },
  ])
})

test('the tables of a docx, cells merged across and down, and the paragraphs around them', async () => {
  const cell = (words: string, options = {}) =>
    new TableCell({ children: [new Paragraph(words)], ...options })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('任务分解表'),
          new Table({
            rows: [
              new TableRow({ children: [cell('一、提升城市功能', { columnSpan: 3 })] }),
              new TableRow({
                children: [
                  cell('1', { verticalMerge: VerticalMergeType.RESTART }),
                  cell('建公园'),
                  cell('市住建局'),
                ],
              }),
              new TableRow({
                children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('修道路'), cell('')],
              }),
            ],
          }),
          new Paragraph('牵头单位：市住建局'),
        ],
      },
    ],
  })
  const { sheets, paragraphs } = await opened(new Uint8Array(await Packer.toArrayBuffer(document)), 'a.docx')
  expect(paragraphs).toEqual(['任务分解表', '牵头单位：市住建局'])
  expect(sheets[0]).toEqual({
    name: '表1',
    rows: [
      { number: 1, cells: [{ text: '一、提升城市功能' }] },
      { number: 2, cells: [{ text: '1' }, { text: '建公园' }, { text: '市住建局' }] },
      { number: 3, cells: [{ text: '' }, { text: '修道路' }] },
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ],
  })
})

test('plain text is given as it is, in whatever character set', async () => {
  const gbk = Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc8, 0xce, 0xce, 0xf1])
  expect(await opened(gbk, '表.csv')).toEqual({ sheets: [], paragraphs: [], text: '序号,任务', notes: [] })
})

const rows = (count: number) =>
  `<sheetData>${Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('')}</sheetData>`
const far = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'
test.each<[string, Uint8Array, string, Partial<Limits>, object]>([
  ['nothing in it', workbook('<sheetData/>'), 'a.xlsx', {}, { code: 'noTable', looksLike: 'spreadsheet' }],
  ['a pdf', strToU8('%PDF-1.7'), 'a.pdf', {}, { code: 'noTable', looksLike: 'document' }],
  ['a picture', strToU8('GIF89a'), 'a.xlsx', {}, { code: 'noTable', looksLike: 'image' }],
  ['cut short', workbook(rows(1)).slice(0, 900), 'a.xlsx', {}, { code: 'corrupt', format: 'xlsx' }],
  ['no xml', workbook('<sheetData><row>'), 'a.xlsx', {}, { code: 'corrupt', format: 'xlsx' }],
  ['too many rows', workbook(rows(3)), 'a.xlsx', { rows: 5 }, { code: 'tooManyRows', limitRows: 5 }],
  [
    'a cell far out',
    workbook(far),
    'a.xlsx',
    { cells: 20_000 },
    { code: 'tooManyCells', limitCells: 20_000 },
  ],
  ['too large', old, 'a.xls', { fileBytes: 9 }, { code: 'tooLarge' }],
  ['empty', new Uint8Array(), 'a.xlsx', {}, { code: 'empty' }],
])('refused, with the reason: %s', async (_case, bytes, name, limits, failure) => {
  const outcome = await openSheets(bytes, { name, limits })
  expect(outcome).toMatchObject({ failure: { name, ...failure } })
  if ('failure' in outcome) expect(explainFailure(outcome.failure, 'zh')).toMatch(/请/)
})

test('a bomb ends at its limit', async () => {
  const bomb = workbook(`<sheetData/>${' '.repeat(40 * 2 ** 20)}`)
  expect(await openSheets(bomb, { name: 'a.xlsx' })).toMatchObject({ failure: { code: 'expandsTooMuch' } })
})

test('law: whatever became of a file on its way, it is read or refused, never thrown', async () => {
  const whole = workbook(rows(3), { strings, styles })
  const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(whole.length) })
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ({ at, byte, cut }, isCut) => {
      const bytes = isCut ? whole.slice(0, cut) : whole.slice()
      if (!isCut) bytes[at] = byte
      const outcome = await openSheets(bytes, { name: 'a.xlsx' })
      expect('opened' in outcome || explainFailure(outcome.failure, 'zh') !== '').toBe(true)
    }),
    { numRuns: 60 },
  )
})
