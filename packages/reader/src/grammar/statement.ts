import { estimateHead, measureVerbs } from '../lexicon/measures.ts'
import { type Clause, clausesOf } from './clause.ts'
import { distributionOf } from './distributive.ts'
import { type Group, groupsOf } from './groups.ts'
import { namesOf } from './members.ts'
import { headOf, indicatorName, isDependent, lacksObject, type Surroundings, thingOf } from './naming.ts'
import { type NumberToken, numbersWithin } from './number.ts'
import { basisOf, leadingVerb, type Measured, measure, stripPredicate, subjectOf } from './predicate.ts'
import { placeWord, shareNames } from './shared-names.ts'

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
  readonly rule: 'plain' | 'respectively' | 'evenly'
}

/** A statement as its clause alone tells it. */
interface Draft extends Omit<Statement, 'name'> {
  /** Undefined when the clause goes on about the indicator before. */
  readonly name: string | undefined
  readonly clause: Clause
}

/**
 * What a sentence says in numbers: one statement for each indicator, in reading order. Members of a 分别 or 均 list give
 * a statement each, with the same words. Numbers are those of the sentence.
 */
export function readStatements(text: string, sentence: Clause, numbers: readonly NumberToken[]): Statement[] {
  const clauses = clausesOf(text, sentence.start, sentence.end)
  let verb = ''
  const drafts = clauses.flatMap((clause) => {
    const carried = text.startsWith('其中', clause.start) ? verb : ''
    const counts = numbersWithin(numbers, clause).length > 0
    verb = leadingVerb(text.slice(clause.start, clause.end)) || (counts && !carried ? '' : verb)
    return readClause(text, clause, numbers, carried)
  })
  return settle(text, clauses, shareNames(text, drafts))
}

function readClause(text: string, clause: Clause, numbers: readonly NumberToken[], carried: string): Draft[] {
  const own = numbersWithin(numbers, clause).filter((number) => /quantity|rank/.test(number.class))
  if (own.length === 0) return []
  const list = distributionOf(text, clause, own)
  if (!list) return readGroups(text, clause, groupsOf(text, clause, own), carried)
  const words = text.slice(clause.start, list.end)
  const shared = {
    start: clause.start,
    end: list.end,
    clause,
    rule: list.rule,
    basis: basisOf(words),
    estimate: words.includes('预计'),
  }
  return list.members.map(({ name, measured }) => ({ ...shared, name, measured }))
}

/** Reads the groups of a clause; one without a verb takes that of the group before: 新建站牌270个、站亭19个. */
function readGroups(text: string, clause: Clause, groups: readonly Group[], partOf: string): Draft[] {
  let carried = partOf
  return groups.map((group) => {
    const lead = text.slice(group.start, group.numbers[0]!.start)
    const own = leadingVerb(lead)
    const verb = lead === '' || boundOnly.test(lead) ? undefined : stripPredicate(lead).verb
    if (own) carried = own
    else if (verb) carried = verb.sense === 'stand' ? '' : lead.slice(-2)
    return readGroup(text, clause, group, own || verb || ownAct.test(lead) ? '' : carried)
  })
}

/** 充电桩超4600个: the last word bounds the number; it is no verb. */
const boundOnly = /(?:超过?|近|约|突破|逾)$/

/** A group that opens so tells something else than the one before. */
const ownAct =
  /^(?:解决|化解|协调|落实|兑现|整改|办结|减免|节约|增加|提供|拉动|带动|惠及|覆盖|涉及|总|实现|安排|占|平均|协议|预算)/

/** 投资430万元建立防贫保险: a sum that is only spent on what follows takes its name. */
const spending = /^(?:总|计划|累计|共|概算|年|先后)*(?:投资|投入|总投资|投入资金|筹资|出资)$/

/** An ordinary statement: subject, verb, number, and what follows it. */
function readGroup(text: string, clause: Clause, group: Group, carried: string): Draft {
  const numbers = withoutNamedCount(text, group)
  const first = numbers[0]!
  const last = numbers.at(-1)!
  const own = text.slice(group.start, first.start)
  const before = carried && !measureVerbs.has(carried) ? carried + own : own
  const after = text.slice(last.end, group.end)
  const measured = numbers.map((number, i) => {
    const lead = text.slice(i === 0 ? group.start : numbers[i - 1]!.end, number.start)
    const verb = boundOnly.test(lead) && carried ? undefined : stripPredicate(lead).verb
    const next = numbers[i + 1]
    if (next && isFrom(text, group.start, number, next))
      return { number, kind: 'from' as const, direction: 'none' as const }
    const words = i === 0 ? before : text.slice(group.start, number.start)
    return measure(
      number,
      verb ?? (i === 0 ? measureVerbs.get(carried) : undefined),
      words,
      i === numbers.length - 1 ? after : '',
    )
  })
  const goesOn =
    (own === '' && group.start > clause.start && first.kind !== 'count') ||
    (first === last && comparedWith(own, first))
  const behind = text.slice(first.end, numbers[1]?.start ?? group.end)
  const named = goesOn ? undefined : nameIn(own, carried, behind, after, first, first === last)
  const name = named === undefined ? undefined : aim(text, clause, group, numbers, named)
  const end = name !== undefined && group.end - last.end <= 24 ? group.end : last.end
  const words = text.slice(clause.start, end)
  return {
    start: group.start,
    end,
    clause,
    name,
    measured,
    rule: 'plain',
    basis: basisOf(words),
    estimate: words.includes('预计'),
  }
}

/** 为预算的102%, 完成年度任务的126%, 是上个五年的1.6倍: told of the indicator before. */
function comparedWith(own: string, { kind }: NumberToken): boolean {
  return (kind === 'share' && ofPlan.test(own)) || (kind === 'ratio' && ofEarlier.test(own))
}

const ofPlan =
  /^(?:[为是占达]|完成|达到|实现|超过?|相当于)*(?:年度|年初|全年|调整|变动|[省市县]定?|上级|下达|预期|计划|确定|的)*(?:预算|计划|目标|任务)(?:数|任务|目标|要求)?的$/
const ofEarlier =
  /^(?:[为是达]|达到|相当于)*(?:上一?个?五年|“[^”]{2,4}”(?:时期|期间|末)?|上年|去年|\d{4}年|[五十]年前|同期|期初)(?:同期)?的$/

/** 投资430万元建立防贫保险 and 4万户“气代煤”改造 name what was done behind the number. */
function aim(
  text: string,
  clause: Clause,
  group: Group,
  numbers: readonly NumberToken[],
  named: string,
): string {
  const after = text.slice(numbers.at(-1)!.end, group.end)
  if (placeWord.test(named) && numbers.length > 1)
    return indicatorName(behindOnly(after), numbers[0]!, true) ?? named
  if (!spending.test(named)) return named
  return spentOn(text, clause, group, numbers) ?? named
}

const behindOnly = (behind: string): Surroundings => ({ before: '', behind, after: '' })

/** What a sum is spent on: the words behind it, or those of the clause that follows. */
function spentOn(
  text: string,
  clause: Clause,
  group: Group,
  numbers: readonly NumberToken[],
): string | undefined {
  const [first, second, third] = numbers
  const behind = text.slice(first!.end, second?.start ?? group.end).replace(/^(?:的|用于)/, '')
  if (
    second?.kind === 'count' &&
    (behind === '' || (doneWith.test(behind) && behind.replace(doneWith, '').length < 2))
  ) {
    const counted = text.slice(second.end, third?.start ?? group.end)
    return indicatorName(behindOnly(counted.replace(placeFirst, '')), second, true)
  }
  const follows = group.end === clause.end && text[clause.end] === '，'
  const next = follows ? text.slice(clause.end + 1, clause.end + 40).split(/[，。；]/)[0]! : ''
  const [done = '', count = ''] = /^([^\d]*)(\d[\d.]*[万余多]*[\u4e00-\u9fff])?/.exec(next)?.slice(1) ?? []
  const object = /^[\u4e00-\u9fff“《]{2}/.test(behind)
    ? behind
    : doneWith.test(done) && done.length > 4
      ? done
      : doneWith.test(done) && count
        ? next.slice(done.length + count.length).replace(placeFirst, '')
        : ''
  return object ? indicatorName(behindOnly(object), first!, true) : undefined
}

const doneWith = /^(?:完成|建设|新建|改造|实施|用于|新改建|改扩建|建成)/
const placeFirst = /^(?:贫困|行政|自然)?[村镇乡]的?(?=[^，]{4})/

/** A property keeps its bare name (床位), so that settling can put its thing before it. */
function nameIn(
  own: string,
  carried: string,
  behind: string,
  after: string,
  first: NumberToken,
  alone: boolean,
): string | undefined {
  const bare = indicatorName({ before: own, behind, after }, first, alone)
  if (!carried || measureVerbs.has(carried) || (bare && isDependent(bare))) return bare
  return indicatorName({ before: carried + own.replace(/^其中/, ''), behind, after }, first, alone)
}

/** In 17个重点产业增加值增长5.3% the count belongs to the name. */
function withoutNamedCount(text: string, { numbers }: Group): readonly NumberToken[] {
  const [first, second] = numbers
  if (!first || !second || first.kind !== 'count' || second.class !== 'quantity') return numbers
  const rate = second.kind === 'share' || second.kind === 'points'
  const between = text.slice(first.end, second.start)
  return rate && /^[\u4e00-\u9fff“]/.test(between) && !/^(?:完成|整改)/.test(between)
    ? numbers.slice(1)
    : numbers
}

function isFrom(text: string, start: number, number: NumberToken, next: NumberToken): boolean {
  if (!/[从由][^，。；]{0,16}$/.test(text.slice(Math.max(start, number.start - 18), number.start)))
    return false
  return /(?:[到至为成]|达|超过|突破)(?:\d{4}年的?)?(?:左右|约|近)?$/.test(text.slice(number.end, next.start))
}

/** A statement while its sentence is being read: what follows may go on about it. */
interface Open extends Omit<Statement, 'measured'> {
  end: number
  basis: string | null
  readonly measured: Measured[]
  readonly clause: Clause
  /** What a property told next would be a property of. */
  readonly thing: string
}

/**
 * Names the drafts that name nothing themselves: a growth after a level joins it, a property takes the thing before it,
 * and 预计 at the head of a sentence covers its list.
 */
function settle(text: string, clauses: readonly Clause[], drafts: readonly Draft[]): Statement[] {
  const head = clauses[0]
  const headed = head !== undefined && estimateHead.test(text.slice(head.start, head.start + 24))
  const settled: Open[] = []
  let run: Open[] = []
  for (let i = 0; i < drafts.length; i++) {
    const each = drafts[i]!
    if (each.name === undefined) {
      let stop = i + 1
      while (stop < drafts.length && drafts[stop]!.name === undefined) stop++
      const elided = drafts.slice(i, stop)
      const inOrder = elided.length > 1 && elided.every(({ rule }) => rule === 'respectively')
      if (inOrder && settled.length >= elided.length) run = settled.slice(-elided.length)
      if (run.length === 0) run = openWith(text, clauses, elided)
      else goOn(run, elided)
      if (settled.length === 0) settled.push(...run)
      i += elided.length - 1
      continue
    }
    const before = drafts[i - 1]
    const sameList = each.rule !== 'plain' && before?.clause === each.clause
    const dependent = isDependent(each.name)
    const owner = dependent ? thingBefore(text, clauses, settled, each, sameList) : ''
    const object = lacksObject(each.name) && sameUnit(before, each) ? (settled.at(-1)?.thing ?? '') : ''
    const { start, end, basis, rule, clause } = each
    const open: Open = {
      start,
      end,
      clause,
      name: each.name === '人均' ? each.name + owner : owner + each.name + object,
      thing: owner || object || (dependent ? '' : headOf(each.name)),
      basis,
      rule,
      estimate: each.estimate || headed,
      measured: [...each.measured],
    }
    settled.push(open)
    run = sameList ? [...run, open] : [open]
  }
  return settled
}

function sameUnit(before: Draft | undefined, each: Draft): boolean {
  return before?.measured.at(-1)?.number.unit === each.measured[0]?.number.unit
}

/** The subject of a sentence whose numbers come after it: 空气指数、PM2.5浓度实现双下降，分别下降2.31%、7.89%. */
function openWith(text: string, clauses: readonly Clause[], elided: readonly Draft[]): Open[] {
  const before = clauses[clauses.indexOf(elided[0]!.clause) - 1]
  const words = before
    ? subjectOf(
        text
          .slice(before.start, before.end)
          .replace(/(?:实现|继续|保持)?“?双.*$|在[^，]{2,20}基础上又?$/, ''),
      )
    : ''
  const thing = thingOf(words) || words
  if (!before || thing.length < 2 || thing.length > 30) return []
  const names = elided.length > 1 ? namesOf(thing, elided.length) : undefined
  return elided.map(({ end, measured, basis, rule, clause, estimate }, i) => ({
    start: before.start,
    end,
    clause,
    name: names?.[i] ?? thing,
    thing,
    basis,
    rule,
    estimate,
    measured: [...measured],
  }))
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

/** The thing whose property a draft tells: of the statement before, of both when two stand together, or of the clause before. */
function thingBefore(
  text: string,
  clauses: readonly Clause[],
  settled: readonly Open[],
  each: Draft,
  sameList: boolean,
): string {
  let until = settled.length
  while (sameList && until > 0 && settled[until - 1]!.clause === each.clause) until--
  const earlier = settled.slice(Math.max(0, until - 3), until)
  const last = earlier.at(-1)
  const previous = clauses[clauses.indexOf(each.clause) - 1]
  const words = previous ? text.slice(previous.start, previous.end) : ''
  if (previous && last?.clause !== previous && last?.clause !== each.clause && !/\d/.test(words))
    return thingOf(words)
  if (!last) return ''
  const pair = earlier.filter(({ clause }) => clause === last.clause)
  if (last.clause !== each.clause && pair.length === 2) return `${pair[0]!.thing}、${pair[1]!.thing}`
  return last.thing
}
