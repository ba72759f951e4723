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
    const rows = await found<{ readonly state: Item }>(tx, query, stretch, {
      ...{ table: 'items', id: 'item_id', ordinal: '0', column: 'state' },
    })
    return rows.map((row) => hitOf('item', row, itemTexts(row.state), query))
  },
  row: async (tx, query, stretch) => {
    const rows = await found<{ readonly state: BreakdownRow }>(tx, query, stretch, {
      ...{ table: 'breakdown_rows', id: `breakdown_id || '/' || row_id`, ordinal: '0', column: 'state' },
    })
    return rows.map((row) => hitOf('row', row, rowTexts(row.state), query))
  },
  document: async (tx, query, stretch) => {
    const rows = await found<{ readonly body: string }>(tx, query, stretch, {
      ...{ table: 'document_parts', id: 'document_id', ordinal: 'number', column: 'body' },
    })
    return rows.map((row) => hitOf('document', row, [row.body], query))
  },
}

interface Place {
  readonly table: string
  readonly id: string
  readonly ordinal: string
  readonly column: string
}

interface Found {
  readonly id: string
  readonly normal: string
}

/** The pieces narrow it down by the index; LIKE makes sure that they stand together. A document is given once, by its first part. */
async function found<Row extends object>(
  { client, governmentId }: Transaction,
  { grams, pattern }: SearchQuery,
  { from, limit }: Stretch,
  { table, id, ordinal, column }: Place,
): Promise<(Row & Found)[]> {
  const { rows } = await client.query<Row & Found>(
    `select distinct on (id) * from (
       select ${id} collate "C" as id, ${ordinal} as ordinal, normal, ${column} from ${table}
       where government_id = $1 and terms @@ $2::tsquery and normal like $3
     ) hits where id > $4 order by id, ordinal limit $5`,
    [governmentId, allOf(grams), pattern, from, limit],
  )
  return rows
}

/** Quoted as a tsquery wants it: ' and \\ are doubled. */
function allOf(grams: readonly string[]): string {
  return grams.map((gram) => `'${gram.replace(/['\\]/g, '$&$&')}'`).join(' & ')
}

/** Where the words of a record are no longer those that it was found by, the normal text stands for them. */
function hitOf(
  kind: SearchKind,
  { id, normal }: Found,
  texts: readonly string[],
  query: SearchQuery,
): SearchHit {
  const excerpt = excerptOf(texts, query.normal) ?? excerptOf(normal.split('\n'), query.normal)
  if (!excerpt)
    throw new Error(`${kind} ${id} was found by ${JSON.stringify(query.normal)} and does not hold it.`)
  return { kind, id, excerpt }
}
