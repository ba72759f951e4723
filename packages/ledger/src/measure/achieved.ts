import { add, compareDecimals, type Decimal, multiply, subtract, sum } from '../exact/decimal.ts'
import { type Fraction, one, quotient, zero } from '../exact/fraction.ts'
import { type Aim, fits, isAscending, type Measure, type Value } from './measure.ts'
import type { Tolerance } from './tolerance.ts'

/** Why a measure gives no answer (无法衡量), the weightier first. */
export type Unmeasured =
  | { readonly code: 'valueUnfit' }
  | { readonly code: 'referenceMissing'; readonly reference: string }
  | { readonly code: 'noShare' }
  | { readonly code: 'baselineMissing' }

/**
 * Whether the value reaches what the measure asks (是否达到), whatever the day. 左右 gives way by the tolerance in the bad
 * direction only: more than asked is never too much. 以内 of a ceiling is reached on the line itself.
 */
export function achieved(
  measure: Measure,
  value: Value,
  tolerance: Tolerance,
): { readonly achieved: boolean } | { readonly refusal: Unmeasured } {
  if (!fits(measure, value)) return { refusal: { code: 'valueUnfit' } }
  if (measure.kind === 'qualitative' && measure.referenceValue === undefined) {
    return { refusal: { code: 'referenceMissing', reference: measure.reference } }
  }
  return { achieved: reaches(measure, value, tolerance) }
}

function reaches(measure: Measure, value: Value, tolerance: Tolerance): boolean {
  if (value.kind === 'yesNo') return value.done
  if (value.kind === 'steps') {
    return measure.kind === 'milestone' && measure.steps.every(({ id }) => value.done.includes(id))
  }
  if (measure.kind === 'zero') return compareDecimals(value.number, '0') <= 0
  const gap = gapTo(measure, value.number, tolerance)
  if (gap === undefined) return false
  return measure.kind === 'qualitative' && measure.comparator !== 'sync' ? gap > 0 : gap >= 0
}

/** Above zero where the number is better than the line, zero on it; the line is the target with its tolerance. */
export function gapTo(measure: Measure, number: Decimal, tolerance: Tolerance): number | undefined {
  const line = lineOf(measure, tolerance)
  if (line === undefined) return undefined
  return isAscending(measure) ? compareDecimals(number, line) : compareDecimals(line, number)
}

function lineOf(measure: Measure, tolerance: Tolerance): Decimal | undefined {
  switch (measure.kind) {
    case 'qualitative':
      return measure.referenceValue
    case 'rate':
      return easedLine(measure, isAscending(measure), tolerance.points)
    case 'cumulative':
    case 'ceiling':
    case 'level':
      return easedLine(measure, isAscending(measure), shareOfTarget(measure, tolerance))
    default:
      return undefined
  }
}

/** The line of a range is its near end, from the side the value comes from. */
function easedLine({ target, upper, comparator }: Aim, ascending: boolean, ease: Decimal): Decimal {
  const line = comparator === 'range' && !ascending ? upper! : target
  if (comparator !== 'about') return line
  return ascending ? subtract(line, ease) : add(line, ease)
}

function shareOfTarget({ target }: Aim, { percent }: Tolerance): Decimal {
  const size = target.replace('-', '')
  return multiply(size, multiply(percent, '0.01'))
}

/**
 * The share done (完成比例) of one: 24.1 of 86 km is 241/860. Of a level it is the way gone from the baseline. May pass one, and
 * may be below zero. A rate, a ceiling and a state have no share: half a growth rate is not half the work.
 */
export function shareDone(
  measure: Measure,
  value: Value,
): { readonly share: Fraction } | { readonly refusal: Unmeasured } {
  if (!fits(measure, value)) return { refusal: { code: 'valueUnfit' } }
  if (measure.kind === 'milestone' && value.kind === 'steps') {
    const met = measure.steps.filter(({ id }) => value.done.includes(id))
    const weights = (steps: typeof met) => sum(steps.map(({ weight }) => weight))
    return { share: quotient(weights(met), weights([...measure.steps])) }
  }
  if (measure.kind === 'yesNo' && value.kind === 'yesNo') return { share: value.done ? one : zero }
  if (measure.kind === 'cumulative' && value.kind === 'number') {
    return { share: quotient(value.number, measure.target) }
  }
  if (measure.kind !== 'level' || value.kind !== 'number') return { refusal: { code: 'noShare' } }
  if (measure.baseline === undefined) return { refusal: { code: 'baselineMissing' } }
  const [gone, whole] = [value.number, measure.target].map((end) => subtract(end, measure.baseline!))
  return { share: quotient(gone!, whole!) }
}
