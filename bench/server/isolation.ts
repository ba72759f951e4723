/**
 * Random requests of everybody to everything, over three governments in one database, and an oracle that says which answers were beyond the
 * access table. The server is asked in the process, the database is a real one.
 */
import { verifySync } from '@node-rs/argon2'
import { withClient } from '@taizhang/store'
import { strFromU8, unzipSync } from 'fflate'
import { generator } from '../random.ts'
import { readAccessPage } from './access-page.ts'
import { readDescription } from './operations.ts'
import {
  type DeedAsked,
  isGranted as isGrantedByName,
  type Onbehalf,
  type Oracle,
  oracleOf,
  postsOf,
  seatsOf,
} from './oracle.ts'
import { chanceOf } from './random-value.ts'
import { type Asked, requestsOf } from './requests.ts'
import { carriersOf, headsNow, lastActor, lookAt, type Snapshot } from './snapshot.ts'
import { cookieOf, governments, openWorld, type Person, signIn, type World } from './world.ts'

export interface Findings {
  readonly requests: number
  /** Answers beyond the access table, with what was asked: there may be none. */
  readonly beyond: readonly string[]
  /** Answers that say that the server stumbled. */
  readonly faults: readonly string[]
  readonly statuses: ReadonlyMap<number, number>
  /** Requests by route, with those that were done. */
  readonly routes: ReadonlyMap<string, readonly [asked: number, done: number]>
}

/** How many requests one world lives through: what is closed, withdrawn and signed out adds up. */
const worldLife = 2000

/** Worlds at a time: while one waits for its database, another asks. */
const lanes = 3

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

export async function tryIsolation(
  requests: number,
  seed: number,
  told: (done: number) => void = () => undefined,
): Promise<Findings> {
  const found = {
    requests,
    beyond: [] as string[],
    faults: [] as string[],
    statuses: new Map<number, number>(),
    routes: new Map<string, readonly [number, number]>(),
  }
  const starts = Array.from({ length: Math.ceil(requests / worldLife) }, (_, i) => i * worldLife)
  let done = 0
  const lane = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const count = Math.min(worldLife, requests - start)
      await inWorld(count, seed + start, found)
      done += count
      told(done)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return found
}

type Found = { -readonly [Name in keyof Findings]: Findings[Name] } & {
  readonly beyond: string[]
  readonly faults: string[]
  readonly statuses: Map<number, number>
  readonly routes: Map<string, readonly [number, number]>
}

async function inWorld(requests: number, seed: number, found: Found): Promise<void> {
  const lines: string[] = []
  const world = await openWorld((line) => {
    if (line.includes('"level":50')) lines.push(line)
  })
  try {
    await withClient(world.database.superuserAddress, async (client) => {
      for (const person of world.people) await signIn(world, person)
      const page = readAccessPage()
      const oracle = oracleOf(page)
      const chance = chanceOf(generator(seed))
      const next = requestsOf(await readDescription(world.ask), world.people, { chance, page })
      for (let i = 0; i < requests; i++) await tryOne({ world, client, oracle, lines, seed }, next(), found)
    })
  } finally {
    await world.close()
  }
}

interface Trial {
  readonly world: World
  readonly client: Client
  readonly oracle: Oracle
  readonly lines: readonly string[]
  /** By which the world can be lived again. */
  readonly seed: number
}

interface Told {
  readonly status: number
  readonly code: string | undefined
  readonly text: string
}

async function tryOne(trial: Trial, asked: Asked, found: Found): Promise<void> {
  const { world, client } = trial
  const before = await lookAt(client, { ...keyOf(asked.person), ids: idsIn(asked) })
  const told = await readAnswer(await world.ask(asked.path, asked.init))
  const heads = await headsNow(client)
  count(asked, told, found)
  const say = (why: string) =>
    `${why} (world ${trial.seed})\n  ${asked.person?.government}/${asked.person?.name} ${asked.method} ${asked.path} ${JSON.stringify(asked.json)?.slice(0, 300)}\n  ${told.status} ${aroundMark(told.text, why)}`
  if (told.status >= 500)
    found.faults.push(say(trial.lines.at(-1)?.slice(0, 500) ?? 'a fault that is not in the log'))
  for (const why of await beyondOf(trial, asked, told, { before, heads })) found.beyond.push(say(why))
  // Who was signed out comes back, so that everybody goes on asking.
  const { person } = asked
  if (person && (told.status === 401 || asked.path.startsWith('/api/session'))) await comeBack(world, person)
}

/** What stands around the words that came out; else how the answer begins. */
function aroundMark(text: string, why: string): string {
  const [, kind, id] = /^words of (\w+) ([\w-]+)$/.exec(why) ?? []
  const at = kind === undefined ? -1 : text.indexOf(`§${kind}.${id}§`)
  return at < 0 ? text.slice(0, 200) : text.slice(Math.max(0, at - 1200), at + 300)
}

async function comeBack(world: World, person: Person): Promise<void> {
  const told = await world.ask('/api/session', {
    headers: { cookie: cookieOf(person.government, person.token ?? '') },
  })
  if (told.status === 401) await signIn(world, person)
}

function keyOf(person: Person | undefined) {
  return { government: person?.government ?? '', account: person?.id ?? '' }
}

function count({ operation, method }: Asked, { status }: Told, { statuses, routes }: Found): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const name = `${method} ${operation?.path ?? '(none)'}`
  const [asked, done] = routes.get(name) ?? [0, 0]
  routes.set(name, [asked + 1, done + Number(status < 300)])
}

async function readAnswer(response: Response): Promise<Told> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = wordsIn(bytes)
  const headers = JSON.stringify([...response.headers])
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const code = isJson ? codeOf(text) : undefined
  return { status: response.status, code, text: text + (isJson ? '' : headers) }
}

function codeOf(text: string): string | undefined {
  const told = text === '' ? undefined : (JSON.parse(text) as { readonly code?: unknown } | null)
  return typeof told?.code === 'string' ? told.code : undefined
}

/** Of a workbook or a document the words of all its parts. */
function wordsIn(bytes: Uint8Array): string {
  if (strFromU8(bytes.slice(0, 2), true) !== 'PK') return new TextDecoder().decode(bytes)
  return Object.values(unzipSync(bytes)).map(wordsIn).join('\n')
}

interface Change {
  readonly before: Snapshot
  readonly heads: Snapshot['heads']
}

/** What in an answer was not the asker's to get, and what changed that was not his to change. */
async function beyondOf(trial: Trial, asked: Asked, told: Told, change: Change): Promise<readonly string[]> {
  const moved = governments.filter((each) => change.before.heads[each] !== change.heads[each])
  return [
    ...movesBeyond(asked, told, moved),
    ...(isGranted(told) ? grantsBeyond(trial.oracle, asked, change.before, told) : []),
    ...(await actorBeyond(trial, asked, told, moved, change.before)),
    ...(await signInBeyond(trial, asked, told)),
    ...(await wordsBeyond(trial, asked, told)),
  ]
}

/** Done, or refused by the rules of the ledger or by a version: both say that access was given. */
function isGranted({ status, code }: Told): boolean {
  return (status >= 200 && status < 400) || code === 'refused' || code === 'stale' || code === 'keyReused'
}

function isSigningIn({ operation, method }: Asked): boolean {
  return method === 'POST' && operation?.path === '/api/session'
}

/** A chain moves for its own people, by what is no reading and was not refused; by signing in also for whoever tries. */
function movesBeyond(asked: Asked, told: Told, moved: readonly string[]): readonly string[] {
  const wanted = (asked.json as { readonly government?: unknown } | null | undefined)?.government
  const own = isSigningIn(asked) ? wanted : asked.person?.government
  const strange = moved.filter((each) => each !== own)
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(asked.method)
  return [
    ...strange.map((each) => `the chain of ${each} moved`),
    ...(isReading && moved.length > 0 ? ['reading wrote'] : []),
    ...(told.status >= 400 && moved.length > 0 && !isSigningIn(asked)
      ? ['what was refused was written']
      : []),
    ...(asked.isForged && !isFailedSignIn(asked, told) && moved.length > 0 ? ['another page wrote'] : []),
  ]
}

/** A wrong password is kept on record whoever sent it: without a sign-in there is no token that could be missing. */
function isFailedSignIn(asked: Asked, { status }: Told): boolean {
  return isSigningIn(asked) && (status === 401 || status === 423)
}

/** Routes for anybody who is signed in, that look at what is asked themselves: the oracle must know how. */
const ofOneself = /^\/api\/session(\/places|\/password|\/mail-address)?$/
/** What somebody may do whose first password is due: see who he is, change it, leave. */
const beforePassword = /^\/api\/session(\/places|\/password)?$/
const ofNobody = new Set(['/api/calendar', '/api/calendar/due'])
const deedRoutes: Readonly<Record<string, 'item' | 'breakdown' | 'register'>> = {
  '/api/items/{id}/deeds': 'item',
  '/api/deeds': 'item',
  '/api/breakdowns/{id}/deeds': 'breakdown',
  '/api/register/deeds': 'register',
}

function grantsBeyond(oracle: Oracle, asked: Asked, before: Snapshot, told: Told): readonly string[] {
  const { operation, person, method } = asked
  if (!operation) return method === 'OPTIONS' ? [] : ['an address that is not described']
  if (asked.isForged && !['GET', 'HEAD', 'OPTIONS'].includes(method)) return ['done for another page']
  if (operation.access === 'public') return []
  if (!person || !before.account || before.account.is_closed) return ['done for nobody']
  const isOwn = ofOneself.test(operation.path)
  if (before.account.must_change && !beforePassword.test(operation.path))
    return ['done before the first password was changed']
  if (isOwn || ofNobody.has(operation.path)) return []
  const book = deedRoutes[operation.path]
  if (book) return deedsBeyond(oracle, asked, before, book)
  if (operation.access === 'signedIn') return [`the oracle does not know who may ${method} ${operation.path}`]
  return [
    ...(oracle.mayEver(seatsOf(before), operation.access) ? [] : [`no role for ${operation.access}`]),
    ...thingsBeyond(oracle, asked, before, told),
    ...(grantsInBody(asked) > 0 && !oracle.mayEver(seatsOf(before), 'accounts.grant')
      ? ['roles granted']
      : []),
  ]
}

function grantsInBody({ operation, json }: Asked): number {
  if (operation?.path !== '/api/accounts') return 0
  return (json as { readonly grants?: readonly unknown[] } | undefined)?.grants?.length ?? 0
}

/** The item or table of the address, where the answer is about it. */
function thingsBeyond(
  oracle: Oracle,
  { pathId, operation }: Asked,
  before: Snapshot,
  { status }: Told,
): readonly string[] {
  if (pathId === undefined || status >= 300) return []
  if (operation!.path.startsWith('/api/items/{id}'))
    return before.items[pathId] && oracle.maySeeItem(before, pathId) ? [] : ['an item that may not be seen']
  if (operation!.path.startsWith('/api/breakdowns/{id}'))
    return before.tables[pathId] && oracle.maySeeTable(before, pathId, false)
      ? []
      : ['a table that may not be seen']
  return []
}

function deedsBeyond(
  oracle: Oracle,
  asked: Asked,
  before: Snapshot,
  book: 'item' | 'breakdown' | 'register',
): readonly string[] {
  const { deeds, act } = asked.json as { readonly deeds: readonly unknown[]; readonly act?: Onbehalf }
  return deeds
    .map((each) => deedOf(each, book, asked.pathId))
    .filter((deed) => !oracle.mayDo(before, deed, act ?? {}))
    .map((deed) => `${deed.action} was not his`)
}

function deedOf(
  each: unknown,
  book: 'item' | 'breakdown' | 'register',
  pathId: string | undefined,
): DeedAsked {
  const bulk = each as { readonly item?: string; readonly deed?: unknown }
  const deed = (book === 'item' && bulk.deed !== undefined && pathId === undefined ? bulk.deed : each) as {
    readonly kind: string
    readonly orgUnit?: string
  }
  const action = `${book}.${deed.kind}`
  if (book === 'item') return { action, item: pathId ?? bulk.item! }
  if (book === 'register') return { action }
  const speaks = deed.kind === 'commented' || deed.kind === 'noComment'
  return { action, table: pathId!, ...(speaks && { orgUnit: deed.orgUnit! }) }
}

/** Ids of items and tables in the address and in bulk. */
function idsIn({ pathId, json }: Asked): readonly string[] {
  const deeds = (json as { readonly deeds?: unknown } | null | undefined)?.deeds
  const items = Array.isArray(deeds)
    ? deeds.flatMap((each: { readonly item?: unknown } | null) =>
        typeof each?.item === 'string' ? [each.item] : [],
      )
    : []
  return [...(pathId === undefined ? [] : [pathId]), ...items]
}

/** What was written names who was at the keyboard. */
async function actorBeyond(
  { client }: Trial,
  asked: Asked,
  { status }: Told,
  moved: readonly string[],
  before: Snapshot,
): Promise<readonly string[]> {
  const { person, operation } = asked
  if (status >= 300 || !person || !operation || !deedRoutes[operation.path]) return []
  const key = (asked.init.headers as Readonly<Record<string, string>>)['idempotency-key']
  if (moved.length === 0) return key === undefined ? ['said to be done, and nothing was'] : []
  const actor = await lastActor(client, person.government)
  return actor === (before.account!.person ?? person.id) ? [] : [`done in the name of ${actor}`]
}

/** Nobody comes in without the password of an account that is open. */
async function signInBeyond({ client }: Trial, asked: Asked, { status }: Told): Promise<readonly string[]> {
  if (!isSigningIn(asked) || status >= 300) return []
  const { government, name, password } = asked.json as Readonly<Record<string, string>>
  const { rows } = await client.query(
    `select password_hash as hash, is_closed as closed from accounts where government_id = $1 and name_key = $2`,
    [government, name],
  )
  const isRight = rows[0] && !rows[0].closed && verifySync(rows[0].hash as string, password!)
  return isRight ? [] : ['let in without the password']
}

/** Whose words came out. */
async function wordsBeyond(
  { client, oracle }: Trial,
  asked: Asked,
  { text }: Told,
): Promise<readonly string[]> {
  const marks = [...text.matchAll(/(g[abc])§(\w+)\.([\w-]*)§/g)]
  const secrets = /\$argon2|passwordHash|password_hash/.test(text) ? ['what is kept of a password'] : []
  if (marks.length === 0) return secrets
  if (isSigningIn(asked)) return secrets
  const { person } = asked
  if (!person) return [...secrets, 'words for nobody']
  const quotes = marks.flatMap(([mark, , kind]) => (kind === 'quote' ? [mark] : []))
  const carriers = quotes.length > 0 ? await carriersOf(client, person.government, quotes) : {}
  const ids = [...marks.map(([, , , id]) => id!), ...Object.values(carriers).flat()]
  const now = await lookAt(client, { ...keyOf(person), ids: [...ids, 'b-round', 'b-draft'] })
  const told = new Set(
    marks.flatMap(([mark, government, kind, id]) =>
      wordBeyond(oracle, now, {
        ...{ person, government: government!, kind: kind!, id: id!, carriers: carriers[mark] ?? [] },
      }),
    ),
  )
  return [...secrets, ...told]
}

interface Mark {
  readonly person: Person
  readonly government: string
  readonly kind: string
  readonly id: string
  /** Of a quote: the items in whose sources it stands. */
  readonly carriers: readonly string[]
}

function wordBeyond(
  oracle: Oracle,
  now: Snapshot,
  { person, government, kind, id, carriers }: Mark,
): readonly string[] {
  if (government !== person.government) return [`words of ${government}: ${kind} ${id}`]
  const may = {
    item: () => oracle.maySeeItem(now, id),
    quote: () => carriers.some((each) => oracle.maySeeItem(now, each)),
    embargo: () =>
      isGrantedByName(now, id, 'seeEmbargoed') ||
      postsOf(now.account?.person ?? null, now.register).includes('vice-1'),
    table: () =>
      ['b-draft', 'b-round'].some((table) => id.startsWith(table) && oracle.maySeeTable(now, table, false)),
    unseen: () => oracle.maySeeTable(now, id, true),
    comment: () =>
      oracle.maySeeTable(now, 'b-round', true) || seatsOf(now).some(({ orgUnit }) => orgUnit === id),
    document: () => oracle.mayEver(seatsOf(now), 'documents.read'),
  }[kind]
  return !may || may() ? [] : [`words of ${kind} ${id}`]
}
