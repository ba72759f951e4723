/** Builds the report as a Word document in the dress of an official paper: A4, centred title, 仿宋 text, page numbers — 1 —. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The faces a Chinese government office has. Sizes are half-points: 二号 44, 三号 32, 四号 28. */
export const OFFICE_FACES = { title: '方正小标宋简体', black: '黑体', script: '楷体_GB2312', body: '仿宋_GB2312', latin: 'Times New Roman' }

/** Free faces for the pdf, which carries its letters with it. */
export const FREE_FACES = {
  title: 'Noto Serif CJK SC',
  black: 'Noto Sans CJK SC',
  script: 'Noto Serif CJK SC',
  body: 'Noto Serif CJK SC',
  latin: 'Noto Serif CJK SC',
}

const LINE = { line: 570, lineRule: LineRuleType.EXACT }
const TWO_CHARACTERS = { firstLine: 640 }
const NUMBERED = 'report'

/** A docx of the same bytes for the same input. `numbered`: markers are automatic numbers of Word instead of typed. */
export async function paperOf(paragraphs, { numbered, faces, title, runningHead }) {
  const document = new Document({
    title,
    creator: '青澜市人民政府',
    lastModifiedBy: '青澜市人民政府',
    styles: { default: { document: { run: { font: fontOf(faces, 'body'), size: 32 } } } },
    numbering: { config: numbered ? [numberingOf(faces)] : [] },
    sections: [
      {
        properties: { page: PAGE },
        headers: runningHead ? { default: new Header({ children: [headOf(runningHead, faces)] }) } : {},
        footers: { default: new Footer({ children: [footOf(faces)] }) },
        children: paragraphs.flatMap((paragraph) => wordsOf(paragraph, { numbered, faces })),
      },
    ],
  })
  return settled(await Packer.toBuffer(document))
}

const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 1300, footer: 1400 },
}

function numberingOf(faces) {
  const level = (index, format, text, face) => ({
    level: index,
    format,
    text,
    suffix: LevelSuffix.NOTHING,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: TWO_CHARACTERS }, run: { font: fontOf(faces, face) } },
  })
  return {
    reference: NUMBERED,
    levels: [
      level(0, LevelFormat.CHINESE_COUNTING, '%1、', 'black'),
      level(1, LevelFormat.CHINESE_COUNTING, '（%2）', 'script'),
      level(2, LevelFormat.DECIMAL, '%3.', 'body'),
    ],
  }
}

function wordsOf(paragraph, { numbered, faces }) {
  const centred = CENTRED[paragraph.kind]
  if (centred) return [centredLine(paragraph.rest, centred, faces)]
  if (paragraph.kind === 'body') return [new Paragraph({ indent: TWO_CHARACTERS, spacing: LINE, children: runsOf(paragraph.rest, {}) })]
  if (isAnnex(paragraph)) return [annexLine(paragraph.lead, faces)]
  const automatic = numbered && paragraph.marker
  const lead = { font: fontOf(faces, LEADS[paragraph.level]), bold: paragraph.level > 1 }
  return [
    new Paragraph({
      indent: TWO_CHARACTERS,
      spacing: LINE,
      keepNext: paragraph.kind === 'heading',
      ...(automatic ? { numbering: { reference: NUMBERED, level: paragraph.level - 1 } } : {}),
      children: [...runsOf((automatic ? '' : paragraph.marker) + paragraph.lead, lead), ...runsOf(paragraph.rest, {})],
    }),
  ]
}

const LEADS = { 1: 'black', 2: 'script', 3: 'body' }

const CENTRED = {
  title: { face: 'title', size: 44, after: 240 },
  session: { face: 'script', size: 28, after: 0 },
  speaker: { face: 'script', size: 28, after: 400 },
}

function centredLine(words, { face, size, after }, faces) {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, line: face === 'title' ? 700 : LINE.line, after },
    children: [new TextRun({ text: words, size, font: fontOf(faces, face) })],
  })
}

/** The glossary at the end has a heading without a number and a page of its own. */
const isAnnex = ({ kind, level, marker }) => kind === 'heading' && level === 1 && !marker

function annexLine(words, faces) {
  const text = new TextRun({ text: words, font: fontOf(faces, 'black') })
  return new Paragraph({ alignment: AlignmentType.CENTER, pageBreakBefore: true, spacing: { ...LINE, after: 200 }, children: [text] })
}

/** Note marks 〔1〕 are raised; everything else is one run. */
function runsOf(words, style) {
  const parts = words.split(/(?<=.)(〔\d+〕)/).filter(Boolean)
  return parts.map((text) => new TextRun({ text, ...style, superScript: /^〔\d+〕$/.test(text) }))
}

function headOf(words, faces) {
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: words, size: 21, font: fontOf(faces, 'black') })] })
}

function footOf(faces) {
  const children = ['— ', PageNumber.CURRENT, ' —']
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 28, font: fontOf(faces, 'body') })] })
}

function fontOf(faces, face) {
  return { ascii: faces.latin, hAnsi: faces.latin, cs: faces.latin, eastAsia: faces[face] }
}

const FIXED_DATE = '2026-01-01T00:00:00Z'

/** Takes the time of day out of a docx, so that the same text gives the same bytes. */
function settled(bytes) {
  const entries = unzipSync(new Uint8Array(bytes))
  const core = strFromU8(entries['docProps/core.xml'])
  entries['docProps/core.xml'] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_DATE))
  const names = Object.keys(entries).sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(names.map((name) => [name, entries[name]])), { level: 9, mtime: '1980-01-02T00:00:00' })
}
