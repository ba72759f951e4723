import type { BreakdownDeed, DocumentQuote, DrawnSentence, SourceList } from '@taizhang/ledger'
import type { Quote, Reading, Span } from '@taizhang/reader'
import { sentencesOf } from '../rebase/carry.ts'
import { candidatesIn, pairsOf, sharedPairs } from '../rebase/likeness.ts'
import type { ReadDocument } from '../rebase/rebase.ts'
import { rowsOf } from '../rows/rows-of.ts'

/** The words of a row that is to be linked. */
export interface LinkableRow {
  readonly id: string
  readonly words: string
}

/** Which words of the report a row stands on (对应原文), and how surely: exactly its words, or so much of them. */
export interface RowLink {
  readonly row: string
  readonly quotes: readonly DocumentQuote[]
  /** Of 100; 100 where the report has the row's very words. */
  readonly percent: number
}

/** How a table and a report fit (表与报告对照). */
export interface RowLinks {
  readonly links: readonly RowLink[]
  /** Rows that are no words of the report. */
  readonly foreign: readonly string[]
  /** What the table forgot: sentences of the plan, and promises within sentences, that no row stands on. */
  readonly forgotten: readonly DrawnSentence[]
}

/**
 * The rows of a table beside the report that it breaks down (对应报告原文): the same words first, white space and punctuation
 * aside; then clause by clause; then words that are much alike.
 */
export function linkRows(rows: readonly LinkableRow[], to: ReadDocument): RowLinks {
  const plan = planOf(to.reading)
  let from = 0
  const links = rows.flatMap(({ id, words }): RowLink[] => {
    const found = exactly(plan, words, from) ?? byClauses(plan, words, from) ?? alike(plan, words)
    if (found === undefined) return []
    if (found.percent === 100) from = found.at
    return [{ row: id, quotes: found.spans.map((span) => quoteOf(to, span)), percent: found.percent }]
  })
  const linked = new Set(links.map(({ row }) => row))
  return {
    links,
    foreign: rows.flatMap(({ id }) => (linked.has(id) ? [] : [id])),
    forgotten: forgottenIn(
      to,
      links.flatMap(({ quotes }) => quotes),
    ),
  }
}

/** The links as the deed that records them (对应原文入账). */
export function linkingDeed(
  { document, title }: ReadDocument,
  { links, forgotten }: RowLinks,
  list: SourceList = 'workReport',
): Extract<BreakdownDeed, { readonly kind: 'rowsLinked' }> {
  return {
    kind: 'rowsLinked',
    document,
    title,
    list,
    links: links.map(({ row, quotes }) => ({ row, quotes })),
    sentences: forgotten,
  }
}

/** The letters of the plan run together, and where each stands in the text. */
interface Plan {
  readonly text: string
  readonly letters: string
  readonly places: readonly number[]
  readonly sentences: readonly (Quote & { readonly pairs: ReadonlySet<string> })[]
  readonly candidates: (pairs: ReadonlySet<string>) => number[]
}

function planOf(reading: Reading): Plan {
  const sentences = sentencesOf(reading).map((each) => ({ ...each, pairs: pairsOf(lettersOf(each.text)) }))
  const places: number[] = []
  let letters = ''
  for (const { start, text } of sentences)
    for (const { 0: letter, index } of text.matchAll(aLetter)) {
      for (const unit of letter.normalize('NFKC')) {
        letters += unit
        for (let i = 0; i < unit.length; i++) places.push(start + index)
      }
    }
  return {
    text: reading.text,
    letters,
    places,
    sentences,
    candidates: candidatesIn(sentences.map(({ pairs }) => pairs)),
  }
}

const aLetter = /[\p{L}\p{N}%％‰]/gu

function lettersOf(words: string): string {
  return [...words.matchAll(aLetter)].map(([letter]) => letter.normalize('NFKC')).join('')
}

interface Found {
  readonly spans: readonly Span[]
  readonly percent: number
  /** Where in the letters it ends, for the next row to begin at. */
  readonly at: number
}

const fewestLetters = 4

function exactly(plan: Plan, words: string, from: number): Found | undefined {
  const sought = lettersOf(words.replace(serialBefore, ''))
  if (sought.length < fewestLetters) return undefined
  const at = find(plan, sought, from)
  return at === -1
    ? undefined
    : { spans: [spanOf(plan, at, sought.length)], percent: 100, at: at + sought.length }
}

const serialBefore = /^\s*(?:\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)\s*/u

/** Rows mostly follow the report: the next place is looked at first. */
function find({ letters }: Plan, sought: string, from: number): number {
  const next = letters.indexOf(sought, from)
  return next === -1 ? letters.indexOf(sought) : next
}

/** With the full stop after it, and the blanks that scrapers leave; not the comma, which is nobody's. */
function spanOf({ places, text }: Plan, at: number, length: number): Span {
  const start = places[at]!
  const last = places[at + length - 1]!
  const end = last + (text.codePointAt(last)! > 0xffff ? 2 : 1)
  const stop = /^[”’）)》]*[。；！？]/u.exec(text.slice(end, end + 4))
  return { start, end: end + (stop?.[0].length ?? 0) }
}

const enough = 60

/** A row that leaves out or adds some clauses stands on those it has. */
function byClauses(plan: Plan, words: string, from: number): Found | undefined {
  const clauses = words
    .split(/[，。；！？\n,;]/u)
    .map(lettersOf)
    .filter((clause) => clause.length >= 6)
  const found = clauses.flatMap((clause) => {
    const at = find(plan, clause, from)
    return at === -1 ? [] : [{ at, length: clause.length }]
  })
  const held = found.reduce((sum, { length }) => sum + length, 0)
  const percent = Math.floor((100 * held) / Math.max(1, lettersOf(words).length))
  if (percent < enough) return undefined
  const spans = found.map(({ at, length }) => spanOf(plan, at, length)).toSorted((a, b) => a.start - b.start)
  return { spans: joined(spans, plan.text), percent: Math.min(99, percent), at: from }
}

function joined(spans: readonly Span[], text: string): Span[] {
  return spans.reduce<Span[]>((some, span) => {
    const last = some.at(-1)
    const follows = last && span.start >= last.end && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start))
    if (follows) some[some.length - 1] = { start: last.start, end: span.end }
    else if (last === undefined || span.start >= last.end) some.push(span)
    return some
  }, [])
}

/** The sentence most like the row, and of it the clauses that are. */
function alike(plan: Plan, words: string): Found | undefined {
  const pairs = pairsOf(lettersOf(words))
  if (pairs.size < 5) return undefined
  const [best] = plan
    .candidates(pairs)
    .map((at) => {
      const sentence = plan.sentences[at]!
      const shared = sharedPairs(pairs, sentence.pairs)
      return {
        sentence,
        percent: Math.floor((100 * shared) / Math.min(pairs.size, Math.max(5, sentence.pairs.size))),
      }
    })
    .toSorted((a, b) => b.percent - a.percent)
  if (best === undefined || best.percent < enough) return undefined
  return { spans: [likeClauses(best.sentence, pairs)], percent: Math.min(99, best.percent), at: 0 }
}

function likeClauses({ start, text }: Quote, pairs: ReadonlySet<string>): Span {
  const clauses = Array.from(text.matchAll(/[^，；,;]+[，；,;]?/gu), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
    own: pairsOf(lettersOf(words)),
  })).filter(({ own }) => own.size > 0 && sharedPairs(own, pairs) * 2 >= own.size)
  const [first] = clauses
  if (first === undefined) return { start, end: start + text.length }
  const { end } = clauses.at(-1)!
  const closes = /[，；,;]$/u.test(text.slice(0, end - start)) ? 1 : 0
  return { start: first.start, end: end - closes }
}

function quoteOf({ document, reading }: ReadDocument, { start, end }: Span): DocumentQuote {
  return { document, start, end, text: reading.text.slice(start, end) }
}

function forgottenIn(to: ReadDocument, quotes: readonly Span[]): DrawnSentence[] {
  const isHeld = (span: Span) => quotes.some(({ start, end }) => start < span.end && end > span.start)
  const drawn = rowsOf(to.reading, { document: to.document, by: 'sentence' })
  const rows = drawn.rows.flatMap(({ id, quotes: own }) => own.map((quote) => ({ id, quote })))
  const whole = [...rows, ...drawn.sentences].filter(({ quote }) => !isHeld(quote))
  const promises = to.reading.commitments.filter((promise) => {
    const within = rows.find(({ quote }) => quote.start <= promise.start && quote.end >= promise.end)
    return within !== undefined && isHeld(within.quote) && !isHeld(promise)
  })
  const parts = promises.map((promise) => ({
    id: `${to.document}#${promise.start}-${promise.end}`,
    quote: quoteOf(to, promise),
  }))
  return [...whole, ...parts].toSorted((a, b) => a.quote.start - b.quote.start)
}
