import { owedQuerySchema, owedSchema } from '@taizhang/contract'
import { heldOn, type Item, nameOn, type OwedPeriod, owedOf } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'

/** What bodies owe (欠报): every period so far, not the latest alone. */
export const owedRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/owed', tag: '汇总 Totals', access: 'items.read' },
    summary: [
      '欠报一览：截至某日，各单位各期应报未报、逾期未报、退回未改的事项',
      'What each body that leads owes by a day, of all periods so far: to be filled, late, returned',
    ],
    query: owedQuerySchema,
    answers: owedSchema,
    handle: async ({ server, who, query: { on, orgUnit, period }, today }) => {
      const day = on ?? today
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day, today }),
      )
      const owed = items
        .flatMap((item) => linesOf(item, owedOf(item, day, looking.policies.stateOf(item))))
        .filter((line) => orgUnit === undefined || leadOf(line.of, day) === orgUnit)
        .filter((line) => period === undefined || line.period === period)
      const bodies = groupedBy(owed, (line) => leadOf(line.of, day) ?? '')
      const named = bodies.map(([lead, lines]) => ({
        ...{ orgUnit: lead, name: nameOn(looking.register, lead, day) },
        periods: periodsOf(lines),
      }))
      return { body: { day, bodies: named.toSorted((a, b) => (a.name < b.name ? -1 : 1)) } }
    },
  }),
]

interface Line extends OwedPeriod {
  readonly of: Item
}

function linesOf(of: Item, owed: readonly OwedPeriod[]): readonly Line[] {
  return owed.map((each) => ({ ...each, of }))
}

function leadOf({ duties }: Item, day: Parameters<typeof heldOn>[1]): string | undefined {
  return heldOn(duties, day)?.value.lead
}

function periodsOf(lines: readonly Line[]) {
  return groupedBy(lines, ({ period }) => period)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, each]) => ({
      period,
      items: each.map(({ of: { id, serial, words }, ...owed }) => ({
        ...{ item: id, ...(serial !== undefined && { serial }), words },
        ...owed,
      })),
    }))
}

function groupedBy<Key extends string, Each>(
  list: readonly Each[],
  keyOf: (each: Each) => Key,
): [Key, Each[]][] {
  const groups = new Map<Key, Each[]>()
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return [...groups]
}
