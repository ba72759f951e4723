import { expect, test } from 'vitest'
import type { BreakdownStep } from '../../api/breakdowns.ts'
import { stepGroupsOf, undoDeeds } from './step-groups.ts'

const step = (number: number, deed: BreakdownStep['deed'], row: string, actor = 'zhang') =>
  ({ number, deed, rows: [row], sentences: [], by: { actor } }) as unknown as BreakdownStep // of an act only who did it

test('what one press made is one thing to take back, the latest first', () => {
  const steps = [
    step(1, 'hintsTaken', 'a'),
    step(2, 'rowsReviewed', 'a'),
    step(3, 'rowEdited', 'b'),
    step(4, 'rowsReviewed', 'c'),
    step(5, 'rowEdited', 'd', 'li'),
    step(6, 'rowsReviewed', 'd'),
  ]
  expect(stepGroupsOf(steps).map(({ deed, steps }) => [deed, steps.map(({ number }) => number)])).toEqual([
    ['rowsReviewed', [6]],
    ['rowEdited', [5]],
    ['rowsReviewed', [4]],
    ['rowEdited', [3]],
    ['hintsTaken', [1, 2]],
  ])
})

test('back to before a press takes back all that came after it, from the end', () => {
  const groups = stepGroupsOf([
    step(1, 'rowSplit', 'a'),
    step(2, 'rowEdited', 'b'),
    step(3, 'rowsReviewed', 'b'),
  ])
  expect(undoDeeds(groups, 0).map(({ step }) => step)).toEqual([3, 2])
  expect(undoDeeds(groups, 1).map(({ step }) => step)).toEqual([3, 2, 1])
})
