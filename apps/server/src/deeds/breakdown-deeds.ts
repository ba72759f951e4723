import type { actInputSchema } from '@taizhang/contract'
import {
  type Act,
  applyToBreakdown,
  type BreakdownDeed,
  type BreakdownState,
  type CalendarDate,
  emptyBreakdown,
  itemsOfBreakdown,
} from '@taizhang/ledger'
import { inGovernment, readBreakdown, readRegister } from '@taizhang/store'
import type { z } from 'zod'
import { type HeldRole, mayDo, mayEver, type RelationsOf } from '../access/permit.ts'
import { relationsToBreakdown } from '../access/relations.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import type { Prepared } from './record-answer.ts'
import { actFor, type Speaking, speakingOf } from './speaking.ts'

/** What a request to do something to a table is made of (分解表办理请求). */
export interface BreakdownRequest {
  readonly who: SignedIn
  readonly server: ServerParts
  readonly today: CalendarDate
  readonly breakdown: string
  readonly act: z.output<typeof actInputSchema>
  readonly deeds: readonly BreakdownDeed[]
}

/** Events of a table (分解表事件), each allowed by the access table as the table now stands. */
export async function prepareBreakdownDeeds(request: BreakdownRequest): Promise<Prepared | ProblemAnswer> {
  const { who, server, today, breakdown, deeds } = request
  const { register, known } = await inGovernment(server.database, who.governmentId, async (tx) => ({
    register: (await readRegister(tx)).state,
    known: await readBreakdown(tx, breakdown),
  }))
  const speaking = speakingOf(who, request.act, today, register)
  if ('problem' in speaking) return speaking
  const events: Prepared['events'][number][] = []
  for (const deed of deeds) {
    const act = actOn(who, known?.state ?? emptyBreakdown, deed, speaking)
    if ('problem' in act)
      return act.problem === 'notFound' ? problem('notFound', { what: `分解表${breakdown}` }) : act
    events.push({ book: 'breakdown', breakdown, deed, act })
  }
  events.push(...itemsIssuedBy(known?.state ?? emptyBreakdown, events))
  return {
    events,
    seen: [{ book: 'breakdown', subject: breakdown, version: known?.version ?? 0 }],
    policy: undefined,
  }
}

function actOn(
  who: SignedIn,
  state: BreakdownState,
  deed: BreakdownDeed,
  speaking: Speaking,
): Act | ProblemAnswer {
  const relationsOf = relationsToBreakdown(state)
  const action = `breakdown.${deed.kind}` as const
  // As with items: whether there is such a table is not told to those who may not see it.
  if (!mayEver(speaking.roles, action)) return actFor(speaking, action, () => new Set())
  if (!mayDo(who.roles, 'breakdowns.read', relationsOf)) return problem('notFound')
  return actFor(speaking, action, sayingFor(deed, relationsOf))
}

/** A body has its own say, and nobody else's: a comment of another body is none of its head's business. */
function sayingFor(deed: BreakdownDeed, relationsOf: RelationsOf): RelationsOf {
  if (deed.kind !== 'commented' && deed.kind !== 'noComment') return relationsOf
  return (held: HeldRole) => (held.orgUnit === deed.orgUnit ? relationsOf(held) : new Set())
}

/**
 * The items that the issue of a table makes (印发立项), recorded with it: a table is not issued without its items. Where the table is
 * refused there are none, and the record says why.
 */
function itemsIssuedBy(state: BreakdownState, events: Prepared['events']): Prepared['events'] {
  let after = state
  for (const event of events) {
    if (event.book !== 'breakdown') continue
    const outcome = applyToBreakdown(after, event)
    if ('refusal' in outcome) return []
    after = outcome.state
  }
  const issuing = events.find(({ deed }) => deed.kind === 'issued')
  return issuing
    ? itemsOfBreakdown(after, issuing.act).map((event) => ({ book: 'item', ...event }) as const)
    : []
}
