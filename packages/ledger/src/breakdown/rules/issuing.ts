import { hindrancesOf } from '../hindrances.ts'
import { rowName, serialsOf } from '../outline.ts'
import type { BreakdownRefusalCode, BreakdownRefusalReason } from '../refusal.ts'
import { atHome, byId, firstOf, type Given, type Rules } from './rule.ts'

/** The table goes out under a number (印发), and is opened again for further rows (补充). */
export const issuingRules: Rules<'issued' | 'supplementOpened'> = {
  issued: { when: atHome, steps: 'cleared', refuse: refuseIssued, change: issue },
  supplementOpened: {
    ...{ when: ['issued'], steps: 'cleared' },
    refuse: ({ deed }) => firstOf([deed.reason === '', { code: 'reasonMissing' }]),
    change: () => ({ table: { lifecycle: 'drafting' } }),
  },
}

function refuseIssued({ state, deed }: Given<'issued'>): BreakdownRefusalReason | undefined {
  const { sentences, amendments, withoutLead, comments, owed } = hindrancesOf(state)
  const serials = (ids: readonly string[]) => ids.map((id) => rowName(state, id))
  return firstOf(
    [deed.documentNumber === '', { code: 'documentNumberMissing' }],
    [state.order.every((id) => state.rows[id]!.isIssued), { code: 'nothingToIssue' }],
    naming(
      'sentencesOpen',
      sentences.map(({ quote }) => `“${quote.text}”`),
    ),
    naming('amendmentsOpen', serials(amendments)),
    naming('leadsMissing', serials(withoutLead)),
    naming(
      'commentsOpen',
      comments.map(({ id }) => id),
    ),
    naming('answersOwed', owed),
  )
}

/** A message names ten; all of them are in `hindrancesOf`. */
function naming(
  code: BreakdownRefusalCode,
  which: readonly string[],
): readonly [boolean, BreakdownRefusalReason] {
  const named = which.slice(0, 10).join('、') + (which.length > 10 ? '……' : '')
  return [which.length > 0, { code, facts: { count: String(which.length), which: named } }]
}

function issue({ state, deed, act }: Given<'issued'>) {
  const { documentNumber, on, meeting } = deed
  const rows = serialsOf(state)
  const fresh = rows.filter(({ row }) => !state.rows[row]!.isIssued)
  const edition = { number: state.editions.length + 1, stage: 'issued' as const, by: act, rows }
  const issued = {
    ...{ documentNumber, on, edition: edition.number, rows: fresh.map(({ row }) => row), by: act },
    ...(meeting !== undefined && { meeting }),
  }
  return {
    rows: byId(fresh.map(({ row, serial }) => ({ ...state.rows[row]!, serial, isIssued: true }))),
    table: {
      lifecycle: 'issued' as const,
      editions: [...state.editions, edition],
      issues: [...state.issues, issued],
    },
  }
}
