import { markerAt } from '../lexicon/marks.ts'
import { headingRoles, paragraphRoles } from '../lexicon/roles.ts'
import type { Role } from '../reading.ts'
import type { Belonging } from './extent.ts'
import { endWithMark, type Heading } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'

/** A heading with its role, and the heading above it. */
export interface RoledHeading extends Heading {
  /** Its words without the mark. */
  readonly words: string
  readonly role: Role
  readonly parent: number | undefined
}

/** A stretch of the view with one role. */
export interface Zone {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly paragraph: number
}

/** Gives each heading the role its words, its parent or its place say. */
export function headingRolesOf(text: string, headings: readonly Heading[]): RoledHeading[] {
  const roled: RoledHeading[] = []
  const looksBack = headingsLookingBack(text, headings)
  const path: number[] = []
  let running: Role = 'review'
  // A heading that calls its part a review ends it; achievements in a row do not.
  let named = false
  headings.forEach((heading, i) => {
    while (path.length > 0 && headings[path.at(-1)!]!.level >= heading.level) path.pop()
    const parentIndex = path.at(-1)
    const parent = parentIndex === undefined ? undefined : roled[parentIndex]
    path.push(i)
    const words = text.slice(heading.start + heading.marker.length, heading.end)
    const role: Role = parent
      ? childRole(words, heading, parent.role)
      : looksBack.has(i)
        ? 'review'
        : leadsIn(words, heading, headings[i + 1])
          ? 'outlook'
          : topRole(words, heading, named ? 'tasks' : running, roled)
    if (heading.level === 1 || !parent) {
      running = role
      named = heading.level === 1 && role === 'review' && (looksBack.has(i) || ownRole(words) === 'review')
    }
    roled.push({ ...heading, words, role, parent: parentIndex })
  })
  return withPlan(text, withReview(text, roled))
}

/**
 * Where no heading names the review: the chapters before the first one that announces the plan, or before those that
 * start anew behind the list of targets.
 */
function withReview(text: string, headings: readonly RoledHeading[]): RoledHeading[] {
  const pivot = headings.findIndex(
    (heading, i) => i > 0 && (opensPlan(text, heading) || startsAnew(text, headings, i)),
  )
  const before = headings.slice(0, Math.max(0, pivot))
  const isTold = before.some(
    (heading) => heading.role === 'review' || heading.role === 'outlook' || opensPlan(text, heading),
  )
  if (before.length === 0 || isTold) return [...headings]
  return headings.map((heading, i) => (i < pivot ? { ...heading, role: 'review' } : heading))
}

function opensPlan(text: string, { start, end, level }: RoledHeading): boolean {
  return level === 1 && /^(?:tasks|outlook)$/.test(ownRole(text.slice(start, end)) ?? '')
}

/** 一、 or （一） again, with the targets of the year told in between. */
function startsAnew(text: string, headings: readonly RoledHeading[], i: number): boolean {
  return (
    /^（?一[）、]/.test(headings[i]!.marker) &&
    announcesPlan.test(text.slice(headings[i - 1]!.end, headings[i]!.start))
  )
}

/**
 * Where no top heading announces the tasks: they are the chapters under that of the year's aims (二、2022年总体要求和主要
 * 目标), or those that start anew behind the targets where the heading of the second part is lost.
 */
function withPlan(text: string, headings: readonly RoledHeading[]): RoledHeading[] {
  if (namesTasks(text, headings)) return [...headings]
  const aims = headings.findLastIndex(
    ({ start, end, level, role }, i) =>
      level === 1 &&
      role === 'outlook' &&
      !severalYears.test(text.slice(start, end)) &&
      headings.some((each) => each.parent === i),
  )
  if (aims >= 0) return underTop(headings, aims, aims)
  const anew = headings.findIndex(
    (heading, i) =>
      i > 0 && heading.level === 2 && heading.role === 'review' && startsAnew(text, headings, i),
  )
  return anew >= 0 ? underTop(headings, headings[anew]!.parent ?? -1, anew) : [...headings]
}

/** Whether a top heading is that of the tasks; a line without a mark must say so itself, or head a long part. */
function namesTasks(text: string, headings: readonly RoledHeading[]): boolean {
  const tops = headings.filter(({ level }) => level === 1)
  return tops.some(({ role, form, start, end }, i) => {
    if (role !== 'tasks') return false
    const size = (tops[i + 1]?.start ?? text.length) - start
    return form !== 'top' || ownRole(text.slice(start, end)) !== undefined || size > 2000
  })
}

const severalYears = /今后[五几三]年|未来[五几三]年|“[一二三四五六七八九十]+五”/
/** The list itself: no review goes on behind it. */
const listsTargets = /主要预期目标(?:初步)?(?:安排|建议)?(?:是|为|：)/
const announcesPlan = /(?:主要)?预期目标|今年(?:政府)?工作的?总体要求|\d{4}年(?:政府)?工作的?总体要求/

/** Calls the headings from `from` on that stand under the top heading `top` tasks. */
function underTop(headings: readonly RoledHeading[], top: number, from: number): RoledHeading[] {
  const tasks = new Set<number>([from])
  headings.forEach(({ parent, level }, i) => {
    if (i > from && parent !== undefined && (tasks.has(parent) || (parent === top && level > 1))) tasks.add(i)
  })
  return headings.map((heading, i) =>
    tasks.has(i) && heading.role !== 'self' ? { ...heading, role: 'tasks' } : heading,
  )
}

/** 二、2026年总体要求和目标任务 with nothing under it: the tasks have chapters of their own. */
function leadsIn(words: string, heading: Heading, next: Heading | undefined): boolean {
  return heading.level === 1 && next?.level === 1 && /总体(?:要求|思路)|指导思想/.test(words)
}

/** 一、2023年主要工作 above 二、2024年重点工作 looks back. Indices into `headings`. */
function headingsLookingBack(text: string, headings: readonly Heading[]): ReadonlySet<number> {
  const found = new Set<number>()
  let below: string | undefined
  for (let i = headings.length - 1; i >= 0; i--) {
    const { start, end, level } = headings[i]!
    if (level !== 1) continue
    const words = text.slice(start, end)
    const year = /(?:19|20)\d{2}/.exec(words)?.[0]
    if (year !== undefined && below?.includes(String(Number(year) + 1))) found.add(i)
    below = words
  }
  return found
}

function ownRole(words: string): Role | undefined {
  return headingRoles.find(([, pattern]) => pattern.test(words))?.[0]
}

function topRole(words: string, heading: Heading, running: Role, before: readonly RoledHeading[]): Role {
  const own = ownRole(words)
  if (own && (heading.level === 1 || own === 'self' || before.length === 0)) return own
  if (before.length > 0)
    return running === 'review' && !/接续|奋进|开启|新征程|今后|(?:19|20)\d{2}年/.test(words)
      ? 'review'
      : 'tasks'
  return /成效|明显|显著|提升$|增强$|改善$|迈[上出]|取得/.test(words) ? 'review' : 'tasks'
}

function childRole(words: string, heading: Heading, parent: Role): Role {
  const own = ownRole(words)
  if (own === 'self' && parent === 'tasks' && heading.level <= 2) return 'self'
  if (own === 'problems' && parent === 'review') return 'problems'
  if (parent === 'outlook' && own === 'tasks' && heading.level <= 2) return 'tasks'
  if (parent === 'tasks' && own === 'outlook' && heading.form === 'plain') return 'outlook'
  return parent
}

/** Headings inside a stretch without a heading of its own take its role: 一是…。 among the problems. */
export function settleRoles(headings: readonly RoledHeading[], zones: readonly Zone[]): RoledHeading[] {
  let at = 0
  return headings.map((heading) => {
    while (at < zones.length && zones[at]!.end <= heading.start) at++
    const role = zones[at]?.role
    const inside = heading.level >= 3 && (role === 'problems' || role === 'self')
    return inside || (role === 'closing' && heading.role !== 'closing') ? { ...heading, role } : heading
  })
}

/** The role of every stretch of every paragraph, in order. They cover the paragraphs. */
export function zonesOf(
  text: string,
  paragraphs: readonly Paragraph[],
  belongings: readonly Belonging[],
  headings: readonly RoledHeading[],
): Zone[] {
  const heads = new Map<number, number>()
  headings.forEach(({ paragraph }, i) => {
    if (!heads.has(paragraph)) heads.set(paragraph, i)
  })
  const last = belongings.lastIndexOf('body')
  let state: State = { role: 'opening', before: '', under: undefined, childSeen: false }
  let listFollows = false
  return paragraphs.flatMap(({ start, end }, i) => {
    const belonging = belongings[i]!
    if (belonging === 'noise') return [{ start, end, role: 'noise', paragraph: i }]
    if (belonging === 'annex') return [{ start, end, role: 'closing', paragraph: i }]
    if (belonging === 'title') {
      state = { role: 'opening', before: '', under: undefined, childSeen: false }
      return [{ start, end, role: 'opening', paragraph: i }]
    }
    const words = text.slice(start, end)
    const index = heads.get(i)
    const head = index === undefined ? undefined : headings[index]
    const opens = head !== undefined && head.start === start
    const next = opens ? enter(head, headings[index! + 1], state) : follow(words, state, last - i)
    state = { ...next, before: words }
    if (listFollows && !opens) {
      listFollows = /；$/.test(words) || isListed(text, paragraphs[i + 1], words)
      return [{ start, end, role: 'targets', paragraph: i }]
    }
    const targets = opens && head.end >= end - 1 ? -1 : targetStart(words, state.role)
    if (targets < 0) return [{ start, end, role: state.role, paragraph: i }]
    listFollows = /(?:目标|指标)(?:任务)?(?:是|为)?：?$/.test(words)
    const from = Math.max(start + targets, opens ? endWithMark(text, head) : 0)
    if (from >= end) return [{ start, end, role: state.role, paragraph: i }]
    const before =
      state.role === 'problems' || (state.role === 'tasks' && !state.childSeen) ? 'outlook' : state.role
    state = { ...state, role: before }
    return [
      ...(from > start ? [{ start, end: from, role: before, paragraph: i }] : []),
      { start: from, end, role: 'targets', paragraph: i },
    ]
  })
}

/** Whether the next paragraph goes on with the list that `words` stand in: both carry a mark of one kind. */
function isListed(text: string, next: Paragraph | undefined, words: string): boolean {
  const mark = markerAt(words, 0)?.name
  return mark !== undefined && next !== undefined && markerAt(text, next.start)?.name === mark
}

interface State {
  readonly role: Role
  /** The words of the paragraph before. */
  readonly before: string
  /** The first-level heading above. */
  readonly under: RoledHeading | undefined
  /** Whether a heading below it has been seen. */
  readonly childSeen: boolean
}

function enter(head: RoledHeading, next: RoledHeading | undefined, state: State): State {
  if (head.level === 1) {
    const waits = head.role === 'tasks' && next !== undefined && next.level > head.level
    return { ...state, role: waits ? 'outlook' : head.role, under: head, childSeen: false }
  }
  const within = head.level >= 3 && (state.role === 'self' || state.role === 'problems')
  return { ...state, role: within ? state.role : head.role, childSeen: true }
}

/** The role of a paragraph that no heading opens. */
function follow(words: string, state: State, paragraphsLeft: number): State {
  const { role, under, childSeen } = state
  if (paragraphsLeft <= 1 && isClosing(words, role)) return { ...state, role: 'closing' }
  if (role === 'closing' && paragraphsLeft <= 1) return state
  const addressed = /^各位代表/.test(words) || /^各位代表[！：，]$/.test(state.before)
  if (
    role === 'tasks' &&
    addressed &&
    paragraphsLeft <= 25 &&
    paragraphRoles.self.test(words.slice(0, 120))
  ) {
    return { ...state, role: 'self' }
  }
  if ((role === 'review' || role === 'opening') && isProblems(words)) return { ...state, role: 'problems' }
  if (role === 'opening' && !under) return opened(words, state)
  if (role === 'problems' && !under && /主要预期目标|今年.{0,20}(?:总体要求|是)/.test(words))
    return { ...state, role: 'outlook' }
  if (role === 'problems' && announcesPlan.test(words)) return { ...state, role: 'outlook' }
  if (role === 'review' && (listsTargets.test(words) || turnsToPlan(words, under)))
    return { ...state, role: 'outlook' }
  if (
    role === 'outlook' &&
    !childSeen &&
    paragraphRoles.tasks.test(lastSentence(words)) &&
    under?.role !== 'outlook'
  ) {
    return { ...state, role: 'tasks' }
  }
  if (role === 'outlook' && !under && paragraphRoles.tasks.test(lastSentence(words)))
    return { ...state, role: 'tasks' }
  return state
}

/** “十五五”时期是… under “十四五”时期发展成就和“十五五”时期主要目标任务. */
function turnsToPlan(words: string, under: RoledHeading | undefined): boolean {
  const later = under && /“[^”]{1,3}五”[^“]*(?:成就|回顾)[^“]*(“[^”]{1,3}五”)/.exec(under.words)?.[1]
  return later !== undefined && words.slice(0, 12).includes(later)
}

/** A text without top headings opens with the review or, when only its plan is there, with the outlook. */
function opened(words: string, state: State): State {
  if (words.length < 60) return state
  if (/代表.{0,24}报告|审议/.test(words.slice(0, 60)) && words.length < 120) return state
  if (
    /^.{0,30}(?:今年|\d{4}年)是.{0,40}(?:之年|一年|关键)/.test(words) ||
    paragraphRoles.targets.test(words)
  ) {
    return { ...state, role: 'outlook' }
  }
  return { ...state, role: 'review' }
}

function isProblems(words: string): boolean {
  return (
    paragraphRoles.problems.test(words.slice(0, 90)) &&
    /问题|不足|短板|困难|差距|不够|不强|挑战|压力/.test(words)
  )
}

function isClosing(words: string, role: Role): boolean {
  return (
    (role === 'self' || role === 'tasks' || role === 'closing') &&
    paragraphRoles.closing.test(words.slice(0, 700))
  )
}

function lastSentence(words: string): string {
  const stop = words.lastIndexOf('。', words.length - 2)
  return words.slice(stop + 1)
}

const bareList =
  /(?<=^|[。；])(?:今年|全年|\d{4}年)?，?(?:预期|预计)?(?:全[省市县区州])?(?:地区|国内)?生产总值(?:预期)?增长\d[^。]{20,}/

/** 地区生产总值增长7%左右，… without an announcement: a sentence of several rates that the gross product opens. */
function bareListStart(words: string): number {
  const match = bareList.exec(words)
  return match && (match[0].match(/\d%/g)?.length ?? 0) >= 3 ? match.index : -1
}

/** Where the list of expected targets starts in a paragraph: the sentence that announces it; -1 where there is none. */
function targetStart(words: string, role: Role): number {
  if (role === 'review' || role === 'self' || role === 'closing') return -1
  const match = paragraphRoles.targets.exec(words)
  if (!match) return role === 'outlook' || role === 'tasks' ? bareListStart(words) : -1
  const list = words.slice(match.index + match[0].length, match.index + 400)
  if (list.length > 2 && !/\d|同步|下达|[市省]定/.test(list)) return -1
  const stop = Math.max(words.lastIndexOf('。', match.index), words.lastIndexOf('；', match.index))
  return stop + 1
}
