import type { DocumentQuote } from '@taizhang/ledger'
import type { BreakdownDeed, SerialRow } from '../../api/breakdowns.ts'
import type { DocumentView } from '../../api/documents.ts'

/** The deed that makes one row of several (合并): where their words stand side by side in the report, as they stand there. */
export function mergeDeed(
  [into, ...others]: readonly Pick<SerialRow, 'id' | 'words' | 'quotes'>[],
  document: Pick<DocumentView, 'id' | 'text'> | undefined,
): Extract<BreakdownDeed, { readonly kind: 'rowsMerged' }> {
  const all = [into!, ...others]
  const words = wordsInText(all, document) ?? all.map((row) => bare(row.words)).join('；')
  return { kind: 'rowsMerged', into: into!.id, rows: others.map(({ id }) => id), edit: { words } }
}

const bare = (words: string) => words.replace(/[。；，、]+$/u, '')

/** How much may stand between two stretches that are one sentence: a comma, a stop. */
const widestGap = 2

function wordsInText(
  rows: readonly Pick<SerialRow, 'words' | 'quotes'>[],
  document: Pick<DocumentView, 'id' | 'text'> | undefined,
): string | undefined {
  const asRead = rows.every(
    ({ words, quotes }) => bare(words) === bare(quotes.map(({ text }) => text).join('')),
  )
  if (!document || !asRead) return undefined
  const quotes = rows.flatMap((row) => row.quotes).toSorted((a, b) => a.start - b.start)
  return isOneStretch(quotes, document.id)
    ? bare(document.text.slice(quotes[0]!.start, quotes.at(-1)!.end))
    : undefined
}

function isOneStretch(quotes: readonly DocumentQuote[], document: string): boolean {
  return quotes.every((quote, at) => {
    const before = quotes[at - 1]
    return quote.document === document && (before === undefined || quote.start - before.end <= widestGap)
  })
}
