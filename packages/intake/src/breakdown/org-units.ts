import { type Level, type SuggestedOrgUnit, suggestOrgUnits } from '@taizhang/reader'
import type { Duty } from '@taizhang/terms'
import type { OrgUnits } from './model.ts'

export interface Guessing {
  readonly level: Level
  /** The place's own table; absent for the usual one. */
  readonly duties?: readonly Duty[]
}

/**
 * Suggested bodies (建议牵头、配合单位) for a row: by its own words; else by its nearest heading, since 加大力度，久久为功 says
 * nothing and the heading 千方百计稳就业 does; else by words that many tasks share (投资), its own before the heading's; and
 * last by the headings further up.
 *
 * `headings` are those over the row that may speak for it, the highest first; chapter titles speak for nobody.
 */
export function orgUnitsOf(
  words: string,
  headings: readonly string[],
  { level, duties }: Guessing,
): OrgUnits {
  const [nearest = [], ...further] = headings
    .toReversed()
    .map((heading) => suggestOrgUnits(heading, level, duties).slice(0, 1))
  const own = suggestOrgUnits(words, level, duties)
  if (isDefinite(own)) return asOrgUnits(own, 'words')
  if (isDefinite(nearest)) return asOrgUnits(nearest, 'headings')
  if (own.length > 0) return asOrgUnits(own, 'broad')
  const pointing = nearest.length > 0 ? nearest : further.find(isDefinite)
  return pointing ? asOrgUnits(pointing, 'headings') : { lead: null, supporting: [], from: null }
}

function isDefinite(suggested: readonly SuggestedOrgUnit[]): boolean {
  return suggested[0] !== undefined && !suggested[0].isBroad
}

function asOrgUnits(
  [lead, ...supporting]: readonly SuggestedOrgUnit[],
  from: NonNullable<OrgUnits['from']>,
): OrgUnits {
  return { lead: lead!, supporting, from }
}
