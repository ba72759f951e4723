import type { CalendarDate, Item, ItemKind, LedgerState, Lifecycle } from '@taizhang/ledger'
import { sql } from 'kysely'
import type { Transaction } from '../database/in-government.ts'

/** An item as it stands (事项记录), with the sequence of the last event that changed it. */
export interface ItemRecord {
  readonly state: Item
  readonly version: number
}

/** Which items are asked for (事项筛选); what is absent does not matter, of a list any one will do. */
export interface ItemFilter {
  readonly ids?: readonly string[]
  readonly lifecycles?: readonly Lifecycle[]
  readonly kinds?: readonly ItemKind[]
  readonly leads?: readonly string[]
  readonly sponsors?: readonly string[]
  /** Bodies with any duty in it: leading, responsible, supporting. */
  readonly orgUnits?: readonly string[]
  readonly documents?: readonly string[]
  readonly serials?: readonly string[]
  readonly parents?: readonly string[]
  /** Items that are about any of these. */
  readonly concerns?: readonly string[]
  readonly visibilities?: readonly Item['visibility'][]
  readonly deadlineFrom?: CalendarDate
  readonly deadlineUntil?: CalendarDate
  /** Changed by an event after this sequence. */
  readonly changedAfter?: number
  readonly involving?: Involved
}

/** Those of whom one is to have to do with an item (有关各方): bodies with a duty or whose number it is, sponsors, leads. */
export interface Involved {
  readonly bodies: readonly string[]
  readonly sponsors: readonly string[]
  readonly leads: readonly string[]
}

/** A stretch of a list in its order (分页). */
export interface ItemPage {
  readonly limit: number
  /** Of the last item that was read: what follows it is given. */
  readonly after?: ItemCursor
}

/** Where an item stands in the list: by serial, then by id; what has no serial comes last. */
export interface ItemCursor {
  readonly place: string
  readonly id: string
}

/** Items, in the order of their serials, and where to go on; `next` is absent at the end. */
export interface ItemList {
  readonly items: readonly ItemRecord[]
  readonly next?: ItemCursor
}

/** A page of the items that the filter lets through (事项列表), in the order of their serials. */
export async function listItems(
  { kysely, governmentId }: Transaction,
  filter: ItemFilter,
  { limit, after }: ItemPage,
): Promise<ItemList> {
  let query = kysely
    .selectFrom('items')
    .select(['item_id', 'version', 'state', 'place'])
    .where('government_id', '=', governmentId)
    .where(conditionsOf(filter))
    .orderBy('place')
    .orderBy('item_id')
    .limit(limit + 1)
  if (after) query = query.where(sql<boolean>`(place, item_id) > (${after.place}, ${after.id})`)
  const rows = await query.execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(({ state, version }) => ({ state, version })),
    ...(last && { next: { place: last.place, id: last.item_id } }),
  }
}

/** How many items the filter lets through (事项数). */
export async function countItems({ kysely, governmentId }: Transaction, filter: ItemFilter): Promise<number> {
  const { count } = await kysely
    .selectFrom('items')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('government_id', '=', governmentId)
    .where(conditionsOf(filter))
    .executeTakeFirstOrThrow()
  return count
}

function conditionsOf(filter: ItemFilter) {
  const conditions = [
    oneOf('item_id', filter.ids),
    oneOf('lifecycle', filter.lifecycles),
    oneOf('kind', filter.kinds),
    oneOf('lead', filter.leads),
    oneOf('sponsor', filter.sponsors),
    oneOf('document', filter.documents),
    oneOf('serial', filter.serials),
    oneOf('parent', filter.parents),
    oneOf('visibility', filter.visibilities),
    filter.concerns && sql<boolean>`state -> 'concerns' ?| ${[...filter.concerns]}::text[]`,
    filter.orgUnits && sql<boolean>`bodies && ${[...filter.orgUnits]}::text[]`,
    filter.deadlineFrom && sql<boolean>`deadline >= ${filter.deadlineFrom}`,
    filter.deadlineUntil && sql<boolean>`deadline <= ${filter.deadlineUntil}`,
    filter.changedAfter !== undefined && sql<boolean>`version > ${filter.changedAfter}`,
    filter.involving && involves(filter.involving),
  ].filter((condition) => typeof condition === 'object')
  return sql<boolean>`${sql.join([sql`true`, ...conditions], sql` and `)}`
}

function involves({ bodies, sponsors, leads }: Involved) {
  return sql<boolean>`(bodies && ${[...bodies]}::text[] or state ->> 'publisher' = any (${[...bodies]}::text[])
    or sponsor = any (${[...sponsors]}::text[]) or lead = any (${[...leads]}::text[]))`
}

function oneOf(column: string, values: readonly string[] | undefined) {
  return values && sql<boolean>`${sql.ref(column)} = any (${[...values]}::text[])`
}

/** The items of these ids (事项); ids without one are not in it. */
export async function readItems(
  { client, governmentId }: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ItemRecord>> {
  const { rows } = await client.query<ItemRecord & { readonly id: string }>(
    'select item_id as id, version, state from items where government_id = $1 and item_id = any ($2)',
    [governmentId, ids],
  )
  return new Map(rows.map(({ id, state, version }) => [id, { state, version }]))
}

/** The whole ledger as it stands (全部台账): what states, lights and totals are made of. */
export async function readLedger({ client, governmentId }: Transaction): Promise<LedgerState> {
  const { rows } = await client.query<LedgerRow>(
    `select
       coalesce((select jsonb_agg(state order by place, item_id) from items where government_id = $1), '[]') as items,
       coalesce((select jsonb_object_agg(serial_key, item_id) from serials where government_id = $1), '{}') as serials,
       coalesce((select jsonb_agg(step order by sequence, ordinal) from bridge_steps where government_id = $1), '[]')
         as bridge,
       (select last_on from chain_heads where government_id = $1) as "lastOn"`,
    [governmentId],
  )
  const { items, serials, bridge, lastOn } = rows[0]!
  return {
    ...{ items: Object.fromEntries(items.map((item) => [item.id, item])), serials, bridge },
    ...(lastOn !== null && { lastOn }),
  }
}

interface LedgerRow {
  readonly items: readonly Item[]
  readonly serials: Readonly<Record<string, string>>
  readonly bridge: LedgerState['bridge']
  readonly lastOn: CalendarDate | null
}
