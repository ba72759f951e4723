import type { CalendarDate } from '@taizhang/ledger'
import type { BreakdownDeed, WholeBreakdown } from '../../api/breakdowns.ts'
import { newKey } from '../../api/client.ts'
import type { ReviewEntry } from './review-entries.ts'

/** A row that a person adds (增加条目): from sentences or from elsewhere, where one stands in the table, under the heading there. */
export function newRowDeed(
  where: {
    readonly breakdown: WholeBreakdown
    readonly all: readonly ReviewEntry[]
    readonly here: ReviewEntry | undefined
  },
  what: { readonly words: string; readonly source: string; readonly sentences: readonly string[] },
): Extract<BreakdownDeed, { readonly kind: 'rowAdded' }> {
  const { breakdown, all, here } = where
  const [first] = what.sentences
  const at = all.findIndex(({ id }) => id === (first ?? here?.id))
  const isRow = (entry: ReviewEntry | undefined) => entry?.kind === 'row'
  const before = at < 0 ? undefined : all.slice(first === undefined ? at + 1 : at).find(isRow)
  const near = (at < 0 ? undefined : all.slice(0, at + 1).findLast(isRow)) ?? before
  const group = near?.kind === 'row' ? near.row.group : []
  const year = breakdown.planYear
  return {
    ...{ kind: 'rowAdded', row: `row-${newKey().slice(0, 12)}` },
    ...{ source: what.source, sentences: what.sentences },
    content: {
      ...{ group, heads: [], words: what.words, type: 'work', measures: [], parts: [] },
      deadline:
        year === undefined ? { from: 'open' } : { from: 'default', date: `${year}-12-31` as CalendarDate },
      duties: { responsible: [], supporting: [] },
    },
    ...(before && { before: before.id }),
  }
}
