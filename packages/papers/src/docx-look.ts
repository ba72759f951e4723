import { type AlignmentType, Footer, type IRunOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { cellText } from './cell-text.ts'

function font(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia }
}

/** The fonts of official documents (公文字体). */
export const fonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  group: font('楷体_GB2312'),
  body: font('仿宋_GB2312'),
  page: font('宋体'),
}

/** In half points (字号): title 二号, prose 三号, words of a table 小五 as wide ones are printed, page numbers 四号. */
export const sizes = { title: 44, prose: 32, form: 28, body: 18, page: 28 }

/** What to print with where a font of official documents is missing (替换字体), as the part of the file that says so. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
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

/** Twentieths of a point (缇), in which the format measures. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** The page number — 1 — (页码), outside. */
export function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const run = new TextRun({
    font: fonts.page,
    size: sizes.page,
    children: ['— ', PageNumber.CURRENT, ' —'],
  })
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [run] })],
  })
}

/** Words as runs (文字段); none for no words. */
export function runsOf(words: string, run: IRunOptions): TextRun[] {
  return words === '' ? [] : [new TextRun({ ...run, text: cellText(words) })]
}
