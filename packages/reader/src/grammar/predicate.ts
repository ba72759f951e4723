import { adverbs, leadingVerbs, leads, losses, type MeasureVerb, measureVerbs } from '../lexicon/measures.ts'
import type { Direction, Kind } from '../reading.ts'
import type { NumberToken } from './number.ts'

/** A number with what it says of its indicator. */
export interface Measured {
  readonly number: NumberToken
  readonly kind: Kind
  readonly direction: Direction
}

export interface Stripped {
  readonly words: string
  readonly verb: MeasureVerb | undefined
}

/** Takes the verb and the adverbs (谓语) off the end of the words before a number: 地区生产总值预计完成 is 地区生产总值. */
export function stripPredicate(words: string): Stripped {
  const compared = comparing.exec(words)
  if (compared) {
    const direction = compared.groups!.lower ? 'down' : 'up'
    return { words: dropAdverbs(words.slice(0, compared.index)), verb: { sense: 'change', direction } }
  }
  const bare = dropAdverbs(words)
  const [rest, verb] = dropVerb(bare)
  if (!verb) return { words: bare, verb: reached.test(words) ? measureVerbs.get('达到') : undefined }
  const left = dropAdverbs(rest)
  if (verb.sense !== 'stand') return { words: left, verb }
  const [more, rate] = dropVerb(left, /^(?:增速|增幅|涨幅|降幅|增长|下降)$/)
  return rate ? { words: dropAdverbs(more), verb: rate } : { words: left, verb }
}

/** 高于全国0.8个百分点: by how much an indicator differs from that of others. */
const comparing =
  /(?:增速|增幅)?(?:(?<higher>高于|高出|快于)|(?<lower>低于|慢于))(?:同期)?(?:全[国省市区县州球]|[\u4e00-\u9fff]{0,6}平均(?:水平|增速|增幅)?|上年同期|去年同期)(?:约|近)?$/

/** 达到 and its like count as adverbs where they end a chain; they are verbs of standing all the same. */
const reached = /(?:达到?|完成|实现|突破|超过|超|保持)$/

function dropAdverbs(words: string): string {
  let rest = words
  for (let match = adverbs.exec(rest); match; match = adverbs.exec(rest)) rest = rest.slice(0, match.index)
  return rest
}

/** 改造提升610户 counts what was done, it does not rise. */
const doneTo = /(?:改造|改善|整治|巩固|建设|维护)提升$/

const longestVerb = Math.max(...Array.from(measureVerbs.keys(), (verb) => verb.length))

function dropVerb(words: string, only?: RegExp): [string, MeasureVerb | undefined] {
  if (doneTo.test(words)) return [words, undefined]
  for (let length = Math.min(longestVerb, words.length); length > 0; length--) {
    const word = words.slice(words.length - length)
    const verb = measureVerbs.get(word)
    if (verb && (!only || only.test(word))) return [words.slice(0, words.length - length), verb]
  }
  return [words, undefined]
}

/** Takes time, scope and adverbs off the front of a clause: 全年全市累计新增 is 新增. */
export function stripLead(words: string): string {
  let rest = words
  for (let match = leads.exec(rest); match; match = leads.exec(rest)) rest = rest.slice(match[0].length)
  return rest
}

/** What is measured by the words in front of a number: those left without predicate and lead. */
export function subjectOf(words: string): string {
  return stripLead(stripPredicate(words).words)
}

/** The verb a list of counted things opens with: 新建 of 新建站牌270个、站亭19个; empty when there is none. */
export function leadingVerb(words: string): string {
  return leadingVerbs.exec(words)?.[1] ?? ''
}

/** What a number says, from its verb, its unit, and the words before and after it. */
export function measure(
  number: NumberToken,
  verb: MeasureVerb | undefined,
  before: string,
  after: string,
): Measured {
  return { number, ...senseOf(number, verb, before, after) }
}

type SenseOfNumber = Omit<Measured, 'number'>

function senseOf(
  number: NumberToken,
  verb: MeasureVerb | undefined,
  before: string,
  after: string,
): SenseOfNumber {
  if (number.class === 'rank')
    return {
      kind: verb?.sense === 'to' ? 'to' : 'rank',
      direction: verb?.sense === 'to' ? verb.direction : 'none',
    }
  if (verb?.sense === 'to') return { kind: 'to', direction: verb.direction }
  if (number.kind === 'share' || number.kind === 'ratio') return relativeSense(number, verb, before, after)
  if (verb?.sense === 'change') return { kind: 'increment', direction: verb.direction }
  if (number.kind === 'points')
    return { kind: 'increment', direction: /降|低|少|缩/.test(before) ? 'down' : 'up' }
  if (adds.test(before) && !/^(?:全面|及时|累计|全年)*(?:兑现|发放|落实|拨付|奖励|安排)/.test(before))
    return { kind: 'increment', direction: 'up' }
  if (/^[\u4e00-\u9fff]{1,8}?新(?:入选|获评|获批|认定)/.test(after))
    return { kind: 'increment', direction: 'up' }
  if (takes(number, before)) return { kind: 'increment', direction: 'down' }
  return { kind: number.kind === 'count' ? 'count' : 'level', direction: 'none' }
}

/** Percentages and multiples: rates of change after a verb of change, else shares. */
function relativeSense(
  number: NumberToken,
  verb: MeasureVerb | undefined,
  before: string,
  after: string,
): SenseOfNumber {
  if (verb?.sense === 'change') return { kind: 'growth', direction: verb.direction }
  if (/^的?(?:同比)?(?:增长|增速|增幅)/.test(after)) return { kind: 'growth', direction: 'up' }
  if (takesFirst.test(before)) return { kind: 'growth', direction: 'down' }
  if (number.unit === '成' && /占|比重|比例|率/.test(before)) return { kind: 'share', direction: 'none' }
  return number.kind === 'ratio' ? { kind: 'growth', direction: 'up' } : { kind: 'share', direction: 'none' }
}

const adds = /新增|净增|新设|新登记|新入驻|新注册|新入选|新培育|新认定|新获批|新筹集|扩充/
const takesFirst = /^(?:全年|年内|今年|再|累计)*(?:减少|压减|压缩|削减|降低|下调|精简)/

function takes(number: NumberToken, before: string): boolean {
  if (/争取|发放|落实|安排|筹集|投入/.test(before)) return false
  if (number.kind === 'count') return /减少|[消削]减/.test(before)
  return (number.kind === 'money' || number.kind === 'mass') && losses.test(before)
}

const bases =
  /年均|年平均|平均每年|按?同口径|可比口径|可比价格?|可比(?=增长|下降)|剔除[^，。；]{2,20}因素|扣除[^，。；]{2,20}(?:因素)?|名义|实际(?=增长|下降|增速)|按\d{4}年(?:不变)?价格(?:计算)?|按常住人口|自然口径/

/** The words that say how a number is to be taken (口径): 年均, 可比, 剔除…因素. */
export function basisOf(words: string): string | null {
  return bases.exec(words)?.[0] ?? null
}
