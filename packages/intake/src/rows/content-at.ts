import type { RowDeadline, RowMeasure } from '@taizhang/ledger'
import type { Reading, Span } from '@taizhang/reader'
import { deadlinesOf } from '../breakdown/deadlines.ts'
import { measureOfTarget, measuresOfCommitment, zeroMeasure } from './row-measures.ts'
import { rowDeadline } from './rows-of.ts'

/** What a reading says at some stretches of its text (所在处的量化目标和时限). */
export function contentAt(
  reading: Reading,
  spans: readonly Span[],
): { readonly measures: readonly RowMeasure[]; readonly deadline: RowDeadline } {
  const { text, commitments, targets, document } = reading
  const overlaps = (item: Span) => spans.some((span) => item.start < span.end && item.end > span.start)
  const promised = commitments.filter(overlaps)
  const year = document.planYear ?? null
  if (promised.length === 0) {
    const exact = targets.filter((target) =>
      spans.some(({ start, end }) => start === target.start && end === target.end),
    )
    const set =
      exact.length > 0 ? exact : targets.filter((target) => spans.some((span) => holds(span, target)))
    if (set.length > 0) {
      const isShared = (start: number, end: number) =>
        targets.filter((other) => other.start < end && other.end > start).length > 1
      const isOfYear = set.every(({ horizon }) => horizon === 'year')
      return {
        measures: set.map((target) => measureOfTarget(target, isShared(target.start, target.end))),
        deadline: rowDeadline(deadlinesOf([], isOfYear ? year : null)),
      }
    }
  }
  const zeroes = spans.flatMap(({ start, end }) => zeroMeasure(text.slice(start, end)) ?? [])
  return {
    measures: [...promised.flatMap((each) => measuresOfCommitment(text, each)), ...zeroes],
    deadline: rowDeadline(deadlinesOf(promised, year)),
  }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}
