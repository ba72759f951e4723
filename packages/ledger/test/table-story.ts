import { applyToBreakdown, foldBreakdown } from '../src/breakdown/apply-to-breakdown.ts'
import type {
  BreakdownDeed,
  BreakdownEvent,
  DrawnRow,
  DrawnSentence,
} from '../src/breakdown/breakdown-event.ts'
import type { BreakdownState } from '../src/breakdown/breakdown-state.ts'
import type { DocumentQuote, RowContent } from '../src/breakdown/row.ts'
import { login } from './story.ts'

export const report = '2026年政府工作报告（送审稿）'

/** Words of the report at a place. */
export function quote(start: number, text: string, document: string = report): DocumentQuote {
  return { document, start, end: start + text.length, text }
}

/** A row that is led by 市住建局 and done by the end of the year. */
export function content(words: string, others: Partial<RowContent> = {}): RowContent {
  return {
    ...{ group: ['三、重点任务'], heads: [], words, type: 'work', measures: [], parts: [] },
    deadline: { from: 'default', date: '2026-12-31' as NonNullable<RowContent['deadline']['date']> },
    duties: { lead: '市住建局', responsible: [], supporting: [] },
    ...others,
  }
}

/** A row drawn from the report, its words those of the quote. */
export function drawnRow(id: string, start: number, words: string, others: Partial<DrawnRow> = {}): DrawnRow {
  return { ...content(words), id, quotes: [quote(start, words)], ...others }
}

/** The deed that draws rows and sentences from the report. */
export function drawn(rows: readonly DrawnRow[], sentences: readonly DrawnSentence[] = []): BreakdownDeed {
  return {
    ...{ kind: 'rowsDrawn', document: report, title: '2026年政府工作报告', list: 'workReport' },
    ...{ planYear: 2026, from: 'reading', rows, sentences },
  }
}

/** One event of the supervisor's on the table `b26`. */
export function did(at: string, deed: BreakdownDeed): BreakdownEvent {
  return { breakdown: 'b26', act: login(at), deed }
}

/** The table after deeds of one day that must all be taken. */
export function tableOf(
  deeds: readonly BreakdownDeed[],
  at = '2026-01-10',
  from?: BreakdownState,
): BreakdownState {
  const { state, refusals } = foldBreakdown(
    deeds.map((deed) => did(at, deed)),
    from,
  )
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`)
  return state
}

/** The code with which a deed is refused on the day of the last one, with what its message names; `taken` when it is not. */
export function answerTo(state: BreakdownState, deed: BreakdownDeed): string {
  const outcome = applyToBreakdown(state, did(state.lastOn ?? '2026-01-10', deed))
  if ('state' in outcome) return 'taken'
  const { code, facts = {} } = outcome.refusal
  return [code, ...Object.values(facts)].join(' ')
}
