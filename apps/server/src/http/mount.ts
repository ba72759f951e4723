import { faultsOf } from '@taizhang/contract'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { actionWords } from '../access/action.ts'
import { mayEver } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { isSafe } from './cross-site.ts'
import { type ProblemAnswer, problem, problemResponse } from './problem-answer.ts'
import type { Answer, RequestEnv, Route } from './route.ts'
import { type ServerParts, todayOf } from './server-parts.ts'

/** Puts a route into the application: who may is asked first, what is sent is read next, and only then the handler runs. */
export function mount(app: Hono<RequestEnv>, route: Route, server: ServerParts): void {
  const path = route.path.replace(/\{(\w+)\}(\.\w+)?/g, (_whole, name: string, ending?: string) =>
    ending === undefined ? `:${name}` : `:${name}{.+\\${ending}}`,
  )
  app.on(route.method.toUpperCase(), path, async (c) => {
    const answer = await answerOf(route, c, server)
    return asResponse(answer, c)
  })
}

async function answerOf(route: Route, c: Context<RequestEnv>, server: ServerParts): Promise<Answer> {
  const who = c.get('who')
  const refused = refuseAccess(route, who)
  if (refused) return refused
  const read = await readRequest(route, c)
  if ('problem' in read) return read
  const { requestId, address } = c.var
  return route.handle({
    ...{ server, who, requestId, address, context: c, today: todayOf(server) },
    // What the schemas of the route made of the request; Route has forgotten their types.
    ...(read as { params: undefined; query: undefined; body: undefined }),
  })
}

/** What an account may do whose password is due: change it, look who it is, sign out. */
const openWhenDue = new Set(['/api/session', '/api/session/places', '/api/session/password'])

function refuseAccess({ access, path }: Route, who: SignedIn | undefined): ProblemAnswer | undefined {
  if (access === 'public') return undefined
  if (!who) return problem('signedOut')
  if (who.isPasswordDue && !openWhenDue.has(path)) return problem('passwordDue')
  if (access === 'signedIn' || mayEver(who.roles, access)) return undefined
  const [action, actionEn] = actionWords[access]
  return problem('forbidden', { action, actionEn })
}

type Read = { readonly params: unknown; readonly query: unknown; readonly body: unknown }

async function readRequest(route: Route, c: Context<RequestEnv>): Promise<Read | ProblemAnswer> {
  const body = route.body ? await readJson(c) : undefined
  if (body && 'problem' in body) return body
  const query = queryOf(c)
  const parts = [
    ['params', route.params, paramsOf(route, c)],
    ['query', route.query, query],
    ['body', route.body, body?.json],
  ] as const
  const read: Record<string, unknown> = {}
  const faults = unstorableIn(query)
  for (const [name, schema, input] of parts) {
    const result = (schema as z.ZodType | undefined)?.safeParse(input)
    if (result?.error) faults.push(...faultsOf(result.error, input))
    read[name] = result?.data
  }
  if (faults.length > 0) return problem('invalid', { count: String(faults.length) }, { faults })
  return read as unknown as Read // the three names of `parts`
}

/** What stands in the address for each name, without the ending that the address has after it: 3 of 3.docx for {notice}.docx. */
function paramsOf({ path }: Route, c: Context<RequestEnv>): Readonly<Record<string, string>> {
  const endings = new Map(
    Array.from(path.matchAll(/\{(\w+)\}(\.\w+)/g), ([, name, ending]) => [name, ending!]),
  )
  return Object.fromEntries(
    Object.entries(c.req.param() as Readonly<Record<string, string>>).map(([name, value]) => [
      name,
      value.slice(0, value.length - (endings.get(name)?.length ?? 0)),
    ]),
  )
}

/** NUL comes as %00 into any text that is searched for, and no database takes it. */
function unstorableIn(query: ReturnType<typeof queryOf>): ReturnType<typeof faultsOf> {
  const [zh, en] = ['含有无法保存的字符', 'holds characters that cannot be stored']
  return Object.entries(query)
    .filter(([, values]) => [values].flat().some((value) => value.includes('\0')))
    .map(([path]) => ({ path, field: path, code: 'unstorable', zh, en }))
}

/** A name given once is a text, a name given several times a list of texts. */
function queryOf(c: Context<RequestEnv>): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? values[0]! : values,
    ]),
  )
}

async function readJson(c: Context<RequestEnv>): Promise<{ readonly json: unknown } | ProblemAnswer> {
  // Pages of other sites can send text/plain without asking; they cannot send JSON.
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return problem('mediaUnsupported', { wanted: 'application/json' })
  const text = await c.req.text()
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return problem('malformed')
    throw error
  }
}

function asResponse(answer: Answer, c: Context<RequestEnv>): Response {
  if (answer instanceof Response) return answer
  if ('problem' in answer) return problemResponse(answer, c.get('requestId'))
  const { status = 200, body, version } = answer
  if (version !== undefined) {
    const tag = `"${version}"`
    c.header('etag', tag)
    if (isSafe(c.req.method) && c.req.header('if-none-match') === tag) return c.body(null, 304)
  }
  return c.json(body as object, status)
}
