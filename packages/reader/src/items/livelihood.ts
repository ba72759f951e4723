import { markerAt } from '../lexicon/marks.ts'
import type { RoledHeading } from '../structure/roles.ts'
import type { Passage } from './passage.ts'

type Sentence = Omit<Passage, 'livelihood'>

/** 2026年民生实事项目, 办好十件民生实事: a heading above the list itself. 抓实事惠民生 is only a manner of speaking. */
const listHeading =
  /[一二三四五六七八九十\d]+(?:大类?|类|件|项|个?方面)[^，。]{0,6}(?:实事|民心工程|惠民工程)|(?:民生|为民|惠民)办?实事(?:项目|清单|工程)?$/
const announces =
  /(?:办好|办成|实施|办理|抓好|推进|落实|安排|新增)[^。；]{0,30}(?:[一二三四五六七八九十\d]+(?:大类?|类|件|项|个?方面)|以下|如下)[^。；]{0,14}(?:实事|好事|民心工程|惠民工程)|(?:实事|民心工程|惠民工程)[^。；]{0,10}(?:是|为|如下|包括)?：/

/**
 * Which passages stand in a list of livelihood projects (民生实事): under a heading of one, after the sentence that
 * announces one in the same paragraph, or in the numbered paragraphs that follow it. Indices into `passages`.
 */
export function livelihoodPassages(
  text: string,
  headings: readonly RoledHeading[],
  passages: readonly Sentence[],
): ReadonlySet<number> {
  const chapters = chaptersOf(text, headings)
  const found = new Set<number>()
  let open: { paragraph: number; listed: boolean } | undefined
  passages.forEach((passage, i) => {
    const { role, isHeading, heading, paragraph, start, end } = passage
    if (role !== 'tasks' && role !== 'self') {
      open = undefined
      return
    }
    if (open && paragraph !== open.paragraph)
      open = goesOn(text, passage, open) ? { paragraph, listed: true } : undefined
    if (open || (heading !== undefined && chapters.has(heading))) found.add(i)
    else if (!isHeading && announces.test(text.slice(start, end))) {
      open = { paragraph, listed: false }
      if (/：[^。；]{4,}/.test(text.slice(start, end))) found.add(i)
    }
  })
  return found
}

function chaptersOf(text: string, headings: readonly RoledHeading[]): ReadonlySet<number> {
  const chapters = new Set<number>()
  headings.forEach(({ start, end, parent }, i) => {
    if ((parent !== undefined && chapters.has(parent)) || listHeading.test(text.slice(start, end)))
      chapters.add(i)
  })
  return chapters
}

/** The list goes on with paragraphs that carry a number, not with the next section. */
function goesOn(text: string, { start }: Sentence, { listed }: { listed: boolean }): boolean {
  const marker = markerAt(text, start)
  if (!marker) return false
  return /^(?:arabic|bracketedArabic|oneIs|ordinal)$/.test(marker.name) || (listed && marker.name === 'dash')
}
