import { bare, candidatesIn, likeness, pairsOf, sharedPairs } from './likeness.ts'

/** Neighbouring sentences of the old text, and those of the new text that they became (句组对应), by their places in the lists. */
export interface SentenceGroup {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/**
 * Which sentences of a new text are those of the old one (语句对齐). Each stands in at most one group; what is in none is new, or
 * is gone.
 *
 * The same words first, wherever they stand; then words that are alike, the most alike first, and less alike ones between
 * neighbours that stayed; then sentences that were split in two or run together.
 */
export function alignSentences(old: readonly string[], now: readonly string[]): SentenceGroup[] {
  const alignment = openAlignment(old.map(bare), now.map(bare))
  matchSame(alignment)
  matchAlike(alignment)
  const groups = [...alignment.newOf].map(([from, to]) => ({ old: [from], new: [to] }))
  return joinSplit(alignment, groups).toSorted((a, b) => a.old[0]! - b.old[0]!)
}

interface Alignment {
  readonly old: readonly string[]
  readonly now: readonly string[]
  readonly newOf: Map<number, number>
  readonly oldOf: Map<number, number>
}

function openAlignment(old: readonly string[], now: readonly string[]): Alignment {
  return { old, now, newOf: new Map(), oldOf: new Map() }
}

function tie({ newOf, oldOf }: Alignment, from: number, to: number): void {
  newOf.set(from, to)
  oldOf.set(to, from)
}

function matchSame(alignment: Alignment): void {
  const places = new Map<string, number[]>()
  alignment.now.forEach((words, at) => {
    const known = places.get(words)
    if (known) known.push(at)
    else places.set(words, [at])
  })
  const used = new Map<string, number>()
  alignment.old.forEach((words, from) => {
    const next = used.get(words) ?? 0
    const to = places.get(words)?.[next]
    if (to === undefined) return
    used.set(words, next + 1)
    tie(alignment, from, to)
  })
}

const alikeAnywhere = 50
const alikeBetweenNeighbours = 30
const neighbourly = 10

function matchAlike(alignment: Alignment): void {
  const { old, now, newOf, oldOf } = alignment
  const left = old.flatMap((words, at) => (newOf.has(at) ? [] : [{ at, pairs: pairsOf(words) }]))
  const fresh = now.flatMap((words, at) => (oldOf.has(at) ? [] : [{ at, pairs: pairsOf(words) }]))
  const candidates = candidatesIn(left.map(({ pairs }) => pairs))
  const ties = fresh.flatMap(({ at: to, pairs }, rank) =>
    [...new Set([...candidates(pairs), ...ranksNear(rank, fresh.length, left.length)])].flatMap((each) => {
      const from = left[each]!.at
      const near = neighbours(alignment, from, to)
      const alike = likeness(left[each]!.pairs, pairs)
      const enough = near === 2 ? alikeBetweenNeighbours : alikeAnywhere
      return alike < enough ? [] : [{ from, to, score: alike + near * neighbourly }]
    }),
  )
  for (const { from, to } of ties.toSorted((a, b) => b.score - a.score || a.from - b.from))
    if (!newOf.has(from) && !oldOf.has(to)) tie(alignment, from, to)
}

/** Where a text was changed throughout, what stands about as far into it is looked at too. */
function ranksNear(rank: number, of: number, among: number): number[] {
  const middle = Math.floor((rank * among) / of)
  return [-2, -1, 0, 1, 2].map((step) => middle + step).filter((each) => each >= 0 && each < among)
}

/** How many of the two neighbours stayed beside it. */
function neighbours({ newOf, old, now }: Alignment, from: number, to: number): number {
  const before = from === 0 ? to === 0 : newOf.get(from - 1) === to - 1
  const after = from === old.length - 1 ? to === now.length - 1 : newOf.get(from + 1) === to + 1
  return Number(before) + Number(after)
}

const contained = 60

/** 甲；乙。 that became 甲。乙。, or the other way round: the half that is left over joins the group beside it. */
function joinSplit({ old, now, newOf, oldOf }: Alignment, groups: SentenceGroup[]): SentenceGroup[] {
  const joined = groups.map(({ old: from, new: to }) => ({ old: [...from], new: [...to] }))
  const byOld = new Map(joined.map((group) => [group.old[0]!, group]))
  const byNew = new Map(joined.map((group) => [group.new[0]!, group]))
  const changed = (group: SentenceGroup) => old[group.old[0]!] !== now[group.new[0]!]
  now.forEach((words, to) => {
    if (oldOf.has(to)) return
    const beside = [byNew.get(to - 1), byNew.get(to + 1)].find(
      (group) => group && changed(group) && isPartOf(words, old[group.old[0]!]!),
    )
    if (beside === undefined) return
    beside.new.push(to)
    byNew.set(to, beside)
  })
  old.forEach((words, from) => {
    if (newOf.has(from)) return
    const beside = [byOld.get(from - 1), byOld.get(from + 1)].find(
      (group) => group && changed(group) && isPartOf(words, now[group.new[0]!]!),
    )
    if (beside === undefined) return
    beside.old.push(from)
    byOld.set(from, beside)
  })
  const ordered = (places: readonly number[]) => places.toSorted((a, b) => a - b)
  return joined.map((group) => ({ old: ordered(group.old), new: ordered(group.new) }))
}

function isPartOf(words: string, whole: string): boolean {
  const pairs = pairsOf(words)
  return pairs.size > 2 && sharedPairs(pairs, pairsOf(whole)) * 100 >= pairs.size * contained
}
