import type { PlanSentence } from '@taizhang/ledger'
import type { SerialRow } from '../../api/breakdowns.ts'

/** What is gone through in review, in reading order (审阅条目): a row, or a sentence that has none and no reason yet. */
export type ReviewEntry =
  | { readonly kind: 'row'; readonly id: string; readonly row: SerialRow }
  | { readonly kind: 'sentence'; readonly id: string; readonly sentence: PlanSentence }

/** Which entries are shown (筛选). */
export const entryFilters = ['all', 'pending', 'sentences', 'amended', 'leadless'] as const
export type EntryFilter = (typeof entryFilters)[number]

/** The rows in the order of the table, and behind each the open sentences that are read next after it. */
export function entriesOf(
  rows: readonly SerialRow[],
  sentences: readonly PlanSentence[],
): readonly ReviewEntry[] {
  const following = new Map<string | undefined, ReviewEntry[]>()
  const open = sentences.filter(({ by }) => by === undefined)
  for (const sentence of open.toSorted((a, b) => a.quote.start - b.quote.start)) {
    const before = rowBefore(rows, sentence)
    const own = following.get(before) ?? []
    own.push({ kind: 'sentence', id: sentence.id, sentence })
    following.set(before, own)
  }
  return [
    ...(following.get(undefined) ?? []),
    ...rows.flatMap((row) => [{ kind: 'row', id: row.id, row } as const, ...(following.get(row.id) ?? [])]),
  ]
}

/** The row whose words are the last before a sentence; none for what is read first. */
function rowBefore(rows: readonly SerialRow[], { quote }: PlanSentence): string | undefined {
  let best: { readonly id: string; readonly end: number } | undefined
  for (const { id, quotes } of rows) {
    for (const { document, start, end } of quotes) {
      if (document === quote.document && start < quote.start && (!best || end >= best.end)) best = { id, end }
    }
  }
  return best?.id
}

/** Whether an entry still waits for somebody (待审). */
export function isPending(entry: ReviewEntry): boolean {
  return entry.kind === 'sentence' || entry.row.amendment !== undefined || entry.row.reviewed === undefined
}

/** The entries that a filter and a section leave (筛选结果). */
export function filteredEntries(
  entries: readonly ReviewEntry[],
  filter: EntryFilter,
  section?: { readonly start: number; readonly end: number },
): readonly ReviewEntry[] {
  return entries.filter((entry) => passes(entry, filter) && isIn(entry, section))
}

function passes(entry: ReviewEntry, filter: EntryFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'pending':
      return isPending(entry)
    case 'sentences':
      return entry.kind === 'sentence'
    case 'amended':
      return entry.kind === 'sentence' || entry.row.amendment !== undefined
    case 'leadless':
      return entry.kind === 'row' && entry.row.duties.lead === undefined
  }
}

function isIn(entry: ReviewEntry, section: { readonly start: number; readonly end: number } | undefined) {
  if (!section) return true
  const place = entry.kind === 'row' ? entry.row.quotes[0]?.start : entry.sentence.quote.start
  return place !== undefined && place >= section.start && place < section.end
}

/** How far the review is (审阅进度). */
export function progressOf(rows: readonly SerialRow[], sentences: readonly PlanSentence[]) {
  return {
    rows: rows.length,
    reviewed: rows.filter(({ reviewed }) => reviewed).length,
    sentences: sentences.filter(({ by }) => by === undefined).length,
    amended: rows.filter(({ amendment }) => amendment).length,
    leadless: rows.filter(({ duties }) => duties.lead === undefined).length,
  }
}
