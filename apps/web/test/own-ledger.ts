import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startProgram, stopped } from './start-city.ts'

type Ask = (method: string, path: string, body?: object | FormData) => Promise<Record<string, unknown>>

/** What somebody is called, and who he is in the register (姓名、人员). */
interface Called {
  readonly displayName: string
  readonly person: string
}

/** A ledger of one file's own (自用台账): empty but for the office, so that what is done to it disturbs no other file. */
export interface OwnLedger {
  readonly address: string
  /** The first account, as the office. */
  readonly ask: Ask
  /** Opens an account whose password is already its own. */
  readonly enrol: (name: string, grants: readonly object[], called?: Called) => Promise<Ask>
  /** The clock of the server goes to nine in the morning of a later day; who was signed in is asked for the password again, here the office is. */
  readonly on: (day: string) => Promise<void>
  /** Somebody who is enrolled, signed in anew. */
  readonly signIn: (name: string) => Promise<Ask>
  readonly stop: () => Promise<void>
}

/** The password of everybody there. */
export const ownPassword = 'Shidian-2025'

const firstPassword = 'First-Pass-1x'

/** Starts it as a user would (启动自用台账), on a day where one is named, and sets it up as 试点市 with 督查室 王芳 (wangfang). */
export async function startOwnLedger(day?: string): Promise<OwnLedger> {
  const scratch = mkdtempSync(join(tmpdir(), 'taizhang-own-'))
  // Under root the database is run by another user, who must be able to come in.
  chmodSync(scratch, 0o755)
  const clock = join(scratch, 'day')
  const turn = (to: string) => writeFileSync(clock, `${to}T09:00:00+08:00`)
  if (day !== undefined) turn(day)
  const args = ['serve', '--port', '0', '--data', join(scratch, 'ledger')]
  const started = await startProgram(args, /按 Ctrl-C/, day === undefined ? {} : clockedBy(clock))
  const address = /台账已启动.*?(http:\S+)/.exec(started.said())![1]!
  const token = /设置码.*?：(\S+)/.exec(started.said())![1]!
  const office = visitor(address)
  await office('POST', '/api/setup', {
    token,
    government: { id: 'shidian', name: '试点市人民政府' },
    account: { name: 'wangfang', displayName: '督查室 王芳', password: ownPassword },
  })
  return {
    address,
    ask: office,
    enrol: async (name, grants, called) => {
      const account = { name, displayName: name, grants, password: firstPassword, ...called }
      await office('POST', '/api/accounts', account)
      const own = visitor(address)
      await own('POST', '/api/session', { name, password: firstPassword })
      await own('POST', '/api/session/password', { present: firstPassword, next: ownPassword })
      return own
    },
    on: async (later) => {
      turn(later)
      await office('POST', '/api/session', { name: 'wangfang', password: ownPassword })
    },
    signIn: async (name) => {
      const own = visitor(address)
      await own('POST', '/api/session', { name, password: ownPassword })
      return own
    },
    stop: async () => {
      await stopped(started.program)
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** The program takes its time from a file (测试时钟): weeks pass between two steps of a scenario. */
function clockedBy(file: string) {
  const clock = pathToFileURL(join(import.meta.dirname, 'day-clock.mjs')).href
  return { TAIZHANG_TEST_DAY: file, NODE_OPTIONS: `--import ${clock}` }
}

/** Somebody who asks without a page: keeps cookie and token as a browser does. */
function visitor(address: string): Ask {
  let cookie = ''
  let token = ''
  return async (method, path, body) => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: {
        ...{ cookie, 'x-csrf-token': token, origin: new URL(address).origin },
        ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const told = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(told)}`)
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    token = (told.csrfToken as string | undefined) ?? token
    return told
  }
}
