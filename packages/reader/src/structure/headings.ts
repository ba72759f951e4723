import { type Marker, markerAt } from '../lexicon/marks.ts'
import { headingRoles } from '../lexicon/roles.ts'
import type { Belonging } from './extent.ts'
import type { Paragraph } from './paragraphs.ts'

/** A heading (标题) in view offsets; its words leave out a final full stop. */
export interface Heading {
  readonly start: number
  readonly end: number
  readonly marker: string
  /** The mark's name; 'top' and 'plain' for a line without one, 'runIn' for the first words of a paragraph. */
  readonly form: Marker['name'] | 'top' | 'plain' | 'runIn'
  readonly level: number
  /** Index of the paragraph it stands in. */
  readonly paragraph: number
}

type Candidate = Omit<Heading, 'level'>

const longestTitle = 75
const longestRunIn = 28

/** Finds every heading of a text, in reading order: marked, unmarked and run-in ones. */
export function headingsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
): Heading[] {
  const lined = paragraphs.flatMap((_, i) =>
    belongings[i] === 'body' || belongings[i] === 'annex' ? lineHeading(text, paragraphs, belongings, i) : [],
  )
  const plain = recurringLines(text, paragraphs, belongings, lined)
  const own = [...lined, ...plain].toSorted(byStart)
  const runIns = runInHeadings(text, paragraphs, belongings, own)
  const inner = innerHeadings(text, paragraphs, belongings, [...own, ...runIns])
  return withLevels(dropStrayTops(text, [...own, ...runIns, ...inner].toSorted(byStart)))
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start

/** The heading that the mark or the words of a line make it; none or one. */
function lineHeading(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
  i: number,
): Candidate[] {
  const { start, end } = paragraphs[i]!
  if (belongings[i] === 'annex') return annexHeading(text, paragraphs[i]!, belongings[i - 1] !== 'annex', i)
  const marker = markerAt(text, start)
  if (!marker) return topHeading(text, paragraphs[i]!, i)
  if (endsList(text, paragraphs[i - 1], marker)) return []
  const titleEnd = markedTitleEnd(text, start + marker.length, end, marker, isProse(text, paragraphs[i + 1]))
  if (titleEnd === undefined) return []
  return [{ start, end: titleEnd, marker: marker.text, form: marker.name, paragraph: i }]
}

/** The last line of ——…； ——…。: no heading, whatever comes after it. */
function endsList(text: string, before: Paragraph | undefined, marker: Marker): boolean {
  if (!before || text[before.end - 1] !== '；') return false
  return (
    /^(?:dash|arabic|bracketedArabic|bullet)$/.test(marker.name) &&
    markerAt(text, before.start)?.name === marker.name
  )
}

function annexHeading(text: string, { start, end }: Paragraph, first: boolean, i: number): Candidate[] {
  return first ? [{ start, end: trimStop(text, start, end), marker: '', form: 'top', paragraph: i }] : []
}

/** 2004年工作回顾 on a line of its own. */
function topHeading(text: string, { start, end }: Paragraph, i: number): Candidate[] {
  const line = text.slice(start, end)
  if (line.length > 26 || line.length < 4 || /[，。；：！？]/.test(line)) return []
  if (!headingRoles.some(([, pattern]) => pattern.test(line))) return []
  return [{ start, end, marker: '', form: 'top', paragraph: i }]
}

/** Where the title after a mark ends; undefined when the paragraph is a member of a list and no heading. */
function markedTitleEnd(
  text: string,
  from: number,
  end: number,
  marker: Marker,
  hasBody: boolean,
): number | undefined {
  const line = text.slice(from, end)
  const stop = line.search(/[。！？]/)
  const whole = stop < 0 || stop >= line.length - 1
  const title = stop < 0 ? line : line.slice(0, stop)
  const counts = /\d/.test(title.replace(/“[^”]*”|\d{2,4}年|二〇..年/g, ''))
  if (title.length < 2 || /[；，]$/.test(title)) return undefined
  switch (marker.name) {
    case 'part':
    case 'ideographic':
    case 'bracketed':
      return title.length <= longestTitle ? from + withoutColon(title) : undefined
    case 'dash':
      if (whole && stop >= 0 && !hasBody) return undefined
      return title.length <= 45 && !(counts && title.length > 24) ? from + withoutColon(title) : undefined
    case 'oneIs':
    case 'ordinal':
      if (whole && stop < 0 && hasBody && title.length <= 50) return from + withoutColon(title)
      return title.length <= 32 && !/[，；]/.test(title) && !counts && (!whole || hasBody)
        ? from + withoutColon(title)
        : undefined
    case 'arabic':
    case 'bracketedArabic':
      if (counts || (whole && (stop >= 0 || !hasBody) && !(stop < 0 && title.length <= 30))) return undefined
      return title.length <= 40 && !(whole && /；$/.test(title)) ? from + withoutColon(title) : undefined
    case 'bullet':
      return whole && stop < 0 && hasBody && title.length <= 30 ? from + withoutColon(title) : undefined
  }
}

function withoutColon(title: string): number {
  const colon = title.indexOf('：')
  return colon > 1 && colon <= 30 && colon < title.length ? colon : title.length
}

function trimStop(text: string, start: number, end: number): number {
  return end > start + 1 && /[。：！]/.test(text[end - 1]!) ? end - 1 : end
}

function isProse(text: string, paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && paragraph.end - paragraph.start >= 40 && text[paragraph.end - 1] === '。'
}

/** Short lines without a mark, each above a paragraph of prose, are headings when there are three or more. */
function recurringLines(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
  found: readonly Candidate[],
): Candidate[] {
  const taken = new Set(found.map(({ paragraph }) => paragraph))
  const lines = paragraphs.flatMap(({ start, end }, i) => {
    if (taken.has(i) || belongings[i] !== 'body' || end - start > longestRunIn || end - start < 4) return []
    if (!isProse(text, paragraphs[i + 1]) || !isTitleLike(text.slice(start, trimStop(text, start, end))))
      return []
    return [{ start, end: trimStop(text, start, end), marker: '', form: 'plain' as const, paragraph: i }]
  })
  return lines.length >= 3 ? lines : []
}

const neverTitle =
  /^(?:我们|今年|去年|过去|一年来|五年来|各位|当前|同时|此外|另外|对此|这些|这一|回顾|展望|面对|根据|按照|综合|经过|预计|全年|为此|因此|没有|与此|总体|上述|以上|以下|一方面|坚持以习|现在|主要[做抓任是]|刚刚|新征程|重点[做抓要是任]|围绕|具体)|[年月]是|方[能显得]|才能|不[知进]|唯有|变局|是.{0,30}(?:结果|一年|之年|关键|时期)|来之不易|如下|以下|[提对]出了|工作报告|^[^，]*[^一二三四五六七八九十“”]是|[途路]径在于|关键在|重在|根本在|^[^，]{4}，[^，]{4}$/
const titleLike = /^[^，。；：！？\n]{3,22}(?:，[^，。；：！？\n]{3,20}(?:，[^，。；：！？\n]{3,12})?)?$/

/** Whether words could head a paragraph: short, without numbers, no statement about the year. */
function isTitleLike(written: string): boolean {
  const words = written.replace(/（\d{1,3}）|\[\d{1,3}\]/g, '')
  if (words.length > longestRunIn + 6 || !titleLike.test(words) || neverTitle.test(words)) return false
  return !/\d/.test(words.replace(/“[^”]*”|\d\.0/g, ''))
}

/** 特色化发展文化旅游业。 as the first words of paragraphs: headings where the paragraphs around do the same. */
function runInHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
  own: readonly Candidate[],
): Candidate[] {
  const heads = new Map(own.map((heading) => [heading.paragraph, heading]))
  const groups: { candidates: Candidate[]; size: number }[] = [{ candidates: [], size: 0 }]
  paragraphs.forEach(({ start, end }, i) => {
    if (belongings[i] !== 'body') return
    const head = heads.get(i)
    if (head && head.form !== 'plain') groups.push({ candidates: [], size: 0 })
    if (head || end - start < 40) return
    const group = groups.at(-1)!
    group.size++
    const stop = text.indexOf('。', start)
    if (stop < 0 || stop - start > longestRunIn + 6 || end - stop < 20) return
    if (!isTitleLike(text.slice(start, stop)) || text.startsWith('让我们', stop + 1)) return
    const marker = markerAt(text, start)
    const mark = marker
      ? { marker: marker.text, form: marker.name }
      : ({ marker: '', form: 'runIn' } as const)
    group.candidates.push({ start, end: stop, ...mark, paragraph: i })
  })
  const strong = groups.filter(
    ({ candidates, size }) => candidates.length >= 3 && candidates.length >= size * 0.5,
  )
  const style = strong.reduce((sum, { candidates }) => sum + candidates.length, 0)
  return groups.flatMap((group) => {
    if (strong.includes(group)) return withoutOutliers(text, group.candidates)
    const plain = group.candidates.filter(({ start, end }) => !text.slice(start, end).includes('，'))
    if (style >= 6 && group.candidates.length === group.size) return group.candidates
    return style >= 6 && plain.length >= group.size * 0.3 ? plain : []
  })
}

/** A first sentence twice as long as its fellows, or the rare one with a comma, is no title. */
function withoutOutliers(text: string, candidates: readonly Candidate[]): Candidate[] {
  const lengths = candidates.map(({ start, end }) => end - start).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)]!
  const parted = candidates.filter(({ start, end }) => text.slice(start, end).includes('，'))
  const rare = parted.length * 5 < candidates.length || (parted.length === 1 && candidates.length >= 3)
  const kept = rare ? candidates.filter((each) => !parted.includes(each)) : candidates
  return kept.filter(({ start, end }) => end - start <= usual * 2 + 4)
}

/**
 * Headings inside a paragraph: 一是…。 in a row, and short sentences each followed by what was or will be done, where the
 * text has that habit (（一）…。提升科技创新质效。…).
 */
function innerHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
  found: readonly Candidate[],
): Candidate[] {
  const heads = new Map(found.map((heading) => [heading.paragraph, heading]))
  const starts = new Set(found.map(({ start }) => start))
  const runs = paragraphs.flatMap(({ start, end }, i) => {
    const head = heads.get(i)
    if (belongings[i] !== 'body' || end - start < 150 || head?.form === 'runIn') return []
    const run = innerRun(text, i, head ? head.end + 1 : start, end)
    return [
      {
        run,
        marked: head?.form === 'bracketed' || head?.form === 'ideographic',
        regular: run.length >= 2,
        parallel: isParallel(text, run),
      },
    ]
  })
  const marked = runs.filter((each) => each.marked)
  const regular = marked.filter((each) => each.regular)
  const habit = regular.length >= 2 && regular.length >= marked.length * 0.4
  const usual = runs.filter(
    (each) => each.parallel || (habit && each.regular && (each.marked || each.run.length >= 3)),
  )
  const ordinals = paragraphs.flatMap((paragraph, i) =>
    belongings[i] === 'body' ? innerOrdinals(text, paragraph, i) : [],
  )
  const counted = new Set(ordinals.map(({ start }) => start))
  const plain = usual.flatMap(({ run }) => run).filter(({ start }) => !counted.has(start))
  return [...plain, ...ordinals.filter(({ start }) => !starts.has(start))]
}

interface Sentence {
  readonly start: number
  readonly end: number
}

const shortestBody = 45

/** The short sentences of a paragraph that could head what follows them; none unless the paragraph opens with one. */
function innerRun(text: string, paragraph: number, from: number, end: number): Candidate[] {
  const sentences = sentencesBetween(text, from, end)
  const titles = sentences.flatMap((sentence, i) => (isInnerTitle(text, sentence) ? [i] : []))
  const apart = titles.filter((i, k) => bodyAfter(sentences, i, titles[k + 1], end) >= shortestBody)
  const run = apart.map((i): Candidate => {
    const { start, end: stop } = sentences[i]!
    return { start, end: stop, marker: '', form: 'runIn', paragraph }
  })
  return apart[0] !== undefined && apart[0] <= (isEven(run) ? 4 : 2) ? run : []
}

function bodyAfter(sentences: readonly Sentence[], i: number, next: number | undefined, end: number): number {
  return (next === undefined ? end : sentences[next]!.start) - sentences[i]!.end
}

function sentencesBetween(text: string, from: number, end: number): Sentence[] {
  const sentences: Sentence[] = []
  for (let start = from; start < end; ) {
    let stop = start
    while (stop < end && !'。！；'.includes(text[stop]!)) stop++
    if (stop >= end) break
    sentences.push({ start, end: stop })
    start = stop + 1
  }
  return sentences
}

/** What happened once is no title, however short the sentence. */
const happened =
  /获批|入选|获评|荣[获登膺]|创成|建成|投用|通车|开工|竣工|揭牌|挂牌|落户|投产|成功|^完成|[^务]完成|达到|通过|批复|首[个次家批]|升格|出台|印发|召开|举办|列入|上线|开通|发布|实现(?!新)|等(?![级教学])/

function isInnerTitle(text: string, { start, end }: Sentence): boolean {
  const words = text.slice(start, end)
  if (words.length > 22 || text[end] !== '。' || words.includes('，') || happened.test(words)) return false
  return isTitleLike(words.replace(/^我们(?:要|将|必须|始终)/, ''))
}

/** Four titles as long as each other: 永葆开放之心。 善行创新之策。 */
function isEven(run: readonly Candidate[]): boolean {
  const lengths = run.map(({ start, end }) => end - start)
  return run.length >= 4 && Math.max(...lengths) <= 13 && Math.max(...lengths) - Math.min(...lengths) <= 1
}

/** Three titles that begin or end alike (坚决守住…底线), or four as long as each other. */
function isParallel(text: string, run: readonly Candidate[]): boolean {
  if (isEven(run)) return true
  if (run.length < 3) return false
  const words = run.map(({ start, end }) => text.slice(start, end))
  return [words.map((word) => word.slice(0, 2)), words.map((word) => word.slice(-2))].some(
    (ends) => Math.max(...ends.map((end) => ends.filter((other) => other === end).length)) >= 3,
  )
}

const innerOrdinal =
  /(?<=[。：；！])([一二三四五六七八九十]{1,2})是[：，]?[^，。；：！？]{3,24}(?:，[^，。；：！？]{2,10})?。/g

/** 一是在发展理念上实现新转变。 … 二是…。 within one paragraph. */
function innerOrdinals(text: string, { start, end }: Paragraph, paragraph: number): Candidate[] {
  const matches: Candidate[] = []
  for (const match of text.slice(start, end).matchAll(innerOrdinal)) {
    const marker = `${match[1]}是`
    matches.push({
      start: start + match.index,
      end: start + match.index + match[0].length - 1,
      marker,
      form: 'oneIs',
      paragraph,
    })
  }
  return matches.length >= 2 ? matches : []
}

/** 总体要求和目标任务 on a line of its own below 二、2024年工作 heads what is said first, not the part. */
const aims = /总体要求|总体思路|目标任务|预期目标/

/** A line like 今年主要工作 below a marked heading of the first level is no top heading when marks do that already. */
function dropStrayTops(text: string, headings: readonly Candidate[]): Candidate[] {
  const tops = headings.filter(({ form }) => form === 'top')
  const marked = headings.filter(({ form }) => form === 'ideographic')
  if (tops.length === 0 || marked.length === 0) return [...headings]
  const restarts = marked.filter(({ marker }) => /^一[、.，]/.test(marker)).length
  if (restarts >= 2 || tops[0]!.start < marked[0]!.start) return [...headings]
  return headings
    .filter((heading) => heading.form !== 'top' || heading.start > marked.at(-1)!.start)
    .map((heading) =>
      heading.form === 'top' && marked.length >= 2 && aims.test(text.slice(heading.start, heading.end))
        ? { ...heading, form: 'plain' }
        : heading,
    )
}

/**
 * Levels by kind of mark. Where unmarked headings stand above a 一、 that starts anew, marks are one deeper. A run of
 * —— belongs to the （一） it follows at once, else to the first level.
 */
function withLevels(headings: readonly Candidate[]): Heading[] {
  const nested = standsAboveMarks(headings)
  const path: Heading[] = []
  let nestedDash = false
  return headings.map((heading, i) => {
    const before = headings[i - 1]
    if (before?.form !== 'dash')
      nestedDash = before?.form === 'bracketed' && heading.paragraph - before.paragraph <= 1
    const level = levelOf(heading.form, nested, nestedDash, path)
    while (path.length > 0 && path.at(-1)!.level >= level) path.pop()
    const placed = { ...heading, level }
    path.push(placed)
    return placed
  })
}

/** Whether unmarked headings or parts stand above the 一、 of this text. */
function standsAboveMarks(headings: readonly Candidate[]): boolean {
  const tops = headings.filter(({ form }) => form === 'top' || form === 'part')
  const marked = headings.filter(({ form }) => form === 'ideographic')
  return tops.length >= 2 && marked.length > 0 && tops[0]!.start < marked[0]!.start
}

function levelOf(
  form: Heading['form'],
  nested: boolean,
  nestedDash: boolean,
  path: readonly Heading[],
): number {
  const deeper = nested ? 1 : 0
  switch (form) {
    case 'top':
    case 'part':
      return 1
    case 'ideographic':
      return 1 + deeper
    case 'bracketed':
      return 2 + deeper
    case 'dash':
      return nestedDash ? 3 : 2
    case 'arabic':
      return path.some((each) => each.form === 'bracketed' || each.form === 'dash')
        ? 3
        : Math.min(3, 2 + deeper)
    case 'bracketedArabic':
      return path.some((each) => each.form === 'arabic') ? 4 : 3
    default:
      return 3
  }
}

/** Where the words behind a heading start: it takes the mark that closes it. */
export function endWithMark(text: string, { end }: { readonly end: number }, limit = text.length): number {
  return end < limit && /[。：！]/.test(text[end]!) ? end + 1 : end
}
