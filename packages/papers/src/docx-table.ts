import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IRunOptions,
  Table as PaperTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { fonts, runsOf, sizes } from './docx-look.ts'
import { type Cell, type Column, type Line, type Table, wordsIn } from './table.ts'

const small = { size: sizes.body } as const

/** A thin line (细线). */
export const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** A table on paper (公文表格), as wide as the type area of the page it stands on; its headings stand on every page. */
export function paperTable({ columns, lines }: Table, typeArea: number): PaperTable {
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
      cellOf(heading, { width: widths[i]!, isCentred: true, run: { ...small, font: fonts.heading } }),
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
        run: small,
      }),
    ),
  })
}

/** Stays on the page of the row it heads. */
function groupRow({ text, level }: Extract<Line, { kind: 'group' }>, widths: readonly number[]): TableRow {
  const run = { ...small, font: level === 1 ? fonts.heading : fonts.group }
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

function wordsOf(cell: Cell, { holds }: Column): string {
  const words = String(wordsIn(cell) ?? '')
  const [, year, month, day] = (holds === 'date' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(words)) || []
  return year ? `${year}年${Number(month)}月${Number(day)}日` : words
}
