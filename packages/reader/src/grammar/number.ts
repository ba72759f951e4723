import { scales, type UnitKind, units } from '@taizhang/terms'
import { longestAt, trieOf } from '../lexicon/trie.ts'
import type { Comparator } from '../reading.ts'
import { compareDecimals, type Decimal, hanValue, shiftPoint } from './decimal.ts'
import { isNamePart, quotedSpans, type Stretch } from './names.ts'

/** What a run of digits, or of numerals that count, is. Every digit of a text is in one number. */
export type NumberClass = 'quantity' | 'rank' | 'date' | 'ratio' | 'name' | 'code' | 'other'

/** A number in a sentence, in view offsets. The value fields are there for quantities and ranks. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  readonly class: NumberClass
  /** The rule that read it. */
  readonly rule: string
  readonly value: Decimal
  readonly value2?: Decimal
  /** As written without blanks, scale word included: 万亩; empty for a bare number. */
  readonly unit: string
  readonly kind?: UnitKind
  readonly canonical?: { readonly code: string; readonly shift: number }
  readonly comparator: Comparator
}

interface Measure {
  readonly end: number
  readonly unit: string
  readonly kind?: UnitKind
  readonly canonical?: { readonly code: string; readonly shift: number }
}

const unitTrie = trieOf(units)
/** What a unit may be given for each of: 元/人, 万吨/年. */
const perTrie = trieOf<{ readonly code: string; readonly shift: number }>([
  ...units,
  ['年', { code: 'year', shift: 0 }],
  ['月', { code: 'month', shift: 0 }],
  ['日', { code: 'day', shift: 0 }],
])
const scaleTrie = trieOf(Object.entries(scales))

const anyStart = /\d|[两二三四五六七八九十百千万亿](?![，。；])|(?<=第)[二三四五六七八九十]|[首双零一]/g
const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const hanNumerals = /[零〇一二两三四五六七八九十百千]+/y
const vague = /[余多来]/y
const dash = /[—\-~]{1,2}|至|到/y
const suffixes = [
  ['at_least', /(?:及?以上|之多|余|多)(?!者)/y],
  ['at_most', /(?:及?以下|以内|之内)(?!者)|内(?=[，。；、）办完到抵送响处解]|$)/my],
  ['about', /左右|上下(?!联动)/y],
] as const
const prefixes = [
  ['at_most', /(?:不高于|不超过|不突破|不多于|不大于|(?<!不)低于|(?<!不)少于|(?<!不)小于|未超过|至多|最多)$/],
  [
    'at_least',
    /(?:不低于|不少于|不小于|(?<!不)超过|超|(?<!不)突破|破|逾|(?<!不)高于|(?<!不)多于|(?<!不)大于|至少|过|跨越|迈上|站上|跨上|冲刺)$/,
  ],
  ['about', /(?:近|约|大约|接近|将近|约为)$/],
] as const

/** Dates and other runs of digits that count nothing, by pattern, in order. */
const nonQuantities: readonly (readonly [NumberClass, string, RegExp])[] = [
  ['date', 'calendarDate', /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/y],
  [
    'date',
    'year',
    /\d{4}(?:(?:年?[—\-~至到、]{1,2})\d{2,4})?年(?:度|末|底|初|前)?(?:\d{1,2}月(?:\d{1,2}日|底|份)?)?/y,
  ],
  ['name', 'decade', /\d{2,4}年代|\d{1,2}世纪|\d{2}后(?![期续])/y],
  ['date', 'month', /\d{1,2}(?:[—\-~至到、]{1,2}\d{1,2})?月(?:\d{1,2}日|份|底|末|初|[上中下]旬)?(?!度)/y],
  ['date', 'day', /\d{1,2}日(?!均|产|处)/y],
  ['date', 'clock', /\d{1,2}:\d{2}(?!\d|:)|\d{1,2}[时点](?=[，。整至前后])/y],
  ['name', 'programmeYears', /\d{1,2}年(?:行动|计划|规划|攻坚|改造|期|制|级)/y],
  ['code', 'noteMark', /(?<=\[)\d{1,3}(?=\])/y],
  ['code', 'listMark', /(?<=（)\d{1,2}(?=）)|(?<=[\n。；])\d{1,2}(?=\.(?!\d)|、(?!\d))/y],
  ['code', 'pageNumber', /(?<=—)\d{1,3}(?=—)/y],
  ['name', 'medals', /\d+[金银铜](?=[\d，。、）]|$)(?:\d+[银铜])*/my],
  ['date', 'years', /\d+(?:[—\-~至到]{1,2}\d+)?[余多]?年(?!均|产|龄|收)/y],
  ['ratio', 'ratio', /\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/y],
  ['ratio', 'fraction', /\d+\/\d+/y],
  ['name', 'sum', /\d+(?:[+＋](?:\d+|[A-Za-zＮ]+))+/y],
  [
    'name',
    'label',
    /\d+(?:\.\d+)?(?:、\d+)*(?:号|强|级|版|代|型|周年|中全会|届|国道|省道|县道|寸|纳米|所以(?![上内下])|人制|式(?!样)|分位|折|元店|英寸|微米|连[增丰优升降冠]|大(?![中小型学专]))/y,
  ],
  ['name', 'hotline', /(?:1\d{4}|1\d{2})(?=[热平及、]|$)/my],
  ['name', 'multiplier', /\d+(?=[×*]\d)/y],
  ['name', 'dotted', /\d+·\d+/y],
]

/** Those of `numbers`, in reading order, that lie within a stretch. */
export function numbersWithin(
  numbers: readonly NumberToken[],
  { start, end }: { readonly start: number; readonly end: number },
): NumberToken[] {
  let low = 0
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1
    if (numbers[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while (stop < numbers.length && numbers[stop]!.end <= end) stop++
  return numbers.slice(low, stop)
}

/**
 * Numbers (数字) of `text` from `start` to `end`, in reading order, none overlapping.
 *
 * Digits always; Chinese numerals only where they count something. Offsets are of `text`; expects a view.
 */
export function readNumbers(text: string, start = 0, end = text.length): NumberToken[] {
  const tokens: NumberToken[] = []
  let quotes: readonly Stretch[] | undefined
  const words = text.slice(start, end)
  anyStart.lastIndex = 0
  for (let match = anyStart.exec(words); match; match = anyStart.exec(words)) {
    const at = start + match.index
    const found = isAsciiDigit(text, at) ? numberAt(text, at, end) : wordNumberAt(text, at, end)
    if (found) {
      const token = settleOther(text, found, () => (quotes ??= quotedSpans(text, start, end)))
      const measures = token.class === 'quantity' || token.class === 'rank'
      if (measures) quotes ??= quotedSpans(text, start, end)
      const named = measures ? isNamePart(text, token, quotes!) : undefined
      tokens.push(named ? { ...token, class: 'name', rule: named } : token)
      anyStart.lastIndex = token.end - start
    } else anyStart.lastIndex = at + 1 - start
  }
  return shareUnits(text, tokens)
}

/** A number that counts nothing by itself is part of quoted words (“334”模式) or the year of an event (2023中国博览会). */
function settleOther(text: string, token: NumberToken, quotes: () => readonly Stretch[]): NumberToken {
  if (token.class !== 'other') return token
  if (quotes().some(({ start, end }) => start < token.start && token.end < end))
    return { ...token, class: 'name', rule: 'quoted' }
  const year = /^(?:19|20)\d{2}$/.test(text.slice(token.start, token.end))
  return year ? { ...token, class: 'date', rule: 'bareYear' } : token
}

function isAsciiDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function numberAt(text: string, at: number, limit: number): NumberToken {
  const before = text[at - 1] ?? ''
  const toOne = ratioToOne(text, at)
  if (toOne) return toOne
  for (const [kind, rule, pattern] of nonQuantities) {
    const end = matchEnd(pattern, text, at)
    if (end > 0) return plain(at, end, kind, rule)
  }
  const end = matchEnd(digits, text, at)
  if (before === '第') return ordinal(text, at, end, limit)
  if (before === '前' && isTopRank(text, at, end))
    return topRank(at, end, text.slice(at, end).replaceAll(',', ''))
  if (/[A-Za-zＮ]/.test(before) || (/[-·]/.test(before) && /[A-Za-z]/.test(text[at - 2] ?? ''))) {
    return plain(at, endOfName(text, end), 'name', 'latinBefore')
  }
  if (before === '+' && text[at - 2] !== undefined) return plain(at, end, 'name', 'sum')
  return quantityAt(text, at, end, text.slice(at, end).replaceAll(',', ''), limit)
}

/** 城乡居民收入比缩小至1.98:1 measures; 1:2 of a map does not. */
function ratioToOne(text: string, at: number): NumberToken | undefined {
  const pattern = /(\d+(?:\.\d+)?):1(?![\d.:])/y
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (
    !match ||
    !/(?:比|比例|之比|比值)(?:[^，。；\d]{0,10}|[^，。；]{0,10}:1[^，。；\d]{0,6})$/.test(
      text.slice(Math.max(0, at - 24), at),
    )
  )
    return undefined
  return {
    start: at,
    end: at + match[0].length,
    class: 'quantity',
    rule: 'ratioToOne',
    value: match[1]!,
    unit: '',
    canonical: { code: 'number', shift: 0 },
    comparator: prefixBefore(text, at) ?? 'exactly',
  }
}

/** 第4位, 前三名 rank; 第15届, 第七次 name. */
function ordinal(text: string, at: number, end: number, limit: number): NumberToken {
  const unit = /[位名]/y
  const unitEnd = matchEnd(unit, text, end)
  if (unitEnd > 0 && unitEnd <= limit) {
    return rank(at - 1, unitEnd, text.slice(at, end), text.slice(end, unitEnd), 'ordinalRank')
  }
  const placed = /[国省市县区州球界居列]$/.test(text.slice(Math.max(0, at - 2), at - 1))
  if (placed && /^(?:[，。；、]|$)/.test(text.slice(end, end + 1)))
    return rank(at - 1, end, text.slice(at, end), '', 'ordinalRank')
  return plain(at, end, 'name', 'ordinal')
}

/** 进入全省前10, 位列全国前十: among the first ten. */
function isTopRank(text: string, at: number, end: number): boolean {
  return (
    /(?:全[国省市球区州盟县旗]|[居列入身名位在至到进][^，。；]{0,6})$/.test(
      text.slice(Math.max(0, at - 9), at - 1),
    ) && /^(?:[，。；、]|位(?!数)|名|$)/.test(text.slice(end, end + 2))
  )
}

function topRank(at: number, end: number, value: Decimal): NumberToken {
  return { start: at - 1, end, class: 'rank', rule: 'topRank', value, unit: '', comparator: 'at_most' }
}

function rank(start: number, end: number, value: Decimal, unit: string, rule: string): NumberToken {
  return { start, end, class: 'rank', rule, value, unit, comparator: 'exactly' }
}

function plain(start: number, end: number, kind: NumberClass, rule: string): NumberToken {
  return { start, end, class: kind, rule, value: '', unit: '', comparator: 'exactly' }
}

function endOfName(text: string, at: number): number {
  return Math.max(at, matchEnd(/[A-Za-z\d.\-/+]+/y, text, at))
}

/** A quantity whose first number stands from `at` to `end`; its value is `value`. */
function quantityAt(text: string, at: number, end: number, value: Decimal, limit: number): NumberToken {
  const first = measureAt(text, end, limit)
  const upper = rangeEnd(text, at, first?.end ?? end, limit)
  const second = upper && isRange(text, at, value, first, upper) ? upper : undefined
  const measure = second ? second.measure : first
  if (!measure) return bareNumber(text, at, second?.end ?? end, value, limit)
  if (measure.unit === '位' && placesMoved.test(text.slice(Math.max(0, at - 6), at)))
    return quantityIn(text, at, end, value, { ...measure, canonical: { code: 'place', shift: 0 } }, second)
  return quantityIn(text, at, end, value, measure, second)
}

/** 8%至10% is a range; 提升3.2个百分点至36.5% and 提高200元至2200元 tell a change and where it led. */
function isRange(
  text: string,
  at: number,
  value: Decimal,
  first: Measure | undefined,
  upper: { readonly value: Decimal; readonly measure: Measure | undefined },
): boolean {
  if (compareDecimals(upper.value, value) <= 0) return false
  if (first?.kind === undefined || upper.measure?.kind === undefined) return true
  const changed = first.kind !== 'share' && changing.test(text.slice(Math.max(0, at - 4), at))
  return first.kind === upper.measure.kind && !changed
}

const changing = /(?:提高|上调|增加|下调|降低|减少)了?$/

/** 前移3位 counts places in a ranking, no persons. */
const placesMoved = /(?:前移|上升|提升|跃升|前进|晋升|进|后移|下降|提高|赶超)了?$/

function quantityIn(
  text: string,
  at: number,
  end: number,
  value: Decimal,
  measure: Measure,
  second: { readonly value: Decimal } | undefined,
): NumberToken {
  const { start, signed } = signAt(text, at, value)
  const shared = { start, rule: 'quantity', unit: measure.unit, ...kindOf(measure) }
  if (second) {
    const suffix = suffixAt(text, measure.end)
    return {
      ...shared,
      end: suffix.end,
      class: 'quantity',
      value: signed,
      value2: second.value,
      comparator: 'range',
    }
  }
  const suffix = suffixAt(text, measure.end)
  const loose = /[余多来]/.test(text.slice(end, measure.end)) ? 'at_least' : undefined
  const comparator = suffix.comparator ?? prefixBefore(text, start) ?? loose ?? 'exactly'
  return { ...shared, end: suffix.end, class: 'quantity', value: signed, comparator }
}

function kindOf(measure: Measure): Pick<NumberToken, 'kind' | 'canonical'> {
  return {
    ...(measure.kind ? { kind: measure.kind } : {}),
    ...(measure.canonical ? { canonical: measure.canonical } : {}),
  }
}

/** -2.3% after a word of change is below zero. */
function signAt(text: string, at: number, value: Decimal): { start: number; signed: Decimal } {
  const minus = text[at - 1] === '-' && /[增长为速幅达是]/.test(text[at - 2] ?? '')
  return minus ? { start: at - 1, signed: `-${value}` } : { start: at, signed: value }
}

/** The upper end of a range (5%—5.5%, 8%至10%, 1-2个), when a dash follows; not of 从A到B. */
function rangeEnd(
  text: string,
  at: number,
  end: number,
  limit: number,
): { value: Decimal; end: number; measure: Measure | undefined } | undefined {
  const after = matchEnd(dash, text, end)
  if (after < 0 || after >= limit) return undefined
  const word = text.slice(end, after)
  if ((word === '至' || word === '到') && /[从由][^，。；]{0,14}$/.test(text.slice(Math.max(0, at - 16), at)))
    return undefined
  const upper = isAsciiDigit(text, after) ? matchEnd(digits, text, after) : matchEnd(hanNumerals, text, after)
  if (upper < 0 || upper > limit) return undefined
  const written = text.slice(after, upper)
  const value = isAsciiDigit(text, after) ? written.replaceAll(',', '') : String(hanValue(written) ?? '')
  if (!value) return undefined
  return { value, end: upper, measure: measureAt(text, upper, limit) }
}

/** Scale words, unit and what stands between them after a number that ends at `at`: 余万元, 万千瓦时, 万头（只）. */
function measureAt(text: string, at: number, limit: number): Measure | undefined {
  let i = skipVague(text, at)
  // 50个亿 is 50 of 亿.
  if (/^个[万亿](?![元人户亩吨件亿级])/.test(text.slice(i, i + 3)) && i + 2 <= limit) {
    const word = text[i + 1]!
    return { end: i + 2, unit: `个${word}`, canonical: { code: 'number', shift: scales[word] ?? 0 } }
  }
  const direct = longestAt(unitTrie, text, i, limit)
  if (direct) return compound(text, '', 0, i, direct.length, direct.value, limit)
  const scale = longestAt(scaleTrie, text, i, limit)
  if (!scale) return undefined
  const scaleText = text.slice(i, i + scale.length)
  i = skipVague(text, i + scale.length)
  const more = longestAt(scaleTrie, text, i, limit)
  const second = more && /[余多]/.test(text[i - 1] ?? '') ? more : undefined
  const words = scaleText + (second ? text.slice(i, i + second.length) : '')
  const shift = scale.value + (second?.value ?? 0)
  if (second) i += second.length
  const unit = longestAt(unitTrie, text, i, limit)
  if (!unit) return { end: i, unit: words, canonical: { code: 'number', shift } }
  return compound(text, words, shift, i, unit.length, unit.value, limit)
}

function skipVague(text: string, at: number): number {
  const end = matchEnd(vague, text, at)
  if (end < 0) return at
  const nextIsUnit = longestAt(unitTrie, text, end) ?? longestAt(scaleTrie, text, end)
  return nextIsUnit ? end : at
}

/** A unit with what binds to it: 元/人, 头（只）, 微克/立方米. */
function compound(
  text: string,
  scale: string,
  scaleShift: number,
  at: number,
  length: number,
  unit: { readonly code: string; readonly shift: number; readonly kind: UnitKind },
  limit: number,
): Measure {
  let end = at + length
  let code = unit.code
  let shift = scaleShift + unit.shift
  const alternative = /（([^（）]{1,3})）/y
  alternative.lastIndex = end
  const bracket = alternative.exec(text)
  if (bracket && units.has(bracket[1]!))
    end += bracket[0].length + (text.startsWith('次', end + bracket[0].length) ? 1 : 0)
  if (text[end] === '/' || /^每(?:立方米|平方米|公里|吨|亩)/.test(text.slice(end, end + 4))) {
    const per = longestAt(perTrie, text, end + 1, limit)
    if (per) {
      code += `/${per.value.code}`
      shift -= per.value.shift
      end += 1 + per.length
    }
  }
  return { end, unit: scale + text.slice(at, end), kind: unit.kind, canonical: { code, shift } }
}

function suffixAt(text: string, at: number): { end: number; comparator?: Comparator } {
  for (const [comparator, pattern] of suffixes) {
    const end = matchEnd(pattern, text, at)
    if (end > 0) return { end, comparator }
  }
  return { end: at }
}

function prefixBefore(text: string, at: number): Comparator | undefined {
  const before = text.slice(Math.max(0, at - 4), at)
  for (const [comparator, pattern] of prefixes) if (pattern.test(before)) return comparator
  return undefined
}

/** A number without a unit: an index or a ratio after a word of level, else no quantity. */
function bareNumber(text: string, at: number, end: number, value: Decimal, limit: number): NumberToken {
  if (/[A-Za-z]/.test(text[end] ?? ''))
    return plain(at, Math.min(endOfName(text, end), limit), 'name', 'latinAfter')
  const before = text.slice(Math.max(0, at - 4), at)
  const level =
    /(?:达到?|为|从|由|[升提低小大升降长至缩高]至|[升高低降大小少长缩]到|降为|超过|突破|指数|系数)$/.test(
      before,
    )
  const alone = /^(?:[，。；、）和]|$|[提缩升降下上][高升小大至降]|分别|以[上下内]|左右)/.test(
    text.slice(end, end + 2),
  )
  if (level && alone) {
    const suffix = suffixAt(text, end)
    const comparator = suffix.comparator ?? prefixBefore(text, at) ?? 'exactly'
    return { start: at, end: suffix.end, class: 'quantity', rule: 'bareNumber', value, unit: '', comparator }
  }
  if (end - at >= 5) return plain(at, end, 'code', 'longCode')
  return { ...plain(at, end, 'other', 'other'), value }
}

const words: readonly {
  readonly rule: string
  readonly pattern: RegExp
  readonly class: 'quantity' | 'rank'
  readonly value: Decimal
  readonly unit: string
  readonly kind?: UnitKind
  readonly comparator: Comparator
}[] = [
  {
    rule: 'twoDigits',
    pattern: /[两双]位数(?:以上)?/y,
    class: 'quantity',
    value: '10',
    unit: '%',
    kind: 'share',
    comparator: 'at_least',
  },
  ...(['一', '[两二]', '三'] as const).map((numeral, i) => ({
    rule: 'doubling',
    pattern: new RegExp(`(?<=翻了?)${numeral}番`, 'y'),
    class: 'quantity' as const,
    value: String(i + 1),
    unit: '番',
    kind: 'ratio' as const,
    comparator: 'exactly' as const,
  })),
  {
    rule: 'firstPlace',
    pattern: /首位|(?<=[居列获为持])榜首/y,
    class: 'rank',
    value: '1',
    unit: '位',
    comparator: 'exactly',
  },
  {
    rule: 'zeroGrowth',
    pattern: /零(?=增长|新增|上升)/y,
    class: 'quantity',
    value: '0',
    unit: '',
    comparator: 'exactly',
  },
]

const countable =
  /(?:^|[，。；、])(?:与|同|对|在|向)$|[^，。；、]*(?:优化|向[^，。；]{2,8}推介|新建|改建|扩建|新改扩建|建成|新增|增设|完成|开工|竣工|建设|打造|引进|引入|举办|组织|实施|改造|培育|获批|创建|创成|启动|谋划|签约|落地|投产|投用|承办|办好|办成|办理|办|推出|成立|设立|开通|打通|拥有|达|有|认定|入选|获|评|争取|整治|修复|添|争创|建|新开|布局|安排|开展|引育|选树|选派|吸引|出台)[^，。；]{0,16}$/
const strictUnits =
  /[家所座户名栋辆艘亩吨元人处台套场支部件次条项个位天倍成]|公里|平方米|个百分点|个月|小时|分钟|万|亿/y
/** The unit of a count in words, after 余 or the upper end of a range: 二十余家, 三到五个. */
const countedUnit = new RegExp(`(?:[余多]|[至到][一二两三四五六七八九十]+)?(?:${strictUnits.source})`, 'y')
const roundHundred = /(?:近|超|逾|约)[百千]$/
const abstractAfter =
  /^(?:方面|重点|维度|环节|关键|坚持|着力|强化|突出|更加|确保|聚焦|统筹|维护|意识|自信|确立|全面|文明|中心|责任|清单|批|不|必须|办法|规定|原则|革命|攻坚|结合|转变|体系|层面|领域|一|百(?:年|分|强)|千(?!吨)|大|优先|导向|导|标|阶段|先行|示范|定|面|会议|全会|产业|农|中全会|代表大会)/

/** A number in words at `at`: 两位数, 首位, 三所, 百分之五, 三分之二, 第一. Undefined where numerals count nothing. */
function wordNumberAt(text: string, at: number, limit: number): NumberToken | undefined {
  for (const { pattern, rule, ...word } of words) {
    const end = matchEnd(pattern, text, at)
    if (end > 0) {
      const suffix = rule === 'doubling' ? suffixAt(text, end) : { end }
      return { start: at, rule, ...word, ...suffix }
    }
  }
  const end = matchEnd(hanNumerals, text, at)
  if (end < 0) return scaleAlone(text, at, limit)
  const before = text[at - 1] ?? ''
  // 六百亩 of 五六百亩 is no number.
  if (/[一二三四五六七八九]/.test(before)) return undefined
  if (before === '第') return ordinalInWords(text, at, end, limit)
  if (before === '前' && isTopRank(text, at, end))
    return topRank(at, end, String(hanValue(text.slice(at, end)) ?? ''))
  return fractionAt(text, at, end) ?? largeInWords(text, at, limit) ?? countInWords(text, at, end, limit)
}

/** 第一位, 第三名, 全国第一; 第一产业, 第七次 name. */
function ordinalInWords(text: string, at: number, end: number, limit: number): NumberToken | undefined {
  const value = String(hanValue(text.slice(at, end)) ?? '')
  const unitEnd = matchEnd(/[位名](?!全国)|大(?=[\u4e00-\u9fff]{2,8}[，。；、])/y, text, end)
  if (value && unitEnd > 0 && unitEnd <= limit)
    return rank(at - 1, unitEnd, value, text.slice(end, unitEnd), 'ordinalRank')
  const stands = /^(?:[，。；、]|$)/.test(text.slice(end, end + 1))
  if (
    value &&
    stands &&
    /(?:[省市国县区球界北南东中川内部州疆盟旗]|[居列获名])$/.test(text.slice(at - 2, at - 1))
  ) {
    return rank(at - 1, end, value, '', 'ordinalRank')
  }
  return undefined
}

/** 百分之五 is 5 %, 千分之三 3 ‰, 三分之二 two of three. */
function fractionAt(text: string, at: number, end: number): NumberToken | undefined {
  const tail =
    /分之([零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)(以上|左右|以内)?/y
  tail.lastIndex = end
  const match = tail.exec(text)
  if (!match) return undefined
  const whole = text.slice(at, end)
  const [head = '', decimals] = match[1]!.split('点')
  const part = /\d/.test(head)
    ? head
    : `${hanValue(head)}${decimals ? `.${hanValue(`${decimals}〇`)?.toString().slice(0, -1)}` : ''}`
  const unit = whole === '百' ? '%' : whole === '千' ? '‰' : `${whole}分之`
  const suffix = match[2]
  const comparator =
    suffix === '以上' ? 'at_least' : suffix === '左右' ? 'about' : suffix ? 'at_most' : prefixBefore(text, at)
  const shared = {
    start: at,
    end: end + match[0].length,
    rule: 'fraction',
    value: part,
    unit,
    comparator: comparator ?? 'exactly',
  } as const
  if (unit === '%')
    return { ...shared, class: 'quantity', kind: 'share', canonical: { code: 'percent', shift: 0 } }
  if (unit === '‰')
    return { ...shared, class: 'quantity', kind: 'share', canonical: { code: 'perMille', shift: 0 } }
  return { ...shared, class: 'quantity', kind: 'share' }
}

const numeral = '[零一二两三四五六七八九十百千]+'
const large = new RegExp(
  `(?:(${numeral})万)?(${numeral})?亿零?(?:(${numeral})万)?|(${numeral})万零?(${numeral})|(${numeral})点([零一二三四五六七八九]+)(万亿|亿|万)?`,
  'y',
)

/** 一亿九千二百万吨 is 1.92亿吨, 一万七千四百亿元 17400亿元, 一万二千公里 12000公里, 四点七倍 4.7倍. */
function largeInWords(text: string, at: number, limit: number): NumberToken | undefined {
  large.lastIndex = at
  const match = large.exec(text)
  const read = match && largeValue(match.slice(1))
  if (!read) return undefined
  const end = at + match[0].length
  const unit = longestAt(unitTrie, text, end, limit)
  if (!unit) return undefined
  const measure = compound(text, read.scale, scales[read.scale] ?? 0, end, unit.length, unit.value, limit)
  const suffix = suffixAt(text, measure.end)
  return {
    start: at,
    end: suffix.end,
    class: 'quantity',
    rule: 'largeInWords',
    value: read.value,
    unit: measure.unit,
    comparator: suffix.comparator ?? prefixBefore(text, at) ?? 'exactly',
    ...kindOf(measure),
  }
}

/** The groups of `large`: ten thousands, ones and 万 of 亿; a whole above 万; a decimal. One 亿 or 万 alone is a plain scale. */
function largeValue(
  groups: readonly (string | undefined)[],
): { readonly value: Decimal; readonly scale: string } | undefined {
  const [high, ones, low, tenThousands, rest, whole, decimals, scale] = groups
  const of = (numerals: string | undefined): number => (numerals ? (hanValue(numerals) ?? Number.NaN) : 0)
  if (whole && decimals) {
    const fraction = Array.from(decimals, (digit) => hanValue(digit)).join('')
    return { value: `${of(whole)}.${fraction}`, scale: scale ?? '' }
  }
  const value = tenThousands
    ? of(tenThousands) * 10_000 + of(rest)
    : (of(high) * 10_000 + of(ones)) * 10_000 + of(low)
  if (!Number.isSafeInteger(value) || of(rest) >= 10_000 || of(low) >= 10_000) return undefined
  if (tenThousands) return { value: String(value), scale: '' }
  return high || low ? { value: shiftPoint(String(value), -4), scale: '亿' } : undefined
}

function countInWords(text: string, at: number, end: number, limit: number): NumberToken | undefined {
  const numerals = text.slice(at, end)
  const value = hanValue(numerals)
  if (!value || /[一二三四五六七八九]{2}/.test(numerals)) return undefined
  const bare = numerals === '一' || /^[百千]/.test(numerals)
  const unitEnd = matchEnd(countedUnit, text, end)
  if (unitEnd < 0 || unitEnd > limit) return undefined
  const counted =
    /^[倍成]/.test(text.slice(end, end + 1)) ||
    roundHundred.test(text.slice(Math.max(0, at - 2), end)) ||
    /至少[^，。；]{1,4}$/.test(text.slice(Math.max(0, at - 6), at))
  if (bare && !counted) return scaleAlone(text, at, limit)
  if (/[其之百第几数十星期周每逐]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined
  const token = quantityAt(text, at, end, String(value), limit)
  if (token.class !== 'quantity' || abstractAfter.test(text.slice(token.end, token.end + 3))) return undefined
  if (token.kind === 'count' || token.kind === 'time') {
    if (!countable.test(text.slice(Math.max(0, at - 30), at))) return undefined
  }
  return { ...token, rule: 'countInWords' }
}

/** 超万亿元, 破千亿, 带动万名青年: a scale word that counts one of itself. */
function scaleAlone(text: string, at: number, limit: number): NumberToken | undefined {
  const scale = longestAt(scaleTrie, text, at, limit)
  if (!scale) return undefined
  const before = text.slice(Math.max(0, at - 4), at)
  const after = at + scale.length
  if (/[\d一二三四五六七八九十百千万几数上成]$/.test(before)) return undefined
  const unit = longestAt(unitTrie, text, after, limit)
  const reached = /(?:超过?|突破|破|达到?|近|逾|过|约|迈上|跨越)$/.test(before)
  const people =
    /^(?:名|人|户|亩)/.test(text.slice(after, after + 1)) &&
    /(?:带动|组织|开展|培训|引进|服务|惠及)$/.test(before)
  if (!reached && !people) return undefined
  if (!unit && !/^(?:[，。；、大关]|$)/.test(text.slice(after, after + 1))) return undefined
  if (
    unit &&
    !people &&
    /^[\u4e00-\u9fff]/.test(text.slice(after + unit.length, after + unit.length + 1)) &&
    !/^(?:以上|大关|左右)/.test(text.slice(after + unit.length))
  )
    return undefined
  const [value, written] = people ? ['1', text.slice(at, after)] : unscaled(text.slice(at, after))
  const measure = unit
    ? compound(text, written, scales[written] ?? 0, after, unit.length, unit.value, limit)
    : { end: after, unit: written, canonical: { code: 'number', shift: scales[written] ?? 0 } }
  const suffix = suffixAt(text, measure.end)
  const comparator = suffix.comparator ?? prefixBefore(text, at) ?? 'exactly'
  return {
    start: at,
    end: suffix.end,
    class: 'quantity',
    rule: 'scaleAlone',
    value,
    unit: measure.unit,
    comparator,
    ...kindOf(measure),
  }
}

/** 千亿 is 1000 of 亿, 百万 100 of 万; 万亿 is one of itself. */
function unscaled(scale: string): readonly [Decimal, string] {
  const head = { 十: '10', 百: '100', 千: '1000' }[scale[0]!]
  return head && scale.length > 1 ? [head, scale.slice(1)] : ['1', scale]
}

/** In 30个和22个工作日 and 10.6、6.3和12.9个百分点 the earlier numbers take the unit of the last. */
function shareUnits(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const shared = [...tokens]
  for (let i = shared.length - 2; i >= 0; i--) shared[i] = withUnitOf(text, shared[i]!, shared[i + 1]!)
  return shared
}

function withUnitOf(text: string, token: NumberToken, next: NumberToken): NumberToken {
  if (
    token.rule === 'ordinal' &&
    next.class === 'rank' &&
    /^[和、与]$/.test(text.slice(token.end, next.start))
  )
    return rank(token.start - 1, token.end, text.slice(token.start, token.end), '', 'ordinalRank')
  if (next.class !== 'quantity' || !/^[和、与]$/.test(text.slice(token.end, next.start))) return token
  const bare = (token.class === 'other' && token.value !== '') || token.rule === 'bareNumber'
  const shortened =
    token.class === 'quantity' && token.unit === '个' && next.unit.startsWith('个') && next.unit !== '个'
  if (!bare && !shortened) return token
  return {
    ...token,
    class: 'quantity',
    rule: 'sharedUnit',
    unit: next.unit,
    ...kindOf({ ...next, end: next.end }),
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
