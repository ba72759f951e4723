import type { Act } from '../../item/act.ts'
import type { BreakdownState } from '../breakdown-state.ts'
import { joinedQuotes } from '../quotes.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { BreakdownRow, LeftOutReason, PlanSentence } from '../row.ts'
import { problemOfEdit } from '../row-content.ts'
import { placed } from './editing.ts'
import {
  always,
  beforeIssue,
  byId,
  firstOf,
  type Given,
  type Rules,
  rowIn,
  unlessFree,
  unlessLiving,
  unlessOutside,
  without,
} from './rule.ts'

/** Every sentence of the plan has a row or a named person's reason (列入、不列入). */
export const accountingRules: Rules<
  'rowAdded' | 'sentencesJoined' | 'sentencesLeftOut' | 'rowLeftOut' | 'rowRestored'
> = {
  rowAdded: { when: beforeIssue, steps: 'recorded', refuse: refuseAdded, change: add },
  sentencesJoined: {
    ...{ when: always, steps: 'recorded' },
    refuse: ({ state, deed }) =>
      unlessLiving(state, [deed.row]) ?? unlessNamed(deed.sentences) ?? unlessOutside(state, deed.sentences),
    change: join,
  },
  sentencesLeftOut: {
    ...{ when: always, steps: 'recorded' },
    refuse: ({ state, deed }) =>
      unlessNamed(deed.sentences) ?? unlessOutside(state, deed.sentences) ?? unlessReasoned(deed),
    change: ({ state, deed, act }) => {
      const { reason, words } = deed
      const sentences = deed.sentences.map((id) => ({ ...state.sentences[id]!, reason, words, by: act }))
      return { sentences: byId(sentences) }
    },
  },
  rowLeftOut: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) => unlessFree(state, [deed.row]) ?? unlessReasoned(deed),
    change: ({ state, deed, act }) => leftOut(state, state.rows[deed.row]!, { ...deed, by: act }),
  },
  rowRestored: { when: beforeIssue, steps: 'recorded', refuse: refuseRestored, change: restore },
}

function unlessNamed(ids: readonly string[]): BreakdownRefusalReason | undefined {
  return ids.length === 0 ? { code: 'nothingNamed' } : undefined
}

/** Some reasons say nothing without words: elsewhere, where? */
function unlessReasoned({ reason, words }: { readonly reason: LeftOutReason; readonly words: string }) {
  const wantsWords = reason === 'elsewhere' || reason === 'other'
  return firstOf([wantsWords && words === '', { code: 'reasonMissing' }])
}

function refuseAdded({ state, deed }: Given<'rowAdded'>) {
  return (
    (deed.before === undefined ? undefined : unlessLiving(state, [deed.before])) ??
    firstOf([rowIn(state, deed.row) !== undefined, { code: 'rowExists', facts: { row: deed.row } }]) ??
    unlessOutside(state, deed.sentences) ??
    (deed.content.words === '' ? ({ code: 'wordsMissing' } as const) : undefined) ??
    firstOf([deed.sentences.length === 0 && deed.source === '', { code: 'sourceMissing' }]) ??
    problemOfEdit(deed.content)
  )
}

function add({ state, deed, act }: Given<'rowAdded'>) {
  const row: BreakdownRow = {
    ...deed.content,
    ...{ id: deed.row, standing: 'living', formerQuotes: [], isIssued: false, frozen: [] },
    quotes: joinedQuotes([deed.sentences.map((id) => state.sentences[id]!.quote)]),
    origin: { kind: 'person', source: deed.source, by: act },
    reviewed: act,
  }
  return {
    rows: { [row.id]: row },
    order: placed(state.order, row.id, deed.before),
    sentences: without(deed.sentences),
  }
}

function join({ state, deed }: Given<'sentencesJoined'>) {
  const row = state.rows[deed.row]!
  const quotes = joinedQuotes([row.quotes, deed.sentences.map((id) => state.sentences[id]!.quote)])
  return { rows: { [row.id]: { ...row, quotes } }, sentences: without(deed.sentences) }
}

/** The row leaves the table; each of its quotes becomes a sentence with the reason. */
export function leftOut(
  state: BreakdownState,
  row: BreakdownRow,
  { reason, words, by }: { readonly reason: LeftOutReason; readonly words: string; readonly by: Act },
) {
  const { amendment: _amendment, ...rest } = row
  const ids = freeIds(state, row)
  const sentences = row.quotes.map(
    (quote, i): PlanSentence => ({
      ...{ id: ids[i]!, quote, reason, by, row: row.id },
      ...(words !== '' && { words }),
    }),
  )
  return {
    rows: { [row.id]: { ...rest, standing: 'leftOut' as const, leftOut: { reason, words, by } } },
    order: state.order.filter((id) => id !== row.id),
    sentences: byId(sentences),
  }
}

function freeIds({ sentences }: BreakdownState, { id, quotes }: BreakdownRow): string[] {
  const ids: string[] = []
  for (let n = 1; ids.length < quotes.length; n++)
    if (!Object.hasOwn(sentences, `${id}/${n}`)) ids.push(`${id}/${n}`)
  return ids
}

function refuseRestored({ state, deed }: Given<'rowRestored'>) {
  const row = rowIn(state, deed.row)
  return firstOf(
    [row === undefined, { code: 'rowNotFound', facts: { row: deed.row } }],
    [row?.standing !== 'leftOut', { code: 'notLeftOut', facts: { row: deed.row } }],
  )
}

/** Back at the end of the table, with those of its quotes that no other row has taken since. */
function restore({ state, deed }: Given<'rowRestored'>) {
  const own = Object.values(state.sentences).filter(({ row }) => row === deed.row)
  const quotes = joinedQuotes([own.map(({ quote }) => quote)])
  const { leftOut: _leftOut, ...row } = state.rows[deed.row]!
  return {
    rows: { [deed.row]: { ...row, standing: 'living' as const, quotes } },
    order: [...state.order, deed.row],
    sentences: without(own.map(({ id }) => id)),
  }
}
