import type { BreakdownRow, Item } from '@taizhang/ledger'
import type { Transaction } from '../database/in-government.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { itemTexts, rowTexts } from './searched-texts.ts'
import { type SearchProblem, type SearchQuery, searchQuery } from './terms.ts'

/** What is searched (检索范围): 台账事项 · 分解表条目 · 文件. */
export const searchKinds = ['item', 'row', 'document'] as const
export type SearchKind = (typeof searchKinds)[number]

/** One thing that was found (检索结果). `id` of a row is that of its table, a slash, and its own. */
export interface SearchHit {
  readonly kind: SearchKind
  readonly id: string
  readonly excerpt: Excerpt
}

export interface SearchOptions {
  /** All kinds unless told. */
  readonly kinds?: readonly SearchKind[]
  /** 20 unless told. */
  readonly limit?: number
  /** Of the last hit that was read; what follows it is given. */
  readonly after?: { readonly kind: SearchKind; readonly id: string }
}

/** Hits in the order of their kinds and ids. There may be more where the limit was reached: ask again after the last. */
export type SearchOutcome = { readonly hits: readonly SearchHit[] } | { readonly problem: SearchProblem }

/**
 * What holds the words, in any stretch and of any length (检索): one character, half a name, 86公里. Full-width and half-width,
 * capitals, spaces and signs make no difference; nothing is given that does not hold them.
 */
export async function searchRecords(
  tx: Transaction,
  words: string,
  { kinds = searchKinds, limit = 20, after }: SearchOptions = {},
): Promise<SearchOutcome> {
  const query = searchQuery(words)
  if ('code' in query) return { problem: query }
  const hits: SearchHit[] = []
  for (const kind of searchKinds.filter((each) => kinds.includes(each))) {
    if (after && searchKinds.indexOf(kind) < searchKinds.indexOf(after.kind)) continue
    const from = after?.kind === kind ? after.id : ''
    if (hits.length < limit) hits.push(...(await find[kind](tx, query, { from, limit: limit - hits.length })))
  }
  return { hits }
}

interface Stretch {
  readonly from: string
  readonly limit: number
}

type Find = (tx: Transaction, query: SearchQuery, stretch: Stretch) => Promise<SearchHit[]>

const find: Readonly<Record<SearchKind, Find>> = {
  item: async (tx, query, stretch) => {
    const rows = await found<{ readonly id: string; readonly state: Item }>(tx, query, stretch, {
      id: 'item_id',
      columns: 'state',
      table: 'items',
    })
    return rows.map(({ id, state }) => ({ kind: 'item', id, excerpt: excerptIn(itemTexts(state), query) }))
  },
  row: async (tx, query, stretch) => {
    const rows = await found<{ readonly id: string; readonly state: BreakdownRow }>(tx, query, stretch, {
      id: `breakdown_id || '/' || row_id`,
      columns: 'state',
      table: 'breakdown_rows',
    })
    return rows.map(({ id, state }) => ({ kind: 'row', id, excerpt: excerptIn(rowTexts(state), query) }))
  },
  document: async (tx, query, stretch) => {
    const rows = await found<{ readonly id: string; readonly body: string }>(tx, query, stretch, {
      id: 'document_id',
      columns: 'body',
      table: 'document_parts',
    })
    return rows.map(({ id, body }) => ({ kind: 'document', id, excerpt: excerptIn([body], query) }))
  },
}

/** The pieces narrow it down by the index; LIKE makes sure that they stand together. A document is given once, by its first part. */
async function found<Row extends object>(
  { client, governmentId }: Transaction,
  { grams, pattern }: SearchQuery,
  { from, limit }: Stretch,
  { id, columns, table }: { readonly id: string; readonly columns: string; readonly table: string },
): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select distinct on (id) * from (
       select ${id} collate "C" as id, ${columns} from ${table}
       where government_id = $1 and terms @@ $2::tsquery and normal like $3
     ) hits where id > $4 order by id limit $5`,
    [governmentId, allOf(grams), pattern, from, limit],
  )
  return rows
}

/** Quoted as a tsquery wants it: ' and \ are doubled. */
function allOf(grams: readonly string[]): string {
  return grams.map((gram) => `'${gram.replace(/['\\]/g, '$&$&')}'`).join(' & ')
}

function excerptIn(texts: readonly string[], { normal }: SearchQuery): Excerpt {
  const excerpt = excerptOf(texts, normal)
  if (!excerpt)
    throw new Error(
      `Found by ${JSON.stringify(normal)}, but its words do not hold that: the terms are out of date.`,
    )
  return excerpt
}
