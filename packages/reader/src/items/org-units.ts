import { type Duty, duties as usual } from '@taizhang/terms'
import type { Level } from '../reading.ts'

/** A body that the words of a task point to, with the words that do. */
export interface SuggestedOrgUnit {
  readonly orgUnit: string
  readonly words: readonly string[]
}

/**
 * The bodies (单位) that the words of a task suggest, the likeliest lead first, at most four; those that much less
 * points to are left out. A guess for a person to check: longer words count more, and words at the end of the task more
 * than its manner at the front.
 */
export function suggestOrgUnits(
  words: string,
  level: Level,
  duties: readonly Duty[] = usual,
): SuggestedOrgUnit[] {
  const scored = duties
    .map((duty) => ({ duty, ...scoreOf(words, duty) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score * 5 >= best * 2)
    .slice(0, 4)
    .map(({ duty, found }) => ({
      orgUnit: level === 'province' ? (duty.provincial ?? duty.orgUnit) : duty.orgUnit,
      words: found,
    }))
}

/** A word within a longer one that the same body answers for does not count again. */
function scoreOf(words: string, { words: own }: Duty): { score: number; found: string[] } {
  const found = own.filter((word) => words.includes(word))
  const distinct = found.filter((word) => !found.some((other) => other !== word && other.includes(word)))
  const score = distinct.reduce((sum, word) => sum + word.length * word.length, 0)
  return { score, found: distinct }
}
