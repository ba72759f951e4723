import { fileChanged, Problem, unreachable } from './problem.ts'

type QueryValue = string | number | boolean | undefined | readonly string[]

/** What goes with a request (请求). */
export interface Asked {
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly json?: unknown
  /** An upload (上传). */
  readonly form?: FormData
  /** The version that was looked at: a record that moved on is not written over (412). */
  readonly version?: number | undefined
  /** The same key twice is one deed. */
  readonly key?: string | undefined
  readonly signal?: AbortSignal | undefined
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

let csrfToken = ''
let signInAgain: (() => Promise<void>) | undefined

/** The token of the sign-in (防伪令牌), sent with whatever changes something. */
export function keepToken(token: string): void {
  csrfToken = token
}

/** Called when the sign-in has ended in the middle of work; settles when the same person is back. Requests wait for it, so that nothing typed is lost. */
export function whenSignedOut(ask: (() => Promise<void>) | undefined): void {
  signInAgain = ask
}

/** The address of a route (地址), beneath whatever path the page stands at. */
function addressOf(path: string, query: Asked['query'] = {}): string {
  const url = new URL(path.replace(/^\//, ''), document.baseURI)
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) {
      if (each !== undefined && each !== '') url.searchParams.append(name, String(each))
    }
  }
  return url.href
}

/** A key for one deed (办理编号). `randomUUID` is there only over https; an intranet often has http alone. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Asks the server (请求接口). Throws `Problem`: a no, or that nothing came back. */
export async function ask<Answer>(method: Method, path: string, asked: Asked = {}): Promise<Answer> {
  const response = await answered(method, path, asked)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

/** The same for a paper (文件): its bytes and the name that it should have. */
export async function askFile(path: string, asked: Asked = {}): Promise<{ blob: Blob; name: string }> {
  const response = await answered('GET', path, asked)
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return { blob: await response.blob(), name: encoded ? decodeURIComponent(encoded) : 'file' }
}

async function answered(method: Method, path: string, asked: Asked): Promise<Response> {
  const response = await send(method, path, asked)
  if (response.ok) return response
  const problem = await problemIn(response)
  // The token is that of a sign-in that is over, where another window has signed in since.
  const isOver = problem.code === 'signedOut' || problem.code === 'tokenMissing'
  const isOwnSignIn = path === '/api/session'
  if (!isOver || isOwnSignIn || signInAgain === undefined) throw problem
  await signInAgain()
  const again = await send(method, path, asked)
  if (again.ok) return again
  throw await problemIn(again)
}

/** How long a deed may take, in milliseconds: nobody waits for ever at a busy button, since asking again does it once. */
const patience = 60_000

/**
 * Deeds that nothing came back for (未获答复的办理): whether they arrived is not known. Asked again word for word, they go as they went the
 * first time, key and version, so that the server does them once and answers as it would have.
 */
const unanswered = new Map<string, Pick<Asked, 'key' | 'version'>>()

async function send(method: Method, path: string, asked: Asked): Promise<Response> {
  if (asked.key === undefined || asked.json === undefined) return sendOnce(method, path, asked)
  const deed = JSON.stringify([method, path, asked.json])
  const { key, version } = unanswered.get(deed) ?? asked
  unanswered.set(deed, { key, version })
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), patience)
  try {
    const response = await sendOnce(method, path, { ...asked, key, version, signal: limit.signal })
    unanswered.delete(deed)
    return response
  } catch (error) {
    throw limit.signal.aborted ? unreachable() : error
  } finally {
    clearTimeout(timer)
  }
}

async function sendOnce(method: Method, path: string, asked: Asked): Promise<Response> {
  const { json, form, version, key, signal } = asked
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (key !== undefined) headers['idempotency-key'] = key
  try {
    return await fetch(addressOf(path, asked.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: form }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const changed = form && (await changedFile(form))
    throw changed === undefined ? unreachable() : fileChanged(changed)
  }
}

/** The name of a file that was saved again after it was chosen (选择后又改过的文件): the browser does not send such a one. */
async function changedFile(form: FormData): Promise<string | undefined> {
  for (const value of form.values()) {
    if (!(value instanceof File)) continue
    const isReadable = await value
      .slice(0, 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      )
    if (!isReadable) return value.name
  }
  return undefined
}

async function problemIn(response: Response): Promise<Problem> {
  try {
    return new Problem((await response.json()) as Record<string, unknown>, response.status)
  } catch {
    return new Problem({}, response.status)
  }
}
