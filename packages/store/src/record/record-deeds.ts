import type { DeedPolicy } from '@taizhang/ledger'
import type pg from 'pg'
import { type Fact, type Link, linksAfter } from '../chain/entry.ts'
import { beginIn, onConnection, type Transaction } from '../database/in-government.ts'
import type { Database } from '../database/open-database.ts'
import { factOf, type LedgerEvent, unstorableIn } from './ledger-event.ts'
import {
  type Head,
  headIn,
  type OpenedBooks,
  openBooks,
  type RecordRefusal,
  type Results,
  readsFor,
  type Version,
} from './opened-books.ts'
import { insertText, json, literal } from './sql-text.ts'

/** What may be said beside the events (记录选项). */
export interface RecordOptions {
  /** What the place asks on the day of deciding. */
  readonly policy?: DeedPolicy
  /** What the caller saw: where a record has moved on since, nothing is recorded. */
  readonly expected?: readonly Version[]
  /** The request by its key: one that was answered before gets the same answer, and nothing is recorded again. */
  readonly request?: { readonly key: string; readonly digest: string }
  /** What else is to be in the chain with them. */
  readonly facts?: readonly Fact[]
  /** The instant, in UTC; the clock's unless told. */
  readonly recordedAt?: string
}

/** What was recorded (记录结果). */
export interface Recorded {
  /** The sequence of the first entry, and of the last. */
  readonly first: number
  readonly sequence: number
  readonly digest: string
  readonly recordedAt: string
  /** The records that changed, as they now stand. */
  readonly versions: readonly Version[]
  /** Set where the same request was answered before. */
  readonly isRepeated?: true
}

/** What came of it: recorded whole, or nothing of it, and why. */
export type RecordOutcome =
  | Recorded
  /** The rules say no to the event of this index. */
  | { readonly refusal: RecordRefusal; readonly index: number }
  /** A record is not at the version that was expected, but at this one. */
  | { readonly stale: Version }
  /** The key was used for another request. */
  | { readonly keyReused: string }
  /** No database can store the text at this place of this event. */
  | { readonly unstorable: { readonly index: number; readonly place: string } }

/**
 * Records events (记录台账事件): all of them, or none.
 *
 * In one transaction the head of the chain is locked, so that one at a time writes in a government; what the rules need is read,
 * they decide, and the entries, the head and the projections are written. That takes two round trips, whatever the number of events.
 */
export async function recordDeeds(
  database: Database,
  governmentId: string,
  events: readonly LedgerEvent[],
  options: RecordOptions = {},
): Promise<RecordOutcome> {
  const unstorable = firstUnstorable(events, options)
  if (unstorable) return unstorable
  return onConnection(database, async (client) => {
    const given = { client, governmentId, events, options }
    const prepared = await prepare(given, beginIn(governmentId))
    if (!('text' in prepared)) {
      await client.query('rollback')
      return prepared
    }
    await client.query(`${prepared.text} commit`)
    return prepared.recorded
  })
}

/** The same within a transaction that does more (在事务内记录); the caller throws or goes on where it is not recorded. */
export async function recordIn(
  tx: Transaction,
  events: readonly LedgerEvent[],
  options: RecordOptions = {},
): Promise<RecordOutcome> {
  const unstorable = firstUnstorable(events, options)
  if (unstorable) return unstorable
  const prepared = await prepare({ ...tx, client: tx.client, events, options }, '')
  if (!('text' in prepared)) return prepared
  await tx.client.query(prepared.text)
  return prepared.recorded
}

interface Given {
  readonly client: pg.ClientBase
  readonly governmentId: string
  readonly events: readonly LedgerEvent[]
  readonly options: RecordOptions
}

type Prepared =
  | { readonly text: string; readonly recorded: Recorded }
  | Exclude<RecordOutcome, Recorded>
  | Recorded

function firstUnstorable(events: readonly LedgerEvent[], { facts = [] }: RecordOptions) {
  for (const [index, each] of [...events, ...facts].entries()) {
    const place = unstorableIn(each)
    if (place !== undefined) return { unstorable: { index, place } }
  }
  return undefined
}

/** One round trip to read; the text of the second, where the rules take the events. */
async function prepare(given: Given, begin: string): Promise<Prepared> {
  const { client, governmentId, events, options } = given
  const { expected = [], request, policy } = options
  const asked = [...events, ...expected.map(standIn)]
  const texts = {
    ...readsFor(governmentId, asked),
    ...(request && { answer: answerRead(governmentId, request.key) }),
  }
  const read = await readAll(client, begin, texts)
  const head = headIn(read)
  if (!head) throw new RangeError(`no government ${governmentId} is kept here`)
  const answered = read.answer?.[0] as AnswerRow | undefined
  if (answered && request) return answerAgain(answered, request)
  const books = openBooks(governmentId, head, read, policy)
  const stale = expected.find((each) => books.versionOf(each.book, each.subject) !== each.version)
  if (stale) return { stale: { ...stale, version: books.versionOf(stale.book, stale.subject) } }
  const refused = takeAll(books, head, events)
  return refused ?? written(given, head, books)
}

/** Of a version that is expected only the subject matters: it is read like that of an event. */
function standIn({ book, subject }: Version): LedgerEvent {
  return { book, item: subject, breakdown: subject, deed: { kind: 'consulted' } } as unknown as LedgerEvent // only looked at for its subject
}

async function readAll(
  client: pg.ClientBase,
  begin: string,
  texts: Readonly<Record<string, string>>,
): Promise<Results> {
  const answer: unknown = await client.query(begin + Object.values(texts).join(''))
  // A text of several statements is answered by as many results, a single one by one.
  const results = (Array.isArray(answer) ? answer : [answer]) as readonly pg.QueryResult<never>[]
  const rows = results.slice(-Object.keys(texts).length).map((result) => result.rows)
  return Object.fromEntries(Object.keys(texts).map((name, i) => [name, rows[i]!]))
}

function takeAll(books: OpenedBooks, head: Head, events: readonly LedgerEvent[]) {
  for (const [index, event] of events.entries()) {
    const refusal = books.take(event, head.sequence + index + 1)
    if (refusal) return { refusal, index }
  }
  return undefined
}

function written({ governmentId, events, options }: Given, head: Head, books: OpenedBooks): Prepared {
  const { request, facts = [], recordedAt = new Date().toISOString() } = options
  const links = linksAfter(head, governmentId, [...events.map(factOf), ...facts], recordedAt)
  const last = links.at(-1) ?? head
  const recorded: Recorded = {
    ...{ first: head.sequence + 1, sequence: last.sequence, digest: last.digest, recordedAt },
    versions: books.versions(),
  }
  const answer = request
    ? insertText('answers', [
        {
          ...{ government_id: literal(governmentId), key: literal(request.key) },
          ...{ request: literal(request.digest), answer: json(recorded), answered_at: literal(recordedAt) },
        },
      ])
    : ''
  return { text: bookWrites(governmentId, links, books) + answer, recorded }
}

/** The statements that add the links and bring the projections up to date; one for both where one link moves its own item. */
function bookWrites(governmentId: string, links: readonly Link[], books: OpenedBooks): string {
  const [link, ...others] = links
  const moved = others.length === 0 ? books.onlyMove() : undefined
  if (!link || moved?.id !== link.subject) {
    return linkWrites(governmentId, links, books.lastOn()) + books.writes()
  }
  const { sequence, subject, kind, entry, digest, words } = link
  const values = [governmentId, sequence, subject, kind, entry, digest, words, books.lastOn()]
  const texts = [...values, moved.lifecycle, moved].map(literal)
  return `select append_move(${texts.join()});`
}

/** The statement that adds links to the chain and moves its head. */
export function linkWrites(governmentId: string, links: readonly Link[], lastOn: string | undefined): string {
  if (links.length === 0) return ''
  return `select append_links(${literal(governmentId)}, ${json(links)}, ${literal(lastOn)});`
}

interface AnswerRow {
  readonly request: string
  readonly answer: Recorded
}

function answerRead(governmentId: string, key: string): string {
  return `select request, answer from answers
    where government_id = ${literal(governmentId)} and key = ${literal(key)};`
}

function answerAgain(
  { request, answer }: AnswerRow,
  asked: { readonly key: string; readonly digest: string },
) {
  if (request !== asked.digest) return { keyReused: asked.key }
  return { ...answer, isRepeated: true } as const
}
