import { ledgerLinesQuerySchema, ledgerLinesSchema } from '@taizhang/contract'
import { holderOf, nameOn, type RegisterState } from '@taizhang/ledger'
import { inGovernment, readSections } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { lineView } from '../../presenters/line-view.ts'
import { filterOf, idsOfWords, judgedAs } from './item-filter.ts'
import { lookingOn, visiblePage } from './visible-items.ts'

/** The ledger line by line (台账行): the same items as the list, each with what a table shows of it, a thousand to a page. */
export const ledgerLineRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/lines', tag: '事项 Items', access: 'items.read' },
    summary: [
      '台账行：一行一个事项，只含表格要显示的内容',
      'The ledger in lines: of each item what a table shows, no more',
    ],
    query: ledgerLinesQuerySchema,
    answers: ledgerLinesSchema,
    handle: async ({ server, who, query, today }) => lines({ server, who, today }, query),
  }),
]

interface Asking {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: Parameters<typeof lookingOn>[2]
}

async function lines(
  { server, who, today }: Asking,
  query: z.output<typeof ledgerLinesQuerySchema>,
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
    const sections = await readSections(tx)
    const shown = { looking: { ...looking, partsOf }, sections }
    const entries = items.map(({ state, version }) => lineView(state, version, shown))
    const { lights } = looking.policies.light
    const names = namesIn(entries, looking.register, today)
    return {
      body: { day: today, entries, ...(next && { next: writeCursor([next.place, next.id]) }), lights, names },
    }
  })
}

type Line = ReturnType<typeof lineView>

/** Bodies by their names of the day, posts as 王国栋 副市长. */
function namesIn(entries: readonly Line[], register: RegisterState, day: Asking['today']) {
  const ids = entries.flatMap(({ lead, furtherLeads, responsible, supporting, sponsor }) =>
    [lead, ...furtherLeads, ...responsible, ...supporting, sponsor].filter((id) => id !== undefined),
  )
  return Object.fromEntries([...new Set(ids)].map((id) => [id, nameOf(id, register, day)]))
}

function nameOf(id: string, register: RegisterState, day: Asking['today']): string {
  const post = Object.hasOwn(register.posts, id) ? register.posts[id] : undefined
  if (!post) return nameOn(register, id, day)
  const holder = holderOf(register, id, day)
  return holder ? `${holder.name} ${post.title}` : post.title
}
