import type { itemListQuerySchema } from '@taizhang/contract'
import type { CalendarDate } from '@taizhang/ledger'
import { type ItemRecord, inGovernment, type Transaction } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import { problem } from '../../http/problem-answer.ts'
import type { Answer } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import type { Judging } from '../../presenters/item-view.ts'
import { filterOf, idsOfWords, judgedAs } from './item-filter.ts'
import { lookingOn, visiblePage } from './visible-items.ts'

/** Who asks for a list of items, and on which day. */
export interface ListAsking {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
}

/** One page of a list of items (一页事项): those that may be seen and are asked for, shown by `bodyOf`, and where the next begins. */
export async function itemsPage(
  { server, who, today }: ListAsking,
  query: z.output<typeof itemListQuerySchema>,
  bodyOf: (items: readonly ItemRecord[], looking: Judging, tx: Transaction) => object | Promise<object>,
): Promise<Answer> {
  const cursor = query.cursor === undefined ? [] : readCursor(query.cursor, 2)
  if (!cursor) return problem('cursorInvalid')
  const [place, id] = cursor
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const looking = await lookingOn(tx, { server, who }, today)
    const found = query.q === undefined ? undefined : await idsOfWords(tx, query.q)
    const { items, partsOf, next } = await visiblePage(tx, who, looking, {
      ...{ filter: filterOf(query, found), limit: query.limit, isWanted: judgedAs(query, looking) },
      ...(place !== undefined && id !== undefined && { after: { place, id } }),
    })
    const body = await bodyOf(items, { ...looking, partsOf }, tx)
    return { body: { ...body, ...(next && { next: writeCursor([next.place, next.id]) }) } }
  })
}
