import { siteOpening, siteWords, toolbarWord } from '../lexicon/chrome.ts'
import { markerAt } from '../lexicon/marks.ts'
import type { Paragraph } from './paragraphs.ts'

/** What a paragraph belongs to: title lines, the text itself, its glossary (名词解释), or the site around it. */
export type Belonging = 'title' | 'body' | 'annex' | 'noise'

export interface Extent {
  /** One for each paragraph. */
  readonly belongings: readonly Belonging[]
  /** Paragraphs that print the text again (重复), from the first to the last; undefined where it stands once. */
  readonly copy: { readonly from: number; readonly to: number } | undefined
}

const salutation =
  /^.{0,2}位(?:代表|委员|主任|领导|常委|同志)[^。，]{0,14}[：！，。]?$|^同志们[：！，]|^(?:现在|下面)?，?我(?:谨|受.{2,12}委托|)?，?代表.{0,24}(?:报告|作)|^.?位代表[：！]/
const titleLine =
  /政府工作(?:的)?报告|工作(?:报告|方案|计划|要点)$|^(?:——?|\d{4}年|二〇).{0,60}(?:会议)上?|人民代表大会.{0,20}会议上?$|^(?:20\d\d|19\d\d)年\d{1,2}月\d{1,2}日在[^，。]{2,24}$|^（?(?:\d{4}|二〇.{2})年.{1,8}日）?$|(?:省长|市长|县长|区长|旗长|州长|盟长|总理|主席|专员|主任)[^，。；]{0,8}$|国民经济和社会发展.{0,30}报告$/
const annexHead =
  /^(?:[（(]?附件?[一二三\d]?[）)]?[：:]?|《?政府工作报告》?)?.{0,14}(?:名词(?:解释|注释)|注释|有关(?:名词|用语)|缩略语|用语说明)(?:及说明)?[：:]?$/

/** [14]“四方责任”：… at the end of a text: a glossary without a head. */
const noteLine = /^[[〔（]?\d{1,3}[\]〕）.、][“〝《]?[^。：]{1,30}[”〞》]?：/

/** 附件2 / 2021年十大工程进展情况说明: an annex tells of work done; one that lists works to do is read as plan. */
const annexLine = /^附件?[一二三四五\d]?[：:]?(?:$|[^，。]{4,40}$)/
const looksBack = /进展|完成情况|情况说明|落实情况|解释|注释|说明$/

/** Tells the report from what surrounds it. Looks at lines only, so that it holds for any order of headings. */
export function extentOf(text: string, paragraphs: readonly Paragraph[]): Extent {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end))
  const copy = secondCopy(lines)
  const belongings = new Array<Belonging>(lines.length)
  classify(lines, 0, copy ? copy.from : lines.length, belongings)
  if (copy) classify(lines, copy.from, lines.length, belongings)
  return { belongings, copy }
}

/** Classifies the lines of one print of the text. */
function classify(lines: readonly string[], from: number, to: number, belongings: Belonging[]): void {
  const first = bodyStart(lines, from, to)
  const last = bodyEnd(lines, first, to)
  const notes = notesStart(lines, first, last)
  let annex = false
  for (let i = from; i < to; i++) {
    const line = lines[i]!
    if (i < first)
      belongings[i] = titleLine.test(line) && !isChrome(line) && line.length <= 80 ? 'title' : 'noise'
    else if (i > last || isChrome(line)) belongings[i] = 'noise'
    else {
      if (annexLine.test(line)) annex = looksBack.test(`${line}${lines[i + 1] ?? ''}`)
      annex ||= annexHead.test(line) || i >= notes
      belongings[i] = annex ? 'annex' : 'body'
    }
  }
  keepOneTitle(lines, from, first, belongings)
}

/** Where three or more notes in a row end the text; the end where there are none. */
function notesStart(lines: readonly string[], first: number, last: number): number {
  let start = last + 1
  while (start > first && noteLine.test(lines[start - 1]!)) start--
  return last + 1 - start >= 3 ? start : lines.length
}

/** A page's own title, said above the report's: only the lines after the last chrome are the report's. */
function keepOneTitle(lines: readonly string[], from: number, first: number, belongings: Belonging[]): void {
  const abstract = lines.findLastIndex((line, i) => i >= from && i < first && /^(?:内容摘要|正文)/.test(line))
  for (let i = from; i < abstract; i++) belongings[i] = 'noise'
}

function bodyStart(lines: readonly string[], from: number, to: number): number {
  const greeting = lines.findIndex((line, i) => i >= from && i < to && salutation.test(line))
  if (greeting >= 0 && greeting - from < Math.max(60, (to - from) / 2)) return greeting
  const text = lines.findIndex(
    (line, i) =>
      i >= from &&
      i < to &&
      !isChrome(line) &&
      !titleLine.test(line) &&
      (isProse(line) || isHeadingMark(line)),
  )
  return text >= 0 ? text : to
}

/** The last line of prose; lists of links and footers come after it. */
function bodyEnd(lines: readonly string[], first: number, to: number): number {
  for (let i = to - 1; i >= first; i--)
    if ((isProse(lines[i]!) || isCutProse(lines[i]!) || isShortProse(lines[i]!)) && !isChrome(lines[i]!))
      return i
  return to - 1
}

function isProse(line: string): boolean {
  return line.length >= 30 && (/[。！；”）]$/.test(line) || line.includes('。'))
}

/** A short sentence of a text: it goes on after a comma and ends in a stop. */
function isSentence(line: string): boolean {
  return (
    line.length >= 16 &&
    line.endsWith('。') &&
    line.includes('，') &&
    !line.includes('：') &&
    !/版权|备案|客服|下载|转载|访问/.test(line)
  )
}

/** The last words of a list or a glossary: 3．专项整治：指…集中治理。 */
function isShortProse(line: string): boolean {
  return line.length >= 14 && /^[^。]+。$/.test(line)
}

/** Prose that is cut off in its first sentence. */
function isCutProse(line: string): boolean {
  return line.length >= 24 && /^[\u4e00-\u9fff]+，[\u4e00-\u9fff，、“”]+$/.test(line)
}

function isHeadingMark(line: string): boolean {
  return markerAt(line, 0)?.name === 'ideographic'
}

/** Whether only a site prints such a line. A sentence of the text may hold a site's words: they are an advert in it. */
export function isChrome(line: string): boolean {
  if (toolbarWord.test(line)) return !/^(?:政府工作报告|工作报告)$/.test(line)
  if (siteOpening.test(line)) return true
  return !isProse(line) && !isSentence(line) && siteWords.test(line)
}

/**
 * The paragraphs that repeat earlier ones in order, when they are enough to be a second print of the text.
 */
function secondCopy(lines: readonly string[]): { from: number; to: number } | undefined {
  const seen = new Map<string, number>()
  const repeats: number[] = []
  let long = 0
  lines.forEach((line, i) => {
    if (line.length < 30) return
    long++
    if (seen.has(line)) repeats.push(i)
    else seen.set(line, i)
  })
  const first = repeats[0]
  if (first === undefined || repeats.length < 3 || repeats.length < long * 0.2) return undefined
  const original = seen.get(lines[first]!)!
  let back = 0
  while (
    first - back - 1 > original &&
    original - back - 1 >= 0 &&
    lines[first - back - 1] === lines[original - back - 1]
  ) {
    back++
  }
  return { from: first - back, to: repeats.at(-1)! }
}
