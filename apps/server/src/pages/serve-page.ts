import type { MiddlewareHandler } from 'hono'
import type { RequestEnv } from '../http/route.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { type PageFile, readBuiltPage } from './built-page.ts'

/**
 * Answers what is no route of the interface with the page (网页): its files by name, and for every other address the page itself, which
 * knows its own addresses. Does nothing where no page was built, nor for what looks like a file or a route that is not there.
 */
export function servePage({ settings }: Pick<ServerParts, 'settings'>): MiddlewareHandler<RequestEnv> {
  const files = readBuiltPage(settings.pageFolder, settings.basePath)
  return async (c, next) => {
    if (!files || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    const name = c.req.path.slice(settings.basePath.length).replace(/^\//, '')
    if (/^(?:api|healthz|readyz)(?:\/|$)/.test(name)) return next()
    const file = files.get(name) ?? (isAddress(name) ? files.get('index.html') : undefined)
    if (!file) return next()
    return answer(file, c.req.header('accept-encoding') ?? '')
  }
}

/** No extension: an address of the page (/ledger), not a file of it. */
function isAddress(name: string): boolean {
  return !/\.\w+$/.test(name)
}

function answer({ type, bytes, packed, isForever }: PageFile, accepted: string): Response {
  const isPacked = packed !== undefined && /\bgzip\b/.test(accepted)
  const sent = isPacked ? packed : bytes
  return new Response(sent, {
    headers: {
      'content-type': type,
      'content-length': String(sent.length),
      'cache-control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    },
  })
}
