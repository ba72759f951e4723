import { heldOn, type Item } from '../item/item.ts'
import { problemOfSchedule, type Schedule } from '../schedule/schedule.ts'
import { beforeIssue, firstOf, type Given, type Rules, signedLifecycle, underWay } from './rule.ts'

/** From the issued table to an approved plan (印发、签收、异议、节点). */
export const issuingRules: Rules<
  'issued' | 'signedFor' | 'objected' | 'ruled' | 'nodesProposed' | 'nodesApproved'
> = {
  issued: { when: beforeIssue, refuse: refuseIssued, change: issue },
  signedFor: {
    when: ['issued'],
    change: ({ item, act }) => ({
      item: { lifecycle: signedLifecycle(item, act.at), askedFrom: act.at },
    }),
  },
  objected: {
    when: ['issued'],
    refuse: ({ item, deed, act }) => {
      const lead = heldOn(item.duties, act.at)?.value.lead ?? ''
      return firstOf(
        [deed.reason === '', { code: 'reasonMissing' }],
        [item.ruledFor.includes(lead), { code: 'alreadyRuled', facts: { lead } }],
      )
    },
    change: ({ deed, act }) => ({
      item: { lifecycle: 'objected', objection: { reason: deed.reason, by: act } },
    }),
  },
  ruled: {
    when: ['objected'],
    refuse: ({ deed }) =>
      firstOf(
        [deed.reason === '', { code: 'reasonMissing' }],
        [deed.duties !== undefined && !deed.duties.lead, { code: 'leadMissing' }],
      ),
    change: rule,
  },
  nodesProposed: {
    when: underWay,
    refuse: ({ item, deed }) => {
      const problem = problemOfNodes(item, deed.schedule)
      return problem === undefined ? undefined : { code: 'scheduleUnsound', facts: { problem } }
    },
    change: ({ deed }) => ({ item: { proposedSchedule: deed.schedule } }),
  },
  nodesApproved: {
    when: underWay,
    refuse: ({ item }) => {
      if (!item.proposedSchedule) return { code: 'nothingProposed' }
      // The deadline may have moved since they were proposed.
      const problem = problemOfNodes(item, item.proposedSchedule)
      return problem === undefined ? undefined : { code: 'scheduleUnsound', facts: { problem } }
    },
    change: ({ item, act }) => ({
      item: {
        lifecycle: 'active',
        schedules: [...item.schedules, { from: act.at, value: item.proposedSchedule! }],
        proposedSchedule: undefined,
      },
    }),
  },
}

/** Planning nodes is no way to gain time: the deadline changes only by extension or modification. */
function problemOfNodes({ measures, schedules }: Item, schedule: Schedule): string | undefined {
  if (schedules.at(-1)!.value.deadline !== schedule.deadline) return 'deadlineMoved'
  return problemOfSchedule(schedule, measures.at(-1)?.value ?? { kind: 'yesNo' })
}

function refuseIssued({ state, item, deed, act }: Given<'issued'>) {
  const key = `${deed.document}#${deed.serial}`
  const holder = Object.hasOwn(state.serials, key) ? state.serials[key] : undefined
  return firstOf(
    [deed.documentNumber === '' && item.kind !== 'instruction', { code: 'documentNumberMissing' }],
    [!heldOn(item.duties, act.at)?.value.lead, { code: 'leadMissing' }],
    [deed.serial === '', { code: 'serialMissing' }],
    [holder !== undefined, { code: 'serialTaken', facts: { serial: deed.serial, holder: holder ?? '' } }],
  )
}

function issue({ item, deed }: Given<'issued'>) {
  const { document, serial, documentNumber } = deed
  return {
    item: { lifecycle: 'issued' as const, document, serial, documentNumber },
    serials: { [`${document}#${serial}`]: item.id },
  }
}

function rule({ item, deed, act }: Given<'ruled'>) {
  const lead = heldOn(item.duties, act.at)?.value.lead ?? ''
  return {
    item: {
      lifecycle: 'issued' as const,
      objection: undefined,
      ruledFor: [...item.ruledFor, lead],
      ...(deed.duties && { duties: [...item.duties, { from: act.at, value: deed.duties }] }),
    },
  }
}
