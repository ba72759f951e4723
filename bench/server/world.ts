/** Three governments in one database, with people of every role in each, and words that say whose they are. */
import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { hashSync } from '@node-rs/argon2'
import { dateOf } from '@taizhang/ledger'
import { createApp, createLog, defaultSettings } from '@taizhang/server'
import {
  type AccountGrant,
  addAccount,
  addDocument,
  addSignIn,
  foundGovernment,
  inGovernment,
  openTrialDatabase,
  recordDeeds,
  type TrialDatabase,
} from '@taizhang/store'
import { marked } from './marked.ts'
import { eventsOf } from './seeds.ts'

export const governments = ['ga', 'gb', 'gc'] as const
export type GovernmentId = (typeof governments)[number]

/** Noon of this day is the only time there is. */
export const today = '2026-03-16'
const now = new Date(`${today}T04:00:00.000Z`)

/** The password of every account: what is tried is who may, not who guesses. */
export const password = 'Bridge-86-over'

/** Somebody with an account. */
export interface Person {
  readonly government: GovernmentId
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  token: string | undefined
  csrfToken: string
}

export interface World {
  readonly database: TrialDatabase
  readonly ask: (path: string, init: RequestInit) => Promise<Response>
  readonly people: readonly Person[]
  readonly close: () => Promise<void>
}

const rate = { requests: 1_000_000_000, seconds: 60 }

/** A server over a new database; `log` is given what it writes. */
export async function openWorld(log: (line: string) => void = () => undefined): Promise<World> {
  const database = await openTrialDatabase()
  const policiesFolder = fileURLToPath(new URL('../../policies/', import.meta.url))
  const settings = {
    ...defaultSettings,
    policiesFolder,
    rates: { address: rate, account: rate, signIn: rate },
  }
  const app = createApp({
    database,
    settings,
    now: () => now,
    log: createLog({ write: log }),
    setUpToken: 'set-up',
  })
  const passwordHash = hashSync(password, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const people: Person[] = []
  for (const government of governments) people.push(...(await found(database, government, passwordHash)))
  return {
    ...{ database, people, close: () => database.close() },
    ask: async (path, init) => app.request(path, init),
  }
}

const act = { actor: 'set-up', basis: { kind: 'login' }, at: dateOf('2026-02-01') } as const

async function found(
  database: TrialDatabase,
  government: GovernmentId,
  passwordHash: string,
): Promise<readonly Person[]> {
  const name = marked(government, 'government')
  await foundGovernment(database, { id: government, name, level: 'city' }, act)
  for (const events of eventsOf(government)) {
    const outcome = await recordDeeds(database, government, events)
    if (!('sequence' in outcome)) throw new Error(`the world is refused: ${JSON.stringify(outcome)}`)
  }
  return inGovernment(database, government, async (tx) => {
    for (const id of ['report-2026', `${government}-report`]) {
      const text = `${marked(government, 'document', id)}新建改造管网86公里。`
      await addDocument(tx, { id, title: marked(government, 'document', id), kind: 'workReport', text }, act)
    }
    const people: Person[] = []
    for (const [account, { grants, isClosed = false, mustChange = false }] of Object.entries(accounts)) {
      const person = {
        government,
        id: `${government}-${account}`,
        name: account,
        roles: grants.map(({ role }) => role),
        token: undefined,
        csrfToken: '',
      }
      await addAccount(tx, {
        ...{ id: person.id, name: account, displayName: marked(government, 'account', account) },
        ...{ person: `person-${account}`, grants, passwordHash, isClosed, mustChangePassword: mustChange },
        passwordSetAt: now.toISOString(),
      })
      people.push(person)
    }
    return people
  })
}

/** Signs somebody in without a password: the token goes straight into the database, what follows from it is asked of the server. */
export async function signIn({ database, ask }: World, person: Person): Promise<void> {
  const token = createHash('sha256').update(randomUUID()).digest('base64url')
  const digest = createHash('sha256').update(token).digest('hex')
  const at = now.toISOString()
  await inGovernment(database, person.government, (tx) =>
    addSignIn(tx, {
      ...{
        id: randomUUID(),
        accountId: person.id,
        digest,
        address: 'local',
        browser: '',
        since: at,
        lastSeen: at,
      },
      endsAt: new Date(now.getTime() + 3_600_000).toISOString(),
    }),
  )
  person.token = token
  const told = await ask('/api/session', { headers: { cookie: cookieOf(person.government, token) } })
  const { csrfToken } = (await told.json()) as { readonly csrfToken?: string }
  person.csrfToken = csrfToken ?? ''
}

export function cookieOf(government: string, token: string): string {
  return `taizhang-sign-in=${government}.${token}`
}

interface Seat {
  readonly grants: readonly AccountGrant[]
  readonly isClosed?: boolean
  readonly mustChange?: boolean
}

const of = (role: string, bound: Omit<AccountGrant, 'role'> = {}): AccountGrant => ({ role, ...bound })

/** Every role, bound and not, by body and by post; posts that are gone, bodies that are nowhere, and no role at all. */
const accounts: Readonly<Record<string, Seat>> = {
  everything: {
    grants: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'supervisor', 'desk'].map(
      (role) => of(role),
    ),
  },
  system: { grants: [of('systemAdministrator')] },
  security: { grants: [of('securityAdministrator')] },
  audit: { grants: [of('auditAdministrator')] },
  supervisor: { grants: [of('supervisor')] },
  desk: { grants: [of('desk')] },
  vice: { grants: [of('sponsor', { post: 'vice-1' })] },
  'other-vice': { grants: [of('sponsor', { post: 'vice-2' })] },
  mayor: { grants: [of('sponsor', { post: 'mayor' })] },
  'head-water': { grants: [of('head', { orgUnit: 'water' })] },
  'head-finance': { grants: [of('head', { post: 'head-finance' })] },
  'liaison-health': { grants: [of('liaison', { post: 'liaison-health' })] },
  'liaison-county': { grants: [of('liaison', { orgUnit: 'county-1' })] },
  'liaison-tax': { grants: [of('liaison', { orgUnit: 'tax' })] },
  'head-nowhere': { grants: [of('head', { orgUnit: 'nowhere' })] },
  'old-head': { grants: [of('head', { post: 'old-head' })] },
  'two-seats': { grants: [of('liaison', { orgUnit: 'finance' }), of('drafting')] },
  drafting: { grants: [of('drafting')] },
  reader: { grants: [of('reader')] },
  'no-role': { grants: [] },
  'unknown-role': { grants: [of('wizard')] },
  newcomer: { grants: [of('supervisor')], mustChange: true },
  closed: { grants: [of('supervisor')], isClosed: true },
}
