import { silentOrgUnits } from './adoption.ts'
import type { BreakdownState, Comment } from './breakdown-state.ts'
import { byPlaceInText } from './quotes.ts'
import type { PlanSentence } from './row.ts'

/** All that stands between a table and its issue (印发前待办), in the order in which it is refused. */
export interface Hindrances {
  /** Sentences of the plan with neither a row nor a named person's reason. */
  readonly sentences: readonly PlanSentence[]
  /** Rows that wait for a ruling on the later text. */
  readonly amendments: readonly string[]
  readonly withoutLead: readonly string[]
  readonly comments: readonly Comment[]
  /** Bodies that have not answered in the last round, where its terms do not read that as consent. */
  readonly owed: readonly string[]
}

/** What is still to be done before the table can be issued (印发前待办); empty lists when nothing is. */
export function hindrancesOf(state: BreakdownState): Hindrances {
  const { order, rows, sentences, comments, consultations } = state
  return {
    sentences: Object.values(sentences)
      .filter(({ by }) => by === undefined)
      .toSorted((a, b) => byPlaceInText(a.quote, b.quote)),
    amendments: order.filter((id) => rows[id]!.amendment),
    withoutLead: order.filter((id) => !rows[id]!.duties.lead),
    comments: Object.values(comments)
      .filter(({ ruled }) => ruled === undefined)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    owed: consultations.at(-1)?.silence === 'owed' ? silentOrgUnits(state) : [],
  }
}
