import type { Decimal } from '../exact/decimal.ts'
import { compareDecimals } from '../exact/decimal.ts'
import { percentOf } from '../exact/fraction.ts'
import { endOf, type Period } from '../exact/period.ts'
import { heldOn, type Item } from '../item/item.ts'
import type { Measure } from '../measure/measure.ts'
import { standingSubmission } from '../state/item-state.ts'
import { checkShares, gapWords, type Share } from './shares.ts'

/** How a target stands that was split over bodies (分解落实情况), for one period. */
export interface ShareOutcome {
  /** What was handed down, and by how much percent it passes the target (加码); one place. Absent for what does not add up. */
  readonly shared?: Decimal
  readonly addOnPercent?: Decimal
  readonly bodies: readonly {
    readonly orgUnit: string
    readonly target: Decimal
    /** What it has done, and in percent of its part; absent while nothing was entered for it. */
    readonly value?: Decimal
    readonly percent?: Decimal
  }[]
  /** Of the values entered; absent while there are none. */
  readonly total?: Decimal
  /** 差10人: what the values are short of, or over, the figure that the lead submitted; once every body has one. */
  readonly gap?: string
}

/** The table of the bodies that share the item's target (分解表), as the lead entered it for the period; undefined where none does. */
export function sharesOn(item: Item, period: Period): ShareOutcome | undefined {
  const measure = heldOn(item.measures, endOf(period))?.value
  const shares = heldOn(item.shares, endOf(period))?.value
  if (!measure || !('target' in measure) || !shares) return undefined
  const values = item.shareFigures.filter((each) => each.period === period).at(-1)?.values
  if (!addsUp(measure)) return { bodies: shares.map((share) => ratedBody(share, values)) }
  const { total: shared, addOnPercent } = checkShares(measure.target, shares)
  const whole = values?.length === shares.length
  const gap = whole ? gapBeside(item, period, values, measure.unit) : undefined
  return {
    shared,
    ...(addOnPercent !== undefined && { addOnPercent }),
    bodies: shares.map((share) => bodyOf(share, values)),
    ...(values && { total: checkShares('0', values).total }),
    ...(gap !== undefined && { gap }),
  }
}

/** 增长6%和增长5% are not 11% of anything: rates and shares are set side by side, never summed or put in percent of each other. */
function addsUp({ kind, unit }: { readonly kind: Measure['kind']; readonly unit: string }): boolean {
  return kind !== 'rate' && unit !== '%'
}

function ratedBody(
  { orgUnit, value: target }: Share,
  values: readonly Share[] = [],
): ShareOutcome['bodies'][number] {
  const value = values.find((each) => each.orgUnit === orgUnit)?.value
  return { orgUnit, target, ...(value !== undefined && { value }) }
}

function bodyOf(
  { orgUnit, value: target }: Share,
  values: readonly Share[] = [],
): ShareOutcome['bodies'][number] {
  const value = values.find((each) => each.orgUnit === orgUnit)?.value
  if (value === undefined) return { orgUnit, target }
  if (compareDecimals(target, '0') === 0) return { orgUnit, target, value }
  return { orgUnit, target, value, percent: percentOf(value, target, 1) }
}

function gapBeside(item: Item, period: Period, values: readonly Share[], unit: string): string | undefined {
  const stated = standingSubmission(item.submissions, period)?.value
  return stated?.kind === 'number' ? gapWords(stated.number, values, unit) : undefined
}
