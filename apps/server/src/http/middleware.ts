import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { signedInBy } from '../accounts/signed-in.ts'
import { csrfTokenOf, isSameText } from '../accounts/tokens.ts'
import type { Settings } from '../settings.ts'
import { isCrossSite, isSafe } from './cross-site.ts'
import { problem, problemResponse } from './problem-answer.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import type { RequestEnv } from './route.ts'
import type { ServerParts } from './server-parts.ts'
import { readSignInCookie } from './sign-in-cookie.ts'

type Middleware = MiddlewareHandler<RequestEnv>

/** Gives every request an id and an address, and writes one line of it when it is answered: no words, no query, no body. */
export function tellRequests({ log, settings, now }: ServerParts): Middleware {
  return async (c, next) => {
    const began = now().getTime()
    c.set('requestId', randomUUID())
    c.set('address', addressOf(c, settings))
    await next()
    const { requestId, address, who } = c.var
    c.header('x-request-id', requestId)
    log.info(
      {
        ...{ requestId, address, method: c.req.method, route: routePath(c, -1), status: c.res.status },
        ...{
          ms: now().getTime() - began,
          ...(who && { account: who.account.id, government: who.governmentId }),
        },
      },
      'request',
    )
  }
}

/** The other end of the connection, or what the gateway says it was. */
function addressOf(c: Parameters<Middleware>[0], settings: Settings): string {
  const forwarded = settings.trustsProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined
  const { incoming } = (c.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
  }
  return (forwarded ?? incoming?.socket?.remoteAddress ?? 'local').slice(0, 64)
}

/** What browsers are told of every answer (安全响应头): no frames, no guessing of types, nothing from elsewhere. */
export function secureHeaders({ settings }: ServerParts): Middleware {
  const fixed = {
    'content-security-policy': [
      ...["default-src 'self'", "img-src 'self' data: blob:", "style-src 'self' 'unsafe-inline'"],
      ...["object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"],
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(settings.isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(fixed)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}

/** Answers of the interface are nobody's cache's business. */
export const keepOutOfCaches: Middleware = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}

/** No more than so many requests from one address (按地址限速): asked first, before anything costs anything. */
export function limitAddresses({ settings, now }: ServerParts): Middleware {
  const limit = rateLimit(settings.rates.address)
  return (c, next) => passOr(limit(c.get('address'), now().getTime()), c.get('requestId'), next)
}

/** Guessing passwords and set-up tokens is slowed further (登录限速). */
export function limitSignIns({ settings, now }: ServerParts): Middleware {
  const limit = rateLimit(settings.rates.signIn)
  const paths = new Set(['/api/session', '/api/setup'].map((path) => settings.basePath + path))
  return (c, next) => {
    if (c.req.method !== 'POST' || !paths.has(c.req.path)) return next()
    return passOr(limit(c.get('address'), now().getTime()), c.get('requestId'), next)
  }
}

/** Nor of one account (按账号限速), from however many addresses. */
export function limitAccounts({ settings, now }: ServerParts): Middleware {
  const limit = rateLimit(settings.rates.account)
  return (c, next) => {
    const who = c.get('who')
    if (!who) return next()
    return passOr(limit(`${who.governmentId}/${who.account.id}`, now().getTime()), c.get('requestId'), next)
  }
}

async function passOr(over: ReturnType<RateLimit>, requestId: string, next: () => Promise<void>) {
  if (!over) return next()
  const { retryAfter } = over
  return problemResponse(problem('tooMany', { seconds: String(retryAfter) }, { retryAfter }), requestId)
}

/** Bodies end at a limit; uploads have their own. */
export function limitBodies({ settings }: ServerParts, isUpload: (path: string) => boolean): Middleware {
  const limitOf = (most: number) =>
    bodyLimit({
      maxSize: most,
      onError: (c) =>
        problemResponse(
          problem('tooLarge', { limit: `${Math.round(most / 1_000_000)} MB` }),
          c.get('requestId'),
        ),
    })
  const [usual, upload] = [limitOf(settings.bodyBytesMax), limitOf(settings.uploadBytesMax)]
  return (c, next) => (isUpload(c.req.path) ? upload : usual)(c, next)
}

/** Says who asks, if anybody is signed in; refuses what another site's page sends. */
export function knowWho(server: ServerParts): Middleware {
  return async (c, next) => {
    const { requestId } = c.var
    const origins = { method: c.req.method, header: (name: string) => c.req.header(name) }
    if (isCrossSite(origins, server.settings)) return problemResponse(problem('crossSite'), requestId)
    const cookie = readSignInCookie(c, server.settings)
    const who = cookie && (await signedInBy(server, cookie))
    c.set('who', who)
    if (who && !isSafe(c.req.method)) {
      const sent = c.req.header('x-csrf-token') ?? ''
      if (!isSameText(sent, csrfTokenOf(who.token)))
        return problemResponse(problem('tokenMissing'), requestId)
    }
    return next()
  }
}
