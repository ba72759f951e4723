import { type Level, type SuggestedOrgUnit, suggestOrgUnits } from '@taizhang/reader'
import type { Duty } from '@taizhang/terms'
import type { OrgUnits } from './model.ts'

export interface Guessing {
  readonly level: Level
  /** The place's own table; absent for the usual one. */
  readonly duties?: readonly Duty[]
}

/**
 * Suggested bodies (建议牵头、配合单位) for a row: by its own words, else by its nearest heading that points anywhere,
 * since 加大力度，久久为功 says nothing and the heading 千方百计稳就业 does.
 */
export function orgUnitsOf(
  words: string,
  headings: readonly string[],
  { level, duties }: Guessing,
): OrgUnits {
  const own = suggestOrgUnits(words, level, duties)
  if (own.length > 0) return asOrgUnits(own, 'words')
  for (const heading of headings.toReversed()) {
    const suggested = suggestOrgUnits(heading, level, duties)
    if (suggested.length > 0) return asOrgUnits(suggested, 'headings')
  }
  return { lead: null, supporting: [], from: null }
}

function asOrgUnits([lead, ...others]: readonly SuggestedOrgUnit[], from: 'words' | 'headings'): OrgUnits {
  // Two duties may name the same body, as 城市管理局 and 住房城乡建设局 do at province level.
  const supporting = others.filter(
    ({ orgUnit }, i) =>
      orgUnit !== lead!.orgUnit && others.findIndex((other) => other.orgUnit === orgUnit) === i,
  )
  return { lead: lead!, supporting, from }
}
