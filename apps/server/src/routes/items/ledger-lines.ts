import { ledgerLinesQuerySchema, ledgerLinesSchema } from '@taizhang/contract'
import { type CalendarDate, holderOf, type LightPolicy, nameOn, type RegisterState } from '@taizhang/ledger'
import { readSections } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { lineView } from '../../presenters/line-view.ts'
import { itemsPage } from './items-page.ts'

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
    handle: ({ server, who, query, today }) =>
      itemsPage({ server, who, today }, query, async (items, looking, tx) => {
        const shown = { looking, sections: await readSections(tx) }
        const entries = items.map(({ state, version }) => lineView(state, version, shown))
        const lights = lightsIn(looking.policies.light)
        return { day: today, entries, lights, names: namesIn(entries, looking.register, today) }
      }),
  }),
]

/** The lights of a policy, each with the words that it prints for an item (通报用语). */
function lightsIn({ lights, legends: [legend] }: LightPolicy) {
  const ends = legend ? [...legend.rules, legend.otherwise] : []
  return lights.map((each) => ({
    ...each,
    words: [...new Set(ends.filter(({ light }) => light === each.id).map(({ word }) => word))],
  }))
}

type Line = ReturnType<typeof lineView>

/** Bodies by their names of the day, posts as 王国栋 副市长. */
function namesIn(entries: readonly Line[], register: RegisterState, day: CalendarDate) {
  const ids = entries.flatMap(({ lead, furtherLeads, responsible, supporting, sponsor }) =>
    [lead, ...furtherLeads, ...responsible, ...supporting, sponsor].filter((id) => id !== undefined),
  )
  return Object.fromEntries([...new Set(ids)].map((id) => [id, nameOf(id, register, day)]))
}

function nameOf(id: string, register: RegisterState, day: CalendarDate): string {
  const post = Object.hasOwn(register.posts, id) ? register.posts[id] : undefined
  if (!post) return nameOn(register, id, day)
  const holder = holderOf(register, id, day)
  return holder ? `${holder.name} ${post.title}` : post.title
}
