import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Figure, Item } from './item.ts'

/** Who looks, and when (查看人): the posts that he holds on that day. */
export interface Onlooker {
  readonly posts: readonly string[]
  readonly today: CalendarDate
}

/** The published figures that the onlooker may see (可见数据): those under embargo only where one of his posts is named. */
export function visibleFigures({ published }: Item, { posts, today }: Onlooker): readonly Figure[] {
  return published.filter(
    ({ embargo }) => !embargo || embargo.until <= today || embargo.posts.some((post) => posts.includes(post)),
  )
}

/** The item as the onlooker may see it (可见事项): its state, its light and its papers are computed without what he may not. */
export function itemSeenBy(item: Item, onlooker: Onlooker): Item {
  return { ...item, published: visibleFigures(item, onlooker) }
}
