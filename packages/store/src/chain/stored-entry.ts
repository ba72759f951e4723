import type { Act } from '@taizhang/ledger'
import type { Json } from './canonical.ts'
import type { Book } from './entry.ts'
import { joinWords, type SealedWords } from './words.ts'

/** A row of the chain with what stands beside it. */
export interface EventRow {
  readonly sequence: number
  readonly entry: string
  readonly words: SealedWords | null
  /** Document numbers of removals, by place. */
  readonly removed: Readonly<Record<string, string>> | null
}

/** An entry of the chain as people read it (链上记录), its words back in their places. */
export interface StoredEntry {
  readonly sequence: number
  readonly book: Book
  readonly subject: string
  readonly recordedAt: string
  readonly act: Act
  readonly fact: { readonly kind: string }
}

/** The columns of an EventRow, for a query on `events e`. */
export const eventColumns = `e.sequence, e.entry,
  (select w.words from event_words w where w.government_id = e.government_id and w.sequence = e.sequence) as words,
  (select jsonb_object_agg(r.place, r.document_number) from removed_words r
    where r.government_id = e.government_id and r.sequence = e.sequence) as removed`

/** What reads where words were removed (移除标记). */
export function tombstone(documentNumber: string): string {
  return `〔已按${documentNumber}移除〕`
}

/** The entry of a row. Words that are neither there nor removed read as missing; verification says more. */
export function entryOf({ sequence, entry, words, removed }: EventRow): StoredEntry {
  const sealed = JSON.parse(entry) as { readonly [name: string]: Json }
  const gone = (place: string) => (removed?.[place] === undefined ? '〔缺失〕' : tombstone(removed[place]))
  const { book, subject, recordedAt, act, fact } = joinWords(sealed, words ?? {}, gone) as unknown as Omit<
    StoredEntry,
    'sequence'
  >
  return { sequence, book, subject, recordedAt, act, fact }
}
