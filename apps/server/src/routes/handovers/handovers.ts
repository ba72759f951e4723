import { handoverQuerySchema, handoverSheetsSchema } from '@taizhang/contract'
import {
  addDays,
  type CalendarDate,
  type HandoverCause,
  handoverSheet,
  handoverTitle,
  postsHeldBy,
  type RegisterState,
} from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import type { z } from 'zod'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'

/** What goes from one to the other (交接清单): with a post, with a person who leaves, or with a body that gets another sponsor. */
export const handoverRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/handover', tag: '名册 The register', access: 'items.read' },
    summary: [
      '交接清单：某岗位、某人或某单位在某日移交的事项',
      'What a post, a person or a body hands over on a day',
    ],
    query: handoverQuerySchema,
    answers: handoverSheetsSchema,
    handle: async ({ server, who, query, today }) => {
      const day = query.on ?? today
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day: day < today ? day : today, today }),
      )
      const sheets = causesOf(query, looking.register, day).map((cause) => {
        const sheet = handoverSheet(looking.register, items, { cause, day })
        return { title: handoverTitle(sheet), ...sheet }
      })
      return { body: sheets }
    },
  }),
]

/** Who leaves hands over what he held the day before. */
function causesOf(
  { post, person, orgUnit }: z.output<typeof handoverQuerySchema>,
  register: RegisterState,
  day: CalendarDate,
): readonly HandoverCause[] {
  if (post !== undefined) return [{ kind: 'holder', post }]
  if (orgUnit !== undefined) return [{ kind: 'division', orgUnit }]
  return postsHeldBy(register, person!, addDays(day, -1)).map((each) => ({ kind: 'holder', post: each }))
}
