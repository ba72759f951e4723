import { calendarDateSchema, idSchema, itemListQuerySchema, itemViewSchema, pageOf } from '@taizhang/contract'
import {
  type CalendarDate,
  type Event,
  type Item,
  type ItemParts,
  itemIn,
  partsIn,
  replay,
} from '@taizhang/ledger'
import { inGovernment, listAccounts, readEntries, type StoredEntry, type Transaction } from '@taizhang/store'
import { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { historyLine, namesOn } from '../../presenters/history-view.ts'
import { itemView, judged } from '../../presenters/item-view.ts'
import { reaches, seenItem } from '../../presenters/seen-item.ts'
import { itemsPage } from './items-page.ts'
import { itemsBelow, lookingOn, partsBelow, visibleItem } from './visible-items.ts'

const tag = '事项 Items'
const path = '/api/items'
const params = z.object({ id: idSchema })

/** What is tracked (事项): the list, one with its state and light, its history, its state on another day. */
export const itemRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'items.read' },
    summary: [
      '事项列表：筛选、检索、当日状态和亮灯',
      'Items by filter and words, with state and light of the day',
    ],
    query: itemListQuerySchema,
    answers: pageOf(itemViewSchema),
    handle: ({ server, who, query, today }) =>
      itemsPage({ server, who, today }, query, (items, looking) => ({
        entries: items.map(({ state, version }) => itemView(state, version, looking)),
      })),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}`, tag, access: 'items.read', params, answers: itemViewSchema },
    summary: ['一个事项', 'One item, with state and light of the day'],
    handle: async ({ server, who, params: { id }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, today)
        const record = await visibleItem(tx, who, id, looking)
        if (!record) return notThere(id)
        const partsOf = await partsBelow(tx, [id], looking)
        const body = itemView(record.state, record.version, { ...looking, partsOf })
        return { body, version: record.version }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}/history`, tag, access: 'items.read', params },
    summary: [
      '办理记录：谁、代谁、凭什么、何时',
      'What was done to an item, by whom, for whom, on what basis',
    ],
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answers: z.array(z.looseObject({ sequence: z.int(), line: z.string() })),
    handle: async ({ server, who, params: { id }, query, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, today)
        const record = await visibleItem(tx, who, id, looking)
        if (!record) return notThere(id)
        const entries = await readEntries(tx, { book: 'item', subjects: [id], ...query })
        const nameOf = namesOn(looking.register, await listAccounts(tx), today)
        return {
          body: entries.map((entry) =>
            historyLine(entry, {
              today,
              nameOf,
              seesAll: reaches(looking.grants, 'seeEmbargoed', record.state, today),
              posts: looking.posts,
            }),
          ),
        }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}/state`, tag, access: 'items.read', params },
    summary: [
      '某一天的状态和亮灯及依据',
      'State and light on a day, with what made them: by what had been entered by then',
    ],
    query: z.object({ day: calendarDateSchema.exactOptional() }),
    answers: z.looseObject({ day: z.string() }),
    handle: async ({ server, who, params: { id }, query, today }) =>
      stateOnDay(server, who, id, query.day ?? today, today),
  }),
]

function notThere(id: string) {
  return problem('notFound', { what: `事项${id}` })
}

/**
 * The state on a day (当日状态). What was entered later is not known by then: the item is what its events of that day and before add up to,
 * judged by the rules that held.
 */
async function stateOnDay(
  server: ServerParts,
  who: SignedIn,
  id: string,
  day: CalendarDate,
  today: CalendarDate,
): Promise<Answer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const now = await lookingOn(tx, { server, who }, today)
    const record = await visibleItem(tx, who, id, now)
    if (!record) return notThere(id)
    const looking =
      day === today
        ? now
        : { ...(await lookingOn(tx, { server, who }, day)), posts: now.posts, grants: now.grants }
    const { item, partsOf } =
      day >= today
        ? { item: record.state, partsOf: await partsBelow(tx, [id], now) }
        : await asOf(tx, record.state, { day, seen: (each) => seenItem(each, now, today) })
    if (!item) return problem('notFound', { what: `事项${id}在${day}的状态` })
    const seen = seenItem(item, now, today)
    return { body: { id, ...judged(seen, { ...looking, partsOf }), item: seen } }
  })
}

/** An item and those under it, as they stood at the end of a day. */
async function asOf(
  tx: Transaction,
  item: Item,
  { day, seen }: { readonly day: CalendarDate; readonly seen: (item: Item) => Item },
): Promise<{ readonly item: Item | undefined; readonly partsOf: ItemParts }> {
  const ledger = replay(await eventsBy(tx, item, day))
  return { item: itemIn(ledger, item.id), partsOf: partsIn(Object.values(ledger.items).map(seen)) }
}

/** The events by a day of an item and of those whose events reach it: the ones above, below, and those it was merged with. */
async function eventsBy(tx: Transaction, item: Item, day: CalendarDate): Promise<Event[]> {
  const subjects = [item.id, ...(await relativesOf(tx, item))]
  const entries: StoredEntry[] = []
  for (;;) {
    const more = await readEntries(tx, {
      book: 'item',
      subjects,
      after: entries.at(-1)?.sequence ?? 0,
      limit: 1000,
    })
    entries.push(...more)
    if (more.length < 1000) break
  }
  return entries
    .filter(({ act }) => act.at <= day)
    .map(({ subject, act, fact }) => ({ item: subject, act, deed: fact as Event['deed'] })) // the item book holds deeds only
}

async function relativesOf(tx: Transaction, { id, parent, mergedInto }: Item): Promise<readonly string[]> {
  const below = await itemsBelow(tx, [id, ...(parent === undefined ? [] : [parent])])
  return [parent, mergedInto, ...below.map((each) => each.id)].filter((each) => each !== undefined)
}
