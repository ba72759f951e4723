import { losses } from '../lexicon/measures.ts'
import type { Clause } from './clause.ts'
import { namesOf } from './members.ts'
import type { NumberToken } from './number.ts'
import { type Measured, measure, stripPredicate, subjectOf } from './predicate.ts'

/** One member of a list whose numbers are given together. */
export interface Member {
  /** Undefined where the names stand in the clause before: 同比分别增长8%和9.5%. */
  readonly name: string | undefined
  readonly measured: readonly Measured[]
}

export interface Distribution {
  readonly rule: 'plain' | 'respectively' | 'evenly'
  readonly members: readonly Member[]
  readonly end: number
}

const notEvenly = /[年人户日亩平月]$/

/** A、B分别V甲、乙 (respectively) and A、B均V甲 (evenly). Undefined when the clause is no such list. */
export function distributionOf(
  text: string,
  clause: Clause,
  numbers: readonly NumberToken[],
): Distribution | undefined {
  const words = text.slice(clause.start, clause.end)
  const compared = comparedWithSeveral(text, clause, numbers)
  if (compared) return compared
  const respectively = words.indexOf('分别')
  if (respectively >= 0) return inOrder(text, clause, numbers, clause.start + respectively, 2)
  const pair = impliedPair(text, clause, numbers)
  if (pair !== undefined) return inOrder(text, clause, numbers, pair, 0)
  for (let i = words.indexOf('均', 1); i > 0; i = words.indexOf('均', i + 1)) {
    if (!notEvenly.test(words.slice(0, i)) && !'衡价等值'.includes(words[i + 1]!)) {
      return toEach(text, clause, numbers, clause.start + i)
    }
  }
  return undefined
}

const withSeveral =
  /(?:分别)?(?:增速|增幅)?(?:(?<higher>高于|高出|快于)|低于|慢于)全[国省市区州县](?:、|和)[^，；\d]{2,12}$/

/** 分别高于全国、全省3.1个、1.2个百分点: one indicator, held against several. */
function comparedWithSeveral(
  text: string,
  clause: Clause,
  numbers: readonly NumberToken[],
): Distribution | undefined {
  const first = numbers.findIndex(({ start }) => withSeveral.test(text.slice(clause.start, start)))
  const values = numbers.slice(first)
  if (first !== 0 || values.length < 2) return undefined
  const lead = text.slice(clause.start, values[0]!.start)
  const match = withSeveral.exec(lead)!
  const direction = match.groups!.higher ? 'up' : 'down'
  const name = subjectOf(lead.slice(0, match.index)) || undefined
  const measured = values.map((number) => measure(number, { sense: 'change', direction }, lead, ''))
  return { rule: 'plain', members: [{ name, measured }], end: values.at(-1)!.end }
}

/** 城乡低保标准提高到762元、6120元: two values for what the name tells to be two. */
function impliedPair(
  text: string,
  clause: Clause,
  [first, second, third]: readonly NumberToken[],
): number | undefined {
  if (!first || !second || third || !/^[、和]$/.test(text.slice(first.end, second.start))) return undefined
  const subject = subjectOf(text.slice(clause.start, first.start))
  if (!/城乡|存贷款|城镇[、和]农村/.test(subject)) return undefined
  return clause.start + text.slice(clause.start, first.start).indexOf(subject) + subject.length
}

function inOrder(
  text: string,
  clause: Clause,
  numbers: readonly NumberToken[],
  at: number,
  width: number,
): Distribution | undefined {
  const values = numbers.filter(({ start }) => start >= at)
  if (values.length < 2) return undefined
  const { verb, words } = stripPredicate(text.slice(at + width, values[0]!.start))
  const told = subjectOf(text.slice(clause.start, at) + (words.length > 1 ? words : ''))
  const standing = values.every((value) => value.class === 'rank') ? standsAt.exec(told) : null
  const subject = standing ? told.slice(0, standing.index) : told
  const among = standing ? `（${standing[1] ?? ''}排名）` : ''
  const names = subject === '' ? [] : namesOf(subject, values.length)?.map((name) => name + among)
  if (!names) return undefined
  const end = values.at(-1)!.end
  const after = text.slice(end, clause.end)
  const members = shareAbout(values).map((number, i) => ({
    name: names[i],
    measured: [measure(number, verb, subject, after)],
  }))
  return { rule: 'respectively', members, end }
}

/** 增速分别居全市第2、第3: the verb of a list of ranks, and among whom. */
const standsAt = /(?:位居|位列|居|列|排名|排在|排)(全[国省市县区州盟旗])?$/

/** 左右 said once after a 分别 list covers all of it. */
function shareAbout(values: readonly NumberToken[]): readonly NumberToken[] {
  if (values.at(-1)!.comparator !== 'about') return values
  return values.map((value) => (value.comparator === 'exactly' ? { ...value, comparator: 'about' } : value))
}

function toEach(
  text: string,
  clause: Clause,
  numbers: readonly NumberToken[],
  at: number,
): Distribution | undefined {
  const own = numbers.filter(({ start }) => start > at)
  if (own.length === 0 || own.length > 2) return undefined
  const subject = subjectOf(text.slice(clause.start, at))
  const count = subject === '' ? 0 : (subject.match(/[、和及与]/g)?.length ?? 0) + 1
  const names =
    count > 1 ? (namesOf(subject.replace(losses, ''), count) ?? namesOf(subject, count)) : undefined
  if (!names) return undefined
  const behind = stripPredicate(text.slice(at + 1, own[0]!.start)).verb
  const ahead = stripPredicate(text.slice(clause.start, at)).verb
  const verb = behind?.sense === 'change' ? behind : ahead?.sense === 'change' ? ahead : behind
  const end = own.at(-1)!.end
  const after = text.slice(end, clause.end)
  const measured = own.map((number) => measure(number, verb, subject, after))
  return { rule: 'evenly', members: names.map((name) => ({ name, measured })), end }
}
