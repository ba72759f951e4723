import { forecastSchema, idSchema, periodSchema, sharesSchema } from '@taizhang/contract'
import { endOf, itemSeenBy, nameOn, periodAt, sharesOn } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { forecastView } from '../../presenters/forecast-view.ts'
import { lookingOn, visibleItem } from '../items/visible-items.ts'

const tag = '事项 Items'
const params = z.object({ id: idSchema })

/** What a target is made of and where it is going (指标): the parts of bodies that share it, and the forecast. */
export const targetRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/items/{id}/shares', tag, access: 'items.read', params },
    summary: [
      '分解落实情况：各单位分解数、完成数，加码和差数',
      'What the bodies that share the target have done',
    ],
    query: z.object({ period: periodSchema.exactOptional() }),
    answers: sharesSchema,
    handle: async ({ server, who, params: { id }, query, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, today)
        const record = await visibleItem(tx, who, id, looking)
        if (!record) return problem('notFound', { what: `事项${id}` })
        const period = query.period ?? record.state.shareFigures.at(-1)?.period ?? periodAt(today, 'month')
        const outcome = sharesOn(record.state, period)
        const bodies = outcome?.bodies.map((each) => ({
          ...each,
          name: nameOn(looking.register, each.orgUnit, endOf(period)),
        }))
        return {
          body: { period, ...(outcome && { outcome: { ...outcome, bodies } }) },
          version: record.version,
        }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/items/{id}/forecast', tag, access: 'items.read', params },
    summary: [
      '年末预测：方法、区间；数不够时说明为什么不预测',
      'The forecast of the year, or why none is told',
    ],
    answers: forecastSchema,
    handle: async ({ server, who, params: { id }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, today)
        const record = await visibleItem(tx, who, id, looking)
        if (!record) return problem('notFound', { what: `事项${id}` })
        const seen = itemSeenBy(record.state, { posts: looking.posts, today })
        return { body: forecastView(seen, today) }
      }),
  }),
]
