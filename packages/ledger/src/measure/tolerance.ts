import { compareDecimals, type Decimal, isDecimal } from '../exact/decimal.ts'

/** How near 左右 is near enough (容差): a file of policies/tolerances. A place decides, no national rule says. */
export interface Tolerance {
  /** For a rate: in the unit of the target, percentage points as a rule. */
  readonly points: Decimal
  /** For a sum or a level: in percent of the target. */
  readonly percent: Decimal
}

/** 左右 gives no way at all: what holds where no place has said how much it gives. */
export const exactly: Tolerance = { points: '0', percent: '0' }

/** Reads a tolerance from data; problems name what is wrong. A tolerance without a source is none. */
export function readTolerance(
  data: unknown,
): { readonly tolerance: Tolerance } | { readonly problems: readonly string[] } {
  const { source, points, percent } = (data ?? {}) as Record<string, unknown>
  const problems = [
    ...(typeof source === 'string' && source !== '' ? [] : ['source: words are missing']),
    ...Object.entries({ points, percent }).flatMap(([key, value]) =>
      isDistance(value) ? [] : [`${key}: a decimal of zero or more is wanted`],
    ),
  ]
  return problems.length > 0 ? { problems } : { tolerance: data as Tolerance } // checked field by field above
}

function isDistance(value: unknown): value is Decimal {
  return typeof value === 'string' && isDecimal(value) && compareDecimals(value, '0') >= 0
}
