import type { Line } from '../table.ts'

/** The headings that begin with this row: those that the row before it does not stand under. */
export function newGroups(group: readonly string[], before: readonly string[]): Line[] {
  const same = group.findIndex((title, i) => title !== before[i])
  if (same < 0) return []
  return group.slice(same).map((text, i) => ({ kind: 'group', level: same + i + 1, text }))
}
