import type { Quote, Reading, Span } from '@taizhang/reader'
import { planSentences } from '../breakdown/plan-sentences.ts'
import { alignSentences } from './align-sentences.ts'
import { bare } from './likeness.ts'
import { placeOf, type SameStretch, sameStretches } from './text-change.ts'

/** How stretches of an old text are found in a later one (原文换算). */
export interface Carrier {
  /** The sentences of the plan of the later text, headings too, in reading order. */
  readonly sentences: readonly Quote[]
  readonly carry: (span: Span) => Carried
  /** Words that stand in the later text only, within sentences that were there before. */
  readonly inserted: readonly Span[]
}

/** What became of a stretch (换算结果): where its words are now; none of them where it is gone. */
export interface Carried {
  readonly spans: readonly Span[]
  /** Whether the words are the same, but for white space. */
  readonly isSame: boolean
}

interface Pair {
  readonly old: Span
  readonly new: Span
  readonly stretches: readonly SameStretch[]
}

/** Compares the plans of two texts of one report, once for all rows. */
export function carrierBetween(old: Reading, now: Reading): Carrier {
  const [before, after] = [sentencesOf(old), sentencesOf(now)]
  const groups = alignSentences(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  const pairs = groups.flatMap((group) => pairsIn(group, { old, now, before, after }))
  return {
    sentences: after,
    carry: (span) => carried(span, pairs, { old: old.text, now: now.text }),
    inserted: pairs.flatMap(insertedIn),
  }
}

/** The sentences of the plan, headings too, in reading order (计划语句), those left out among them. */
export function sentencesOf(reading: Reading): Quote[] {
  const { sentences, leftOut } = planSentences(reading)
  return [...sentences, ...leftOut]
    .map(({ start, end, text }) => ({ start, end, text }))
    .toSorted((a, b) => a.start - b.start)
}

interface Sides {
  readonly old: Reading
  readonly now: Reading
  readonly before: readonly Quote[]
  readonly after: readonly Quote[]
}

function pairsIn(
  group: { readonly old: readonly number[]; readonly new: readonly number[] },
  { old, now, before, after }: Sides,
): Pair[] {
  const from = { start: before[group.old[0]!]!.start, end: before[group.old.at(-1)!]!.end }
  const to = { start: after[group.new[0]!]!.start, end: after[group.new.at(-1)!]!.end }
  const words = [old.text.slice(from.start, from.end), now.text.slice(to.start, to.end)] as const
  const stretches =
    words[0] === words[1] ? [{ old: 0, new: 0, length: words[0].length }] : sameStretches(words[0], words[1])
  return [{ old: from, new: to, stretches }]
}

function carried(
  span: Span,
  pairs: readonly Pair[],
  text: { readonly old: string; readonly now: string },
): Carried {
  const spans: Span[] = []
  let same = ''
  let reached = span.start
  let isWhole = true
  for (const pair of pairsOver(span, pairs)) {
    if (saysSomething(text.old.slice(reached, pair.old.start))) isWhole = false
    const part = {
      start: Math.max(span.start, pair.old.start),
      end: Math.min(span.end, pair.old.end),
    }
    const place = placeIn(pair, part)
    if (place.end > place.start) spans.push(place)
    if (bare(text.old.slice(part.start, part.end)) !== bare(text.now.slice(place.start, place.end)))
      isWhole = false
    same += text.now.slice(place.start, place.end)
    reached = part.end
  }
  if (saysSomething(text.old.slice(reached, span.end))) isWhole = false
  return { spans: contiguous(spans, text.now), isSame: isWhole && saysSomething(same) }
}

function saysSomething(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}

/** Pairs are in the order of the old text and do not overlap there: the first is found by halving. */
function pairsOver(span: Span, pairs: readonly Pair[]): readonly Pair[] {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]!.old.end <= span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < pairs.length && pairs[end]!.old.start < span.end) end++
  return pairs.slice(low, end)
}

function placeIn({ old, new: now, stretches }: Pair, part: Span): Span {
  const lengths = { old: old.end - old.start, now: now.end - now.start }
  const start = placeOf(part.start - old.start, 'start', stretches, lengths)
  const end = placeOf(part.end - old.start, 'end', stretches, lengths)
  return { start: now.start + start, end: now.start + Math.max(start, end) }
}

/** Parts that follow each other are one stretch. */
function contiguous(spans: readonly Span[], text: string): Span[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .reduce<Span[]>((joined, span) => {
      const last = joined.at(-1)
      if (last && span.start >= last.start && text.slice(last.end, span.start).trim() === '')
        joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
      else joined.push(span)
      return joined
    }, [])
}

function insertedIn({ new: now, stretches }: Pair): Span[] {
  const ends = [...stretches, { old: 0, new: now.end - now.start, length: 0 }]
  return ends.flatMap((stretch, i) => {
    const before = stretches[i - 1]
    const start = before === undefined ? 0 : before.new + before.length
    return start < stretch.new ? [{ start: now.start + start, end: now.start + stretch.new }] : []
  })
}
