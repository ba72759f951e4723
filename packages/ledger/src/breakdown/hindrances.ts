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

/** A row whose words no longer hold a number that its measures state (数值待核): somebody is to look, and may leave it so. */
export interface LostNumber {
  readonly row: string
  readonly numbers: readonly string[]
}

/** Rows whose words lost a number of their measures since they were drawn or sent round (文字改动后数值待核); issued ones are done with. */
export function lostNumbers({ order, rows }: BreakdownState): readonly LostNumber[] {
  return order.flatMap((id) => {
    const row = rows[id]!
    if (row.isIssued) return []
    const earlier = [...row.quotes.map(({ text }) => text), ...row.frozen.map(({ content }) => content.words)]
    const now = [row.words, ...row.heads, ...row.parts.map(({ words }) => words)]
    const holds = (texts: readonly string[], number: string) =>
      texts.some((text) => numbersIn(text).includes(number))
    const stated = row.measures.flatMap(({ words, measure }) => [
      ...numbersIn(words),
      ...(measure && 'target' in measure ? [measure.target] : []),
    ])
    const numbers = [...new Set(stated)].filter((number) => holds(earlier, number) && !holds(now, number))
    return numbers.length > 0 ? [{ row: id, numbers }] : []
  })
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/gu) ?? []
}
