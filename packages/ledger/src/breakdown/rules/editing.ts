import { joinedQuotes, quoteForeign, quoteLost } from '../quotes.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { BreakdownRow } from '../row.ts'
import { joinedContent, problemOfChange, problemOfEdit } from '../row-content.ts'
import {
  beforeIssue,
  byId,
  firstOf,
  type Given,
  naming,
  type Rules,
  rowIn,
  twiceIn,
  unlessFree,
  unlessLiving,
  unlessOurs,
} from './rule.ts'

/** Working on the rows of the table (修改、合并、拆分、排序); the quotes behind them are never changed, only divided and joined. */
export const editingRules: Rules<
  'rowEdited' | 'hintsRenewed' | 'hintsTaken' | 'rowsReviewed' | 'rowsMerged' | 'rowSplit' | 'rowMoved'
> = {
  rowEdited: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) => unlessOurs(state, [deed.row]) ?? problemOfChange(deed.edit),
    change: ({ state, deed }) => ({ rows: { [deed.row]: { ...state.rows[deed.row]!, ...deed.edit } } }),
  },
  hintsRenewed: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) => {
      const rows = deed.hints.map(({ row }) => row)
      return firstOf(...twiceIn(rows)) ?? unlessOurs(state, rows)
    },
    change: ({ state, deed }) => ({
      rows: byId(deed.hints.map(({ row, hint }) => ({ ...state.rows[row]!, hint }))),
    }),
  },
  hintsTaken: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) => unlessOurs(state, deed.rows) ?? unlessHinted(deed.rows, state),
    change: ({ state, deed }) => ({ rows: byId(deed.rows.map((id) => hinted(state.rows[id]!))) }),
  },
  rowsReviewed: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) => unlessLiving(state, deed.rows),
    change: ({ state, deed, act }) => ({
      rows: byId(deed.rows.map((id) => ({ ...state.rows[id]!, reviewed: act }))),
    }),
  },
  rowsMerged: { when: beforeIssue, steps: 'recorded', refuse: refuseMerge, change: merge },
  rowSplit: { when: beforeIssue, steps: 'recorded', refuse: refuseSplit, change: split },
  rowMoved: {
    ...{ when: beforeIssue, steps: 'recorded' },
    refuse: ({ state, deed }) =>
      unlessOurs(state, [deed.row]) ??
      (deed.before === undefined ? undefined : unlessLiving(state, [deed.before])),
    change: ({ state, deed }) => ({ order: placed(state.order, deed.row, deed.before) }),
  },
}

function unlessHinted(
  ids: readonly string[],
  state: Given<'hintsTaken'>['state'],
): BreakdownRefusalReason | undefined {
  return naming(
    state,
    'hintMissing',
    ids.find((id) => !rowIn(state, id)?.hint?.lead),
  )
}

function hinted(row: BreakdownRow): BreakdownRow {
  const { lead, responsible, supporting } = row.hint!
  return { ...row, duties: { ...row.duties, ...(lead !== undefined && { lead }), responsible, supporting } }
}

function refuseMerge({ state, deed }: Given<'rowsMerged'>) {
  return (
    unlessFree(state, [deed.into]) ??
    firstOf([deed.rows.includes(deed.into), { code: 'intoItself' }]) ??
    unlessFree(state, deed.rows) ??
    problemOfEdit(deed.edit)
  )
}

function merge({ state, deed }: Given<'rowsMerged'>) {
  const into = state.rows[deed.into]!
  const others = deed.rows.map((id) => state.rows[id]!)
  const one: BreakdownRow = {
    ...into,
    ...joinedContent(into, others),
    ...deed.edit,
    quotes: joinedQuotes([into, ...others].map(({ quotes }) => quotes)),
    formerQuotes: joinedQuotes([into, ...others].map(({ formerQuotes }) => formerQuotes)),
  }
  const gone = others.map((row): BreakdownRow => ({ ...row, standing: 'merged', into: [deed.into] }))
  return { rows: byId([one, ...gone]), order: state.order.filter((id) => !deed.rows.includes(id)) }
}

function refuseSplit({ state, deed }: Given<'rowSplit'>) {
  const ids = deed.parts.map(({ id }) => id)
  const exists = ids.find((id) => rowIn(state, id))
  const refusal =
    unlessFree(state, [deed.row]) ??
    firstOf([exists !== undefined, { code: 'rowExists', facts: { row: exists ?? '' } }], ...twiceIn(ids), [
      ids.length < 2,
      { code: 'partsMissing' },
    ]) ??
    deed.parts.map(({ edit }) => problemOfEdit(edit)).find(Boolean)
  if (refusal) return refusal
  const { quotes } = state.rows[deed.row]!
  const divided = deed.parts.flatMap((part) => part.quotes ?? quotes)
  const [lost, foreign] = [quoteLost(quotes, divided), quoteForeign(quotes, divided)]
  return firstOf(
    [lost !== undefined, { code: 'quotesLost', facts: { quote: lost?.text ?? '' } }],
    [foreign !== undefined, { code: 'quotesForeign', facts: { quote: foreign?.text ?? '' } }],
  )
}

/** The parts stand where the row stood, and are numbered anew; its own serial stays taken. */
function split({ state, deed }: Given<'rowSplit'>) {
  const { serial: _serial, reviewed: _reviewed, ...row } = state.rows[deed.row]!
  const parts = deed.parts.map(
    ({ id, edit, quotes }): BreakdownRow => ({
      ...row,
      ...edit,
      ...{ id, quotes: quotes ?? row.quotes, frozen: [] },
    }),
  )
  const ids = parts.map(({ id }) => id)
  const gone: BreakdownRow = { ...state.rows[deed.row]!, standing: 'split', into: ids }
  return {
    rows: byId([gone, ...parts]),
    order: state.order.flatMap((id) => (id === deed.row ? ids : [id])),
  }
}

/** The order with the row before another, or at the end. */
export function placed(order: readonly string[], row: string, before: string | undefined): string[] {
  const others = order.filter((id) => id !== row)
  const at = before === undefined || before === row ? -1 : others.indexOf(before)
  if (before === row) return [...order]
  return at < 0 ? [...others, row] : others.toSpliced(at, 0, row)
}
