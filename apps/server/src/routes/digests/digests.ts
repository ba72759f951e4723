import { dayQuerySchema, digestSchema } from '@taizhang/contract'
import { nameOn } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route.ts'
import { digestOn } from '../../ledgers/digest-on.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'

/** What is asked of one's own bodies on a day (每日提要), as the message of the day tells it. */
export const digestRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/digest', tag: '汇总 Totals', access: 'items.read' },
    summary: [
      '本单位某日提要：应报、逾期、退回、将到期、待回复、待定节点',
      'What is asked of one’s own bodies on a day',
    ],
    query: dayQuerySchema,
    answers: z.array(digestSchema),
    handle: async ({ server, who, query: { on }, today }) => {
      const day = on ?? today
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day, today }),
      )
      const parts = { policies: looking.policies, partsOf: looking.partsOf, presets: server.presets }
      const body = ownBodies(who.roles).flatMap((orgUnit) => {
        const digest = digestOn(items, { orgUnit, day }, parts)
        return digest ? [{ ...digest, name: nameOn(looking.register, orgUnit, day) }] : []
      })
      return { body }
    },
  }),
]

/** The bodies that somebody speaks for (本人单位). */
export function ownBodies(
  roles: readonly { readonly role: string; readonly orgUnit?: string }[],
): readonly string[] {
  const own = roles.filter(({ role }) => role === 'head' || role === 'liaison')
  return [...new Set(own.flatMap(({ orgUnit }) => orgUnit ?? []))]
}
