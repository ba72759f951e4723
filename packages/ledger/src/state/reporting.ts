import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dateFrom,
  laterOf,
  partsOf,
} from '../exact/calendar-date.ts'
import { endOf, nextPeriod, type Period, type PeriodKind, periodAt, startOf } from '../exact/period.ts'
import type { Item } from '../item/item.ts'
import type { Frequency } from '../item/submission.ts'

/** Where the answer for a period stands (填报状态). "No report" is a state of its own; so is a figure not yet out. */
export type Reporting = 'notDue' | 'due' | 'awaitingRelease' | 'late' | 'submitted' | 'returned' | 'accepted'

/** A day of a month, `months` after the last month of the period: the 5th of the next month is { months: 1, day: 5 }. */
export interface WindowDay {
  readonly months: 0 | 1 | 2
  readonly day: number
}

/** When a period is asked for (填报规则): a file of policies/reporting. */
export interface ReportingPolicy {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly every: PeriodKind
  /** The first and the last day on which a submission is in time. */
  readonly opens: WindowDay
  readonly closes: WindowDay
  /** Days after a release within which a published figure is still entered in time. */
  readonly daysAfterRelease: number
  /** The last day on which a period can be filled at all, without leave by name; where absent it never locks. */
  readonly locks?: WindowDay
  /** Whether what is behind asks for a cause and a next step with a date. */
  readonly causeWhenBehind?: boolean
  /** Whether a node that is met asks for evidence. */
  readonly evidenceAtNodes?: boolean
}

/** One line of a release calendar (数据发布日历). */
export interface Release {
  /** The last day that the figure speaks of. */
  readonly through: CalendarDate
  readonly on: CalendarDate
}

/** What decides the reporting of one item on one day. */
export interface ReportingFacts {
  readonly today: CalendarDate
  /** The day from which the body is asked at all; undefined while it is not. */
  readonly askedFrom?: CalendarDate
  /** When it was not asked in between. */
  readonly pauses?: Item['pauses']
  readonly policy: ReportingPolicy
  /** Present where the number is published by someone else: no period is asked for before its figure is out. */
  readonly releases?: readonly Release[]
  readonly submissions: readonly { readonly period: Period; readonly stage: SubmissionStage }[]
  /** How often the item itself is reported on; where absent, as the policy says. */
  readonly frequency?: Frequency
  /** The days of its nodes: of an item reported on at nodes. */
  readonly nodeDays?: readonly CalendarDate[]
  /** Through which days figures were published: of an item that is known by them alone. */
  readonly published?: readonly CalendarDate[]
}

/** draft 草稿 · submitted 已报（负责人已审） · returned 已退回 · accepted 已采用. */
export type SubmissionStage = 'draft' | 'submitted' | 'returned' | 'accepted'

/** The period that is asked for, with its window and where it stands. */
export interface ReportingOutcome {
  readonly reporting: Reporting
  readonly period?: Period
  readonly closes?: CalendarDate
}

/** The reporting (填报状态) of the latest period whose window has opened. */
export function reportingOf(facts: ReportingFacts): ReportingOutcome {
  if (facts.askedFrom === undefined) return { reporting: 'notDue' }
  if (facts.frequency === 'fromPublisher') return awaited(facts)
  const period = lastOpened(facts)
  if (period === undefined || !isAskedAt(period, facts)) return { reporting: 'notDue' }
  return standingOf(period, facts)
}

/**
 * Where one period stands (某期填报状态), whichever was opened since: what was filled, though nobody asked; else what is owed. A period that
 * is none of the item's, or is not open yet, is not due.
 */
export function reportingIn(period: Period, facts: ReportingFacts): ReportingOutcome {
  const isFilled = stageOf(facts.submissions, period) !== undefined
  const isAsked = openedPeriods(facts).includes(period) && isAskedAt(period, facts)
  return isFilled || isAsked ? standingOf(period, facts) : { reporting: 'notDue' }
}

/** A period that a body still owes (欠报报告期). */
export interface OwedPeriod {
  readonly period: Period
  readonly reporting: 'due' | 'late' | 'returned'
  readonly closes?: CalendarDate
  /** Filled only with leave by name (补报). */
  readonly isLocked: boolean
}

/** All that is owed so far (各期欠报), the oldest first: asked for, open or closed, and neither filled nor waited for; returned and not mended. */
export function owedPeriods(facts: ReportingFacts): readonly OwedPeriod[] {
  const lock = (period: Period) => lockOf(period, facts.policy)
  return openedPeriods(facts)
    .filter((period) => isAskedAt(period, facts))
    .flatMap((period): OwedPeriod[] => {
      const { reporting, closes } = standingOf(period, facts)
      if (reporting !== 'due' && reporting !== 'late' && reporting !== 'returned') return []
      const isLocked = reporting === 'late' && !facts.releases && facts.today > (lock(period) ?? facts.today)
      return [{ period, reporting, isLocked, ...(closes && { closes }) }]
    })
}

function isAskedAt(period: Period, { askedFrom, pauses, policy }: ReportingFacts): boolean {
  return wasAsked(period, { policy, ...(askedFrom && { askedFrom }), ...(pauses && { pauses }) })
}

/** Of a period that is asked for or was filled. */
function standingOf(
  period: Period,
  { today, policy, releases, submissions }: ReportingFacts,
): ReportingOutcome {
  const windowCloses = windowDay(period, policy.closes)

  const stage = stageOf(submissions, period)
  if (stage !== undefined) return { reporting: stage, period, closes: windowCloses }
  if (!releases) return { reporting: dueOrLate(today, windowCloses), period, closes: windowCloses }

  const release = releases.find(({ through }) => through === endOf(period))
  if (!release || today < release.on) return { reporting: 'awaitingRelease', period }
  const closes = laterOf(windowCloses, addDays(release.on, policy.daysAfterRelease))
  return { reporting: dueOrLate(today, closes), period, closes }
}

/** The periods of the item whose window has opened since it was asked for, the oldest first. */
function openedPeriods(facts: ReportingFacts): readonly Period[] {
  const { askedFrom, today, nodeDays = [], policy, frequency } = facts
  if (askedFrom === undefined || frequency === 'fromPublisher') return []
  if (frequency === 'atNodes') {
    const periods = nodeDays.map((day) => periodAt(day, policy.every))
    const opened = periods.filter((period) => windowDay(period, policy.opens) <= today)
    return [...new Set(opened)].toSorted((a, b) => compareDates(endOf(a), endOf(b)))
  }
  const periods: Period[] = []
  const asks = { ...policy, every: everyOf(facts) }
  let period = openedLast(asks, today)
  while (askedFrom <= windowDay(period, policy.closes)) {
    periods.push(period)
    period = nextPeriod(period, -1)
  }
  return periods.toReversed()
}

/** The period whose window opens in the month (当月开放的报告期); undefined where none does. */
export function periodOpenedIn(
  month: Period,
  facts: Pick<ReportingFacts, 'policy' | 'frequency' | 'nodeDays'>,
): Period | undefined {
  if (facts.frequency === 'fromPublisher') return undefined
  const asked = { ...facts, today: endOf(month) }
  const period =
    facts.frequency === 'atNodes'
      ? openedNode(asked)
      : openedLast({ ...facts.policy, every: everyOf(facts) }, asked.today)
  return period !== undefined && windowDay(period, facts.policy.opens) >= startOf(month) ? period : undefined
}

const lengths: Partial<Readonly<Record<Frequency, PeriodKind>>> = {
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
}

function everyOf({ frequency, policy }: Pick<ReportingFacts, 'policy' | 'frequency'>): PeriodKind {
  return (frequency && lengths[frequency]) ?? policy.every
}

function lastOpened(facts: ReportingFacts): Period | undefined {
  if (facts.frequency === 'atNodes') return openedNode(facts)
  return openedLast({ ...facts.policy, every: everyOf(facts) }, facts.today)
}

/** The last period with a node in it whose window has opened. */
function openedNode({
  nodeDays = [],
  policy,
  today,
}: Pick<ReportingFacts, 'policy' | 'nodeDays' | 'today'>): Period | undefined {
  const opened = nodeDays
    .map((day) => periodAt(day, policy.every))
    .filter((period) => windowDay(period, policy.opens) <= today)
  return opened.toSorted((a, b) => compareDates(endOf(a), endOf(b))).at(-1)
}

/** Nobody is asked and nobody is late: a figure is waited for until it is out, and then entered by whoever keeps the ledger. */
function awaited({ today, releases = [], published = [], policy }: ReportingFacts): ReportingOutcome {
  const last = releases.filter(({ on }) => on <= today).at(-1)
  if (!last || published.some((through) => through >= last.through)) return { reporting: 'awaitingRelease' }
  return { reporting: 'due', closes: addDays(last.on, policy.daysAfterRelease) }
}

/** A new draft takes nothing back: what was accepted stands until the draft is approved. */
function stageOf(
  submissions: ReportingFacts['submissions'],
  period: Period,
): Exclude<SubmissionStage, 'draft'> | undefined {
  const stages = submissions.flatMap((each) =>
    each.period === period && each.stage !== 'draft' ? [each.stage] : [],
  )
  return stages.at(-1)
}

function dueOrLate(today: CalendarDate, closes: CalendarDate): Reporting {
  return compareDates(today, closes) <= 0 ? 'due' : 'late'
}

function openedLast(policy: ReportingPolicy, today: CalendarDate): Period {
  let period = nextPeriod(periodAt(today, policy.every))
  while (windowDay(period, policy.opens) > today) period = nextPeriod(period, -1)
  return period
}

/** Whether the period was asked for in its time (应报): one whose window closed before the body
 * was asked at all, or while it was not asked, was not. */
export function wasAsked(
  period: Period,
  { policy, askedFrom, pauses = [] }: Pick<ReportingFacts, 'policy' | 'askedFrom' | 'pauses'>,
): boolean {
  const closes = windowDay(period, policy.closes)
  const isPaused = pauses.some(({ from, until }) => from <= closes && (until === undefined || closes < until))
  return askedFrom !== undefined && askedFrom <= closes && !isPaused
}

/** The last day on which the period can be filled (锁定日), without leave by name; undefined where it never locks. */
export function lockOf(period: Period, { locks }: ReportingPolicy): CalendarDate | undefined {
  return locks && windowDay(period, locks)
}

function windowDay(period: Period, { months, day }: WindowDay): CalendarDate {
  const { year, month } = partsOf(addMonths(dateFrom({ ...partsOf(endOf(period)), day: 1 }), months))
  return dateFrom({ year, month, day })
}

/** Reads one policy of reporting from data; problems name what is wrong. */
export function readReportingPolicy(
  data: unknown,
): { readonly policy: ReportingPolicy } | { readonly problems: readonly string[] } {
  const given = (data ?? {}) as Record<string, unknown>
  const { id, name, source, every, opens, closes, locks, daysAfterRelease } = given
  const words = Object.entries({ id, name, source }).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
  )
  const days = Object.entries({ opens, closes, ...(locks !== undefined && { locks }) }).flatMap(
    ([key, value]) =>
      isWindowDay(value) ? [] : [`${key}: months from 0 to 2 and a day from 1 to 31 are wanted`],
  )
  const problems = [
    ...words,
    ...days,
    ...(['month', 'quarter', 'year'].includes(String(every))
      ? []
      : ['every: month, quarter or year is wanted']),
    ...(Number.isInteger(daysAfterRelease) ? [] : ['daysAfterRelease: a whole number is missing']),
    ...['causeWhenBehind', 'evidenceAtNodes'].flatMap((key) =>
      ['boolean', 'undefined'].includes(typeof given[key]) ? [] : [`${key}: true or false is wanted`],
    ),
  ]
  if (problems.length === 0 && inMonth(opens as WindowDay) > inMonth(closes as WindowDay))
    return { problems: ['closes: before it opens'] }
  if (problems.length === 0 && locks && inMonth(locks as WindowDay) < inMonth(closes as WindowDay))
    return { problems: ['locks: before it closes'] }
  return problems.length > 0 ? { problems } : { policy: data as ReportingPolicy } // checked field by field above
}

function isWindowDay(value: unknown): value is WindowDay {
  const { months, day } = (value ?? {}) as Record<string, unknown>
  return [0, 1, 2].includes(Number(months)) && Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 31
}

function inMonth({ months, day }: WindowDay): number {
  return months * 31 + day
}
