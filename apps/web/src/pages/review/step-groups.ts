import type { BreakdownStep } from '../../api/breakdowns.ts'

/** Steps that one press made, to be taken back together (一次操作). */
export interface StepGroup {
  readonly steps: readonly BreakdownStep[]
  /** What it was: the first of them, which is what the person meant. */
  readonly deed: BreakdownStep['deed']
  readonly actor: string
}

/** The steps that can be taken back, the latest press first (可撤回的操作). Editing a row and passing it are one press. */
export function stepGroupsOf(steps: readonly BreakdownStep[]): readonly StepGroup[] {
  const groups: BreakdownStep[][] = []
  for (const step of steps) {
    const before = groups.at(-1)
    if (before && isSamePress(before.at(-1)!, step)) before.push(step)
    else groups.push([step])
  }
  return groups
    .map((group) => ({ steps: group, deed: group[0]!.deed, actor: group[0]!.by.actor }))
    .toReversed()
}

const passing = ['rowEdited', 'hintsTaken', 'rowAdded']

function isSamePress(before: BreakdownStep, after: BreakdownStep): boolean {
  return (
    after.deed === 'rowsReviewed' &&
    passing.includes(before.deed) &&
    after.number === before.number + 1 &&
    after.by.actor === before.by.actor &&
    after.rows.join() === before.rows.join()
  )
}

/** The deeds that take back the presses down to and with this one, the latest first (撤回到此). */
export function undoDeeds(groups: readonly StepGroup[], through: number) {
  return groups
    .slice(0, through + 1)
    .flatMap(({ steps }) => steps.toReversed())
    .map(({ number }) => ({ kind: 'undone' as const, step: number }))
}
