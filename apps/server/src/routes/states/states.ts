import { dayQuerySchema, itemStatesSchema, monthsQuerySchema, monthsSchema } from '@taizhang/contract'
import { type CalendarDate, dateOf, lastDayOfMonth, nameOn } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { leadershipOn } from '../../access/relations.ts'
import { seesBody } from '../../access/sees-body.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenDays } from '../../ledgers/seen-days.ts'
import { bodiesView, statesView } from '../../presenters/states-view.ts'
import { sectionsOf } from '../../reads/sections.ts'

const tag = '汇总 Totals'
const access = 'items.read'

/** The ledger on other days (逐日台账): every item of a day in short, and the bodies month by month. */
export const stateRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/states', tag, access, query: dayQuerySchema, answers: itemStatesSchema },
    summary: [
      '某一天全部事项的状态、亮灯、节点和项目阶段（挂图作战）',
      'Every item on a day in short: state, light, nodes, stage of projects',
    ],
    handle: async ({ server, who, query: { on }, today }) => {
      const body = await inGovernment(server.database, who.governmentId, async (tx) => {
        const [seen] = await seenDays(tx, { server, who, today }, [on ?? today])
        return statesView(seen!, await sectionsOf(tx, seen!.items))
      })
      return { body }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/months', tag, access, query: monthsQuerySchema, answers: monthsSchema },
    summary: [
      '各牵头单位逐月情况：月末应办、完成、滞后、逾期、未报项数',
      'Each lead at the end of each month: how many items, completed, behind, overdue, late',
    ],
    handle: async ({ server, who, query: { until }, today }) => {
      const last = until ?? today
      const days = monthEnds(last)
      const seen = await inGovernment(server.database, who.governmentId, (tx) =>
        seenDays(tx, { server, who, today }, days),
      )
      const { register } = seen.at(-1)!.looking
      const leadership = leadershipOn(register, last)
      const counted = seen.map(bodiesView)
      const bodies = [...new Set(counted.flatMap((each) => [...each.keys()]))]
        .filter((orgUnit) => seesBody(who, orgUnit, leadership))
        .map((orgUnit) => ({
          ...{ orgUnit, name: nameOn(register, orgUnit, last) },
          cells: counted.map((each) => each.get(orgUnit) ?? none),
        }))
      return { body: { days, bodies: bodies.toSorted((a, b) => (a.name < b.name ? -1 : 1)) } }
    },
  }),
]

const none = { count: 0, completed: 0, behind: 0, overdue: 0, late: 0 }

/** The last days of the months of the year that are over, and the day itself. */
function monthEnds(last: CalendarDate): readonly CalendarDate[] {
  const year = last.slice(0, 4)
  const months = Array.from({ length: 12 }, (_, i) =>
    lastDayOfMonth(dateOf(`${year}-${String(i + 1).padStart(2, '0')}-01`)),
  )
  return [...months.filter((day) => day < last), last]
}
