import type { Anchor } from './anchor.ts'
import type { Json } from './canonical.ts'
import { digestOf, noDigest } from './digest.ts'
import type { ChainHead } from './entry.ts'
import { type SealedWords, sealOf, sealsOf } from './words.ts'

/** What is wrong with a chain (断链类型), where it first is. */
export type ChainBreakKind =
  /** The entry, or a column that repeats it, is not what was sealed. */
  | 'changed'
  /** An entry is gone. */
  | 'missing'
  /** An entry stands there that was not recorded. */
  | 'inserted'
  /** The entry of another place stands there. */
  | 'reordered'
  /** Words beside the entry are not those that were sealed. */
  | 'wordsChanged'
  /** Words beside the entry are gone, and no entry removed them. */
  | 'wordsMissing'
  /** The head does not say what the last entry says. */
  | 'headChanged'
  /** The chain is not the one that the anchor was taken of. */
  | 'anchorMissed'

/** The first broken link (断链处). */
export interface ChainBreak {
  readonly kind: ChainBreakKind
  readonly sequence: number
}

/** A row of the chain, in the order of its sequence, with the words beside it. */
export interface ChainRow {
  readonly sequence: number
  readonly book: string
  readonly subject: string
  readonly kind: string
  readonly entry: string
  readonly digest: string
  readonly words: SealedWords | null
}

/** What the chain is held against. */
export interface ChainClaims {
  readonly governmentId: string
  readonly head: ChainHead
  readonly anchor: Anchor | undefined
}

/** What an entry says of itself. */
interface Said {
  readonly [name: string]: Json
}

interface Link extends ChainRow {
  /** Undefined where the text is none of ours. */
  readonly said: Said | undefined
}

/** The first break of a chain, undefined where it is whole (首个断链). */
export async function firstBreak(
  rows: AsyncIterable<ChainRow>,
  claims: ChainClaims,
): Promise<ChainBreak | undefined> {
  const words = watchWords(claims.head)
  let [beforeThat, before, last]: (Link | undefined)[] = []
  for await (const [link, next] of withNext(rows)) {
    const found = linkBreak({ beforeThat, before, link, next }, claims) ?? words.pass(link)
    if (found) return found
    beforeThat = before
    before = link
    last = link
  }
  return endBreak(last, claims) ?? words.end()
}

/** Each link with the one after it. */
async function* withNext(rows: AsyncIterable<ChainRow>): AsyncGenerator<readonly [Link, Link | undefined]> {
  let waiting: Link | undefined
  for await (const row of rows) {
    const link = { ...row, said: saidBy(row.entry) }
    if (waiting) yield [waiting, link]
    waiting = link
  }
  if (waiting) yield [waiting, undefined]
}

function saidBy(entry: string): Said | undefined {
  try {
    const said: unknown = JSON.parse(entry)
    return typeof said === 'object' && said !== null ? (said as Said) : undefined
  } catch {
    return undefined // no JSON any more: changed
  }
}

interface Neighbours {
  readonly beforeThat: Link | undefined
  readonly before: Link | undefined
  readonly link: Link
  readonly next: Link | undefined
}

function linkBreak(
  { beforeThat, before, link, next }: Neighbours,
  claims: ChainClaims,
): ChainBreak | undefined {
  const { head, anchor } = claims
  const { sequence, said } = link
  const due = (before?.sequence ?? 0) + 1
  if (sequence > head.sequence || sequence < due) return { kind: 'inserted', sequence }
  if (sequence > due) return { kind: 'missing', sequence: due }
  if (!isSealed(link, claims) || !said) return { kind: 'changed', sequence }
  if (said.sequence !== sequence) {
    const isShifted = said.sequence === sequence - 1 && said.previous === (beforeThat?.digest ?? noDigest)
    return isShifted ? { kind: 'inserted', sequence: sequence - 1 } : { kind: 'reordered', sequence }
  }
  if (said.previous !== (before?.digest ?? noDigest)) {
    // Either the one before was replaced whole, or this one was. What comes after it knows.
    const isGenuine = (next ? next.said?.previous : head.digest) === link.digest
    return { kind: 'changed', sequence: isGenuine && before ? before.sequence : sequence }
  }
  if (anchor?.sequence === sequence && anchor.digest !== link.digest)
    return { kind: 'anchorMissed', sequence }
  return undefined
}

/** Whether the digest is that of the entry, and the columns say what it says. */
function isSealed(link: Link, { governmentId, head }: ChainClaims): boolean {
  const { said, entry, digest, book, subject, kind } = link
  const fact = said?.fact as Said | undefined
  return (
    digestOf(head.algorithm, entry) === digest &&
    said?.government === governmentId &&
    said.book === book &&
    said.subject === subject &&
    fact?.kind === kind
  )
}

function endBreak(last: Link | undefined, { head, anchor }: ChainClaims): ChainBreak | undefined {
  const count = last?.sequence ?? 0
  if (count < head.sequence || count === 0) return { kind: 'missing', sequence: count + 1 }
  if (last?.digest !== head.digest) return { kind: 'headChanged', sequence: count }
  return anchor && anchor.sequence > count ? { kind: 'anchorMissed', sequence: count + 1 } : undefined
}

/** Words are held against their seals link by link; which of the missing were removed is known at the end. */
function watchWords({ algorithm }: ChainHead) {
  const missing = new Map<string, number>()
  const keyOf = (sequence: number, place: string) => `${sequence} ${place}`
  return {
    pass: ({ sequence, said, words, book }: Link): ChainBreak | undefined => {
      const seals = sealsOf(said ?? null)
      const unsealed = Object.keys(words ?? {}).some((place) => !seals.some((each) => each.place === place))
      if (unsealed) return { kind: 'wordsChanged', sequence }
      for (const { place, seal } of seals) {
        const kept = words?.[place]
        if (!kept) missing.set(keyOf(sequence, place), sequence)
        else if (!fits(kept, seal)) return { kind: 'wordsChanged', sequence }
      }
      if (book === 'removal') for (const removed of removedBy(said)) missing.delete(removed)
      return undefined
    },
    end: (): ChainBreak | undefined => {
      const [sequence] = missing.values()
      return sequence === undefined ? undefined : { kind: 'wordsMissing', sequence }
    },
  }

  function fits(kept: unknown, seal: string): boolean {
    if (!Array.isArray(kept) || kept.length !== 2) return false
    return sealOf(algorithm, String(kept[0]), String(kept[1])) === seal
  }

  /** A removal names only what was there before it. */
  function removedBy(said: Said | undefined): readonly string[] {
    const fact = said?.fact as { readonly sequence?: number; readonly places?: readonly string[] } | undefined
    return (fact?.places ?? []).map((place) => keyOf(fact?.sequence ?? 0, place))
  }
}
