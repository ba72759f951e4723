import type {
  BreakdownDeed,
  BreakdownRow,
  BreakdownState,
  DocumentQuote,
  DrawnSentence,
  RebasedRow,
  RebasedSentence,
  RowEdit,
  RowMeasure,
} from '@taizhang/ledger'
import type { Quote, Reading, Span } from '@taizhang/reader'
import { printed } from '../printed.ts'
import { contentAt } from '../rows/content-at.ts'
import { rowsOf } from '../rows/rows-of.ts'
import { type Carried, type Carrier, carrierBetween } from './carry.ts'
import { patchedWords } from './patched-words.ts'
import { newOrder, stays } from './row-order.ts'
import { isSame } from './same-value.ts'

/** One of the texts of a report (稿件): its id, what people call it, and its reading. */
export interface ReadDocument {
  readonly document: string
  readonly title: string
  readonly reading: Reading
}

type Rebased = Extract<BreakdownDeed, { readonly kind: 'rebased' }>

/**
 * What a later text of the same report does to the table (新稿套入), as the deed that records it.
 *
 * Rows whose words stayed are carried, or moved where they stand elsewhere now; a row whose words changed says what it would
 * say; one whose words are gone is vanished. What the later text says newly waits as sentences. Each sentence of the later
 * text is in a row, in a sentence carried over, or among the new ones. Rows that stand on no words of the old text are
 * left alone.
 */
export function rebase(
  { rows, order, sentences }: Pick<BreakdownState, 'rows' | 'order' | 'sentences'>,
  from: ReadDocument,
  to: ReadDocument,
): Rebased {
  const carrier = carrierBetween(from.reading, to.reading)
  const living = order.map((id) => rows[id]!)
  const carriedRows = living.flatMap((row) => carriedRow(row, { from, to, carrier }) ?? [])
  const carriedSentences = Object.values(sentences).flatMap(({ id, quote }) =>
    quote.document === from.document ? [carriedSentence(id, quote, to, carrier)] : [],
  )
  const { settled, gaps } = withSmallGaps(carriedRows, carrier, to.reading)
  const moved = settled.filter(({ as }) => as !== 'vanished')
  const staying = stays(moved.map(({ row, old, spans }) => ({ row, old, now: spans[0]!.start })))
  const now = new Map(moved.map(({ row, spans }) => [row, spans[0]!.start]))
  const after = newOrder(order, now, staying)
  const isSameOrder = after.every((row, i) => row === order[i])
  return {
    kind: 'rebased',
    from: from.document,
    document: to.document,
    title: to.title,
    rows: settled.map((each) => rebasedRow(each, rows[each.row]!, { from, to, staying })),
    sentences: carriedSentences.map(({ rebased }) => rebased),
    added: addedIn(
      to,
      carrier,
      [...settled.flatMap(({ spans }) => spans), ...carriedSentences.flatMap(({ spans }) => spans)],
      gaps,
    ),
    ...(!isSameOrder && { order: after }),
  }
}

interface Sides {
  readonly from: ReadDocument
  readonly to: ReadDocument
  readonly carrier: Carrier
}

interface CarriedRow {
  readonly row: string
  readonly as: 'same' | 'changed' | 'vanished'
  /** Where its words began in the old text. */
  readonly old: number
  readonly spans: readonly Span[]
}

function carriedRow({ id, quotes }: BreakdownRow, { from, carrier }: Sides): CarriedRow | undefined {
  const own = quotes.filter(({ document }) => document === from.document)
  if (own.length === 0) return undefined
  const carried = own.map(carrier.carry)
  const spans = distinct(carried.flatMap((each) => each.spans))
  const as = spans.length === 0 ? 'vanished' : carried.every(({ isSame }) => isSame) ? 'same' : 'changed'
  return { row: id, as, old: own[0]!.start, spans }
}

function distinct(spans: readonly Span[]): Span[] {
  const places = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
  return [...places.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function carriedSentence(
  sentence: string,
  quote: DocumentQuote,
  to: ReadDocument,
  carrier: Carrier,
): { readonly rebased: RebasedSentence; readonly spans: readonly Span[] } {
  const { spans, isSame }: Carried = carrier.carry(quote)
  const [span] = spans
  if (!isSame || span === undefined || spans.length > 1)
    return { rebased: { sentence, as: 'vanished' }, spans: [] }
  return { rebased: { sentence, as: 'carried', quote: quoteOf(to, span) }, spans }
}

function quoteOf({ document, reading }: ReadDocument, { start, end }: Span): DocumentQuote {
  return { document, start, end, text: reading.text.slice(start, end) }
}

/** A few letters put in beside the words of a row belong to it; more of them wait on their own. */
function withSmallGaps(
  rows: readonly CarriedRow[],
  { inserted }: Carrier,
  reading: Reading,
): { readonly settled: readonly CarriedRow[]; readonly gaps: readonly Span[] } {
  const gaps = inserted.filter((gap) => !rows.some(({ spans }) => spans.some((span) => holds(span, gap))))
  const large = gaps.filter((gap) => waits(gap, reading))
  const small = gaps.filter((gap) => !large.includes(gap) && lettersIn(gap, reading) > 0)
  const settled = rows.map((row) => {
    const spans = row.spans.map((span) => {
      const after = small.find(({ start }) => start === span.end)
      return after === undefined ? span : { start: span.start, end: after.end }
    })
    const grew = spans.some((span, i) => span !== row.spans[i])
    return grew ? { ...row, spans, as: 'changed' as const } : row
  })
  return { settled, gaps: large }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

const fewLetters = 8

function waits(gap: Span, reading: Reading): boolean {
  const gives = [...reading.targets, ...reading.commitments].some((item) => holds(gap, item))
  return gives || lettersIn(gap, reading) >= fewLetters
}

function lettersIn({ start, end }: Span, { text }: Reading): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function rebasedRow(
  { row, as, spans }: CarriedRow,
  before: BreakdownRow,
  { from, to, staying }: { from: ReadDocument; to: ReadDocument; staying: ReadonlySet<string> },
): RebasedRow {
  if (as === 'vanished') return { row, as }
  const quotes = spans.map((span) => quoteOf(to, span))
  if (as === 'same') return { row, as: staying.has(row) ? 'carried' : 'moved', quotes }
  return { row, as, quotes, edit: editOf(before, spans, from, to) }
}

/** What the row would say: its words and numbers as the later text has them, people's own edits kept where they can be. */
function editOf(row: BreakdownRow, spans: readonly Span[], from: ReadDocument, to: ReadDocument): RowEdit {
  const own = row.quotes.filter(({ document }) => document === from.document)
  const [was, is] = [contentAt(from.reading, own), contentAt(to.reading, spans)]
  const wordsOf = (reading: Reading, some: readonly Span[]) =>
    some.map(({ start, end }) => printed(reading.text.slice(start, end))).join('')
  const untouched = isSame(row.measures.map(withoutPublisher), was.measures)
  const measures = is.measures.map((measure, i) => {
    const publisher = row.measures.length === is.measures.length && row.measures[i]!.publisher
    return publisher ? { ...measure, publisher } : measure
  })
  return {
    words: patchedWords(row.words, wordsOf(from.reading, own), wordsOf(to.reading, spans)),
    ...(!isSame(was.measures, is.measures) && untouched && { measures }),
    ...(!isSame(was.deadline, is.deadline) &&
      isSame(row.deadline, was.deadline) && { deadline: is.deadline }),
  }
}

function withoutPublisher({ publisher: _, ...measure }: RowMeasure): RowMeasure {
  return measure
}

/** New sentences whole, and new words within old ones, with the reason to leave them out that suggests itself. */
function addedIn(
  to: ReadDocument,
  { sentences }: Carrier,
  held: readonly Span[],
  gaps: readonly Span[],
): DrawnSentence[] {
  const drawn = rowsOf(to.reading, { document: to.document, by: 'sentence' })
  const overlaps = (a: Span) => (b: Span) => a.start < b.end && a.end > b.start
  const inRows = drawn.rows.flatMap(({ quotes }) => quotes)
  const isNew = (sentence: Quote) => !held.some(overlaps(sentence))
  const fresh = sentences.filter(isNew).flatMap((sentence): DrawnSentence[] => {
    const left = drawn.sentences.find(({ quote }) => overlaps(sentence)(quote))
    if (left === undefined && !inRows.some(overlaps(sentence))) return []
    return [drawnSentence(to, sentence, left)]
  })
  const within = gaps.filter(
    (gap) => !held.some(overlaps(gap)) && !sentences.some((each) => isNew(each) && overlaps(gap)(each)),
  )
  return [...fresh, ...within.map((gap) => drawnSentence(to, gap, undefined))].toSorted(
    (a, b) => a.quote.start - b.quote.start,
  )
}

function drawnSentence(to: ReadDocument, span: Span, left: DrawnSentence | undefined): DrawnSentence {
  const quote = quoteOf(to, span)
  return {
    id: `${to.document}#${span.start}-${span.end}`,
    quote,
    ...(left?.reason && { reason: left.reason }),
  }
}
