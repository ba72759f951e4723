import type { DrawnRow, DrawnSentence } from '../breakdown-event.ts'
import type { BreakdownState } from '../breakdown-state.ts'
import { isSoundQuote, joinedQuotes } from '../quotes.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { BreakdownRow, DocumentQuote, PlanSentence } from '../row.ts'
import { contentOf, problemOfEdit } from '../row-content.ts'
import {
  always,
  beforeIssue,
  byId,
  firstOf,
  type Given,
  type Rules,
  rowIn,
  twiceIn,
  unlessLiving,
} from './rule.ts'

/** Rows from a reading or a table, and the words of the report that they stand on (取条目、对应原文). */
export const drawingRules: Rules<'rowsDrawn' | 'rowsLinked'> = {
  rowsDrawn: { when: beforeIssue, steps: 'cleared', refuse: refuseDrawn, change: draw },
  rowsLinked: { when: always, steps: 'cleared', refuse: refuseLinked, change: link },
}

function refuseDrawn({ state, deed }: Given<'rowsDrawn'>) {
  const { rows, sentences } = deed
  const exists = rows.find(({ id }) => rowIn(state, id))
  const problem = rows.map(problemOfEdit).find(Boolean)
  return (
    firstOf(
      [exists !== undefined, { code: 'rowExists', facts: { row: exists?.id ?? '' } }],
      [rows.length + sentences.length === 0, { code: 'nothingNamed' }],
    ) ??
    unlessNew(state, sentences) ??
    firstOf(...twiceIn(rows.map(({ id }) => id))) ??
    (problem?.code === 'wordsMissing' ? problem : undefined) ??
    unlessSound(rows.flatMap(({ quotes }) => quotes)) ??
    problem ??
    serialTaken(state, rows)
  )
}

/** What speaks against entering these sentences. */
export function unlessNew(
  { sentences }: BreakdownState,
  drawn: readonly DrawnSentence[],
): BreakdownRefusalReason | undefined {
  const exists = drawn.find(({ id }) => Object.hasOwn(sentences, id))
  return (
    firstOf(
      [exists !== undefined, { code: 'sentenceExists', facts: { sentence: exists?.id ?? '' } }],
      ...twiceIn(drawn.map(({ id }) => id)),
    ) ?? unlessSound(drawn.map(({ quote }) => quote))
  )
}

/** What speaks against these quotes. */
export function unlessSound(quotes: readonly DocumentQuote[]): BreakdownRefusalReason | undefined {
  const unsound = quotes.find((quote) => !isSoundQuote(quote))
  return unsound && { code: 'quoteUnsound', facts: { quote: unsound.text } }
}

/** Rows that left the table keep their serials. */
function serialTaken({ rows }: BreakdownState, drawn: readonly DrawnRow[]) {
  const taken = new Set(Object.values(rows).flatMap(({ serial }) => serial ?? []))
  const twice = drawn.find(({ serial }) => serial !== undefined && (taken.has(serial) || !taken.add(serial)))
  return twice && ({ code: 'serialTaken', facts: { serial: twice.serial! } } as const)
}

function draw({ state, deed }: Given<'rowsDrawn'>) {
  const rows = deed.rows.map((row) => rowOf(row, deed))
  return {
    rows: byId(rows),
    order: [...state.order, ...rows.map(({ id }) => id)],
    sentences: sentencesOf(deed.sentences),
    table: { documents: withDocument(state, deed), planYear: state.planYear ?? deed.planYear },
  }
}

function rowOf(drawn: DrawnRow, { from, document }: Given<'rowsDrawn'>['deed']): BreakdownRow {
  const { id, quotes, serial, place, hint } = drawn
  return {
    ...contentOf(drawn),
    ...{ id, standing: 'living', quotes, formerQuotes: [], isIssued: false, frozen: [] },
    origin:
      from === 'reading' ? { kind: 'reading', document } : { kind: 'table', document, place: place ?? '' },
    ...(serial !== undefined && { serial }),
    ...(hint !== undefined && { hint }),
  }
}

/** Sentences as they are kept: pending, with the reason that suggests itself. */
export function sentencesOf(drawn: readonly DrawnSentence[]): Readonly<Record<string, PlanSentence>> {
  return byId(drawn.map(({ id, quote, reason }) => ({ id, quote, ...(reason !== undefined && { reason }) })))
}

function withDocument(
  { documents }: BreakdownState,
  { document: id, title, list }: Given<'rowsDrawn' | 'rowsLinked'>['deed'],
) {
  return documents.some((each) => each.id === id) ? documents : [...documents, { id, title, list }]
}

function refuseLinked({ state, deed }: Given<'rowsLinked'>) {
  const { links, sentences } = deed
  const ids = links.map(({ row }) => row)
  return (
    firstOf([ids.length + sentences.length === 0, { code: 'nothingNamed' }]) ??
    (ids.length > 0 ? unlessLiving(state, ids) : undefined) ??
    unlessNew(state, sentences) ??
    unlessSound(links.flatMap(({ quotes }) => quotes))
  )
}

function link({ state, deed }: Given<'rowsLinked'>) {
  const rows = deed.links.map(({ row, quotes }) => {
    const before = state.rows[row]!
    return { ...before, quotes: joinedQuotes([before.quotes, quotes]) }
  })
  return {
    rows: byId(rows),
    sentences: sentencesOf(deed.sentences),
    table: { documents: withDocument(state, deed) },
  }
}
