import {
  type CalendarDate,
  grantsOn,
  type Item,
  type ItemParts,
  partsIn,
  postsHeldBy,
} from '@taizhang/ledger'
import {
  type ItemCursor,
  type ItemFilter,
  type ItemRecord,
  listItems,
  readItems,
  readRegister,
  type Transaction,
} from '@taizhang/store'
import { mayAlways, mayDo } from '../../access/permit.ts'
import { leadershipOn, relationsToItem } from '../../access/relations.ts'
import { actorOf } from '../../accounts/account-facts.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { policiesOn } from '../../policies/chosen.ts'
import type { Looking } from '../../presenters/item-view.ts'
import { seenItem } from '../../presenters/seen-item.ts'

/** What is looked at with (查看条件): the register, the rules of the day, the posts of whoever looks. */
export async function lookingOn(
  tx: Transaction,
  { server, who }: { readonly server: ServerParts; readonly who: SignedIn },
  day: CalendarDate,
): Promise<Looking> {
  const { state: register } = await readRegister(tx)
  const { person } = who.account
  const posts = person === undefined ? [] : postsHeldBy(register, person, day)
  const grants = grantsOn(register, actorOf(who.account), day)
  return { day, posts, grants, register, policies: policiesOn(register, day, server.presets) }
}

/** Whether somebody may see an item (可否查看). */
export function maySee(
  who: SignedIn,
  item: Item,
  { register, day }: Pick<Looking, 'register' | 'day'>,
): boolean {
  return mayDo(who.roles, 'items.read', relationsToItem(item, day, leadershipOn(register, day)))
}

/** The item of this id, where there is one and it may be seen. */
export async function visibleItem(
  tx: Transaction,
  who: SignedIn,
  id: string,
  looking: Looking,
): Promise<ItemRecord | undefined> {
  const record = (await readItems(tx, [id])).get(id)
  return record && maySee(who, record.state, looking) ? record : undefined
}

/** Rounds of reading for one page: what a filter lets hardly anything through must not hold the database. */
const mostRounds = 40

/**
 * A page of the items that somebody may see and that `isWanted` (可见事项). A page may be shorter than asked and still have a next one;
 * without `next` there is nothing more.
 */
export async function visiblePage(
  tx: Transaction,
  who: SignedIn,
  looking: Looking,
  asked: {
    readonly filter: ItemFilter
    readonly limit: number
    readonly after?: ItemCursor
    readonly isWanted: (item: Item, partsOf: ItemParts) => boolean
  },
): Promise<{
  readonly items: readonly ItemRecord[]
  readonly partsOf: ItemParts
  readonly next?: ItemCursor
}> {
  const { filter, limit, isWanted } = asked
  const items: ItemRecord[] = []
  const parts: ItemParts[] = []
  let after = asked.after
  for (let round = 0; round < mostRounds; round++) {
    const page = await listItems(
      tx,
      { ...filter, ...reachOf(who, looking) },
      {
        limit: limit - items.length,
        ...(after && { after }),
      },
    )
    const visible = page.items.filter(({ state }) => maySee(who, state, looking))
    const partsOf = await partsBelow(
      tx,
      visible.map(({ state }) => state.id),
      looking,
    )
    parts.push(partsOf)
    items.push(...visible.filter(({ state }) => isWanted(state, partsOf)))
    after = page.next
    if (!after || items.length === limit) break
  }
  const known: ItemParts = (id) => parts.map((partsOf) => partsOf(id)).find((each) => each.length > 0) ?? []
  return { items, partsOf: known, ...(after && { next: after }) }
}

/** The working items under these, and under those (下设事项): by them items without a measure are judged, whoever looks. */
export async function partsBelow(
  tx: Transaction,
  ids: readonly string[],
  looking: Looking,
): Promise<ItemParts> {
  return partsIn((await itemsBelow(tx, ids)).map((item) => seenItem(item, looking, looking.day)))
}

/** The working items under these, and under those (下设事项), whole. */
export async function itemsBelow(tx: Transaction, ids: readonly string[]): Promise<readonly Item[]> {
  const found: Item[] = []
  for (let parents = ids; parents.length > 0; ) {
    const level = await itemsUnder(tx, parents)
    found.push(...level)
    parents = level.map(({ id }) => id)
  }
  return found
}

async function itemsUnder(tx: Transaction, parents: readonly string[]): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let after: ItemCursor | undefined; ; ) {
    const page = await listItems(tx, { parents }, { limit: 1000, ...(after && { after }) })
    items.push(...page.items.map(({ state }) => state))
    if (!page.next) return items
    after = page.next
  }
}

/**
 * A filter that loses nothing of what somebody may see, so that the database leaves out the rest. It decides nothing: every item is
 * looked at again.
 */
function reachOf({ roles }: SignedIn, { register, day }: Looking): ItemFilter {
  if (mayAlways(roles, 'items.read')) return {}
  const leadership = leadershipOn(register, day)
  const posts = roles.flatMap(({ role, post }) => (role === 'sponsor' ? (post ?? []) : []))
  if (posts.some(leadership.isLeader)) return {}
  const divided = new Set([
    ...Object.keys(register.orgUnits),
    ...register.divisions.map(({ orgUnit }) => orgUnit),
  ])
  return {
    involving: {
      bodies: roles.flatMap(({ orgUnit }) => orgUnit ?? []),
      sponsors: posts,
      leads: [...divided].filter((orgUnit) => posts.includes(leadership.sponsorOf(orgUnit) ?? '')),
    },
  }
}
