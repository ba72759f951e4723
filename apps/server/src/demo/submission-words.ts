import {
  type CalendarDate,
  type Decimal,
  endOf,
  heldOn,
  type Item,
  type Measure,
  type Period,
  progressOf,
  type SubmissionWords,
  startOf,
  type Tolerance,
  type Value,
} from '@taizhang/ledger'
import { figureAt, isDone, stepsDone } from './pace.ts'
import type { SampleCause, SamplePath } from './sample.ts'
import { vary } from './telling.ts'

export interface Filling {
  readonly path: SamplePath
  readonly causes: readonly SampleCause[]
  readonly tolerance: Tolerance
  /** Id of the file that proves a node. */
  readonly evidence: string
  /** The day on which the head looks at it. */
  readonly on: CalendarDate
}

/** What a body fills in for a period (填报内容), by the path of its figures; behind, with a cause and a dated next step. */
export function submissionWords(
  item: Item,
  period: Period,
  { path, causes, tolerance, evidence, on }: Filling,
): SubmissionWords {
  const through = endOf(period)
  const month = Number(through.slice(5, 7))
  const measure = heldOn(item.measures, through)!.value
  const value = valueAt(measure, path, month)
  const schedule = heldOn(item.schedules, through)!.value
  const isAtNode =
    schedule.kind === 'nodes' &&
    schedule.nodes.some(({ dueDate }) => startOf(period) <= dueDate && dueDate <= through)
  const said = {
    ...({ period, value, vintage: 'estimate', words: wordsOf(measure, value, month) } as const),
    ...(isAtNode && { evidence: [evidence] }),
  }
  const { progress } = progressOf({ today: on, measure, schedule, tolerance, latest: { value, through } })
  if (progress !== 'behind' && progress !== 'overdue') return said
  const number = Number(item.serial?.split('-')[0] ?? 0)
  // The cause of a delay stays for a quarter; a body that gives another one every month is not believed.
  const { category, words, next } = causes[vary(number, Math.ceil(month / 3), causes.length)]!
  const by = endOf(
    `2025-${String(Math.min(12, month + 1 + vary(number, month, 2))).padStart(2, '0')}` as Period,
  )
  return { ...said, cause: { category, words }, nextStep: { words: `${next}。`, by } }
}

/** The value at the end of a month. */
export function valueAt(measure: Measure, path: SamplePath, month: number): Value {
  if (measure.kind === 'yesNo') return { kind: 'yesNo', done: isDone(path.pace, month) }
  if (measure.kind !== 'milestone') return { kind: 'number', number: figureAt(path, month) }
  const done = stepsDone(path.pace, measure.steps.length, month)
  return { kind: 'steps', done: measure.steps.slice(0, done).map(({ id }) => id) }
}

function wordsOf(measure: Measure, value: Value, month: number): string {
  const span = month === 1 ? '1月' : `1—${month}月`
  switch (value.kind) {
    case 'yesNo':
      return value.done ? '已完成。' : `截至${month}月底正在推进，尚未完成。`
    case 'steps':
      return stepWords(measure, value.done)
    case 'number':
      return numberWords(measure, value.number, span)
  }
}

function stepWords(measure: Measure, done: readonly string[]): string {
  const steps = measure.kind === 'milestone' ? measure.steps : []
  const doneWords = steps.filter(({ id }) => done.includes(id)).map(({ words }) => words)
  const next = steps.find(({ id }) => !done.includes(id))?.words
  if (doneWords.length === 0) return `正在推进：${next}。`
  return next === undefined
    ? `已完成：${doneWords.join('、')}。`
    : `已完成：${doneWords.join('、')}；正在推进：${next}。`
}

function numberWords(measure: Measure, number: Decimal, span: string): string {
  switch (measure.kind) {
    case 'cumulative':
      return `${span}累计完成${number}${measure.unit}。`
    case 'rate':
      return `${span}同比${number}${measure.unit}。`
    case 'level':
    case 'ceiling':
      return `${span}为${number}${measure.unit}。`
    case 'zero':
      return number === '0'
        ? `${span}动态清零。`
        : `尚有${number}${measure.unit}，正在逐${measure.unit}办理。`
    default:
      return `${span}为${number}。`
  }
}
