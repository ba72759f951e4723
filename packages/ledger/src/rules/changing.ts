import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Deed } from '../item/event.ts'
import { heldOn, type Item, type Lifecycle, type Modification } from '../item/item.ts'
import { problemOf } from '../measure/measure.ts'
import { problemOfSchedule, type Schedule } from '../schedule/schedule.ts'
import { groundsMissing } from './grounds.ts'
import { openPartsOf } from './open-parts.ts'
import { beforeIssue, firstOf, type Given, inHand, type Rules, signedLifecycle, underWay } from './rule.ts'

const modifiable: readonly Lifecycle[] = ['issued', 'signedFor', 'active', 'closing', 'suspended', 'deferred']

/** What changes after issue, always with a reason and, but for extensions, a document (调整、延期、中止、缓办、撤销、恢复). */
export const changingRules: Rules<
  | 'measureModified'
  | 'deadlineModified'
  | 'dutiesModified'
  | 'extensionRequested'
  | 'extensionRuled'
  | 'suspended'
  | 'resumed'
  | 'deferred'
  | 'cancelled'
  | 'reopened'
  | 'lightSetAside'
> = {
  measureModified: {
    when: modifiable,
    refuse: ({ deed }) => {
      const problem = problemOf(deed.measure)
      const inSchedule = deed.schedule && problemOfSchedule(deed.schedule, deed.measure)
      return (
        groundsMissing(deed) ??
        firstOf(
          [problem !== undefined, { code: 'measureUnsound', facts: { problem: problem ?? '' } }],
          [inSchedule !== undefined, { code: 'scheduleUnsound', facts: { problem: inSchedule ?? '' } }],
        )
      )
    },
    change: modifyMeasure,
  },
  deadlineModified: {
    when: modifiable,
    refuse: ({ item, deed }) => groundsMissing(deed) ?? unsoundWith(item, deed.deadline),
    change: ({ item, deed, act }) => {
      const value = until(item.schedules.at(-1)!.value, deed.deadline)
      const modification = modificationBy(deed, act.at)
      return { item: { schedules: [...item.schedules, { from: deed.from, value, modification }] } }
    },
  },
  dutiesModified: {
    when: modifiable,
    refuse: ({ deed }) => groundsMissing(deed) ?? firstOf([!deed.duties.lead, { code: 'leadMissing' }]),
    change: ({ item, deed, act }) => {
      const modification = modificationBy(deed, act.at)
      return { item: { duties: [...item.duties, { from: deed.from, value: deed.duties, modification }] } }
    },
  },
  extensionRequested: {
    when: underWay,
    refuse: refuseExtension,
    change: ({ deed: { deadline, reason } }) => ({ item: { extensionRequest: { deadline, reason } } }),
  },
  extensionRuled: {
    when: underWay,
    refuse: ({ item, deed }) =>
      firstOf(
        [!deed.granted && deed.reason === '', { code: 'reasonMissing' }],
        [item.extensionRequest === undefined, { code: 'nothingRequested' }],
        [deed.granted && !isLater(item), { code: 'notLater', facts: { deadline: lastDeadline(item) } }],
      ),
    change: ruleExtension,
  },
  suspended: {
    when: inHand.filter((lifecycle) => lifecycle !== 'suspended'),
    refuse: ({ deed }) => groundsMissing(deed),
    change: ({ item }) => ({ item: { lifecycle: 'suspended', lifecycleBefore: item.lifecycle } }),
  },
  resumed: {
    when: ['suspended'],
    refuse: ({ deed }) => firstOf([deed.reason === '', { code: 'reasonMissing' }]),
    change: ({ item }) => ({ item: { lifecycle: item.lifecycleBefore, lifecycleBefore: undefined } }),
  },
  deferred: {
    when: ['issued', 'signedFor', 'active', 'closing', 'suspended'],
    refuse: ({ deed }) => groundsMissing(deed),
    change: () => ({ item: { lifecycle: 'deferred', lifecycleBefore: undefined } }),
  },
  cancelled: {
    when: [...beforeIssue, ...inHand, 'deferred'],
    // A row that was never issued is dropped with a reason alone.
    refuse: refuseCancelled,
    change: () => ({ item: { lifecycle: 'cancelled', lifecycleBefore: undefined } }),
  },
  reopened: {
    when: ['closed', 'deferred', 'cancelled'],
    refuse: ({ item, deed }) => groundsMissing(item.serial === undefined ? { reason: deed.reason } : deed),
    change: ({ item, act }) => ({
      item: {
        lifecycle: reopenedLifecycle(item, act.at),
        ...{
          mergedInto: undefined,
          closeOut: undefined,
          objection: undefined,
          noFurtherInstructionOn: undefined,
        },
      },
    }),
  },
  lightSetAside: {
    when: inHand,
    refuse: ({ deed, act }) =>
      firstOf(
        [deed.word === '' || deed.light === '', { code: 'wordsMissing' }],
        [deed.reason === '', { code: 'reasonMissing' }],
        [deed.until <= act.at, { code: 'expiryPast', facts: { at: act.at } }],
      ),
    change: ({ item, deed, act }) => {
      const { light, word, reason, until } = deed
      return { item: { lightOverrides: [...item.lightOverrides, { light, word, reason, until, by: act }] } }
    },
  },
}

/** What was issued under it would be left with nothing to hang on. */
function refuseCancelled({ state, item, deed }: Given<'cancelled'>) {
  if (item.serial === undefined) return groundsMissing({ reason: deed.reason })
  const parts = openPartsOf(state, item)
  return groundsMissing(deed) ?? firstOf([parts !== '', { code: 'partsOpen', facts: { parts } }])
}

/**
 * The measure and, where the old path does not lead to it, a new path: nodes that end at 86公里 say nothing of 80公里. Where no new
 * nodes came with it the path is open (未定节点) until they are approved, and nothing is behind a plan that nobody made.
 */
function modifyMeasure({ item, deed, act }: Given<'measureModified'>) {
  const modification = modificationBy(deed, act.at)
  const dated = <T>(value: T) => ({ from: deed.from, value, modification })
  const { start, deadline } = item.schedules.at(-1)!.value
  const unfit = problemOfSchedule(item.schedules.at(-1)!.value, deed.measure) !== undefined
  const schedule = deed.schedule ?? (unfit ? ({ start, deadline, kind: 'noNodes' } as const) : undefined)
  return {
    item: {
      measures: [...item.measures, dated(deed.measure)],
      ...(schedule && { schedules: [...item.schedules, dated(schedule)] }),
    },
  }
}

type ModifyingDeed = Extract<Deed, { readonly authority: string }>

function modificationBy(deed: ModifyingDeed, on: Modification['on']): Modification {
  const { reason, authority, documentNumber } = deed
  return { reason, authority, documentNumber, on }
}

/** The path to another deadline. Nodes that lie beyond it are open again (未定节点), as with a target that they do not lead to. */
function until(schedule: Schedule, deadline: CalendarDate): Schedule {
  const isBeyond = schedule.kind === 'nodes' && schedule.nodes.some(({ dueDate }) => dueDate > deadline)
  return isBeyond ? { start: schedule.start, deadline, kind: 'noNodes' } : { ...schedule, deadline }
}

function unsoundWith(item: Item, deadline: CalendarDate) {
  const measure = item.measures.at(-1)?.value ?? { kind: 'yesNo' as const }
  const problem = problemOfSchedule(until(item.schedules.at(-1)!.value, deadline), measure)
  return problem && ({ code: 'scheduleUnsound', facts: { problem } } as const)
}

function refuseExtension({ item, deed, act }: Given<'extensionRequested'>) {
  const { deadline } = heldOn(item.schedules, act.at)!.value
  return firstOf(
    [deed.reason === '', { code: 'reasonMissing' }],
    [act.at > deadline, { code: 'afterDue', facts: { deadline } }],
    [deed.deadline <= deadline, { code: 'notLater', facts: { deadline } }],
    [item.extensionRequest !== undefined, { code: 'requestPending' }],
  )
}

function lastDeadline({ schedules }: Item): CalendarDate {
  return schedules.at(-1)!.value.deadline
}

/** The deadline may have been moved since it was asked for. */
function isLater(item: Item): boolean {
  return item.extensionRequest !== undefined && item.extensionRequest.deadline > lastDeadline(item)
}

function ruleExtension({ item, deed, act }: Given<'extensionRuled'>) {
  if (!deed.granted) return { item: { extensionRequest: undefined } }
  const value = { ...item.schedules.at(-1)!.value, deadline: item.extensionRequest!.deadline }
  return {
    item: {
      schedules: [...item.schedules, { from: act.at, value }],
      extensionCount: item.extensionCount + 1,
      extensionRequest: undefined,
    },
  }
}

/** Back to work where it had been signed for; else to the step it had come to. */
function reopenedLifecycle(item: Item, day: Modification['on']): Lifecycle {
  if (item.askedFrom) return signedLifecycle(item, day)
  return item.serial === undefined ? 'draft' : 'issued'
}
