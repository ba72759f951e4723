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

/** The query of EventRows, to be followed by its conditions on `e`. */
export const eventQuery = `select e.sequence, e.entry, w.words, r.removed
  from events e
  left join event_words w on w.government_id = e.government_id and w.sequence = e.sequence
  left join (select government_id, sequence, jsonb_object_agg(place, document_number) as removed
    from removed_words group by 1, 2) r on r.government_id = e.government_id and r.sequence = e.sequence`

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
