import type { actInputSchema } from '@taizhang/contract'
import {
  type Act,
  type CalendarDate,
  type Deed,
  grantsOn,
  type Item,
  type RegisterState,
} from '@taizhang/ledger'
import { type ItemRecord, inGovernment, readItems, readRegister } from '@taizhang/store'
import type { z } from 'zod'
import { mayDo, mayEver } from '../access/permit.ts'
import { leadershipOn, relationsToItem } from '../access/relations.ts'
import { actorOf } from '../accounts/account-facts.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { policiesOn } from '../policies/chosen.ts'
import { reaches } from '../presenters/seen-item.ts'
import type { Prepared } from './record-answer.ts'
import { actFor, type Speaking, speakingOf } from './speaking.ts'

/** One deed on one item, as it is asked for. */
export interface AskedDeed {
  readonly item: string
  readonly deed: Deed
}

/** What a request to do something to items is made of (办理请求). */
export interface ItemRequest {
  readonly who: SignedIn
  readonly server: ServerParts
  readonly today: CalendarDate
  readonly act: z.output<typeof actInputSchema>
  readonly deeds: readonly AskedDeed[]
}

/** Events on items (事项事件), each allowed by the access table as the items now stand; the rules of the ledger decide next. */
export async function prepareItemDeeds(request: ItemRequest): Promise<Prepared | ProblemAnswer> {
  const { who, server, today, deeds } = request
  const ids = [...new Set(deeds.map(({ item }) => item))]
  const { register, records } = await inGovernment(server.database, who.governmentId, async (tx) => ({
    register: (await readRegister(tx)).state,
    records: await readItems(tx, ids),
  }))
  const speaking = speakingOf(who, request.act, today, register)
  if ('problem' in speaking) return speaking
  const events: Prepared['events'][number][] = []
  for (const { item, deed } of deeds) {
    const act = actOn(request, records.get(item)?.state, deed, { speaking, register })
    if ('problem' in act)
      return act.problem === 'notFound' ? problem('notFound', { what: `事项${item}` }) : act
    events.push({ book: 'item', item, deed, act })
  }
  const seen = ids.map(
    (subject) => ({ book: 'item', subject, version: versionOf(records.get(subject)) }) as const,
  )
  return { events, seen, policy: policiesOn(register, today, server.presets).deed }
}

function versionOf(record: ItemRecord | undefined): number {
  return record?.version ?? 0
}

function actOn(
  { who, today }: ItemRequest,
  item: Item | undefined,
  deed: Deed,
  { speaking, register }: { readonly speaking: Speaking; readonly register: RegisterState },
): Act | ProblemAnswer {
  const relationsOf = item
    ? relationsToItem(item, today, leadershipOn(register, today))
    : () => new Set<never>()
  const action = `item.${deed.kind}` as const
  // Whoever may it to no item at all is told so, whether or not there is one of this id.
  if (!mayEver(speaking.roles, action)) return actFor(speaking, action, () => new Set())
  // What one may not see is not there: any other no would say that it is.
  if (!mayDo(who.roles, 'items.read', relationsOf)) return problem('notFound')
  const isGranted =
    item !== undefined && speaking.party === undefined && isGrantedTo(who, item, deed, { register, today })
  return actFor(
    speaking,
    action,
    isGranted ? (held) => new Set([...relationsOf(held), 'granted']) : relationsOf,
  )
}

/** Whether the register grants this deed on this item to whoever is signed in, by name; to nobody on his behalf. */
function isGrantedTo(
  { account }: SignedIn,
  item: Item,
  { kind }: Deed,
  { register, today }: { readonly register: RegisterState; readonly today: CalendarDate },
): boolean {
  return (
    kind === 'lightSetAside' &&
    reaches(grantsOn(register, actorOf(account), today), 'setLightAside', item, today)
  )
}
