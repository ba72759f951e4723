/** Random requests: any route, anybody, any id, deeds that are likely and deeds that are not, what browsers of others would send. */
import type { AccessPage } from './access-page.ts'
import { likelyDeed } from './likely-deeds.ts'
import { marked } from './marked.ts'
import type { Description, Json, Operation } from './operations.ts'
import { type Chance, type Material, randomOf, spoilt } from './random-value.ts'
import { bodies, itemsOf, posts, tables } from './seeds.ts'
import { cookieOf, governments, type Person, password, today } from './world.ts'

export interface Asked {
  readonly operation: Operation | undefined
  readonly method: string
  readonly path: string
  readonly init: RequestInit
  /** Whose sign-in the cookie is, if it is a true one. */
  readonly person: Person | undefined
  /** The page of another site, or one without the token: it may change nothing, whoever is signed in. */
  readonly isForged: boolean
  /** What the body says, where it is JSON of the form asked for or nearly. */
  readonly json: unknown
  readonly pathId: string | undefined
}

export type Requests = () => Asked

export function requestsOf(
  description: Description,
  people: readonly Person[],
  { chance, page }: { readonly chance: Chance; readonly page: AccessPage },
): Requests {
  const { operations } = description
  const weighted = operations.flatMap((each) => Array.from({ length: weightOf(each) }, () => each))
  const isLikely = (person: Person, access: string) =>
    access === 'signedIn' || person.roles.some((role) => page(access, role).length > 0)
  return () => {
    const person = chance.pick(people)
    // What nobody of his role may is refused at the door: half of the time something is asked that may be his.
    const likely = chance.often(0.5) ? weighted.filter(({ access }) => isLikely(person, access)) : weighted
    const operation = chance.pick(likely)
    const material = materialOf(description, person, chance)
    const pathId = idFor(operation, person, chance)
    const path = addressOf(operation, pathId, material)
    const { body, json, type } = bodyOf(operation, person, { ...material, page })
    const caller = callerOf(person, people, chance)
    const method = chance.often(0.02)
      ? chance.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
      : operation.method
    const mayHaveBody = method !== 'GET' && method !== 'HEAD'
    const headers = { host: 'localhost', ...type, ...caller.headers, ...extraHeaders(chance) }
    return {
      ...{
        method,
        path,
        json: mayHaveBody ? json : undefined,
        pathId,
        person: caller.person,
        isForged: caller.isForged,
      },
      operation:
        method === operation.method
          ? operation
          : operations.find(
              (each) => each.method === (method === 'HEAD' ? 'GET' : method) && each.path === operation.path,
            ),
      init: { method, headers, ...(mayHaveBody && body !== undefined && { body }) },
    }
  }
}

/** Deeds are where most can be done; hashing a password is where most time goes. */
function weightOf({ path, method }: Operation): number {
  if (path.endsWith('/deeds')) return 18
  return method === 'POST' && /^\/api\/(session|accounts)(\/password|\/\{id\}\/password)?$/.test(path) ? 1 : 4
}

/** Every id there is in one of the governments, mostly the person's own. */
function idsOf(person: Person, chance: Chance): readonly string[] {
  const government = chance.often(0.8) ? person.government : chance.pick(governments)
  return [
    ...itemsOf(government),
    ...bodies,
    ...posts,
    ...tables,
    `${government}-park`,
    'report-2026',
    `${government}-report`,
  ]
}

function materialOf({ schemas }: Description, person: Person, chance: Chance): Material {
  const words = marked(person.government, 'text')
  const texts = [
    ...idsOf(person, chance),
    ...[
      words,
      words,
      words,
      '2026-02',
      '2026-03',
      '2026-Q1',
      '86',
      '7.5',
      '12',
      'person-vice',
      'b-round-r1',
      'c-water',
      'plain',
    ],
    ...[today, '人', '%', "' or 1=1 --", '../../etc/passwd', '<script>alert(1)</script>', '=1+1', password],
  ]
  return { chance, schemas, texts }
}

function idFor({ path }: Operation, person: Person, chance: Chance): string | undefined {
  if (!path.includes('{')) return undefined
  const government = chance.often(0.75) ? person.government : chance.pick(governments)
  if (chance.often(0.04))
    return chance.pick(['%00', '..%2f..', '%ff', 'constructor', '__proto__', '0', "'", 'x'.repeat(300)])
  if (path.includes('/accounts/'))
    return `${government}-${chance.pick(['system', 'security', 'desk', 'reader', 'head-water', 'closed', 'newcomer', 'vice'])}`
  if (path.includes('/breakdowns/')) return chance.pick(tables)
  if (path.includes('/items/')) return itemFor(person, government, chance)
  return chance.pick([
    ...itemsOf(government),
    ...tables,
    ...bodies,
    ...posts,
    'report-2026',
    `${government}-report`,
    `person-liaison-health`,
    '2026-02',
    today,
  ])
}

/** Mostly one that the person's body leads, where he is of one. */
function itemFor({ name }: Person, government: string, chance: Chance): string {
  const items = itemsOf(government)
  const body = bodies.findIndex((each) => name.endsWith(each.replace(/-\d$/, '')))
  const led = items.filter((_, i) => i % 5 === body)
  return chance.pick(led.length > 0 && chance.often(0.6) ? led : items)
}

function addressOf({ path, parameters }: Operation, id: string | undefined, material: Material): string {
  const { chance } = material
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'id') return id!
    const schema = parameters.find((each) => each.in === 'path' && each.name === name)?.schema ?? {}
    return encodeURIComponent(String(randomOf(schema, material)))
  })
  const query = parameters
    .filter((each) => each.in === 'query' && chance.often(0.25))
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(randomOf(schema, material)))}`)
  return query.length > 0 ? `${place}?${query.join('&')}` : place
}

interface Body {
  readonly body?: string | FormData
  readonly json?: unknown
  readonly type?: Readonly<Record<string, string>>
}

type WithPage = Material & { readonly page: AccessPage }

function bodyOf(operation: Operation, person: Person, material: WithPage): Body {
  const { chance } = material
  if (operation.isUpload) return { body: formOf(material, person) }
  if (!operation.body) return chance.often(0.1) ? { body: 'x', type: { 'content-type': 'text/plain' } } : {}
  const type = { 'content-type': chance.often(0.02) ? 'text/plain' : 'application/json' }
  if (chance.often(0.03))
    return { body: chance.pick(['', '{', 'null', '[]', '['.repeat(5000), '{"deeds":']), type }
  const made = requestOf(operation, person, material)
  const json = chance.often(0.08) ? spoilt(made, chance) : made
  return { body: JSON.stringify(json), json, type }
}

function requestOf(operation: Operation, person: Person, material: WithPage): unknown {
  const { chance } = material
  if (operation.path === '/api/session' && operation.method === 'POST') return signInOf(person, chance)
  if (operation.path === '/api/session/password')
    return { present: password, next: chance.pick([password, 'Another-87-way', 'short']) }
  if (operation.path.endsWith('/deeds') && chance.often(0.75))
    return likelyRequest(operation.path, person, material)
  return randomOf(operation.body!, material)
}

function signInOf(person: Person, chance: Chance): Json {
  const government = chance.often(0.7) ? person.government : chance.pick([...governments, 'nowhere'])
  return {
    government,
    name: chance.pick([person.name, 'nobody']),
    password: chance.pick([password, 'Wrong-pass-1', 'Another-87-way']),
  }
}

function likelyRequest(path: string, person: Person, { chance, page }: WithPage): Json {
  const book = path.includes('/register/') ? 'register' : path.includes('/breakdowns/') ? 'breakdown' : 'item'
  const isHis = ({ kind }: Json) => person.roles.some((role) => page(`${book}.${kind}`, role).length > 0)
  const deedFor = () => {
    const some = Array.from({ length: 6 }, () => likelyDeed(book, person.government, chance))
    return (chance.often(0.7) ? some.find(isHis) : undefined) ?? some[0]!
  }
  const deeds = Array.from({ length: chance.often(0.85) ? 1 : 2 }, deedFor)
  const act = actOf(chance)
  if (path !== '/api/deeds') return { ...act, deeds }
  const government = chance.often(0.85) ? person.government : chance.pick(governments)
  return { ...act, deeds: deeds.map((deed) => ({ item: itemFor(person, government, chance), deed })) }
}

/** Mostly for oneself; else for a body or a post, on paper or by login. */
function actOf(chance: Chance): Json {
  if (chance.often(0.75)) return {}
  const basis = chance.pick([
    { kind: 'signedPaper', scan: 'scan-1' },
    { kind: 'telephone', note: '电话' },
    { kind: 'delegation', document: 'paper-1' },
    { kind: 'login' },
  ])
  return { act: { onBehalfOf: chance.pick([...bodies, ...posts, 'nowhere']), basis } }
}

function formOf({ chance, texts }: Material, person: Person): FormData {
  const form = new FormData()
  const words = chance.pick([
    `新建改造管网86公里。${marked(person.government, 'text')}`,
    '机密★1年\n名单',
    'PK\u0003\u0004',
    '序号,内容\n1,新建\n',
    '',
  ])
  const name = chance.pick(['报告.txt', '../../etc/passwd', 'a\r\nx: y.csv', '表.csv', '表.xlsx', '.docx'])
  form.set(chance.pick(['file', 'file', 'file', 'files', 'other']), new File([words], name))
  for (const field of ['id', 'title', 'kind', 'document', 'breakdown', 'year', 'planYear', 'list']) {
    if (chance.often(0.3)) form.set(field, chance.pick(texts))
  }
  return form
}

interface Caller {
  readonly headers: Readonly<Record<string, string>>
  readonly person: Person | undefined
  readonly isForged: boolean
}

/** Mostly a browser of ours; else no cookie, a spoilt or a foreign one, no token, somebody else's, or a page of another site. */
function callerOf(person: Person, people: readonly Person[], chance: Chance): Caller {
  const { government, token = 'x'.repeat(43), csrfToken } = person
  const own = { cookie: cookieOf(government, token), 'x-csrf-token': csrfToken }
  const other = chance.pick(people)
  const roll = chance.number()
  if (roll < 0.84) return { headers: own, person, isForged: false }
  if (roll < 0.87) return { headers: {}, person: undefined, isForged: false }
  if (roll < 0.9) return { headers: { cookie: own.cookie }, person, isForged: true }
  if (roll < 0.92)
    return {
      headers: { ...own, 'x-csrf-token': other === person ? 'x' : other.csrfToken || 'x' },
      person,
      isForged: true,
    }
  if (roll < 0.95)
    return {
      headers: {
        ...own,
        cookie: cookieOf(chance.pick(governments.filter((each) => each !== government)), token),
      },
      person: undefined,
      isForged: false,
    }
  if (roll < 0.97)
    return {
      headers: { ...own, cookie: chance.pick(badCookies(government, token)) },
      person: undefined,
      isForged: false,
    }
  return { headers: { ...own, ...chance.pick(foreignOrigins) }, person, isForged: true }
}

function badCookies(government: string, token: string): readonly string[] {
  return [
    `taizhang-sign-in=${government}.${token.slice(0, -1)}`,
    `taizhang-sign-in=${government}' or '1'='1.${token}`,
    `taizhang-sign-in=%00.${token}`,
    `taizhang-sign-in=.${token}`,
    `taizhang-sign-in=${token}`,
    `other=${government}.${token}`,
  ]
}

const foreignOrigins = [
  { origin: 'https://example.com' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
] as const

function extraHeaders(chance: Chance): Readonly<Record<string, string>> {
  return {
    ...(chance.often(0.08) && { 'idempotency-key': `k${Math.floor(chance.number() * 40)}` }),
    ...(chance.often(0.06) && {
      'if-match': chance.pick(['"1"', '"30"', '*', 'W/"3"', '"99999999999999999999"', "' or 1"]),
    }),
    ...(chance.often(0.03) && { 'if-none-match': '"1"' }),
    ...(chance.often(0.03) && { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'example.com' }),
  }
}
