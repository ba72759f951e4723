import { addMonths, type CalendarDate, compareDates, partsOf, wholeMonths } from '../exact/calendar-date.ts'
import { type Decimal, isDecimal } from '../exact/decimal.ts'
import { compareFractions, type Fraction, fraction, one, quotient, zero } from '../exact/fraction.ts'
import { shareDone } from '../measure/achieved.ts'
import type { Measure } from '../measure/measure.ts'

/** A node approved in the planning stage (节点): how far the work is to be by the end of a day. */
export interface Milestone {
  readonly dueDate: CalendarDate
  readonly words?: string
  /** `share` in percent of the whole, or a `value` in the measure's unit. */
  readonly planned:
    | { readonly kind: 'share'; readonly percent: Decimal }
    | { readonly kind: 'value'; readonly value: Decimal }
}

/**
 * The planned path of an item (进度安排) from the start of `start` to the end of `deadline`:
 *
 * - straight 序时: the same share every month
 * - preset: shares by calendar month, a file of policies/schedules
 * - nodes 节点: what was approved; the last node due holds until the next
 * - noNodes 未定节点: none approved yet, and then nothing is late before the deadline
 */
export type Schedule = { readonly start: CalendarDate; readonly deadline: CalendarDate } & (
  | { readonly kind: 'straight' }
  | { readonly kind: 'preset'; readonly preset: string; readonly weights: readonly number[] }
  | { readonly kind: 'nodes'; readonly nodes: readonly Milestone[] }
  | { readonly kind: 'noNodes' }
)

/**
 * The share that is to be done by the end of `day` (序时进度): 11/12 on 30 November for a full year. Counted in whole months, a
 * month begun and not ended counts nothing; months of a course that ends within a month are rounded up. One from the
 * deadline on. Undefined while there are no nodes.
 */
export function plannedShare(schedule: Schedule, measure: Measure, day: CalendarDate): Fraction | undefined {
  if (schedule.kind === 'noNodes') return undefined
  if (compareDates(day, schedule.deadline) >= 0) return one
  if (compareDates(day, schedule.start) < 0) return zero
  const gone = wholeMonths(schedule.start, day)
  switch (schedule.kind) {
    case 'straight':
      return fraction(BigInt(gone), BigInt(monthsOf(schedule)))
    case 'preset':
      return weighedShare(schedule, gone)
    case 'nodes':
      return shareOfNodes(schedule.nodes, measure, day)
  }
}

/** The days at which an item is asked that is reported on at its nodes (节点日); the deadline always is one. */
export function nodeDaysOf(schedule: Schedule): readonly CalendarDate[] {
  const days = schedule.kind === 'nodes' ? schedule.nodes.map(({ dueDate }) => dueDate) : []
  return [...days, schedule.deadline]
}

/** Months of the whole course; a last one that is not full counts as one. */
function monthsOf({ start, deadline }: Schedule): number {
  const whole = wholeMonths(start, deadline)
  return addMonths(start, whole) > deadline ? whole : whole + 1
}

function weighedShare(schedule: Schedule & { readonly weights: readonly number[] }, gone: number): Fraction {
  const first = partsOf(schedule.start).month - 1
  const months = Array.from({ length: monthsOf(schedule) }, (_, i) => schedule.weights[(first + i) % 12] ?? 0)
  const weigh = (some: readonly number[]) => BigInt(some.reduce((total, each) => total + each, 0))
  const whole = weigh(months)
  // A course with no weighted month in it is all due at its end.
  return whole === 0n ? zero : fraction(weigh(months.slice(0, gone)), whole)
}

function shareOfNodes(nodes: readonly Milestone[], measure: Measure, day: CalendarDate): Fraction {
  const due = nodes.filter(({ dueDate }) => compareDates(dueDate, day) <= 0).at(-1)
  return (due && shareOfNode(due, measure)) ?? zero
}

function shareOfNode({ planned }: Milestone, measure: Measure): Fraction | undefined {
  if (planned.kind === 'share') return quotient(planned.percent, '100')
  const outcome = shareDone(measure, { kind: 'number', number: planned.value })
  return 'share' in outcome ? outcome.share : undefined
}

/** What is wrong with a schedule (进度安排有误), the weightier first. */
export type ScheduleProblem =
  | 'deadlineBeforeStart'
  | 'weightsUnsound'
  | 'nodesMissing'
  | 'nodeNotANumber'
  | 'nodeWithoutShare'
  | 'nodeOutside'
  | 'nodesOutOfOrder'
  | 'nodesFallBack'
  | 'lastNodeNotWhole'

/** What is wrong with a schedule for this measure; undefined for one that can be used. */
export function problemOfSchedule(schedule: Schedule, measure: Measure): ScheduleProblem | undefined {
  if (compareDates(schedule.deadline, schedule.start) < 0) return 'deadlineBeforeStart'
  if (schedule.kind === 'preset' && !areWeights(schedule.weights)) return 'weightsUnsound'
  return schedule.kind === 'nodes' ? problemOfNodes(schedule, measure) : undefined
}

function areWeights(weights: readonly number[]): boolean {
  return weights.length === 12 && weights.every((each) => Number.isSafeInteger(each) && each >= 0)
}

function problemOfNodes(
  { start, deadline, nodes }: Schedule & { readonly nodes: readonly Milestone[] },
  measure: Measure,
): ScheduleProblem | undefined {
  if (nodes.length === 0) return 'nodesMissing'
  if (!nodes.every(({ planned }) => isDecimal(planned.kind === 'share' ? planned.percent : planned.value)))
    return 'nodeNotANumber'
  const shares = nodes.map((node) => shareOfNode(node, measure))
  if (shares.includes(undefined)) return 'nodeWithoutShare'
  if (nodes.some(({ dueDate }) => dueDate < start || dueDate > deadline)) return 'nodeOutside'
  const follows = (holds: (i: number) => boolean) => nodes.slice(1).every((_node, i) => holds(i))
  if (!follows((i) => nodes[i]!.dueDate < nodes[i + 1]!.dueDate)) return 'nodesOutOfOrder'
  if (compareFractions(shares[0]!, zero) < 0) return 'nodesFallBack'
  if (!follows((i) => compareFractions(shares[i]!, shares[i + 1]!) <= 0)) return 'nodesFallBack'
  return compareFractions(shares.at(-1)!, one) === 0 ? undefined : 'lastNodeNotWhole'
}

/** Shares by calendar month (进度预设): a file of policies/schedules, with where it comes from. */
export interface Preset {
  readonly id: string
  readonly name: string
  readonly source: string
  /** January to December, whole numbers; what matters is how they stand to each other. */
  readonly weights: readonly number[]
}

/** Reads one preset from data; problems name what is wrong. */
export function readPreset(
  data: unknown,
): { readonly preset: Preset } | { readonly problems: readonly string[] } {
  const { id, name, source, weights } = (data ?? {}) as Record<string, unknown>
  const problems = Object.entries({ id, name, source }).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
  )
  if (!Array.isArray(weights) || !areWeights(weights) || weights.every((each) => each === 0))
    problems.push('weights: twelve whole numbers are wanted, not all of them 0')
  return problems.length > 0 ? { problems } : { preset: data as Preset } // checked field by field above
}
