import type { actInputSchema } from '@taizhang/contract'
import { type Act, type CalendarDate, nameOn, type RegisterState } from '@taizhang/ledger'
import type { z } from 'zod'
import type { Action } from '../access/action.ts'
import { actionWords } from '../access/action.ts'
import { type HeldRole, mayAlways, mayDo, mayEver, type RelationsOf } from '../access/permit.ts'
import { actorOf } from '../accounts/account-facts.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'

type ActInput = z.output<typeof actInputSchema>

/** Who speaks through whoever sits at the keyboard (代办人), and with which roles. */
export interface Speaking {
  readonly act: Act
  readonly roles: readonly HeldRole[]
  /** Named when somebody else is spoken for, as the register names it. */
  readonly party?: string
}

/**
 * Who speaks (代谁办理): oneself with one's own roles; or, on paper, by telephone or delegation, somebody else with just the roles that he
 * has: what a body may not do itself, nobody does on its behalf.
 */
export function speakingOf(
  who: SignedIn,
  { onBehalfOf, basis, at = undefined }: ActInput,
  today: CalendarDate,
  register: RegisterState,
): Speaking | ProblemAnswer {
  const act = { actor: actorOf(who.account), basis, at: at ?? today }
  if (act.at > today) return atInFuture
  if (onBehalfOf === undefined) return { act, roles: who.roles }
  const own = who.roles.filter(({ orgUnit, post }) => orgUnit === onBehalfOf || post === onBehalfOf)
  if (own.length > 0) return { act: { ...act, onBehalfOf }, roles: own }
  const isAllowed = mayAlways(who.roles, 'act.onBehalf') && basis.kind !== 'login'
  const party = partyName(onBehalfOf, register, today)
  if (!isAllowed) return notSpokenFor(party, 'act.onBehalf')
  return { act: { ...act, onBehalfOf }, roles: rolesOfParty(onBehalfOf, register), party }
}

const atInFuture = problem(
  'invalid',
  { count: '1' },
  {
    faults: [
      { path: 'act.at', field: '收到日期', code: 'future', zh: '不能晚于今天', en: 'is later than today' },
    ],
  },
)

function partyName(party: string, register: RegisterState, today: CalendarDate): string {
  return Object.hasOwn(register.posts, party) ? register.posts[party]!.title : nameOn(register, party, today)
}

/** What the party itself could do: the holder of a post, or the head of a body. */
function rolesOfParty(party: string, { posts }: RegisterState): readonly HeldRole[] {
  const post = Object.hasOwn(posts, party) ? posts[party] : undefined
  if (!post) return (['head', 'liaison'] as const).map((role) => ({ role, orgUnit: party }))
  const role = post.kind === 'leader' ? 'sponsor' : post.kind
  return [{ role, post: party, orgUnit: post.orgUnit }]
}

/**
 * The act of one deed (办理记录), where it is allowed. A head or a liaison speaks for his body: the record names it beside the person.
 */
export function actFor(
  { act, roles, party }: Speaking,
  action: Action,
  relationsOf: RelationsOf,
): Act | ProblemAnswer {
  const allowing = roles.find((role) => mayDo([role], action, relationsOf))
  if (!allowing) return party === undefined ? forbiddenTo(roles, action) : notSpokenFor(party, action)
  const body = isOfBody(allowing) ? allowing.orgUnit : undefined
  return act.onBehalfOf === undefined && body !== undefined ? { ...act, onBehalfOf: body } : act
}

function isOfBody({ role }: HeldRole): boolean {
  return role === 'head' || role === 'liaison'
}

/** A no for want of rights (无权限), in words. */
export function forbidden(action: Action): ProblemAnswer {
  const [zh, en] = actionWords[action]
  return problem('forbidden', { action: zh, actionEn: en })
}

/** Who may speak for bodies is told to do so, where it is theirs to do. */
function forbiddenTo(roles: readonly HeldRole[], action: Action): ProblemAnswer {
  const isOfBodies = mayEver([{ role: 'head' }, { role: 'liaison' }], action)
  if (!isOfBodies || !mayAlways(roles, 'act.onBehalf')) return forbidden(action)
  const [zh, en] = actionWords[action]
  return problem('onBehalfOnly', { action: zh, actionEn: en })
}

function notSpokenFor(party: string, action: Action): ProblemAnswer {
  const [zh, en] = actionWords[action]
  return problem('notSpokenFor', { party, action: zh, actionEn: en })
}
