import type { BreakdownDeed } from '../breakdown-event.ts'
import type { BreakdownState } from '../breakdown-state.ts'
import { always, firstOf, type Given, type Rules } from './rule.ts'

/** Taking back the last step (撤回). */
export const undoingRules: Rules<'undone'> = {
  undone: {
    ...{ when: always, steps: 'kept' },
    refuse: ({ state, deed }) =>
      firstOf([state.steps.at(-1)?.number !== deed.step, { code: 'nothingToUndo' }]),
    change: undo,
  },
}

/** The deed that takes back the last step (撤回上一步); undefined where there is none that can be. */
export function undoOf({
  steps,
}: BreakdownState): Extract<BreakdownDeed, { readonly kind: 'undone' }> | undefined {
  const last = steps.at(-1)
  return last && { kind: 'undone', step: last.number }
}

function undo({ state }: Given<'undone'>) {
  const { rows, order, sentences, comments } = state.steps.at(-1)!
  return { rows, sentences, comments, ...(order && { order }), table: { steps: state.steps.slice(0, -1) } }
}
