import {
  calendarDateSchema,
  dailyChangesSchema,
  dayQuerySchema,
  periodSchema,
  totalsSchema,
} from '@taizhang/contract'
import { type CalendarDate, itemIn } from '@taizhang/ledger'
import { dailyStates, finishedDays, inGovernment, type Transaction } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { type SeenLedger, seenLedger } from '../../ledgers/seen-ledger.ts'
import { stateChanges } from '../../presenters/state-changes.ts'
import { totalsView } from '../../presenters/totals-view.ts'

const tag = '汇总 Totals'

/** Totals (汇总), and what changed from night to night. */
export const totalRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/totals', tag, access: 'items.read' },
    summary: [
      '某日汇总：总数及较上期变动、各环节、进度、报送（可指定报告期）、亮灯的项数和占比，可展开到事项',
      'Totals of a day by lifecycle, progress, reporting (of a period, where one is named) and light, with the bridge since another day',
    ],
    query: dayQuerySchema.extend({
      since: calendarDateSchema.exactOptional(),
      period: periodSchema.exactOptional(),
    }),
    answers: totalsSchema,
    handle: async ({ server, who, query: { on, since, period }, today }) => {
      const seen = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day: on ?? today, today }),
      )
      return { body: totalsView(seen, { ...(since && { since }), ...(period && { period }) }) }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/changes', tag, access: 'items.read' },
    summary: [
      '与上一次日终相比的变化：新开报送期、转为滞后、亮灯变化、应督办',
      'What changed between the last two nights, by the states that were kept',
    ],
    query: dayQuerySchema,
    answers: dailyChangesSchema,
    handle: async ({ server, who, query: { on }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const seen = await seenLedger(tx, { server, who }, { day: today, today })
        return { body: await changesUntil(tx, on ?? today, seen) }
      }),
  }),
]

/** Of the last night by this day, against the night before it that states were kept of. */
async function changesUntil(tx: Transaction, until: CalendarDate, { items, ledger, looking }: SeenLedger) {
  const [day, before] = await finishedDays(tx, { task: 'nightly-states', until, limit: 2 })
  if (day === undefined) return { changes: [] }
  const seen = new Set(items.map(({ id }) => id))
  const [earlier, later] = [
    before === undefined ? new Map() : await dailyStates(tx, before),
    await dailyStates(tx, day),
  ]
  const lights = new Map(looking.policies.light.lights.map(({ id, zh }) => [id, zh]))
  const changes = before === undefined ? [] : stateChanges(earlier, later, lights)
  return {
    ...{ day, ...(before !== undefined && { before }) },
    changes: changes.flatMap((change) => {
      const item = seen.has(change.item) ? itemIn(ledger, change.item) : undefined
      if (!item) return []
      return [{ ...change, ...(item.serial !== undefined && { serial: item.serial }), words: item.words }]
    }),
  }
}
