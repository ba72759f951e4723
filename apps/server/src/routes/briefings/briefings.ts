import { briefingQuerySchema, briefingSchema } from '@taizhang/contract'
import { inGovernment } from '@taizhang/store'
import { mayAlways, mayDo } from '../../access/permit.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { forbidden } from '../../deeds/speaking.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { briefingOn } from '../../ledgers/briefing-on.ts'

const access = 'briefing.read'

/** Sheets for leaders (呈阅件): one A4 page each, printed by the page. */
export const briefingRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/briefing', tag: '纸质件 Papers', access, query: briefingQuerySchema },
    summary: [
      '呈阅件：未按进度的事项及原因、待领导协调的事项、主要指标、各类项数',
      'One sheet for a leader: what is late and why, what waits for him, headline indicators, counts',
    ],
    answers: briefingSchema,
    handle: async ({ server, who, query, today }) => {
      const day = query.on ?? today
      const sponsor = query.sponsor ?? ownPost(who)
      const isOwn = mayDo(
        who.roles,
        access,
        ({ post }) => new Set(post === sponsor ? (['own'] as const) : []),
      )
      if (!isOwn) return forbidden(access)
      const body = await inGovernment(server.database, who.governmentId, (tx) =>
        briefingOn(tx, { server, who, today, day, ...(sponsor !== undefined && { sponsor }) }),
      )
      return body ? { body } : problem('notFound', { what: `岗位${sponsor}` })
    },
  }),
]

/** A sponsor who names nobody asks for himself; the office for everything. */
function ownPost({ roles }: SignedIn): string | undefined {
  if (mayAlways(roles, access)) return undefined
  return roles.find(({ role }) => role === 'sponsor')?.post
}
