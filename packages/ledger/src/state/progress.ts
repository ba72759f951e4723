import { type CalendarDate, compareDates } from '../exact/calendar-date.ts'
import { compareFractions, type Fraction, minus, percent } from '../exact/fraction.ts'
import { achieved, gapTo, shareDone, type Unmeasured } from '../measure/achieved.ts'
import type { Measure, Value } from '../measure/measure.ts'
import { exactly, type Tolerance } from '../measure/tolerance.ts'
import { plannedShare, type Schedule } from '../schedule/schedule.ts'

/** How far an item is against its plan (进展). */
export type Progress = 'noNodes' | 'ahead' | 'onSchedule' | 'behind' | 'overdue' | 'completed' | 'unknown'

/** What decides the progress of one item on one day. */
export interface ProgressFacts {
  readonly today: CalendarDate
  readonly schedule: Schedule
  /** Absent for a task that nobody has said how to measure. */
  readonly measure?: Measure
  /** The latest value, and the last day it speaks of: 1—10月 is through 31 October. */
  readonly latest?: { readonly value: Value; readonly through: CalendarDate }
  /** The day by which the last figure can be known, where it is published later than the deadline. */
  readonly finalFigureOn?: CalendarDate
  readonly tolerance: Tolerance
}

/** A progress with what made it (进展及理由). */
export interface ProgressOutcome {
  readonly progress: Progress
  readonly because:
    | 'targetReached'
    | 'pastDeadline'
    | 'aheadOfPlan'
    | 'onPlan'
    | 'behindPlan'
    | 'betterThanTarget'
    | 'atTarget'
    | 'shortOfTarget'
    | 'withinLimit'
    | 'beyondLimit'
    | 'notYetDue'
    | 'nodesNotApproved'
    | 'noMeasure'
    | 'noValue'
    | 'partsCompleted'
    | 'worstOfParts'
    | Unmeasured['code']
  /** Of one, exact; where the measure has a share. */
  readonly done?: Fraction
  /** Of one, exact, on the last day that the value speaks of. */
  readonly planned?: Fraction
  /** Planned less done (滞后), in percentage points, exact; below zero when ahead. */
  readonly lagPoints?: Fraction
  /** The working items that decided, where the item has no measure of its own. */
  readonly parts?: PartsCounted
}

/** How far the working items are that stand for the one above them (下设事项完成情况). */
export interface PartsCounted {
  readonly completed: number
  readonly of: number
  /** The ids of those that decided: the worst ones, or all where all are completed. */
  readonly decided: readonly string[]
}

/**
 * The progress (进展) of an item. The value is compared with the plan on the last day it speaks of, not on the day it is looked at:
 * a figure for 1—10月 is measured by 83.3 % in November too.
 *
 * What adds up, is done in steps or is done at all is completed the day it is reached. A rate, a ceiling, a level and a
 * cleared count can fall back, so that only a figure through the deadline completes them. After the deadline (or the
 * day the last figure is out) what is not completed is overdue, whatever the plan.
 */
export function progressOf(facts: ProgressFacts): ProgressOutcome {
  const { today, schedule, measure, latest, finalFigureOn } = facts
  const lastDay = finalFigureOn ?? schedule.deadline
  const past = compareDates(today, lastDay) > 0
  const outcome = measure && latest ? measured({ ...facts, measure, latest }) : unmeasured(facts)
  if (outcome.progress === 'completed' || !past) return outcome
  return { ...outcome, progress: 'overdue', because: 'pastDeadline' }
}

type Measurable = ProgressFacts & Required<Pick<ProgressFacts, 'measure' | 'latest'>>

function unmeasured({ measure, schedule }: ProgressFacts): ProgressOutcome {
  if (!measure) return { progress: 'unknown', because: 'noMeasure' }
  if (schedule.kind === 'noNodes' && isPlanned(measure))
    return { progress: 'noNodes', because: 'nodesNotApproved' }
  return { progress: 'unknown', because: 'noValue' }
}

/** Measures that a planned path leads to; the rest are compared with their target on any day. */
function isPlanned({ kind }: Measure): boolean {
  return kind === 'cumulative' || kind === 'milestone' || kind === 'level' || kind === 'yesNo'
}

function measured(facts: Measurable): ProgressOutcome {
  const { measure, latest, schedule, tolerance } = facts
  const answer = achieved(measure, latest.value, tolerance)
  if ('refusal' in answer) return { progress: 'unknown', because: answer.refusal.code }
  const shares = sharesOf(facts)
  const settled = !canFallBack(measure) || compareDates(latest.through, schedule.deadline) >= 0
  if (answer.achieved && settled) return { progress: 'completed', because: 'targetReached', ...shares }
  if (!isPlanned(measure)) return besideTarget(facts, answer.achieved)
  if (schedule.kind === 'noNodes') return { progress: 'noNodes', because: 'nodesNotApproved', ...shares }
  if (measure.kind === 'yesNo') return { progress: 'onSchedule', because: 'notYetDue' }
  if (shares.lagPoints === undefined) {
    return answer.achieved
      ? { progress: 'onSchedule', because: 'atTarget' }
      : { progress: 'unknown', because: 'baselineMissing' }
  }
  return { ...besidePlan(shares.lagPoints), ...shares }
}

/** Whether a figure that reaches the target may not reach it later (可能回落): then only one through the deadline settles it. */
export function canFallBack({ kind }: Measure): boolean {
  return (
    kind === 'rate' || kind === 'ceiling' || kind === 'level' || kind === 'zero' || kind === 'qualitative'
  )
}

function sharesOf({
  measure,
  latest,
  schedule,
}: Measurable): Pick<ProgressOutcome, 'done' | 'planned' | 'lagPoints'> {
  const outcome = shareDone(measure, latest.value)
  if ('refusal' in outcome) return {}
  const planned = plannedShare(schedule, measure, latest.through)
  if (planned === undefined) return { done: outcome.share }
  return { done: outcome.share, planned, lagPoints: percent(minus(planned, outcome.share)) }
}

function besidePlan(lagPoints: Fraction): Pick<ProgressOutcome, 'progress' | 'because'> {
  const lag = compareFractions(lagPoints, { numerator: 0n, denominator: 1n })
  if (lag > 0) return { progress: 'behind', because: 'behindPlan' }
  return lag < 0
    ? { progress: 'ahead', because: 'aheadOfPlan' }
    : { progress: 'onSchedule', because: 'onPlan' }
}

function besideTarget({ measure, latest }: Measurable, reached: boolean): ProgressOutcome {
  const limited = measure.kind === 'ceiling' || measure.kind === 'zero'
  if (limited) {
    return reached
      ? { progress: 'onSchedule', because: 'withinLimit' }
      : { progress: 'behind', because: 'beyondLimit' }
  }
  if (!reached) return { progress: 'behind', because: 'shortOfTarget' }
  const gap = latest.value.kind === 'number' ? gapTo(measure, latest.value.number, exactly) : 0
  return (gap ?? 0) > 0
    ? { progress: 'ahead', because: 'betterThanTarget' }
    : { progress: 'onSchedule', because: 'atTarget' }
}
