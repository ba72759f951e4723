import type { Dropped } from './opened.ts'

/** What was left out so far: what → characters. Filled while walking, listed at the end. */
export type Tally = Map<string, number>

/** Counts `text` as left out; white space does not count, since layout alone may add or lose it. */
export function leaveOut(tally: Tally, what: string, text: string): void {
  const characters = text.replace(/\s/gu, '').length
  if (characters > 0) tally.set(what, (tally.get(what) ?? 0) + characters)
}

/** The tally as a list, the largest first, ties by name. */
export function listDropped(tally: Tally): Dropped[] {
  return Array.from(tally, ([what, characters]) => ({ what, characters })).sort(
    (a, b) => b.characters - a.characters || (a.what < b.what ? -1 : 1),
  )
}
