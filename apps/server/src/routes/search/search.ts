import { pageOf, searchHitSchema, searchQuerySchema } from '@taizhang/contract'
import {
  inGovernment,
  readItems,
  type SearchHit,
  type SearchKind,
  searchKinds,
  searchRecords,
  type Transaction,
} from '@taizhang/store'
import { mayAlways } from '../../access/permit.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { Looking } from '../../presenters/item-view.ts'
import { lookingOn, maySee } from '../items/visible-items.ts'

/** Search (检索) over items, rows and documents. */
export const searchRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/search', tag: '检索 Search', access: 'items.read' },
    summary: [
      '检索事项、分解表条目和文件：任意几个字，只给出有权查看的',
      'Items, rows and documents that hold the words, of those that one may see',
    ],
    query: searchQuerySchema,
    answers: pageOf(searchHitSchema),
    handle: async ({ server, who, query: { q, kinds, cursor, limit }, today }) => {
      const after = cursor === undefined ? undefined : placeOf(cursor)
      if (cursor !== undefined && !after) return problem('cursorInvalid')
      return inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, today)
        const asked = { q, limit, kinds: kindsFor(who, kinds ?? searchKinds), after }
        return { body: await seenHits(tx, who, looking, asked) }
      })
    },
  }),
]

type Place = Pick<SearchHit, 'kind' | 'id'>

function placeOf(cursor: string): Place | undefined {
  const [kind, id] = readCursor(cursor, 2) ?? []
  const known = searchKinds.find((each) => each === kind)
  return known && id !== undefined ? { kind: known, id } : undefined
}

/** Drafts of tables and reports are found by those who see them whole; what went round to a body it reads in its table. */
function kindsFor({ roles }: SignedIn, wanted: readonly SearchKind[]): readonly SearchKind[] {
  const whole = { row: 'breakdowns.read', document: 'documents.read' } as const
  return wanted.filter((kind) => kind === 'item' || mayAlways(roles, whole[kind]))
}

/** Rounds of searching for one page, so that words which stand everywhere do not hold the database. */
const mostRounds = 20
const batch = 200

interface SearchAsked {
  readonly q: string
  readonly limit: number
  readonly kinds: readonly SearchKind[]
  readonly after: Place | undefined
}

async function seenHits(
  tx: Transaction,
  who: SignedIn,
  looking: Looking,
  { q, limit, kinds, after }: SearchAsked,
) {
  const entries: (SearchHit & { readonly item?: Called })[] = []
  let place = after
  for (let round = 0; round < mostRounds; round++) {
    const outcome = await searchRecords(tx, q, { kinds, limit: batch, ...(place && { after: place }) })
    const hits = 'problem' in outcome ? [] : outcome.hits
    const seen = await itemsSeen(tx, who, looking, hits)
    for (const hit of hits) {
      if (entries.length === limit) return { entries, next: writeCursor([place!.kind, place!.id]) }
      const item = seen.get(hit.id)
      if (hit.kind !== 'item') entries.push(hit)
      else if (item) entries.push({ ...hit, item })
      place = { kind: hit.kind, id: hit.id }
    }
    if (hits.length < batch) return { entries }
  }
  return { entries, ...(place && { next: writeCursor([place.kind, place.id]) }) }
}

/** What an item is called now, whatever words it was found by. */
interface Called {
  readonly serial?: string
  readonly words: string
}

async function itemsSeen(tx: Transaction, who: SignedIn, looking: Looking, hits: readonly SearchHit[]) {
  const ids = hits.flatMap(({ kind, id }) => (kind === 'item' ? [id] : []))
  const records = ids.length === 0 ? new Map() : await readItems(tx, ids)
  const seen = ids.filter((id) => records.has(id) && maySee(who, records.get(id)!.state, looking))
  return new Map<string, Called>(
    seen.map((id) => {
      const { serial, words } = records.get(id)!.state
      return [id, { ...(serial !== undefined && { serial }), words }]
    }),
  )
}
