import { Writable } from 'node:stream'
import { openTrialDatabase } from '@taizhang/store'
import { createApp } from '../src/app.ts'
import { createLog } from '../src/log.ts'
import { defaultSettings, type Settings } from '../src/settings.ts'

/** A clock that tests set. */
export interface Clock {
  readonly now: () => Date
  readonly set: (at: string) => void
  readonly pass: (minutes: number) => void
}

export function clockAt(at: string): Clock {
  let ms = Date.parse(at)
  return {
    now: () => new Date(ms),
    set: (to) => {
      ms = Date.parse(to)
    },
    pass: (minutes) => {
      ms += minutes * 60_000
    },
  }
}

export const setUpToken = 'the-token-of-the-terminal'

/** A server on a database of its own, without a port: its clock, what it logged, and browsers. */
export async function startTrialServer(changes: Partial<Settings> = {}) {
  const database = await openTrialDatabase()
  const clock = clockAt('2026-03-02T02:00:00.000Z')
  const lines: string[] = []
  const log = createLog(
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    }),
  )
  const policiesFolder = new URL('../../../policies/', import.meta.url).pathname
  const settings: Settings = { ...defaultSettings, policiesFolder, ...changes }
  const app = createApp({ database, settings, now: clock.now, log, setUpToken })
  return {
    ...{ app, database, clock, lines, settings },
    browser: () => browserOn(app, settings.basePath),
    close: () => database.close(),
  }
}

export type TrialServer = Awaited<ReturnType<typeof startTrialServer>>

interface Sent {
  /** Bytes and forms go as they are, all else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Keeps its cookie and its token, as a browser does. */
export interface Browser {
  readonly ask: (method: string, path: string, sent?: Sent) => Promise<Told>
  readonly signIn: (name: string, password: string) => Promise<Told>
  readonly setCookie: (cookie: string | undefined) => void
  readonly cookie: () => string | undefined
}

/** An answer, read. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  /** A page or a file stands under `text`. */
  readonly body: Readonly<Record<string, unknown>>
}

function browserOn(
  app: { request: (path: string, init: RequestInit) => Response | Promise<Response> },
  basePath: string,
): Browser {
  let cookie: string | undefined
  let csrfToken: string | undefined
  const ask = async (method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Told> => {
    const isRaw = body instanceof Uint8Array || body instanceof FormData
    const response = await app.request(basePath + path, {
      method,
      headers: {
        host: 'localhost',
        ...(cookie && { cookie }),
        ...(csrfToken && method !== 'GET' && { 'x-csrf-token': csrfToken }),
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? (body as FormData) : JSON.stringify(body) }),
    })
    const set = response.headers.get('set-cookie')?.split(';')[0]
    if (set) cookie = set.endsWith('=') ? undefined : set
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const read = (isJson ? await response.json() : { text: await response.text() }) as Told['body']
    if (typeof read.csrfToken === 'string') csrfToken = read.csrfToken
    return { status: response.status, headers: response.headers, body: read }
  }
  return {
    ask,
    signIn: (name, password) => ask('POST', '/api/session', { body: { name, password } }),
    setCookie: (to) => {
      cookie = to
    },
    cookie: () => cookie,
  }
}

export const password = 'Bridge-86-over'

/** A browser in which the first account of 青澜市 is signed in, with every role that one person needs. */
export async function setUp(server: TrialServer): Promise<Browser> {
  const browser = server.browser()
  const told = await browser.ask('POST', '/api/setup', {
    body: {
      token: setUpToken,
      government: { id: 'qinglan', name: '青澜市人民政府' },
      account: { name: 'zhangmin', displayName: '张敏', password },
    },
  })
  if (told.status !== 201) throw new Error(`set-up failed: ${JSON.stringify(told.body)}`)
  return browser
}

interface Granted {
  readonly role: string
  readonly orgUnit?: string
  readonly post?: string
}

/** A browser in which somebody with these roles is signed in, his first password changed. */
export async function signInAs(
  server: TrialServer,
  administrator: Browser,
  name: string,
  grants: readonly Granted[],
  person?: string,
): Promise<Browser> {
  const first = 'First-Pass-1x'
  const body = { name, displayName: name, grants, password: first, ...(person !== undefined && { person }) }
  const opened = await administrator.ask('POST', '/api/accounts', { body })
  if (opened.status !== 201) throw new Error(`no account: ${JSON.stringify(opened.body)}`)
  const browser = server.browser()
  await browser.signIn(name, first)
  const changed = await browser.ask('POST', '/api/session/password', {
    body: { present: first, next: password },
  })
  if (changed.status !== 200) throw new Error(`password not changed: ${JSON.stringify(changed.body)}`)
  return browser
}
