import {
  AlignmentType,
  Document,
  DocumentGridType,
  HeightRule,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  Table as PaperTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { dayWords } from '../breakdown/names.ts'
import { cellText } from '../cell-text.ts'
import { fonts, fontTable, footer, runsOf, sizes, twips } from '../docx-look.ts'
import { rule } from '../docx-table.ts'
import { wideSection } from '../paper.ts'
import { settledArchive } from '../settled-archive.ts'
import type { FormRow, Prose, ProseBlock } from './prose.ts'

/**
 * Prose as a document to print (公文): A4 with the type area (版心) of GB/T 9704, 156 mm by 225 mm, 22 lines of 28 characters, its fonts and
 * page numbers; tables that belong to it follow on sheets that lie on their side.
 *
 * The same prose gives the same bytes.
 */
export async function prosePaper(prose: Prose): Promise<Uint8Array> {
  const document = new Document({
    creator: '台账',
    title: cellText(prose.title),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.prose } } } },
    sections: [uprightSection(prose), ...(prose.annexes ?? []).map(wideSection)],
  })
  const file = new Uint8Array(await Packer.toArrayBuffer(document))
  return settledArchive(file, { 'word/fontTable.xml': () => fontTable })
}

const typeArea = twips(156)

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) },
}

/** 225 mm ÷ 22 lines is 28.99 pt. */
const grid = { type: DocumentGridType.LINES, linePitch: 579 }

/**
 * 156 mm ÷ 28 characters is 15.79 pt, so that 三号 (16 pt) stands a quarter of a point closer (in twentieths). A grid of characters would say
 * the same, and programs other than Word print it far too wide.
 */
const close = { characterSpacing: -5 }

function uprightSection(prose: Prose): ISectionOptions {
  const { title, documentNumber, stage, addressee, blocks, attachments = [], signature, after = [] } = prose
  return {
    properties: { page, grid },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children: [
      titleParagraph(title),
      ...[documentNumber, stage === undefined ? undefined : `（${stage}）`].flatMap((words) =>
        words === undefined ? [] : [lineOf(words, { alignment: AlignmentType.CENTER })],
      ),
      lineOf('', {}),
      ...(addressee === undefined ? [] : [lineOf(`${addressee}：`, {})]),
      ...blocks.flatMap(blockOf),
      ...attachmentLines(attachments),
      ...(signature ? signatureLines(signature) : []),
      ...after.flatMap(blockOf),
    ],
  }
}

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: runsOf(title, { font: fonts.title, size: sizes.title }),
  })
}

function lineOf(words: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: runsOf(words, close) })
}

const indented = { indent: { firstLineChars: 200, firstLine: 640 } } as const

function blockOf(block: ProseBlock): (Paragraph | PaperTable)[] {
  switch (block.kind) {
    case 'heading': {
      const font = block.level === 1 ? fonts.heading : fonts.group
      return [
        new Paragraph({ ...indented, keepNext: true, children: runsOf(block.words, { ...close, font }) }),
      ]
    }
    case 'text':
      return [
        new Paragraph({ ...indented, alignment: AlignmentType.BOTH, children: runsOf(block.words, close) }),
      ]
    case 'form':
      return formOf(block)
  }
}

function formOf({ heading, rows }: Extract<ProseBlock, { kind: 'form' }>): (Paragraph | PaperTable)[] {
  const over = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 240 },
    children: runsOf(heading ?? '', { font: fonts.heading }),
  })
  return [...(heading === undefined ? [] : [over]), formTable(rows)]
}

const labelWidth = twips(34)

function formTable(rows: readonly FormRow[]): PaperTable {
  const widths = [labelWidth, typeArea - labelWidth] as const
  return new PaperTable({
    layout: TableLayoutType.FIXED,
    width: { size: typeArea, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      ...{ top: rule, bottom: rule, left: rule, right: rule },
      ...{ insideHorizontal: rule, insideVertical: rule },
    },
    rows: rows.map((row) => formRow(row, widths)),
  })
}

/** An empty cell is high enough for three lines by hand. */
function formRow({ label, words }: FormRow, widths: readonly [label: number, words: number]): TableRow {
  const size = sizes.form
  const cell = (text: string, at: 0 | 1) =>
    new TableCell({
      width: { size: widths[at], type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: text.split('\n').map(
        (each) =>
          new Paragraph({
            alignment: at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: runsOf(each, { size, ...(at === 0 && { font: fonts.heading }) }),
          }),
      ),
    })
  return new TableRow({
    cantSplit: true,
    height: { value: words === '' ? 1300 : 560, rule: HeightRule.ATLEAST },
    children: [cell(label, 0), cell(words, 1)],
  })
}

function attachmentLines(attachments: readonly string[]): Paragraph[] {
  if (attachments.length === 0) return []
  const words = attachments.map((each, i) =>
    attachments.length === 1 ? `附件：${each}` : `${i === 0 ? '附件：' : '　　　'}${i + 1}.${each}`,
  )
  return [lineOf('', {}), ...words.map((each) => lineOf(each, indented))]
}

/** The day stands four characters from the edge, and the signature is centred on it. */
function signatureLines({ by, on }: NonNullable<Prose['signature']>): Paragraph[] {
  const day = dayWords(on)
  const more = Math.max(0, Math.floor((widthOf(by) - widthOf(day)) / 2))
  const line = (words: string, characters: number) =>
    lineOf(words, {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters * 320 },
      keepNext: words === by,
    })
  const inset = Math.max(4 - more, 0)
  return [lineOf('', {}), lineOf('', {}), line(by, inset), line(day, inset + more)]
}

/** In full-width characters; digits take half of one. */
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, each) => sum + (/[\u0020-\u007e]/.test(each) ? 0.5 : 1), 0)
}
