import { join } from 'node:path'
import { expect } from 'vitest'
import { bodyDeeds } from '../../../../samples/scenarios/bodies.ts'
import { readSample, type Sample } from '../../src/demo/sample.ts'
import type { defaultSettings } from '../../src/settings.ts'
import { type Browser, password, setUp, startTrialServer, type Told, type TrialServer } from '../browser.ts'

/** The made-up city on a server of its own, with the bodies, posts, holders and sponsors of samples/ledger. */
export interface City {
  readonly server: TrialServer
  readonly sample: Sample
  /** 张敏 of the supervision office, who has every role that one person needs. */
  readonly office: Browser
  /** Sets the clock to nine in the morning of a day in the city, or to another hour of it. */
  readonly on: (day: string, hour?: number) => void
  /** A browser in which somebody with these roles is signed in. */
  readonly enrol: (person: Enrolled) => Promise<Browser>
  readonly close: () => Promise<void>
}

export interface Enrolled {
  readonly name: string
  readonly displayName: string
  readonly grants: readonly { readonly role: string; readonly orgUnit?: string; readonly post?: string }[]
  readonly person?: string
}

// Weeks pass between two steps of a scenario: nobody is signed out meanwhile, and the minute of the rates never ends.
const patient = {
  signIns: { idleMinutes: 1_000_000, absoluteHours: 100_000 },
  rates: {
    address: { requests: 1_000_000, seconds: 60 },
    account: { requests: 1_000_000, seconds: 60 },
    signIn: { requests: 10_000, seconds: 60 },
  },
}

/** Opens the city (青澜市) on a day. */
export async function openCity(day: string, changes: Partial<typeof defaultSettings> = {}): Promise<City> {
  const server = await startTrialServer({ ...patient, ...changes })
  const on = (to: string, hour = 9) =>
    server.clock.set(new Date(Date.parse(`${to}T00:00:00+08:00`) + hour * 3_600_000).toISOString())
  on(day)
  const office = await setUp(server)
  const sample = readSample(join(import.meta.dirname, '../../../../samples'))
  const deeds = [...bodyDeeds(from), ...postsOf(sample), ...divisionsOf(sample)]
  await yes(office, '/api/register/deeds', { deeds })
  return {
    ...{ server, sample, office, on },
    enrol: (person) => enrol(server, office, person),
    close: () => server.close(),
  }
}

/** What a request that must succeed was answered. */
export async function yes(browser: Browser, path: string, body: object): Promise<Told['body']> {
  const told = await browser.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBeLessThan(300)
  return told.body
}

/** Deeds on one item, all of which must be taken. */
export function done(browser: Browser, item: string, deeds: readonly object[], act: object = {}) {
  return yes(browser, `/api/items/${item}/deeds`, { deeds, act })
}

/** What is read. */
export async function seen<Body = Told['body']>(browser: Browser, path: string): Promise<Body> {
  const told = await browser.ask('GET', path)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  return told.body as Body
}

/** Keeps a file as evidence or as a scan, and gives the digest by which records name it. */
export async function upload(browser: Browser, name: string, content: string | Uint8Array): Promise<string> {
  const told = await browser.ask('POST', '/api/files', { body: formWith({ file: [name, content] }) })
  expect(told.status, JSON.stringify(told.body)).toBe(201)
  return told.body.sha256 as string
}

/** A form with files, each with its name, and other fields. */
export function formWith(
  files: Readonly<Record<string, readonly [name: string, content: string | Uint8Array]>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData()
  for (const [key, [name, content]] of Object.entries(files))
    form.set(key, new File([content as string], name))
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  return form
}

/** The bytes of a file that the interface gives. */
export async function download({ server }: City, browser: Browser, path: string): Promise<Uint8Array> {
  const response = await server.app.request(path, {
    headers: { host: 'localhost', cookie: browser.cookie() ?? '' },
  })
  expect(response.status, path).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

/** The code with which the ledger says no to a request. */
export async function refusalOf(browser: Browser, path: string, body: object): Promise<unknown> {
  const told = await browser.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBe(409)
  return (told.body.refusal as { readonly code: string }).code
}

/** An item as the interface shows it, as far as scenarios look. */
export interface ItemShown {
  readonly id: string
  readonly words: string
  readonly serial?: string
  readonly lifecycle: string
  readonly printedTarget?: string
  readonly outcome?: string
  readonly state: StateShown
  readonly light: LightShown
  readonly names: Readonly<Record<string, string>>
}

export interface StateShown {
  readonly lifecycle: string
  readonly reporting: { readonly reporting: string }
  readonly progress: {
    readonly progress: string
    readonly because: string
    readonly done?: { readonly percent: string }
    readonly planned?: { readonly percent: string }
    readonly lag?: { readonly points: string }
  }
  readonly latest?: object
}

export interface LightShown {
  readonly computed: { readonly light: { readonly id: string }; readonly word: string }
}

/** The state and the light of an item on a day. */
export function stateOn(browser: Browser, item: string, day: string) {
  return seen<{ readonly state: StateShown; readonly light: LightShown; readonly item: ItemShown }>(
    browser,
    `/api/items/${item}/state?day=${day}`,
  )
}

async function enrol(server: TrialServer, administrator: Browser, person: Enrolled): Promise<Browser> {
  const first = 'First-Pass-1x'
  await yes(administrator, '/api/accounts', { ...person, password: first })
  const browser = server.browser()
  await browser.signIn(person.name, first)
  await yes(browser, '/api/session/password', { present: first, next: password })
  return browser
}

const from = '2025-01-01'

function postsOf({ posts, holders }: Sample): object[] {
  return [
    ...posts.map(({ id, title, orgUnit, kind }) => ({
      ...{ kind: 'postAdded', post: id, title, orgUnit, postKind: kind, from },
    })),
    ...holders
      .filter(({ until }) => until === undefined)
      .map(({ person, name, post, acting, from: since }) => ({
        ...{ kind: 'holderSet', post, person, name, acting, from: since },
      })),
  ]
}

function divisionsOf({ divisions }: Sample): object[] {
  return divisions.map(({ from: since, post, orgUnits }) => ({
    ...{ kind: 'divisionSet', sponsor: post, orgUnits, from: since },
  }))
}
