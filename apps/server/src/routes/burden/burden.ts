import { burdenSchema, monthQuerySchema } from '@taizhang/contract'
import { burdenOf, type CalendarDate, endOf, heldOn, kindOfPeriod, nameOn, periodAt } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { leadershipOn } from '../../access/relations.ts'
import { seesBody } from '../../access/sees-body.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'

/** What bodies are asked to fill (填报负担), and how much of it came prefilled. */
export const burdenRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/burden', tag: '汇总 Totals', access: 'items.read' },
    summary: [
      '各单位当月填报负担：应填几张、几项，其中预填几项',
      'What each body is asked to fill in a month',
    ],
    query: monthQuerySchema,
    answers: burdenSchema,
    handle: async ({ server, who, query, today }) => {
      const month = query.period ?? periodAt(today, 'month')
      if (kindOfPeriod(month) !== 'month') return notAMonth
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day: today, today }),
      )
      const { register, policies } = looking
      const leads = items.flatMap(({ duties }) => heldOn(duties, endOf(month))?.value.lead ?? [])
      const leadership = leadershipOn(register, today)
      const bodies = [...new Set(leads)]
        .filter((orgUnit) => seesBody(who, orgUnit, leadership))
        .map((orgUnit) => ({
          ...burdenOf(items, { orgUnit, month }, policies.stateOf),
          name: nameOn(register, orgUnit, endOf(month) as CalendarDate),
        }))
      return {
        body: { month, bodies: bodies.toSorted((a, b) => b.fields - a.fields || (a.name < b.name ? -1 : 1)) },
      }
    },
  }),
]

const notAMonth = problem(
  'invalid',
  { count: '1' },
  {
    faults: [
      {
        path: 'period',
        field: '月份',
        code: 'format',
        zh: '要写成2026-03这样的月份',
        en: 'is to be a month as 2026-03',
      },
    ],
  },
)
