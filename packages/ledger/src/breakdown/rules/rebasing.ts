import type { RebasedRow } from '../breakdown-event.ts'
import type { BreakdownState } from '../breakdown-state.ts'
import { rowName } from '../outline.ts'
import { joinedQuotes } from '../quotes.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { BreakdownRow, DocumentQuote, PlanSentence } from '../row.ts'
import { problemOfChange } from '../row-content.ts'
import { leftOut } from './accounting.ts'
import { sentencesOf, unlessNew, unlessSound } from './drawing.ts'
import {
  beforeIssue,
  byId,
  compact,
  firstOf,
  type Given,
  naming,
  type Rules,
  rowIn,
  twiceIn,
  unlessOurs,
} from './rule.ts'

/** A later text of the report under the reviewed table (承接新稿), and the ruling on what it changed. */
export const rebasingRules: Rules<'rebased' | 'rebaseRuled'> = {
  rebased: { when: beforeIssue, steps: 'cleared', refuse: refuseRebased, change: rebase },
  rebaseRuled: { when: beforeIssue, steps: 'recorded', refuse: refuseRuled, change: rule },
}

function refuseRebased({ state, deed }: Given<'rebased'>): BreakdownRefusalReason | undefined {
  const known = state.documents.map(({ id }) => id)
  const changed = deed.rows.flatMap((each) => (each.as === 'changed' ? [problemOfChange(each.edit)] : []))
  return (
    firstOf(
      [!known.includes(deed.from), { code: 'documentNotFound', facts: { document: deed.from } }],
      [known.includes(deed.document), { code: 'documentExists', facts: { document: deed.document } }],
    ) ??
    unaccounted(state, deed) ??
    unlessNew(state, deed.added) ??
    unlessSound(quotesIn(deed)) ??
    changed.find(Boolean) ??
    unlessOrdered(state, deed.order)
  )
}

/** Every row and every sentence of the earlier text is named once, and no other. */
function unaccounted(
  state: BreakdownState,
  deed: Given<'rebased'>['deed'],
): BreakdownRefusalReason | undefined {
  const rows = deed.rows.map(({ row }) => row)
  const sentences = deed.sentences.map(({ sentence }) => sentence)
  const concerned = concernedBy(state, deed.from)
  const missing = [
    ...concerned.rows.filter((id) => !rows.includes(id)).map((id) => rowName(state, id)),
    ...concerned.sentences
      .filter((id) => !sentences.includes(id))
      .map((id) => state.sentences[id]!.quote.text),
  ]
  const foreign = rows.find((id) => !concerned.rows.includes(id))
  const outside = sentences.find((id) => !concerned.sentences.includes(id))
  const issued = concerned.rows.find((id) => state.rows[id]!.isIssued)
  return firstOf(
    [foreign !== undefined, { code: 'rowNotFound', facts: { row: foreign ?? '' } }],
    [issued !== undefined, { code: 'rowIssued', facts: { row: rowName(state, issued ?? '') } }],
    [outside !== undefined, { code: 'sentenceNotFound', facts: { sentence: outside ?? '' } }],
    ...twiceIn(rows),
    ...twiceIn(sentences),
    [missing.length > 0, { code: 'rebaseIncomplete', facts: { missing: missing.slice(0, 10).join('、') } }],
  )
}

function concernedBy({ order, rows, sentences }: BreakdownState, document: string) {
  return {
    rows: order.filter((id) => rows[id]!.quotes.some((quote) => quote.document === document)),
    sentences: Object.values(sentences).flatMap(({ id, quote }) => (quote.document === document ? [id] : [])),
  }
}

/** What the later text gives has a place in it, and a row that it keeps has words there. */
function quotesIn({ document, rows, sentences, added }: Given<'rebased'>['deed']): DocumentQuote[] {
  const nowhere = { document, start: 0, end: 0, text: '' }
  const quotes = [
    ...rows.flatMap((each) =>
      each.as === 'vanished' ? [] : each.quotes.length > 0 ? each.quotes : [nowhere],
    ),
    ...sentences.flatMap((each) => (each.as === 'vanished' ? [] : [each.quote])),
    ...added.map(({ quote }) => quote),
  ]
  return quotes.map((quote) => (quote.document === document ? quote : { ...quote, end: quote.start }))
}

function unlessOrdered({ order }: BreakdownState, next: readonly string[] | undefined) {
  if (next === undefined) return undefined
  const isSame = next.length === order.length && new Set(next).size === next.length
  return firstOf([!isSame || !next.every((id) => order.includes(id)), { code: 'orderUnsound' }])
}

function rebase({ state, deed }: Given<'rebased'>) {
  const { from, document: id, title, order } = deed
  const { list } = state.documents.find((each) => each.id === from)!
  const kept = deed.sentences.map((each) => [
    each.sentence,
    each.as === 'vanished'
      ? null
      : ({ ...state.sentences[each.sentence]!, quote: each.quote } satisfies PlanSentence),
  ])
  return {
    rows: byId(deed.rows.map((each) => rebasedRow(state.rows[each.row]!, each, from))),
    sentences: { ...Object.fromEntries(kept), ...sentencesOf(deed.added) },
    ...(order && { order }),
    table: { documents: [...state.documents, { id, title, list }] },
  }
}

function rebasedRow(row: BreakdownRow, rebased: RebasedRow, from: string): BreakdownRow {
  const [left, others] = [
    row.quotes.filter(({ document }) => document === from),
    row.quotes.filter(({ document }) => document !== from),
  ]
  const moved = {
    ...row,
    quotes: rebased.as === 'vanished' ? others : joinedQuotes([others, rebased.quotes]),
    formerQuotes: joinedQuotes([row.formerQuotes, left]),
  }
  // What was not yet ruled on stays to be ruled on when the next text leaves it alone.
  if (rebased.as === 'carried' || rebased.as === 'moved') return moved
  const { reviewed: _reviewed, ...pending } = moved
  return {
    ...pending,
    amendment: rebased.as === 'changed' ? { kind: 'changed', edit: rebased.edit } : { kind: 'vanished' },
  }
}

function refuseRuled({ state, deed }: Given<'rebaseRuled'>) {
  const amendment = rowIn(state, deed.row)?.amendment
  return (
    unlessOurs(state, [deed.row]) ??
    (amendment?.kind === 'vanished' && !deed.reason ? { code: 'reasonMissing' as const } : undefined) ??
    naming(state, 'nothingToRule', amendment === undefined ? deed.row : undefined)
  )
}

function rule({ state, deed, act }: Given<'rebaseRuled'>) {
  const row = state.rows[deed.row]!
  const amendment = row.amendment!
  if (amendment.kind === 'vanished' && deed.ruling === 'new') {
    return leftOut(state, row, { reason: 'vanished', words: deed.reason ?? '', by: act })
  }
  const edit = amendment.kind === 'changed' && deed.ruling === 'new' ? amendment.edit : {}
  const ruled = compact<BreakdownRow>({ ...row, ...edit, reviewed: act, amendment: undefined })
  return { rows: { [row.id]: ruled } }
}
