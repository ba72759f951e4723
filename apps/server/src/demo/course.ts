import {
  type CalendarDate,
  dateFrom,
  dateOf,
  lastDayOfMonth,
  type Milestone,
  type Preset,
  type Schedule,
} from '@taizhang/ledger'
import type { SampleRow } from './sample.ts'

const start = dateOf('2025-01-01')

/** What is to be done by the ends of the quarters, in percent, where the work has seasons of its own. */
const seasons: Readonly<Record<string, readonly [number, number, number]>> = {
  harvest: [0, 20, 45],
  farmland: [15, 40, 60],
  forest: [55, 75, 80],
  starts: [40, 80, 92],
  graduates: [10, 25, 75],
  'late-count': [0, 0, 25],
  'school-build': [5, 35, 90],
  school: [15, 35, 85],
  long: [5, 10, 20],
}

const built: readonly string[] = ['build', 'slow-start', 'slow-build', 'build-half']

/**
 * The path that the lead proposes for a row after the table is issued (进度安排): nodes where there are steps or seasons, the
 * building season for works that are counted, the same every month for the rest.
 */
export function courseOf({ measure, deadline, path: { pace } }: SampleRow, construction: Preset): Schedule {
  const whole = { start, deadline }
  const quarters = seasons[pace]
  if (measure.kind === 'milestone')
    return { ...whole, kind: 'nodes', nodes: stepNodes(measure.steps, deadline) }
  if (quarters && measure.kind === 'cumulative')
    return { ...whole, kind: 'nodes', nodes: quarterNodes(quarters, deadline) }
  if (built.includes(pace))
    return { ...whole, kind: 'preset', preset: construction.id, weights: construction.weights }
  return { ...whole, kind: 'straight' }
}

/** Steps spread evenly over the months up to the deadline: at the ends of the quarters for a full year. */
export function stepNodes(
  steps: readonly { readonly words: string; readonly weight: string }[],
  deadline: CalendarDate,
): readonly Milestone[] {
  const months = monthsUntil(deadline)
  let percent = 0
  return steps.map(({ words, weight }, i) => {
    percent += Number(weight) // whole percents, from the lists of sample-measure.ts
    const month = Math.ceil((months * (i + 1)) / steps.length)
    return { dueDate: endOfMonth(month), words, planned: { kind: 'share', percent: `${percent}` } }
  })
}

function quarterNodes(percents: readonly number[], deadline: CalendarDate): readonly Milestone[] {
  const due = [3, 6, 9].map(endOfMonth)
  const nodes = percents.map(
    (percent, i): Milestone => ({ dueDate: due[i]!, planned: { kind: 'share', percent: `${percent}` } }),
  )
  return [...nodes, { dueDate: deadline, planned: { kind: 'share', percent: '100' } }]
}

function monthsUntil(deadline: CalendarDate): number {
  const [year, month] = deadline.split('-').map(Number)
  return (year! - 2025) * 12 + month!
}

function endOfMonth(month: number): CalendarDate {
  return lastDayOfMonth(
    dateFrom({ year: 2025 + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1, day: 1 }),
  )
}
