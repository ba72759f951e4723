import { annexMarks } from '../grammar/note-marks.ts'
import type { Passage } from '../items/passage.ts'
import type { FindingDraft } from './finding.ts'

/** Numbers and years that a site or a scraper has overwritten (数字被改写). */
export function corruptNumberFindings(
  text: string,
  passages: readonly Passage[],
  planYear: number | undefined,
): FindingDraft[] {
  const ranges = sameYearRanges(text)
  return [
    ...passages.flatMap(({ numbers }) =>
      numbers.flatMap((number) => yearAsRate(text, number.start, number.end, number.unit)),
    ),
    ...ranges,
    ...doubledSigns(text),
    ...(planYear === undefined ? [] : contradictedYears(text, planYear, ranges)),
    ...annexMarks(text).flatMap(({ start, end, rest, unit }) =>
      rest === ''
        ? []
        : [finding(start, end, `${rest}${unit}`, `注释序号与数字连在一起，应为“${rest}${unit}”。`)],
    ),
  ]
}

function finding(start: number, end: number, suggestion: string | null, message: string): FindingDraft {
  return { start, end, kind: 'corrupt_number', suggestion, message }
}

/** 增长2023%, 2023.7%: a year stands where a rate was. */
function yearAsRate(text: string, start: number, end: number, unit: string): FindingDraft[] {
  const rate = /^20[0-4]\d(?<rest>(?:\.\d+)?%)/.exec(text.slice(start, end))
  if (unit !== '%' || !rate) return []
  const words = `“${rate[0]}”疑为年份覆盖了原来的数字，请对照原件核实`
  const wholeEnd = start + rate[0].length
  return aloneTen.test(text)
    ? [finding(start, wholeEnd, null, `${words}。`)]
    : [finding(start, wholeEnd, `10${rate.groups!.rest}`, `${words}（全文不见一个“10”，疑都被改写为年份）。`)]
}

/** Sites put a year in place of every 10, as if it were short for one. */
const aloneTen = /(?<![\d.])10(?!\d)/

/** 6.1%%: the sign twice. */
function doubledSigns(text: string): FindingDraft[] {
  return Array.from(
    text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(%|‰|亿元|万元)\1/g),
    ({ index, 0: words, 1: unit }) =>
      finding(
        index,
        index + words.length,
        words.slice(0, words.length - unit!.length),
        `“${words}”的单位重复，请对照原件核实。`,
      ),
  )
}

const yearRange = /(?<from>20\d\d)年?[-—~至到]+(?<to>20\d\d)年/g

/** 2023-2023年: both ends were overwritten with one year. */
function sameYearRanges(text: string): FindingDraft[] {
  return Array.from(text.matchAll(yearRange)).flatMap((match) =>
    match.groups!.from === match.groups!.to
      ? [
          finding(
            match.index,
            match.index + match[0].length,
            null,
            '起止年份相同，疑被统一改写，请对照原件核实。',
          ),
        ]
      : [],
  )
}

const planNames = /“(?<plan>十[一二三四五六七八九]?|九|八|七|六)五[”〞]/g
const ordinals = '一二三四五六七八九'

/** The years of a five-year plan: 十三五 is 2016 to 2020. */
function yearsOfPlan(plan: string): readonly [number, number] {
  const digit = plan.replace('十', '')
  const ordinal = plan.startsWith('十')
    ? 10 + (digit ? ordinals.indexOf(digit) + 1 : 0)
    : ordinals.indexOf(plan) + 1
  return [1951 + ordinal * 5, 1955 + ordinal * 5]
}

/**
 * A plan year (计划年度) that lies outside every five-year plan its text speaks of carrying out: the year was
 * overwritten, the plan's name was not.
 */
function contradictedYears(text: string, planYear: number, ranges: readonly FindingDraft[]): FindingDraft[] {
  const spans = Array.from(text.matchAll(planNames), ({ groups }) => yearsOfPlan(groups!.plan!))
  if (spans.length < 1 || spans.some(([from, to]) => planYear >= from - 1 && planYear <= to + 1)) return []
  const years = Array.from(text.matchAll(new RegExp(`${planYear}年`, 'g')))
  const others = new Set(Array.from(text.matchAll(/(?:19|20)\d{2}(?=年)/g), ([year]) => year))
  if (others.size > 1) return []
  const names = [...new Set(Array.from(text.matchAll(planNames), ([name]) => name))].join('、')
  const alone = years.filter(({ index }) => !ranges.some(({ start, end }) => start <= index && index < end))
  return alone.map(({ index }) =>
    finding(index, index + 5, null, `年份“${planYear}年”与文中所说的${names}时期不符，疑被统一改写。`),
  )
}
