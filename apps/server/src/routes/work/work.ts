import {
  idSchema,
  submissionCheckInputSchema,
  submissionCheckSchema,
  workQueues,
  workSchema,
} from '@taizhang/contract'
import {
  apply,
  type CalendarDate,
  type Event,
  emptyLedger,
  explainRefusal,
  heldOn,
  type Item,
  type LedgerState,
  replay,
} from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { actorOf } from '../../accounts/account-facts.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'
import { inOrder, workOn } from '../../ledgers/work-on.ts'
import { type Judging, judged } from '../../presenters/item-view.ts'
import { namingOn } from '../../reads/naming.ts'
import { lookingOn, partsBelow, visibleItem } from '../items/visible-items.ts'

const tag = '我的工作 My work'

/** What waits for whoever is signed in (我的工作), and what a submission would come to before it is recorded. */
export const workRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/work', tag, access: 'items.read', answers: workSchema },
    summary: ['本人待办：应报、待审、待采用、待裁定……', 'What waits for whoever is signed in, by queue'],
    handle: async ({ server, who, today: day }) => {
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day, today: day }),
      )
      const lines = inOrder(workOn(items, { who, looking, presets: server.presets }), workQueues)
      return { body: { day, own: ownOf(who, looking), lines } }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: '/api/items/{id}/submission-check', tag, access: 'items.read' },
    summary: [
      '填报预审：照此填报，进度如何，还缺什么；不入账',
      'Where an item would stand with a submission and what is missing in it; nothing is recorded',
    ],
    params: z.object({ id: idSchema }),
    body: submissionCheckInputSchema,
    answers: submissionCheckSchema,
    handle: async ({ server, who, params: { id }, body: { deed, onBehalfOf }, today: day }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, day)
        const found = await visibleItem(tx, who, id, looking)
        if (!found) return problem('notFound', { what: `事项${id}` })
        const { state: item } = found
        const body = onBehalfOf ?? heldOn(item.duties, day)?.value.lead
        const act = {
          actor: actorOf(who.account),
          basis: { kind: 'login' } as const,
          at: day,
          ...(body !== undefined && { onBehalfOf: body }),
        }
        const events: readonly Event[] = [
          { item: id, act, deed },
          { item: id, act, deed: { kind: 'approved', period: deed.period } },
        ]
        const partsOf = await partsBelow(tx, [id], looking)
        return { body: { day, ...checked(item, events, { ...looking, partsOf }) } }
      }),
  }),
]

/** Heads and liaisons by their body, others by their post, both by the names of the day. */
function ownOf({ roles }: SignedIn, { register, day }: Judging) {
  const { nameOf } = namingOn(register, day)
  return roles.map(({ role, orgUnit, post }) => {
    const id = (role === 'head' || role === 'liaison' ? orgUnit : (post ?? orgUnit)) ?? ''
    return { role, id, name: id === '' ? '' : nameOf(id) }
  })
}

/** Filled in and approved as if today: the first refusal, and where the item stands all the same. */
function checked(item: Item, events: readonly Event[], looking: Judging) {
  const refusal = firstRefusal(item, events, looking)
  const [first] = events
  const isUnfit = refusal !== undefined && refusal.deed === first!.deed.kind
  return {
    ...(refusal && {
      refusal: {
        ...{ code: refusal.code, zh: explainRefusal(refusal, 'zh'), en: explainRefusal(refusal, 'en') },
      },
    }),
    ...(!isUnfit && standing(replay(events, alone(item, looking.day)).items[item.id]!, looking)),
  }
}

function firstRefusal(item: Item, events: readonly Event[], { day, policies }: Judging) {
  let state = alone(item, day)
  for (const event of events) {
    const outcome = apply(state, event, policies.deed)
    if ('refusal' in outcome) return outcome.refusal
    state = outcome.state
  }
  return undefined
}

function alone(item: Item, lastOn: CalendarDate): LedgerState {
  return { ...emptyLedger, items: { [item.id]: item }, lastOn }
}

function standing(item: Item, looking: Judging) {
  const { progress, done, planned, lag } = judged(item, looking).state.progress
  return {
    progress,
    ...(done && { done: done.percent }),
    ...(planned && { planned: planned.percent }),
    ...(lag && { lag: lag.points }),
  }
}
