import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Table as PaperTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellText } from './cell-text.ts'
import { settledArchive } from './settled-archive.ts'
import { type Cell, type Column, type Line, type Table, wordsIn } from './table.ts'

/**
 * A table as a document (公文附表) to print and send round: A4 landscape with the type area (版心) of GB/T 9704 turned, 225 mm
 * by 156 mm, its fonts, the heading row on every page, no row broken over pages, page numbers — 1 —.
 *
 * The same table gives the same bytes.
 */
export async function paperOf(table: Table): Promise<Uint8Array> {
  const { title } = table
  const document = new Document({
    creator: '台账',
    ...(title !== undefined && { title: cellText(title) }),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      {
        properties: { page },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: blocksOf(table),
      },
    ],
  })
  const file = new Uint8Array(await Packer.toArrayBuffer(document))
  return settledArchive(file, { 'word/fontTable.xml': () => fontTable })
}

function blocksOf(table: Table): (Paragraph | PaperTable)[] {
  const { title, headnote, notes = [], annex } = table
  return [
    ...(title === undefined ? [] : [titleParagraph(title)]),
    ...(headnote === undefined ? [] : [headnoteParagraph(headnote)]),
    paperTable(table),
    ...notes.map((note, i) => noteParagraph(note, i)),
    ...(annex ? blocksOf(annex) : []),
  ]
}

function font(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia }
}

const fonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  group: font('楷体_GB2312'),
  body: font('仿宋_GB2312'),
  page: font('宋体'),
}

/** In half points: title 二号, words of a table 小五 as wide ones are printed, page numbers 四号. */
const sizes = { title: 44, body: 18, page: 28 }

/** What to print with where a font of official documents is missing. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  [
    '方正小标宋简体',
    '方正小标宋_GBK,小标宋,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC',
    '02010600030101010101',
  ],
  ['黑体', 'SimHei,Noto Sans CJK SC,思源黑体', '02010609060101010101'],
  ['楷体_GB2312', '楷体,KaiTi,STKaiti,Noto Serif CJK SC', '02010609060101010101'],
  ['仿宋_GB2312', '仿宋,FangSong,STFangsong,Noto Serif CJK SC', '02010609060101010101'],
]
  .map(
    ([name, others, panose]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>`,
  )
  .join('')}</w:fonts>`

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

const typeArea = twips(225)

const page = {
  // The library turns the sheet itself: width and height are those of the upright one.
  size: { orientation: PageOrientation.LANDSCAPE, width: twips(210), height: twips(297) },
  margin: { top: twips(28), bottom: twips(26), left: twips(37), right: twips(35), footer: twips(15) },
}

function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const run = new TextRun({
    font: fonts.page,
    size: sizes.page,
    children: ['— ', PageNumber.CURRENT, ' —'],
  })
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [run] })],
  })
}

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 120 },
    children: runsOf(title, { font: fonts.title, size: sizes.title }),
  })
}

function headnoteParagraph(note: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { after: 60 }, children: runsOf(note, {}) })
}

function noteParagraph(note: string, at: number): Paragraph {
  return new Paragraph({ spacing: { before: at === 0 ? 120 : 0 }, children: runsOf(note, {}) })
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

function paperTable({ columns, lines }: Table): PaperTable {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((typeArea * width) / whole))
  return new PaperTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 28, bottom: 28, left: 40, right: 40 },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [headingRow(columns, widths), ...lines.map((line) => lineRow(line, columns, widths))],
  })
}

function headingRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: 560, rule: HeightRule.ATLEAST },
    children: columns.map(({ heading }, i) =>
      cellOf(heading, { width: widths[i]!, isCentred: true, run: { font: fonts.heading } }),
    ),
  })
}

function lineRow(line: Line, columns: readonly Column[], widths: readonly number[]): TableRow {
  if (line.kind === 'group') return groupRow(line, widths)
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) =>
      cellOf(wordsOf(line.cells[i] ?? null, column), {
        width: widths[i]!,
        isCentred: column.align === 'center',
        run: {},
      }),
    ),
  })
}

/** Stays on the page of the row it heads. */
function groupRow({ text, level }: Extract<Line, { kind: 'group' }>, widths: readonly number[]): TableRow {
  const run = { font: level === 1 ? fonts.heading : fonts.group }
  const children = [new Paragraph({ keepNext: true, children: runsOf(text, run) })]
  const width = { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA }
  return new TableRow({
    cantSplit: true,
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({ columnSpan: widths.length, width, verticalAlign: VerticalAlign.CENTER, children }),
    ],
  })
}

interface CellLook {
  readonly width: number
  readonly isCentred: boolean
  readonly run: IRunOptions
}

function cellOf(words: string, { width, isCentred, run }: CellLook): TableCell {
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: words.split('\n').map((each) => new Paragraph({ alignment, children: runsOf(each, run) })),
  })
}

function runsOf(words: string, run: IRunOptions): TextRun[] {
  return words === '' ? [] : [new TextRun({ ...run, text: cellText(words) })]
}

function wordsOf(cell: Cell, { holds }: Column): string {
  const words = String(wordsIn(cell) ?? '')
  const [, year, month, day] = (holds === 'date' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(words)) || []
  return year ? `${year}年${Number(month)}月${Number(day)}日` : words
}
