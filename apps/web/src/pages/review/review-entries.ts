import type { PlanSentence } from '@taizhang/ledger'
import type { SerialRow } from '../../api/breakdowns.ts'

/** What is gone through in review, in reading order (审阅条目): a row, or a sentence that has none and no reason yet. */
export type ReviewEntry =
  | { readonly kind: 'row'; readonly id: string; readonly row: SerialRow }
  | { readonly kind: 'sentence'; readonly id: string; readonly sentence: PlanSentence }

/** Which entries are shown (筛选). */
export const entryFilters = ['all', 'pending', 'sentences', 'amended', 'leadless'] as const
export type EntryFilter = (typeof entryFilters)[number]

/** The rows in the order of the table, and before each the open sentences that are read before it. */
export function entriesOf(
  rows: readonly SerialRow[],
  sentences: readonly PlanSentence[],
): readonly ReviewEntry[] {
  const open = sentences
    .filter(({ by }) => by === undefined)
    .toSorted((a, b) => a.quote.start - b.quote.start)
  const entries: ReviewEntry[] = []
  const placed = new Set<string>()
  const place = (sentence: PlanSentence) => {
    placed.add(sentence.id)
    entries.push({ kind: 'sentence', id: sentence.id, sentence })
  }
  for (const row of rows) {
    const first = row.quotes[0]
    for (const sentence of open) {
      const { document, start } = sentence.quote
      if (first && !placed.has(sentence.id) && document === first.document && start < first.start)
        place(sentence)
    }
    entries.push({ kind: 'row', id: row.id, row })
  }
  for (const sentence of open) if (!placed.has(sentence.id)) place(sentence)
  return entries
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
