import type { Item } from '../item/item.ts'
import type { RefusalReason } from '../item/refusal.ts'
import { type Measure, problemOf } from '../measure/measure.ts'
import { problemOfSchedule, type Schedule } from '../schedule/schedule.ts'
import { bearParts, refuseParts } from './parts.ts'
import { firstOf, type Given, type Rules, underWay } from './rule.ts'

/**
 * Nodes and working items: proposed by the lead, approved by the sponsor or returned with a reason (节点、下设事项的报送和审定). A new
 * proposal takes the place of the one before it.
 */
export const planningRules: Rules<
  'nodesProposed' | 'nodesApproved' | 'partsProposed' | 'partsApproved' | 'proposalReturned'
> = {
  nodesProposed: {
    when: underWay,
    refuse: ({ item, deed }) => refuseNodes(item, deed.schedule, deed.measure),
    change: ({ deed }) => ({ item: { proposedSchedule: deed.schedule, proposedMeasure: deed.measure } }),
  },
  nodesApproved: {
    when: underWay,
    refuse: ({ item }) => {
      if (!item.proposedSchedule) return { code: 'nothingProposed' }
      // The deadline or the measure may have changed since they were proposed.
      return refuseNodes(item, item.proposedSchedule, item.proposedMeasure)
    },
    change: approveNodes,
  },
  partsProposed: {
    when: underWay,
    refuse: (given) => refuseParts(given, given.deed.parts, 1),
    change: ({ deed }) => ({ item: { proposedParts: deed.parts } }),
  },
  partsApproved: {
    when: underWay,
    refuse: (given) =>
      given.item.proposedParts
        ? refuseParts(given, given.item.proposedParts, 1)
        : { code: 'nothingProposed' },
    change: (given) => ({
      item: { proposedParts: undefined },
      ...bearParts(given, given.item.proposedParts!),
    }),
  },
  proposalReturned: {
    when: underWay,
    refuse: ({ item, deed }) =>
      firstOf(
        [deed.reason === '', { code: 'reasonMissing' }],
        [item[fieldOf[deed.proposal]] === undefined, { code: 'nothingProposed' }],
      ),
    change: ({ item, deed }) => ({
      item: {
        [fieldOf[deed.proposal]]: undefined,
        ...(deed.proposal === 'nodes' && { proposedMeasure: undefined }),
        returnedCount: item.returnedCount + 1,
      },
    }),
  },
}

const fieldOf = { nodes: 'proposedSchedule', parts: 'proposedParts' } as const

/** Planning nodes is no way to gain time or to lower a target: the deadline and the number change by modification only. */
function refuseNodes(
  { measures, schedules }: Item,
  schedule: Schedule,
  steps: Measure | undefined,
): RefusalReason | undefined {
  const held = measures.at(-1)?.value
  const inMeasure = steps && problemOf(steps)
  const moved = schedules.at(-1)!.value.deadline !== schedule.deadline
  const problem = moved ? 'deadlineMoved' : problemOfSchedule(schedule, steps ?? held ?? { kind: 'yesNo' })
  return firstOf(
    [inMeasure !== undefined, { code: 'measureUnsound', facts: { problem: inMeasure ?? '' } }],
    [steps !== undefined && !bringsSteps(held, steps), { code: 'measureFixed' }],
    [problem !== undefined, { code: 'scheduleUnsound', facts: { problem: problem ?? '' } }],
  )
}

/** Steps and their weights may come with the nodes where the item has no number to reach. */
function bringsSteps(held: Measure | undefined, steps: Measure): boolean {
  return steps.kind === 'milestone' && (!held || held.kind === 'milestone' || held.kind === 'yesNo')
}

function approveNodes({ item, act }: Given<'nodesApproved'>) {
  const { proposedSchedule, proposedMeasure } = item
  return {
    item: {
      lifecycle: 'active' as const,
      schedules: [...item.schedules, { from: act.at, value: proposedSchedule! }],
      ...(proposedMeasure && { measures: [...item.measures, { from: act.at, value: proposedMeasure }] }),
      ...{ proposedSchedule: undefined, proposedMeasure: undefined },
    },
  }
}
