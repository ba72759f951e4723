import type { Act } from '@taizhang/ledger'
import { canonical, type Json } from './canonical.ts'
import { type DigestAlgorithm, digestOf } from './digest.ts'
import { partWords, type SealedWords } from './words.ts'

/** What a chain holds (链上账册): the three books, and what else is to be beyond doubt. */
export const books = [
  'government',
  'item',
  'breakdown',
  'register',
  'document',
  'account',
  'removal',
] as const
export type Book = (typeof books)[number]

/** Something to be entered in the chain (待入链事实): what was done to which subject, and by whom. */
export interface Fact {
  readonly book: Book
  /** The id of what it is about, within its book. */
  readonly subject: string
  readonly act: Act
  readonly fact: { readonly kind: string }
}

/** Where the chain of a government ends (链头). */
export interface ChainHead {
  readonly algorithm: DigestAlgorithm
  readonly sequence: number
  readonly digest: string
}

/** An entry as it is stored (链上条目), and the words that stand beside it. */
export interface Link {
  readonly sequence: number
  readonly book: Book
  readonly subject: string
  readonly kind: string
  readonly entry: string
  readonly digest: string
  readonly words: SealedWords
}

/** The next links of a chain (入链), each sealing the one before. */
export function linksAfter(
  head: ChainHead,
  government: string,
  facts: readonly Fact[],
  recordedAt: string,
): readonly Link[] {
  const links: Link[] = []
  let { sequence, digest: previous } = head
  for (const { book, subject, act, fact } of facts) {
    sequence += 1
    const { sealed, words } = partWords({ act, fact } as unknown as Json, head.algorithm)
    const entry = canonical({
      government,
      sequence,
      previous,
      book,
      subject,
      recordedAt,
      ...(sealed as object),
    })
    const digest = digestOf(head.algorithm, entry)
    links.push({ sequence, book, subject, kind: fact.kind, entry, digest, words })
    previous = digest
  }
  return links
}
