import { type Comparator, compareDecimals, type Measure, problemOf, type RowMeasure } from '@taizhang/ledger'
import type { Commitment, Quantity, Target } from '@taizhang/reader'
import { type Indicator, indicators } from '@taizhang/terms'
import { type CountedPart, countedParts, targetMeasure, trimmed } from '../breakdown/measures.ts'
import { printed } from '../printed.ts'
import { type ExactNumber, exactNumber } from './aim.ts'

/**
 * What a promise is measured by (量化目标): one measure for each thing it counts, exactly as it says; done or not done where it
 * counts nothing. A number that the ledger cannot measure (翻一番, 三分之二) leaves its words.
 */
export function measuresOfCommitment(text: string, commitment: Commitment): RowMeasure[] {
  return withBareNumbers(text, countedParts(text, commitment)).flatMap((part) =>
    part.isEach || (part.words.includes('分别') && part.counted.length > 1)
      ? eachOf(text, part)
      : [withMeasure(part.words, measureOfPart(text, part))],
  )
}

interface ReadPart extends CountedPart {
  /** Several numbers under the same words. */
  readonly isEach: boolean
}

/** 分别增长5.5%、6.5%左右: a number that has no words of its own is counted as the one before it is. */
function withBareNumbers(text: string, parts: readonly CountedPart[]): readonly ReadPart[] {
  const read: ReadPart[] = []
  for (const part of parts) {
    const before = read.at(-1)
    if (!before || before.counted.length === 0 || !isBare(part)) read.push({ ...part, isEach: false })
    else {
      const span = { start: before.span.start, end: part.span.end }
      const words = trimmed(printed(text.slice(span.start, span.end)))
      read[read.length - 1] = { words, span, counted: [...before.counted, ...part.counted], isEach: true }
    }
  }
  return read
}

function isBare({ words, counted }: CountedPart): boolean {
  const rest = counted.reduce((left, quantity) => left.replace(printed(quantity.text), ''), words)
  return counted.length > 0 && /^(?:约|近|左右|以上|以内|以下|和|及|与)*$/u.test(rest)
}

/** 产值分别突破430亿元和130亿元: a measure for each number; the word said once, before the first, holds for all. */
function eachOf(text: string, { words, span, counted }: CountedPart): RowMeasure[] {
  const { comparator } = counted[0]!
  return counted.map((quantity, i) => {
    const own = quantity.comparator === 'exactly' ? { ...quantity, comparator } : quantity
    const measure = measureOfPart(text, { words, span, counted: [{ ...own, start: counted[0]!.start }] })
    return withMeasure(`${words}（第${i + 1}项：${printed(quantity.text)}）`, measure)
  })
}

/** The same of a headline target (预期目标); `isShared` where one clause sets several. */
export function measureOfTarget(target: Target, isShared: boolean): RowMeasure {
  return withMeasure(targetMeasure(target, isShared).words, measureFrom(target))
}

/** Nothing may be open (动态清零): 无分歧拖欠企业账款动态清零. Undefined for words that do not say so. */
export function zeroMeasure(words: string): RowMeasure | undefined {
  const said = /[^，；。、,;]*动态清零/u.exec(printed(words))?.[0]
  if (said === undefined) return undefined
  return { words: said, measure: { kind: 'zero', unit: said.includes('家庭') ? '户' : '件' } }
}

function withMeasure(words: string, measure: Measure | undefined): RowMeasure {
  return measure === undefined || problemOf(measure) !== undefined ? { words } : { words, measure }
}

const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(indicators.map((each) => [each.code, each]))

function measureFrom(target: Target): Measure | undefined {
  const { kind, direction, comparator, reference, canonical, unit, indicator, base } = target
  if (comparator === 'sync' || comparator === 'above_reference')
    return reference === null ? undefined : { kind: 'qualitative', comparator, reference: printed(reference) }
  if (canonical === undefined || !isAimComparator(comparator)) return undefined
  const number = exactNumber(canonical, unit)
  if (number === undefined || number.unit === '番') return undefined
  const known = indicatorByCode.get(indicator.code ?? '')
  const aim = { ...number, comparator }
  if (comparator === 'at_most' || known?.accumulation === 'ceiling') return ceilingOf(aim)
  if (kind === 'growth' || isRatio(number.unit, kind)) return { kind: 'rate', ascending: true, ...aim }
  if (kind === 'increment' || known?.accumulation === 'cumulative') return { kind: 'cumulative', ...aim }
  const ascending = known?.ascending ?? direction !== 'down'
  // The words' own number must be the measure's: a base of 4.1万人 is none of a measure in 人.
  const sameUnit = base !== undefined && number.target === String(target.value)
  const baseline = sameUnit ? { baseline: String(base) } : {}
  return { kind: 'level', ascending, ...aim, ...baseline }
}

/** 提高1.5个百分点 is what changed, not where it stands. */
function isRatio(unit: string, kind: Target['kind']): boolean {
  return kind === 'increment' && /百分点|%|倍/.test(unit)
}

type AimOf = ExactNumber & { readonly comparator: Comparator }

/** 5.5%以内; 2%左右 of prices is a line not to be passed as well, with its tolerance. */
function ceilingOf(aim: AimOf): Measure {
  return { kind: 'ceiling', ...aim, comparator: aim.comparator === 'about' ? 'about' : 'at_most' }
}

function isAimComparator(comparator: string): comparator is Comparator {
  return ['exactly', 'about', 'at_least', 'at_most', 'range'].includes(comparator)
}

function measureOfPart(text: string, { span, counted }: CountedPart): Measure | undefined {
  if (counted.length === 0) return { kind: 'yesNo' }
  const said = counted.at(-1)!
  const { canonical, comparator, unit } = said
  if (canonical === undefined || !isAimComparator(comparator)) return undefined
  const number = exactNumber(canonical, unit)
  if (number === undefined) return undefined
  const before = printed(text.slice(span.start, said.start))
  const from = counted.length > 1 ? startingFrom(text, counted, before) : undefined
  const aim = { ...number, comparator }
  if (from !== undefined) {
    const ascending = compareDecimals(from, number.target) < 0
    return { kind: 'level', ascending, ...aim, baseline: from }
  }
  return byWords(before, aim)
}

/** 由14家整合为8家 and 从62%提高到65%: the first number is where it begins. */
function startingFrom(text: string, counted: readonly Quantity[], before: string): string | undefined {
  const first = counted.at(-2)!
  const opens = /[由从]$/u.test(printed(text.slice(Math.max(0, first.start - 4), first.start)))
  const arrives = /(?:[为到至]|达到)$/u.test(before)
  if (!opens || !arrives || first.canonical === undefined) return undefined
  return exactNumber(first.canonical, first.unit)?.target
}

const ceilingWords = /(?:控制在|不超过|不高于|不突破|限制在|压在)(?:全[省市国].*)?$/u
const changeWords =
  /(?:增长|增速|增幅|提高|提升|上升|上涨|涨幅|增加|递增|下降|降低|减少|压减|缩减|压缩|降幅|下浮|缩短)(?:约|近|再|均|不少于|不低于|超过|至少|分别)*$/u
const fallTo =
  /(?:降至|降到|下降到|降低到|减少到|压减到|压减至|压缩到|压缩至|缩小到|缩短到|缩短至|整合为|精简到)(?:约|近)?$/u
const stock =
  /总量|总数|里程|存栏|存量|保有量|规模|面积|覆盖|[人亩户地]均|每[十百千万亿]|浓度|天数|寿命|数量|占比|比例|比重|[^效]率$/u
const stand = /(?:达到?|提高到|增加到|扩大到|增至|突破|超过|稳定在|保持在?|维持在?)(?:约|近)?$/u
const flow =
  /产量|产值|出栏|收入|营收|销售|成交|交易|投资|资金|人次|游客|旅客|班列|运量|吞吐|发电|增加值|总额|培训|开行|招引|接待/u

/** How a number is read by the words before it: what changed, where it stands, a line not to pass, or a sum over the year. */
function byWords(before: string, aim: AimOf): Measure {
  if (aim.comparator === 'at_most' || ceilingWords.test(before)) return ceilingOf(aim)
  const isShare = /^(?:%|‰|个?百分点|个点|倍)$/u.test(aim.unit)
  if (isShare && (changeWords.test(before) || aim.unit.includes('点')))
    return { kind: 'rate', ascending: true, ...aim }
  if (fallTo.test(before)) return { kind: 'level', ascending: false, ...aim }
  if (isShare || stock.test(before) || (stand.test(before) && !flow.test(before)))
    return { kind: 'level', ascending: true, ...aim }
  return { kind: 'cumulative', ...aim }
}
