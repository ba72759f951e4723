import type { BreakdownRow, Comment, Item, RegisterState } from '@taizhang/ledger'
import type pg from 'pg'
import type { SealedWords } from '../chain/words.ts'
import { onConnection } from '../database/in-government.ts'
import type { Database } from '../database/open-database.ts'

/** A row or a comment with the table that it is of (导出的分解表内容). */
export interface OfBreakdown<Part> {
  readonly breakdown: string
  readonly part: Part
}

/** A document without its reading (导出的文件文字). */
export interface ExportedDocument {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly planYear: number | null
  /** SHA-256 of the file it came in. */
  readonly file: string | null
  readonly text: string
}

/** An uploaded file without its bytes (导出的文件清单). */
export interface ExportedFile {
  readonly sha256: string
  readonly type: string
  readonly size: number
  readonly name: string | null
  readonly storedAt: string
  readonly documentNumber: string | null
}

/** An entry of the chain as it is sealed, and the words beside it (导出的事件): enough to check the chain elsewhere. */
export interface ExportedEvent {
  readonly sequence: number
  readonly digest: string
  readonly entry: unknown
  readonly words: SealedWords
}

/** Everything of one government that is not about accounts (导出清单), each list in the order of its key. */
export interface ExportedLists {
  readonly items: () => AsyncGenerator<Item>
  readonly rows: () => AsyncGenerator<OfBreakdown<BreakdownRow>>
  readonly comments: () => AsyncGenerator<OfBreakdown<Comment>>
  readonly documents: () => AsyncGenerator<ExportedDocument>
  readonly files: () => AsyncGenerator<ExportedFile>
  readonly events: () => AsyncGenerator<ExportedEvent>
  readonly register: () => AsyncGenerator<RegisterState>
}

/** Reads the lists of a government as they stand at one moment (导出), while others go on writing. */
export async function exporting<T>(
  database: Database,
  governmentId: string,
  work: (lists: ExportedLists) => Promise<T>,
): Promise<T> {
  return onConnection(database, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    await client.query("select set_config('taizhang.government', $1, true)", [governmentId])
    const result = await work(listsOf(client, governmentId))
    await client.query('commit')
    return result
  })
}

function listsOf(client: pg.ClientBase, government: string): ExportedLists {
  const states = <State>(table: string, order: string) =>
    mapped<{ readonly state: State }, State>(
      read(client, `select state from ${table} where government_id = $1 order by ${order}`, government),
      ({ state }) => state,
    )
  const parts = <Part>(table: string, order: string) =>
    read<OfBreakdown<Part>>(
      client,
      `select breakdown_id as breakdown, state as part from ${table} where government_id = $1
       order by breakdown_id, ${order}`,
      government,
    )
  return {
    items: () => states<Item>('items', 'item_id'),
    register: () => states<RegisterState>('registers', 'government_id'),
    rows: () => parts<BreakdownRow>('breakdown_rows', 'row_id'),
    comments: () => parts<Comment>('comments', 'comment_id'),
    documents: () => read<ExportedDocument>(client, documentsQuery, government),
    files: () => read<ExportedFile>(client, filesQuery, government),
    events: () => read<ExportedEvent>(client, eventsQuery, government),
  }
}

const documentsQuery = `
select document_id as id, title, kind, plan_year as "planYear", file, body as text from documents
where government_id = $1 order by document_id`

const filesQuery = `
select sha256, file_type as type, size, name, stored_at as "storedAt", document_number as "documentNumber" from files
where government_id = $1 order by sha256`

const eventsQuery = `
select e.sequence, e.digest, e.entry::json as entry, coalesce(w.words, '{}') as words from events e
left join event_words w on w.government_id = e.government_id and w.sequence = e.sequence
where e.government_id = $1 order by e.sequence`

const batch = 500

/** A cursor, so that no list needs to fit into memory. */
async function* read<Row extends object>(
  client: pg.ClientBase,
  query: string,
  government: string,
): AsyncGenerator<Row> {
  await client.query(`declare list no scroll cursor for ${query}`, [government])
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from list`)
    yield* rows
    if (rows.length < batch) break
  }
  await client.query('close list')
}

async function* mapped<From, To>(
  source: AsyncGenerator<From>,
  change: (value: From) => To,
): AsyncGenerator<To> {
  for await (const value of source) yield change(value)
}
