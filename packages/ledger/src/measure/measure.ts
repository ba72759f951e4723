import { compareDecimals, type Decimal, isDecimal } from '../exact/decimal.ts'

/**
 * The word that says how a number counts as reached (限定词), as in a reading: exactly 5% · about 5%左右 · at_least 以上 ·
 * at_most 以内 · range 3%—5%.
 */
export type Comparator = 'exactly' | 'about' | 'at_least' | 'at_most' | 'range'

/** What the number is to be, with its word. */
export interface Aim {
  readonly target: Decimal
  /** The upper end; of a range only. */
  readonly upper?: Decimal
  readonly comparator: Comparator
  readonly unit: string
}

/** One part of a weighted milestone measure (节点任务). */
export interface Step {
  readonly id: string
  readonly words: string
  /** Above zero; the weights need not add up to anything. */
  readonly weight: Decimal
}

/**
 * What an item is measured by (量化指标). The kind says how values become an answer:
 *
 * - cumulative 累计: adds up over the months to the target · 新增就业4.2万人以上
 * - rate 增幅: compared with the target, never prorated · 增长5%左右
 * - ceiling 上限: must not be passed · 失业率控制在5.5%以内
 * - level 存量: stands at a day; from a baseline to a target, up or down · 城镇化率提高到65%
 * - milestone 节点: steps that weigh · 完成可研、开工、封顶
 * - yesNo 是否: done or not · 出台实施意见
 * - zero 清零: none may stand open · 拖欠动态清零
 * - qualitative 参照: beside another figure, which must be known · 与经济增长同步
 */
export type Measure =
  | ({ readonly kind: 'cumulative' } & Aim)
  | ({ readonly kind: 'rate'; readonly ascending: boolean } & Aim)
  | ({ readonly kind: 'ceiling' } & Aim)
  | ({ readonly kind: 'level'; readonly ascending: boolean; readonly baseline?: Decimal } & Aim)
  | { readonly kind: 'milestone'; readonly steps: readonly Step[] }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'zero'; readonly unit: string }
  | {
      readonly kind: 'qualitative'
      /** 同步 not below the reference · 高于 above it · 低于 below it. */
      readonly comparator: 'sync' | 'above_reference' | 'below_reference'
      /** The words compared with: 经济增长. */
      readonly reference: string
      /** The figure behind the words; absent until it is known. */
      readonly referenceValue?: Decimal
    }

/** What a body says it has reached (完成值): a number, steps done, or a yes. */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'steps'; readonly done: readonly string[] }
  | { readonly kind: 'yesNo'; readonly done: boolean }

/** The kind of value that each kind of measure takes. */
export const valueKinds = {
  cumulative: 'number',
  rate: 'number',
  ceiling: 'number',
  level: 'number',
  milestone: 'steps',
  yesNo: 'yesNo',
  zero: 'number',
  qualitative: 'number',
} as const satisfies Record<Measure['kind'], Value['kind']>

/** Whether the value is one that the measure can be measured by: its kind, its digits, steps that there are. */
export function fits(measure: Measure, value: Value): boolean {
  if (valueKinds[measure.kind] !== value.kind) return false
  if (value.kind === 'number') return isDecimal(value.number)
  if (value.kind !== 'steps' || measure.kind !== 'milestone') return true
  return value.done.every((id) => measure.steps.some((step) => step.id === id))
}

/** What is wrong with a measure (指标有误), the weightier first. */
export type MeasureProblem =
  | 'notANumber'
  | 'upperMissing'
  | 'upperNotAbove'
  | 'againstDirection'
  | 'targetNotAboveZero'
  | 'baselineIsTarget'
  | 'stepsMissing'
  | 'weightNotAboveZero'
  | 'stepTwice'

/** What is wrong with a measure; undefined for one that can be used. */
export function problemOf(measure: Measure): MeasureProblem | undefined {
  if (measure.kind === 'milestone') return stepsProblem(measure.steps)
  if (measure.kind === 'qualitative') {
    return isDecimal(measure.referenceValue ?? '0') ? undefined : 'notANumber'
  }
  if (measure.kind === 'yesNo' || measure.kind === 'zero') return undefined
  const problem = aimProblem(measure)
  if (problem) return problem
  if (measure.comparator === 'at_least' && !isAscending(measure)) return 'againstDirection'
  if (measure.comparator === 'at_most' && isAscending(measure)) return 'againstDirection'
  if (measure.kind === 'cumulative' && compareDecimals(measure.target, '0') <= 0) return 'targetNotAboveZero'
  if (measure.kind !== 'level' || measure.baseline === undefined) return undefined
  if (!isDecimal(measure.baseline)) return 'notANumber'
  const way = compareDecimals(measure.target, measure.baseline)
  if (way === 0) return 'baselineIsTarget'
  return way > 0 === measure.ascending ? undefined : 'againstDirection'
}

function aimProblem({ target, upper, comparator }: Aim): MeasureProblem | undefined {
  if (![target, upper ?? '0'].every(isDecimal)) return 'notANumber'
  if (comparator !== 'range') return undefined
  if (upper === undefined) return 'upperMissing'
  return compareDecimals(upper, target) > 0 ? undefined : 'upperNotAbove'
}

function stepsProblem(steps: readonly Step[]): MeasureProblem | undefined {
  if (steps.length === 0) return 'stepsMissing'
  if (!steps.every(({ weight }) => isDecimal(weight))) return 'notANumber'
  if (!steps.every(({ weight }) => compareDecimals(weight, '0') > 0)) return 'weightNotAboveZero'
  return new Set(steps.map(({ id }) => id)).size === steps.length ? undefined : 'stepTwice'
}

/** Whether more is better (正向): always of a sum that is to be reached, never of a ceiling or of cases left open. */
export function isAscending(measure: Measure): boolean {
  switch (measure.kind) {
    case 'rate':
    case 'level':
      return measure.ascending
    case 'ceiling':
    case 'zero':
      return false
    case 'qualitative':
      return measure.comparator !== 'below_reference'
    default:
      return true
  }
}
