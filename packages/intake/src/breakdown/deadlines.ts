import type { Commitment } from '@taizhang/reader'
import { printed } from '../printed.ts'
import type { RowDeadline } from './model.ts'

/**
 * By when a row is to be done (完成时限): each different deadline of its promises once, the earliest first.
 *
 * A promise of the year that names no day, and a row without a promise, has until the year's end (默认), which is not said
 * again beside 年内; one of several years that names none stays open.
 */
export function deadlinesOf(commitments: readonly Commitment[], planYear: number | null): RowDeadline[] {
  const yearEnd: RowDeadline =
    planYear === null
      ? { from: 'open', words: null, date: null }
      : { from: 'default', words: null, date: `${planYear}-12-31` }
  if (commitments.length === 0) return [yearEnd]
  const each = commitments.map(({ deadline, scope }): RowDeadline => {
    if (deadline) return { from: 'text', words: printed(deadline.text), date: deadline.date ?? null }
    return scope === 'multi' ? { from: 'open', words: null, date: null } : yearEnd
  })
  const distinct = new Map(each.map((deadline) => [`${deadline.words} ${deadline.date}`, deadline]))
  const said = [...distinct.values()]
  return said
    .filter(
      ({ from, date }) =>
        from !== 'default' || !said.some((other) => other.from === 'text' && other.date === date),
    )
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)))
}

function lastDay({ date }: RowDeadline): string {
  return date ?? '9999-12-31'
}
