import { adverbs, attainments, gains, losses, type MeasureVerb, measureVerbs } from '../lexicon/measures.ts'
import type { Direction, Kind } from '../reading.ts'
import { type Clause, clausesOf } from './clause.ts'
import { namesOf } from './members.ts'
import type { NumberToken } from './number.ts'

/** A number with what it says of its indicator. */
export interface Measured {
  readonly number: NumberToken
  readonly kind: Kind
  readonly direction: Direction
}

/** What a sentence says of one indicator (指标表述), in view offsets. */
export interface Statement {
  readonly start: number
  readonly end: number
  /** The indicator as written, completed from its clause; never empty. */
  readonly name: string
  readonly measured: readonly Measured[]
  /** 年均, 可比, 剔除…因素: how the number is to be taken. */
  readonly basis: string | null
  readonly estimate: boolean
  /** The rule that read it. */
  readonly rule: string
}

/** A statement being read, and whether it lacks a name of its own. */
interface Draft extends Omit<Statement, 'name'> {
  readonly names: readonly string[]
  /** Its subject stands in the statement before. */
  readonly elided: boolean
  /** Names a part or a property of the subject before: 运行率, 占比. */
  readonly dependent: boolean
}

/**
 * What a sentence says in numbers: one statement for each indicator, in reading order. Members of a 分别 or 均 list give
 * a statement each, with the same words. Numbers are those of the sentence.
 */
export function readStatements(text: string, sentence: Clause, numbers: readonly NumberToken[]): Statement[] {
  const drafts = clausesOf(text, sentence.start, sentence.end).flatMap((clause) => readClause(text, clause, numbers))
  return settle(text, sentence, drafts)
}

function readClause(text: string, clause: Clause, numbers: readonly NumberToken[]): Draft[] {
  const own = numbers.filter(
    (number) => number.start >= clause.start && number.end <= clause.end && /quantity|rank/.test(number.class),
  )
  if (own.length === 0) return []
  return distributed(text, clause, own) ?? readGroups(text, groupsOf(text, clause, own))
}

/** Reads the groups of a clause; one without a verb takes that of the group before: 新建站牌270个、站亭19个. */
function readGroups(text: string, groups: readonly Group[]): Draft[] {
  let carried = ''
  return groups.map((group) => {
    const lead = text.slice(group.start, group.numbers[0]!.start)
    const own = leadingVerb(lead)
    const changes = stripPredicate(lead).verb
    if (own || (changes && lead !== '')) carried = own || (changes!.sense === 'stand' ? '' : lead.slice(-2))
    return readGroup(text, group, own || changes ? '' : carried)
  })
}

const leadingVerbs =
  /^(?:(?:全年|年内|共|累计|预计|已|成功|先后|新))*(新增|净增|新建改造|新建|改建|新改建|新改扩建|改扩建|扩建|建成|创建|创成|开工改造|开工建设|开工|改造|改造提升|培育|引进|新引进|获批|获评|打造|建设|打通|布局建设|组建|新培育|新认定|新入选|实施|争取|招引|办理|发放|举办|完成|新开|培养|申报|修复|整治|建立|成立|选派|打掉|破获|新获批|下降|增长|提升|降低|减少)/

function leadingVerb(words: string): string {
  return leadingVerbs.exec(words)?.[1] ?? ''
}

interface Group extends Clause {
  readonly numbers: readonly NumberToken[]
}

/** Parts a clause where one number's words end and the next one's begin: A45家、B397家. */
function groupsOf(text: string, clause: Clause, numbers: readonly NumberToken[]): Group[] {
  const groups: Group[] = []
  let start = clause.start
  let members: NumberToken[] = []
  numbers.forEach((number, i) => {
    members.push(number)
    const next = numbers[i + 1]
    const cut = next ? cutBetween(text, number, next) : clause.end
    if (cut === undefined) return
    groups.push({ start, end: cut, numbers: members })
    start = next ? cut + separatorLength(text, cut) : cut
    members = []
  })
  return groups
}

const separator = /^(?:以及|其中|[、和及与，并])/

function separatorLength(text: string, at: number): number {
  return separator.exec(text.slice(at, at + 2))?.[0].length ?? 0
}

/** Where the words of `number` end before `next`; undefined when both belong to one statement. */
function cutBetween(text: string, number: NumberToken, next: NumberToken): number | undefined {
  const between = text.slice(number.end, next.start)
  if (between === '') return undefined
  if (separator.test(between)) return number.end
  const at = between.search(/[、]|和(?=[^和]{0,12}$)|以及/)
  if (at > 0 && !/[从由]$/.test(between)) return number.end + at
  const nouns = /^[\u4e00-\u9fff]{2,8}$/.test(between) && number.kind === 'count' && next.kind === 'count'
  return nouns && !/[改完整建投]/.test(between) ? next.start : undefined
}

const notDistributive = /[年人户日亩平月]$/

/** A、B分别V甲、乙 and A、B均V甲. Undefined when the clause is no such list. */
function distributed(text: string, clause: Clause, numbers: readonly NumberToken[]): Draft[] | undefined {
  const words = text.slice(clause.start, clause.end)
  const at = words.indexOf('分别')
  if (at >= 0) return distribute(text, clause, numbers, clause.start + at, 2)
  for (let i = words.indexOf('均'); i >= 0; i = words.indexOf('均', i + 1)) {
    if (i > 0 && !notDistributive.test(words.slice(0, i)) && words[i + 1] !== '衡' && words[i + 1] !== '价') {
      return distributeEvenly(text, clause, numbers, clause.start + i)
    }
  }
  return undefined
}

function distribute(
  text: string,
  clause: Clause,
  numbers: readonly NumberToken[],
  at: number,
  width: number,
): Draft[] | undefined {
  const values = numbers.filter(({ start }) => start >= at)
  if (values.length < 2) return undefined
  const { verb, words } = stripPredicate(text.slice(at + width, values[0]!.start))
  const subject = subjectOf(text.slice(clause.start, at) + (words.length > 1 ? words : ''))
  const sharedAbout = values.at(-1)!.comparator === 'about' ? 'about' : undefined
  const names = subject === '' ? [] : namesOf(subject, values.length)
  if (!names) return undefined
  const span = { start: clause.start, end: values.at(-1)!.end }
  const after = text.slice(values.at(-1)!.end, clause.end)
  return values.map((value, i) => {
    const number = sharedAbout && value.comparator === 'exactly' ? { ...value, comparator: sharedAbout } : value
    return draft(text, clause, span, names[i] ? [names[i]!] : [], [measure(number as NumberToken, verb, subject, after)], 'distributed')
  })
}

function distributeEvenly(text: string, clause: Clause, numbers: readonly NumberToken[], at: number): Draft[] | undefined {
  const value = numbers.find(({ start }) => start > at)
  if (!value || numbers.filter(({ start }) => start > at).length > 2) return undefined
  const subject = subjectOf(text.slice(clause.start, at))
  const count = subject === '' ? 0 : (subject.match(/[、和及与]/g)?.length ?? 0) + 1
  if (count < 2) return undefined
  const names = namesOf(subject.replace(losses, ''), count) ?? namesOf(subject, count)
  if (!names) return undefined
  const { verb } = stripPredicate(text.slice(at + 1, value.start))
  const after = text.slice(value.end, clause.end)
  const own = numbers.filter(({ start }) => start > at)
  return names.map((name) =>
    draft(text, clause, { start: clause.start, end: own.at(-1)!.end }, [name], own.map((n) => measure(n, verb, subject, after)), 'evenly'),
  )
}

/** An ordinary statement: subject, verb, number, and what follows it. */
function readGroup(text: string, group: Group, carried: string): Draft {
  const numbers = namedCountsDropped(text, group)
  const first = numbers[0]!
  const last = numbers.at(-1)!
  const own = text.slice(group.start, first.start)
  const lead = carried && !measureVerbs.has(carried) ? carried + own : own
  const after = text.slice(last.end, group.end)
  const measured = numbers.map((number, i) => {
    const from = i === 0 ? group.start : numbers[i - 1]!.end
    const verb = stripPredicate(text.slice(from, number.start)).verb ?? (i === 0 ? measureVerbs.get(carried) : undefined)
    const next = numbers[i + 1]
    if (next && isFrom(text, group.start, number, next)) return { number, kind: 'from' as const, direction: 'none' as const }
    return measure(number, verb, i === 0 ? lead : text.slice(group.start, number.start), i === numbers.length - 1 ? after : '')
  })
  const names = nameOf(text, group, lead, first, last)
  return draft(text, group, { start: group.start, end: wordsEnd(names, group, last) }, names, measured, 'plain')
}

/** In 17个重点产业增加值增长5.3% the count belongs to the name. */
function namedCountsDropped(text: string, group: Group): readonly NumberToken[] {
  const [first, second] = group.numbers
  if (!first || !second || first.kind !== 'count' || second.class !== 'quantity') return group.numbers
  const rate = second.kind === 'share' || second.kind === 'points'
  const between = text.slice(first.end, second.start)
  return rate && /^[\u4e00-\u9fff“]/.test(between) && !/^(?:，|完成|整改)/.test(between) ? group.numbers.slice(1) : group.numbers
}

function isFrom(text: string, start: number, number: NumberToken, next: NumberToken): boolean {
  if (!/(?:从|由)[^，。；]{0,16}$/.test(text.slice(Math.max(start, number.start - 18), number.start))) return false
  return /(?:[到至为成]|达|超过|突破)(?:\d{4}年的?)?(?:左右|约|近)?$/.test(text.slice(number.end, next.start))
}

function draft(
  text: string,
  clause: Clause,
  span: { start: number; end: number },
  names: readonly string[],
  measured: readonly Measured[],
  rule: string,
): Draft {
  const words = text.slice(clause.start, span.end)
  return {
    ...span,
    names,
    measured,
    rule,
    basis: basisOf(words),
    estimate: words.includes('预计'),
    elided: names.length === 0,
    dependent: names.length === 1 && isDependent(names[0]!),
  }
}

/** Drops what tells nothing of the indicator from the words in front of a verb. */
function subjectOf(words: string): string {
  return stripLead(stripPredicate(words).words)
}

interface Stripped {
  readonly words: string
  readonly verb: MeasureVerb | undefined
}

/** Takes verb and adverbs off the end of the words before a number. */
function stripPredicate(words: string): Stripped {
  const bare = dropAdverbs(words)
  const [rest, verb] = dropVerb(bare)
  if (!verb) return { words: bare, verb: adverbVerb(words) }
  const left = dropAdverbs(rest)
  if (verb.sense !== 'stand') return { words: left, verb }
  const [more, rate] = dropVerb(left, /^(?:增速|增幅|涨幅|降幅|增长|同比增长|下降)$/)
  return rate ? { words: dropAdverbs(more), verb: rate } : { words: left, verb }
}

function dropAdverbs(words: string): string {
  let rest = words
  for (let match = adverbs.exec(rest); match; match = adverbs.exec(rest)) rest = rest.slice(0, match.index)
  return rest
}

/** 达到 and its like count as adverbs when they end a chain; they are verbs of standing all the same. */
function adverbVerb(words: string): MeasureVerb | undefined {
  return /(?:达到?|完成|实现|突破|超过|超|保持)$/.test(words) ? measureVerbs.get('达到') : undefined
}

function dropVerb(words: string, only?: RegExp): [string, MeasureVerb | undefined] {
  for (let length = Math.min(5, words.length); length > 0; length--) {
    const word = words.slice(words.length - length)
    const verb = measureVerbs.get(word)
    if (verb && (!only || only.test(word))) return [words.slice(0, words.length - length), verb]
  }
  return [words, undefined]
}

const lead =
  /^(?:(?:其中|同时|并且?|还|又|再|另外|此外|同比|全年|全[省市县区州旗盟]|我[省市县区州旗]|预计|力争|确保|努力|有望|实现|完成|达到|达|共|总共|累计|已|先后|今年|去年|上年|年内|当年|一年来|五年来|过去五年|\d{4}年(?:末|底)?|截至[^，]{0,10}|全社会(?=用电)|使|将|推动|带动|带来|全力|圆满|顺利|超额|高质量|高标准|为|对|的|，|）|：|—))/

function stripLead(words: string): string {
  let rest = words
  for (let match = lead.exec(rest); match && match[0].length < rest.length; match = lead.exec(rest)) {
    rest = rest.slice(match[0].length)
  }
  return rest === words && lead.exec(rest)?.[0] === rest ? '' : lead.exec(rest)?.[0] === rest ? '' : rest
}

/** The indicator that a group names: the words before its first number, else those behind it. */
function nameOf(text: string, group: Group, leading: string, first: NumberToken, last: NumberToken): string[] {
  const before = subjectOf(leading)
  const after = text.slice(last.end, group.end)
  if (first.class === 'rank') return rankName(before)
  const thing = text.slice(first.end, nextAfter(group, first)).replace(/^的/, '')
  const counts = first.kind === 'count' || first.unit === '万' || first.unit === '亿' || first.kind === undefined || first.kind === 'share'
  if (counts && /^[\u4e00-\u9fff“《]/.test(thing) && first === last) {
    const name = trimName(withoutExamples(before) + thing)
    if (name) return [name]
  }
  const name = trimName(before)
  if (name) return [name]
  const rest = trimName(after.replace(/^的/, '') || thing)
  return rest && !measureVerbs.has(rest) ? [rest] : []
}

function nextAfter(group: Group, number: NumberToken): number {
  const next = group.numbers[group.numbers.indexOf(number) + 1]
  return next ? next.start : group.end
}

/** 创源合金、晟源铝业等6家企业: examples are no part of the name. */
function withoutExamples(before: string): string {
  const etc = before.lastIndexOf('等')
  if (etc >= 0 && etc >= before.length - 6) return leadingVerb(before) + before.slice(etc + 1)
  if (before.includes('、')) return leadingVerb(before)
  return before
}


/** Takes 新增, 完成 and adverbial clauses off the front of a name, punctuation off its end. */
function trimName(words: string): string {
  let name = stripLead(words)
  const inner = /^.{0,40}?(?:新增|净增|完成|实现)(?=[^，]{2,}$)/.exec(name)
  if (inner && /^(?:通过|依托|围绕|按照|以|在|对|从|用|把|将|向|推动|坚持)/.test(name)) name = name.slice(inner[0].length)
  name = name.replace(gains, '').replace(attainments, '')
  return name.replace(/[，、：的（—]+$/, '').replace(/^[、，）]+/, '')
}

/** 位列通辽市第一位 alone ranks the indicator before; 营商环境位列第一 names its own. */
function rankName(before: string): string[] {
  const name = before.replace(/(?:均|稳|分别|继续|连续\S{1,3}年|跃升)*(?:位居|位列|居于|居|列|排名|排在|排|跃居|跻身|保持|荣获|获|为|达|进入|跃至|升至|提升到|提升至|上升至|前移至)[^，]*$/, '')
  const own = name.replace(/^(?:总量|增速|增幅|规模|均|且|并|总量和增速|总量及增速|，|、)+/, '').replace(/(?:全[国省市县区]|[省市县]内?)$/, '')
  return own.length >= 2 && !/^(?:全[省市国县区州]|[\u4e00-\u9fff]{2,4}[省市县区州])$/.test(own) ? [trimName(own)].filter(Boolean) : []
}

function wordsEnd(names: readonly string[], group: Group, last: NumberToken): number {
  return names.length > 0 && group.end > last.end && group.end - last.end <= 24 ? group.end : last.end
}

const dependents =
  /^(?:占|其?(?:总量|总额|总产量?|产量|产值|产能|运行率|利用率|参保率|办结率|办复率|满意率|合格率|达标率|覆盖率|普及率|增速|增幅|增加值|面积|经费|费用|投资|资金|金额|床位|人数|占比|比重|装机占比|份额|贡献率|交办率|签约率|见面率|收入|日处理能力|存栏|出栏|研发投入|平均[^，]{1,6}|总投资|投资完成率|投资额|年产值))/

/** Whether a name needs the thing before it: 占生产总值的比重, 参保率. */
function isDependent(name: string): boolean {
  const match = dependents.exec(name)
  return match !== null && (name.startsWith('占') || name.length <= match[0].length + 1)
}

function measure(number: NumberToken, verb: MeasureVerb | undefined, before: string, after: string): Measured {
  return { number, ...senseOf(number, verb, before, after) }
}

/** What a number says, by its verb, its unit and the verbs before its object. */
function senseOf(
  number: NumberToken,
  verb: MeasureVerb | undefined,
  before: string,
  after: string,
): { kind: Kind; direction: Direction } {
  if (number.class === 'rank') return { kind: 'rank', direction: 'none' }
  if (verb?.sense === 'to') return { kind: 'to', direction: verb.direction }
  const relative = number.kind === 'share' || number.kind === 'ratio'
  const rises = /^的?(?:的)?(?:同比)?(?:增长|增速|增幅|增长率)/.test(after)
  if (relative) {
    if (verb?.sense === 'change') return { kind: 'growth', direction: verb.direction }
    if (rises) return { kind: 'growth', direction: 'up' }
    if (lossAtStart.test(before)) return { kind: 'growth', direction: 'down' }
    return { kind: number.kind === 'ratio' ? 'growth' : 'share', direction: number.kind === 'ratio' ? 'up' : 'none' }
  }
  if (verb?.sense === 'change') return { kind: 'increment', direction: verb.direction }
  if (number.kind === 'points') return { kind: 'increment', direction: /降|低|少|缩/.test(before) ? 'down' : 'up' }
  if (/新增|净增|新入选|新培育|新认定|新引进|新获批/.test(before)) return { kind: 'increment', direction: 'up' }
  const saves = number.kind === 'count' ? /减少/.test(before) : losses.test(before) && (number.kind === 'money' || number.kind === 'mass')
  if (saves && !/(?:争取|发放|落实)/.test(before)) return { kind: 'increment', direction: 'down' }
  return { kind: number.kind === 'count' ? 'count' : 'level', direction: 'none' }
}

const lossAtStart = /^(?:全年|年内|今年|再|累计)*(?:减少|压减|压缩|削减|降低|下调|精简)/

const bases =
  /年均|年平均|按?同口径|可比口径|可比价格?|可比(?=增长|下降)|剔除[^，。；]{2,20}因素|扣除[^，。；]{2,20}因素|名义|实际(?=增长|下降|增速)|按\d{4}年(?:不变)?价格(?:计算)?|按常住人口|自然口径/

function basisOf(words: string): string | null {
  return bases.exec(words)?.[0] ?? null
}

/** A statement while its sentence is being read: what follows may go on about it. */
interface Open extends Omit<Statement, 'measured'> {
  end: number
  basis: string | null
  readonly measured: Measured[]
}

/**
 * Names the drafts that name nothing themselves: a growth after a level joins it, a rate whose thing was named before
 * takes its name, and 预计 at the head of a sentence covers its list.
 */
function settle(text: string, sentence: Clause, drafts: readonly Draft[]): Statement[] {
  const headed = /^(?:[^，]{0,14}，)?(?:全年)?预计/.test(text.slice(sentence.start, sentence.start + 24))
  const settled: Open[] = []
  let run: Open[] = []
  for (let i = 0; i < drafts.length; i++) {
    const each = drafts[i]!
    if (each.elided) {
      const stop = drafts.findIndex((other, k) => k > i && !other.elided)
      const elided = drafts.slice(i, stop < 0 ? drafts.length : stop)
      goOn(run, elided)
      i += elided.length - 1
      continue
    }
    const [own = ''] = each.names
    const head = run.at(-1)?.name
    const name = each.dependent && head ? headOf(head) + own : own
    const { start, end, basis, rule } = each
    const open: Open = { start, end, name, basis, rule, estimate: each.estimate || headed, measured: [...each.measured] }
    settled.push(open)
    const before = drafts[i - 1]
    const sameList = rule !== 'plain' && before?.rule === rule && before.start === start
    run = sameList ? [...run, open] : [open]
  }
  return settled
}

/** Adds what elided drafts say to the statements they go on about: in order to those of a list, else to the last. */
function goOn(run: readonly Open[], elided: readonly Draft[]): void {
  const measured = elided.flatMap((each) => each.measured)
  const inOrder = run.length > 1 && measured.length === run.length
  const shared = run.length > 1 && measured.length === 1 && measured[0]!.kind === 'rank'
  run.forEach((open, i) => {
    if (inOrder) open.measured.push(measured[i]!)
    else if (shared || i === run.length - 1) open.measured.push(...measured)
    open.end = Math.max(open.end, elided.at(-1)!.end)
    open.basis ??= elided.find(({ basis }) => basis)?.basis ?? null
  })
}

/** The thing a name is about, without its last attribute: 铝后加工产能 of 铝后加工产能155万吨. */
function headOf(name: string): string {
  const head = name.replace(/(?:人数|总数|数量|总额|总量|占比|比重)$/, '')
  return head.length >= 2 ? head : name
}
