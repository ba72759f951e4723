import type { BreakdownRow, DocumentQuote, RowMeasure } from '@taizhang/ledger'
import type { BreakdownDeed } from '../../api/breakdowns.ts'

/** The smallest stretches that a row is divided into (分句): its words, cut behind every comma and stop. */
export interface Clause {
  /** The quote it lies in; absent for a row without words of a report. */
  readonly quote?: number
  readonly start: number
  readonly text: string
}

/** The clauses of a row (分句): of its quotes, or of its words where it has none. */
export function clausesOf({ quotes, words }: Pick<BreakdownRow, 'quotes' | 'words'>): readonly Clause[] {
  if (quotes.length === 0) return cut(words).map(({ at, text }) => ({ start: at, text }))
  return quotes.flatMap((quote, number) =>
    cut(quote.text).map(({ at, text }) => ({ quote: number, start: quote.start + at, text })),
  )
}

function cut(text: string): readonly { readonly at: number; readonly text: string }[] {
  return [...text.matchAll(/[^，。；、;]+[，。；、;”’）)]*|[，。；、;]+/gu)].map((match) => ({
    at: match.index,
    text: match[0],
  }))
}

/** The deed that divides a row behind these clauses (拆分): every letter and every number goes to one part. */
export function splitDeed(
  row: BreakdownRow,
  cuts: readonly number[],
  newId: () => string,
): Extract<BreakdownDeed, { readonly kind: 'rowSplit' }> {
  const groups = groupsOf(clausesOf(row), cuts)
  const texts = groups.map((clauses) => wordsOf(clauses))
  const measures = dealt(row.measures, texts)
  return {
    kind: 'rowSplit',
    row: row.id,
    parts: groups.map((clauses, at) => ({
      id: newId(),
      edit: { words: texts[at]!, measures: measures[at]!, parts: [] },
      ...(row.quotes.length > 0 && { quotes: quotesOf(row.quotes, clauses) }),
    })),
  }
}

/** The words of each part that cuts would make (拆分后的文字). */
export function splitWords(
  row: Pick<BreakdownRow, 'quotes' | 'words'>,
  cuts: readonly number[],
): readonly string[] {
  return groupsOf(clausesOf(row), cuts).map(wordsOf)
}

/** The cuts that take a stretch out of a row (选中文字单列): clauses that it touches on one side, the others on the other. */
export function cutsAround(row: BreakdownRow, start: number, end: number): readonly number[] {
  const clauses = clausesOf(row)
  const inside = clauses.map((clause) => clause.start < end && clause.start + clause.text.length > start)
  return inside.flatMap((isIn, at) => (at < inside.length - 1 && isIn !== inside[at + 1] ? [at] : []))
}

function groupsOf(clauses: readonly Clause[], cuts: readonly number[]): readonly (readonly Clause[])[] {
  const ends = [...cuts.filter((at) => at < clauses.length - 1).toSorted((a, b) => a - b), clauses.length - 1]
  return ends.map((end, at) => clauses.slice(at === 0 ? 0 : ends[at - 1]! + 1, end + 1))
}

function wordsOf(clauses: readonly Clause[]): string {
  const whole = clauses.map(({ text }) => text).join('')
  return whole.replace(/^[，。；、,;\s]+|[，。；、,;\s]+$/gu, '') || whole
}

/** One stretch for each quote that the clauses lie in. */
function quotesOf(quotes: readonly DocumentQuote[], clauses: readonly Clause[]): readonly DocumentQuote[] {
  const numbers = [...new Set(clauses.flatMap(({ quote }) => quote ?? []))]
  return numbers.map((number) => {
    const own = clauses.filter(({ quote }) => quote === number)
    const { document, start: base, text } = quotes[number]!
    const start = own[0]!.start
    const end = own.at(-1)!.start + own.at(-1)!.text.length
    return { document, start, end, text: text.slice(start - base, end - base) }
  })
}

/** Each number goes to the part that says it, else to the first. */
function dealt(
  measures: readonly RowMeasure[],
  texts: readonly string[],
): readonly (readonly RowMeasure[])[] {
  const homes = measures.map(({ words }) => {
    const number = /\d[\d.]*/.exec(words)?.[0]
    const home = texts.findIndex(
      (text) => text.includes(words) || (number !== undefined && text.includes(number)),
    )
    return Math.max(0, home)
  })
  return texts.map((_, at) => measures.filter((_measure, index) => homes[index] === at))
}
