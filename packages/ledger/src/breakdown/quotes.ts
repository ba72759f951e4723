import type { BreakdownState } from './breakdown-state.ts'
import type { DocumentQuote } from './row.ts'

/** Whether words and place agree; an end before the start does not. */
export function isSoundQuote({ start, end, text }: DocumentQuote): boolean {
  return Number.isSafeInteger(start) && start >= 0 && end > start && text.length === end - start
}

/** Every stretch that the table accounts for (落实到条目或者理由的原文): of the rows in it, and of sentences in no row. */
export function quotesHeld({ order, rows, sentences }: BreakdownState): DocumentQuote[] {
  return [...order.flatMap((id) => rows[id]!.quotes), ...Object.values(sentences).map(({ quote }) => quote)]
}

/** The quotes of several rows as one list, by place, none twice. */
export function joinedQuotes(lists: readonly (readonly DocumentQuote[])[]): DocumentQuote[] {
  const byPlace = new Map(
    lists.flat().map((quote) => [`${quote.document}\n${quote.start}\n${quote.end}`, quote]),
  )
  return [...byPlace.values()].toSorted(byPlaceInText)
}

/** One document after the other, and within it from the first word to the last. */
export function byPlaceInText(a: DocumentQuote, b: DocumentQuote): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/** The first of `quotes` of which some letter is in none of `parts`. */
export function quoteLost(
  quotes: readonly DocumentQuote[],
  parts: readonly DocumentQuote[],
): DocumentQuote | undefined {
  return quotes.find((quote) => {
    let reached = quote.start
    const inside = parts.filter(({ document }) => document === quote.document)
    for (const { start, end } of inside.toSorted((a, b) => a.start - b.start))
      if (start <= reached) reached = Math.max(reached, end)
    return reached < quote.end
  })
}

/** The first of `parts` that is not words of one of `quotes`. */
export function quoteForeign(
  quotes: readonly DocumentQuote[],
  parts: readonly DocumentQuote[],
): DocumentQuote | undefined {
  return parts.find((part) => !quotes.some((quote) => holds(quote, part)))
}

function holds(quote: DocumentQuote, { document, start, end, text }: DocumentQuote): boolean {
  if (quote.document !== document || start < quote.start || end > quote.end || end <= start) return false
  return quote.text.slice(start - quote.start, end - quote.start) === text
}
