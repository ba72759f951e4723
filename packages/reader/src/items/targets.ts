import { clausesOf } from '../grammar/clause.ts'
import { indicatorCode } from '../grammar/indicator-code.ts'
import { namesOf, splitMembers } from '../grammar/members.ts'
import { type NumberToken, numbersWithin } from '../grammar/number.ts'
import type { Measured } from '../grammar/predicate.ts'
import { readStatements, type Statement } from '../grammar/statement.ts'
import type { Comparator, Direction, Kind } from '../reading.ts'
import type { RoledHeading } from '../structure/roles.ts'
import type { Passage } from './passage.ts'

/** A headline expected target (预期目标) in view offsets. */
export interface TargetDraft {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly name: string
  readonly horizon: 'year' | 'multi'
  readonly kind: Kind
  readonly direction: Direction
  readonly comparator: Comparator
  readonly number: NumberToken | undefined
  readonly base: NumberToken | undefined
  readonly basis: string | null
  readonly reference: string | null
  readonly stretch: string | null
  readonly rule: string
}

const announced =
  /(?:预期|奋斗|发展|工作|主要|总体|总|增长|性)(?:目标|指标)(?:任务)?(?:初步)?(?:安排|确定|建议|设定|拟定)?(?:是|为|如下|：)：?|指标预期(?:是|为)：?|(?:主要|预期)指标，?包括：|(?:目标|指标)(?:安排)?(?:是|为|：)：?/
const commentary =
  /^(?:实现|完成|达到)(?:上述|以上|这些|今年)|^(?:以上|这些|上述|确定|提出|这[一样个是]|为实现|为此|主要考虑|之所以|需要|在此|落实|围绕|为确保|要实现|我们|同时也|各位|做好|今年|当前)/
const severalYears =
  /“[一二三四五六七八九十]+五”|今后[三五几]年|未来[三五几]年|五年(?:内|间|后|时期)|到(?:20[2-4][05]|二〇[二三四][〇五])年|[三五]年内/

/** Headline targets: those of the official list, in reading order. Each value of each indicator is one. */
export function readTargets(
  text: string,
  headings: readonly RoledHeading[],
  passages: readonly Passage[],
  planYear: number | undefined,
): TargetDraft[] {
  return [
    ...listedTargets(text, headings, passages, planYear),
    ...plannedTargets(text, headings, passages),
  ].toSorted((a, b) => a.start - b.start)
}

/** Those of the official list: the sentences that announce it and go on with it. */
function listedTargets(
  text: string,
  headings: readonly RoledHeading[],
  passages: readonly Passage[],
  planYear: number | undefined,
): TargetDraft[] {
  const drafts: TargetDraft[] = []
  let list: { horizon: 'year' | 'multi' } | undefined
  passages.forEach((passage, i) => {
    if (passage.role !== 'targets' || passage.isHeading) {
      list = undefined
      return
    }
    const words = text.slice(passage.start, passage.end)
    const opens = passages[i - 1]?.role !== 'targets' || (!list && announced.test(words))
    if (!opens && (!list || commentary.test(words))) {
      list = undefined
      return
    }
    const cue = opens ? announced.exec(words) : null
    const from = passage.start + (cue ? cue.index + cue[0].length : 0)
    const chapter = headings[passage.heading ?? -1]
    const above = chapter ? text.slice(chapter.start, chapter.end) : ''
    const horizon: 'year' | 'multi' = opens ? horizonOf(words, above, cue, planYear) : list!.horizon
    const found = readList(text, passage, from, horizon)
    const before = passages[i - 1]
    const goesOn = words.endsWith('；') || (before !== undefined && text[before.end - 1] === '；')
    if (found.length > 0 || opens || goesOn) list = { horizon }
    else list = undefined
    drafts.push(...found)
  })
  return drafts
}

const planGoals = /(?:十[一二三四五六七八九]?五|[今未][后来]五年).*目标/

/** Those that a chapter on the goals of a five-year plan (“十二五”时期的主要目标) scatters over its paragraphs. */
function plannedTargets(
  text: string,
  headings: readonly RoledHeading[],
  passages: readonly Passage[],
): TargetDraft[] {
  const chapters = new Set<number>()
  headings.forEach(({ start, end, role, parent }, i) => {
    if (role !== 'outlook') return
    if (planGoals.test(text.slice(start, end)) || (parent !== undefined && chapters.has(parent)))
      chapters.add(i)
  })
  return passages
    .filter(({ role, isHeading, heading }) => role === 'outlook' && !isHeading && chapters.has(heading ?? -1))
    .flatMap((passage) =>
      readStatements(text, passage, passage.numbers)
        .filter(({ name }) => indicatorCode(name) !== undefined)
        .flatMap((statement) => fromStatement(text, passage, statement, 'multi')),
    )
}

/** The year's list or a plan's: what stands before the announcement, right behind it, or in the heading above says. */
function horizonOf(
  words: string,
  above: string,
  cue: RegExpExecArray | null,
  planYear: number | undefined,
): 'year' | 'multi' {
  const before = words.slice(0, cue?.index ?? 0)
  const behind = words.slice(cue ? cue.index + cue[0].length : 0).slice(0, 16)
  if (planYear !== undefined && before.includes(`${planYear}年`)) return 'year'
  if (/今年/.test(before)) return 'year'
  if (severalYears.test(before) || severalYears.test(behind)) return 'multi'
  const ofYear = /今年|(?:19|20)\d{2}年/.test(above)
  return !ofYear && severalYears.test(above) ? 'multi' : 'year'
}

function readList(text: string, passage: Passage, from: number, horizon: 'year' | 'multi'): TargetDraft[] {
  const clause = { start: from, end: passage.end }
  const numbers = passage.numbers.filter(({ start }) => start >= from)
  const measured = readStatements(text, clause, numbers)
    .filter(({ name }) => !urging.test(name))
    .flatMap((statement) => fromStatement(text, passage, statement, horizon))
  const worded = clausesOf(text, from, passage.end).flatMap(({ start, end }) => {
    const counted = numbersWithin(numbers, { start, end }).some((n) => /quantity|rank/.test(n.class))
    return counted ? [] : severalInWords(text, passage, start, end, horizon)
  })
  return [...measured, ...worded].toSorted((a, b) => a.start - b.start)
}

function fromStatement(
  text: string,
  passage: Passage,
  statement: Statement,
  horizon: 'year' | 'multi',
): TargetDraft[] {
  const base = statement.measured.find(({ kind }) => kind === 'from')?.number
  const all = statement.measured.filter(({ kind }) => kind !== 'from' && kind !== 'rank')
  const ends = all.filter(
    ({ number }, i) => i === 0 || !aimsFurther.test(text.slice(all[i - 1]!.number.end, number.start)),
  )
  const end = Math.min(
    statement.end,
    ...all.filter((each) => !ends.includes(each)).map((each) => cutBefore(text, all, each)),
  )
  return ends.map(({ number, kind, direction }: Measured) => ({
    passage,
    start: statement.start,
    end: Math.max(number.end, ends.length === 1 || statement.rule !== 'plain' ? end : number.end),
    name: statement.name,
    horizon,
    kind,
    direction,
    comparator: number.comparator,
    number,
    base,
    basis: kind === 'level' && /均/.test(statement.basis ?? '') ? null : statement.basis,
    reference: null,
    stretch: stretchAfter(text, number.end, passage.end),
    rule: statement.rule,
  }))
}

/** 增长6%左右、力争6.5%: the second number is no target of its own. */
const aimsFurther =
  /^[，、](?:并?努力|并?全力|奋力|在实际工作中)*(?:力争|争取|力求|冲刺|实现|达到|向|朝着?)[^，。；\d]{0,6}$/

function cutBefore(text: string, all: readonly Measured[], { number }: Measured): number {
  const before = all.findLast((other) => other.number.end <= number.start)
  return before ? before.number.end : text.length
}

/** 奋力冲刺6% is the further aim of the target before it. */
const urging = /^(?:奋力|全力|努力|力争|争取|冲刺|实现|达到|向|朝着?|迈进|攀升|突破)+$/

const further = /^[，、]((?:在实际工作中|并?努力|力争|并?全力|争取|并?力求|奋力|冲刺|向\d)[^，。；]{2,24})/

/** 力争6%, 在实际工作中努力争取更好结果: a further aim after the target. */
function stretchAfter(text: string, at: number, end: number): string | null {
  const match = further.exec(text.slice(at, Math.min(end, at + 40)))
  return match && /\d|更|一些/.test(match[1]!) && !/增长.*增长/.test(match[1]!) ? match[1]! : null
}

interface Wording {
  readonly rule: string
  readonly pattern: RegExp
  readonly comparator: Comparator
  readonly direction: (words: string) => Direction
}

const risesOrFalls = (words: string): Direction => (/下降|降低|减少|缩小/.test(words) ? 'down' : 'none')

/** Targets without a number: subject and reference are the named groups. */
const wordings: readonly Wording[] = [
  {
    rule: 'sync',
    pattern:
      /^(?<subject>.{2,70}?)(?:增长|增速|增幅|提高)?(?:与|和|同)(?<reference>.{2,16}?)(?:基本|保持|实现|总体)*同步/,
    comparator: 'sync',
    direction: () => 'up',
  },
  {
    rule: 'assigned',
    pattern:
      /^(?<subject>.{2,60}?)(?:完成|达到|控制在|落实|实现|符合)(?<reference>[^，]{0,12}(?:下达|[省市国区县]定|[省市国]核|[省市国家]{1,3}(?:目标|任务|要求)|上级|考核|约束性|规划)[^，]{0,14})$/,
    comparator: 'assigned',
    direction: risesOrFalls,
  },
  {
    rule: 'assignedFirst',
    pattern:
      /^(?:全面|确保|超额)*完成(?<reference>[^，]{0,8}(?:下达|核定|[省市国]定|上级)[^，的]{0,4})的?(?<subject>[^，]{2,40})$/,
    comparator: 'assigned',
    direction: risesOrFalls,
  },
  {
    rule: 'atMostReference',
    pattern: /^(?<subject>.{2,30}?)(?:不高于|不超过|控制在)(?<reference>[^，]{2,16})$/,
    comparator: 'at_most',
    direction: () => 'none',
  },
  {
    rule: 'aboveReference',
    pattern:
      /^(?<subject>.{2,90}?)(?:增长|增速|增幅|水平)?(?:不低于|高于|快于|好于|优于|超过)(?<reference>[^，]{2,20})$/,
    comparator: 'above_reference',
    direction: () => 'up',
  },
  {
    rule: 'positiveGrowth',
    pattern:
      /^(?<subject>.{2,30}?)(?:保持|实现|力争)*(?<reference>正增长|只增不减|稳定增长|平稳增长|稳步增长|合理增长)$/,
    comparator: 'above_reference',
    direction: () => 'up',
  },
  {
    rule: 'stable',
    pattern:
      /^(?<subject>.{2,30}?)(?<reference>(?:保持|总体|基本|持续)*(?:稳定|平稳|平衡|稳中提质|稳中有升|促稳提质|稳量提质|保稳提质))$/,
    comparator: 'stable',
    direction: () => 'none',
  },
  {
    rule: 'improve',
    pattern:
      /^(?<subject>.{0,40}(?:差距|收支|浓度|比重|占比|质量|失业率|强度|负担|结构).{0,4}?)(?<reference>(?:进一步|继续|持续|不断|稳步|明显|逐步)(?:优化|改善|提升|提高|增强|缩小|下降|降低|向好))$/,
    comparator: 'improve',
    direction: (words) => (/缩小|下降|降低/.test(words) ? 'down' : 'up'),
  },
  {
    rule: 'level',
    pattern: /^(?<subject>.{2,30}?)(?<reference>(?:实现|达到)(?:全覆盖|倍增|.{2,14}水平))$/,
    comparator: 'exactly',
    direction: () => 'none',
  },
]

/** 居民收入与经济增长同步、农村居民收入快于城镇居民: two targets where both halves are one. */
function severalInWords(
  text: string,
  passage: Passage,
  start: number,
  end: number,
  horizon: 'year' | 'multi',
): TargetDraft[] {
  for (let at = text.indexOf('、', start); at > 0 && at < end; at = text.indexOf('、', at + 1)) {
    const first = inWords(text, passage, start, at, horizon)
    const second = first.length > 0 ? severalInWords(text, passage, at + 1, end, horizon) : []
    if (second.length > 0) return [...first, ...second]
  }
  return inWords(text, passage, start, end, horizon)
}

function inWords(
  text: string,
  passage: Passage,
  start: number,
  end: number,
  horizon: 'year' | 'multi',
): TargetDraft[] {
  const words = text.slice(start, end).replace(/^(?:确保|力争|努力|实现|其中|保持)+/, '')
  if (/^(?:在实际工作中|为|以|把|并|坚持|推动|在)/.test(words)) return []
  const from = end - words.length
  for (const { rule, pattern, comparator, direction } of wordings) {
    const match = pattern.exec(words)
    if (!match) continue
    const subject = match.groups!.subject!
    const name = subject.replace(/(?:增长|增速|增幅|要|均|都|全面|全部|努力|力争|，)+$/, '')
    if (name.length < 2) continue
    const shared = {
      passage,
      start: from,
      end,
      horizon,
      kind: 'qualitative',
      direction: direction(words),
      comparator,
      number: undefined,
      base: undefined,
      basis: null,
      reference: match.groups!.reference!,
      stretch: null,
      rule,
    } as const
    return membersOf(name, /[均都]/.test(subject.slice(name.length))).map((each) => ({
      ...shared,
      name: each,
    }))
  }
  return []
}

/** 工业增加值、固定资产投资等主要经济指标增速均高于全市平均水平 aims at each of them. */
function membersOf(name: string, evenly: boolean): string[] {
  const list = name.replace(/等(?:主要)?(?:经济)?指标$|等$/, '')
  const members = splitMembers(list)
  return evenly && members.length > 1 ? (namesOf(list, members.length) ?? members) : [name]
}
