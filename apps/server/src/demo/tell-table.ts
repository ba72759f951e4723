import { type Act, applyToBreakdown, type BreakdownDeed } from '@taizhang/ledger'
import type { Telling } from './telling.ts'

/** The one table of the story (任务分解表). */
export const tableId = 'breakdown-2025'

/** Enters a deed on the table. @throws where the rules refuse it: then the story is wrong. */
export function tellTable(telling: Telling, act: Act, deed: BreakdownDeed): void {
  const event = { breakdown: tableId, act, deed }
  const outcome = applyToBreakdown(telling.breakdown, event)
  if ('refusal' in outcome)
    throw new Error(`the story is refused on ${act.at}, ${deed.kind}: ${JSON.stringify(outcome.refusal)}`)
  telling.breakdown = outcome.state
  telling.events.push({ book: 'breakdown', ...event })
}
