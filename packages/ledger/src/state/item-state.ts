import type { CalendarDate } from '../exact/calendar-date.ts'
import { endOf, type Period } from '../exact/period.ts'
import { type Figure, heldOn, type Item, type Lifecycle } from '../item/item.ts'
import type { Submission } from '../item/submission.ts'
import type { Value } from '../measure/measure.ts'
import type { Tolerance } from '../measure/tolerance.ts'
import { nodeDaysOf } from '../schedule/schedule.ts'
import { type ProgressOutcome, progressOf } from './progress.ts'
import {
  type OwedPeriod,
  owedPeriods,
  type Release,
  type ReportingFacts,
  type ReportingOutcome,
  type ReportingPolicy,
  reportingIn,
  reportingOf,
} from './reporting.ts'

/** What the state of an item is judged by, besides its own events (状态规则). */
export interface StatePolicy {
  readonly tolerance: Tolerance
  readonly reporting: ReportingPolicy
  /** The release calendar of the item's indicator, where its number is published by someone else. */
  readonly releases?: readonly Release[]
}

/** The state of an item on a day (事项状态): three axes, each with what made it. */
export interface ItemState {
  readonly lifecycle: Lifecycle
  readonly reporting: ReportingOutcome
  readonly progress: Omit<ProgressOutcome, 'because'> & {
    readonly because: ProgressOutcome['because'] | 'closedOut' | 'notUnderWay'
  }
  /** The figure that the progress was judged by; whose word it is stands with it. */
  readonly latest?: LatestFigure
}

/** 自报 · 核验 · 公布: three values, never mixed. */
export interface LatestFigure {
  readonly from: 'submission' | 'verification' | 'published'
  readonly value: Value
  readonly through: CalendarDate
  readonly vintage: Figure['vintage']
}

const atWork: readonly Lifecycle[] = ['issued', 'signedFor', 'objected', 'active', 'closing']
const asked: readonly Lifecycle[] = ['signedFor', 'active']

/** The three axes of an item (事项状态) at the end of `today`. To look back, fold the events up to that day first. */
export function stateOf(item: Item, today: CalendarDate, policy: StatePolicy): ItemState {
  const latest = latestFigure(item)
  const { lifecycle } = item
  const reporting = asked.includes(lifecycle)
    ? reportingOf(reportingFacts(item, today, policy))
    : ({ reporting: 'notDue' } as const)
  const progress = progressOn(item, today, policy, latest)
  return { lifecycle, reporting, progress, ...(latest && { latest }) }
}

/** What is owed of an item over all periods by the end of `today` (各期欠报), the oldest first; nothing while nobody is asked. */
export function owedOf(item: Item, today: CalendarDate, policy: StatePolicy): readonly OwedPeriod[] {
  return asked.includes(item.lifecycle) ? owedPeriods(reportingFacts(item, today, policy)) : []
}

/** Where one period of an item stands by the end of `today` (某期填报状态); of an item that is no more in work, what was filled. */
export function reportingOn(
  item: Item,
  period: Period,
  { today, policy }: { readonly today: CalendarDate; readonly policy: StatePolicy },
): ReportingOutcome {
  const { askedFrom: _from, ...facts } = reportingFacts(item, today, policy)
  return reportingIn(period, asked.includes(item.lifecycle) ? reportingFacts(item, today, policy) : facts)
}

function reportingFacts(item: Item, today: CalendarDate, policy: StatePolicy): ReportingFacts {
  const { submissions, askedFrom, pauses, publisher, frequency } = item
  return {
    ...{ today, submissions, policy: policy.reporting },
    ...(askedFrom && { askedFrom }),
    ...(pauses && { pauses }),
    ...(publisher !== undefined && { releases: policy.releases ?? [] }),
    ...(frequency && { frequency }),
    nodeDays: nodeDaysOf(heldOn(item.schedules, today)!.value),
    published: item.published.map(({ through }) => through),
  }
}

function progressOn(
  item: Item,
  today: CalendarDate,
  { tolerance, releases }: StatePolicy,
  latest: LatestFigure | undefined,
): ItemState['progress'] {
  if (item.lifecycle === 'closed') return { progress: 'completed', because: 'closedOut' }
  if (!atWork.includes(item.lifecycle)) return { progress: 'unknown', because: 'notUnderWay' }
  const schedule = heldOn(item.schedules, today)!.value
  const measure = heldOn(item.measures, today)?.value
  const finalFigureOn = releases?.find(({ through }) => through >= schedule.deadline)?.on
  return progressOf({
    ...{ today, schedule, tolerance },
    ...(measure && { measure }),
    ...(latest && { latest }),
    ...(finalFigureOn && { finalFigureOn }),
  })
}

/**
 * The figure that speaks of the latest day (最新数). Where the number is published by someone else only that counts, and the last
 * one published for a day is the one that holds: 核实 follows 快报. Elsewhere a verified figure goes before the body's own of the
 * same day. Drafts and returned submissions are nobody's word yet.
 */
export function latestFigure(item: Item): LatestFigure | undefined {
  const from = (name: LatestFigure['from'], figures: readonly Figure[]): LatestFigure[] =>
    figures.map(({ value, through, vintage }) => ({ from: name, value, through, vintage }))
  const published = from('published', item.published)
  const figures =
    item.publisher === undefined
      ? [...ownFigures(item.submissions), ...from('verification', item.verifications)]
      : published
  return figures.reduce<LatestFigure | undefined>(
    (latest, each) => (latest && each.through < latest.through ? latest : each),
    undefined,
  )
}

function ownFigures(submissions: readonly Submission[]): LatestFigure[] {
  const periods = [...new Set(submissions.map(({ period }) => period))]
  return periods.flatMap((period) => {
    const version = standingSubmission(submissions, period)
    if (!version?.value) return []
    const { value, vintage, through = endOf(period) } = version
    return [{ from: 'submission' as const, value, vintage, through }]
  })
}

/** The version that stands for a period (有效填报): the last one the head approved, or where that was returned the last accepted. */
export function standingSubmission(
  submissions: readonly Submission[],
  period: Period,
): Submission | undefined {
  const versions = submissions.filter((each) => each.period === period && each.stage !== 'draft')
  const last = versions.at(-1)
  return last?.stage === 'returned' ? versions.filter(({ stage }) => stage === 'accepted').at(-1) : last
}
