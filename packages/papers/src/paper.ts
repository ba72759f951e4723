import {
  AlignmentType,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  type Table as PaperTable,
  Paragraph,
} from 'docx'
import { cellText } from './cell-text.ts'
import { fonts, fontTable, footer, runsOf, sizes, twips } from './docx-look.ts'
import { paperTable } from './docx-table.ts'
import { settledArchive } from './settled-archive.ts'
import type { Table } from './table.ts'

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
    sections: [wideSection(table)],
  })
  const file = new Uint8Array(await Packer.toArrayBuffer(document))
  return settledArchive(file, { 'word/fontTable.xml': () => fontTable })
}

/** A table with its title and notes on sheets that lie on their side (横排附表). */
export function wideSection(table: Table): ISectionOptions {
  return {
    properties: { page },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children: blocksOf(table),
  }
}

function blocksOf(table: Table): (Paragraph | PaperTable)[] {
  const { title, headnote, notes = [], annex } = table
  return [
    ...(title === undefined ? [] : [titleParagraph(title)]),
    ...(headnote === undefined ? [] : [headnoteParagraph(headnote)]),
    paperTable(table, typeArea),
    ...notes.map((note, i) => noteParagraph(note, i)),
    ...(annex ? blocksOf(annex) : []),
  ]
}

const typeArea = twips(225)

const page = {
  // The library turns the sheet itself: width and height are those of the upright one.
  size: { orientation: PageOrientation.LANDSCAPE, width: twips(210), height: twips(297) },
  margin: { top: twips(28), bottom: twips(26), left: twips(37), right: twips(35), footer: twips(15) },
}

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 120 },
    children: runsOf(title, { font: fonts.title, size: sizes.title }),
  })
}

function headnoteParagraph(note: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 60 },
    children: runsOf(note, { size: sizes.body }),
  })
}

function noteParagraph(note: string, at: number): Paragraph {
  return new Paragraph({
    spacing: { before: at === 0 ? 120 : 0 },
    children: runsOf(note, { size: sizes.body }),
  })
}
