import { type CalendarDate, type Grant, heldOn, type Item, itemSeenBy } from '@taizhang/ledger'

/** Who looks (查看人): the posts that he holds, and what he was granted by name. */
export interface Eyes {
  readonly posts: readonly string[]
  readonly grants: readonly Grant[]
}

/** Whether one of the grants is of this action and reaches this item (特别授权范围): all, the item, or what a body leads. */
export function reaches(
  grants: readonly Grant[],
  action: Grant['action'],
  item: Item,
  day: CalendarDate,
): boolean {
  const lead = heldOn(item.duties, day)?.value.lead
  return grants.some((grant) => grant.action === action && [undefined, item.id, lead].includes(grant.scope))
}

/** The item as somebody may see it on a day (可见内容): figures under embargo only for the posts named, or by a grant. */
export function seenItem(item: Item, { posts, grants }: Eyes, today: CalendarDate): Item {
  return reaches(grants, 'seeEmbargoed', item, today) ? item : itemSeenBy(item, { posts, today })
}
