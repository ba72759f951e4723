import type { Context } from 'hono'
import type { RequestEnv } from '../http/route.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { type PageFile, readBuiltPage } from './built-page.ts'

/**
 * Answers what is no route of the interface with the page (网页): its files by name, and for every other address the page itself, which
 * knows its own addresses. Nothing where no page was built, nor for what looks like a file or a route that is not there.
 */
export function pageAnswers({
  settings,
}: Pick<ServerParts, 'settings'>): (c: Context<RequestEnv>) => Response | undefined {
  const files = readBuiltPage(settings.pageFolder, settings.basePath)
  return (c) => {
    if (!files || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return undefined
    const name = below(settings.basePath, c.req.path)
    if (name === undefined || /^(?:api|healthz|readyz)(?:\/|$)/.test(name)) return undefined
    const file = files.get(name) ?? (isAddress(name) ? files.get('index.html') : undefined)
    return file && answer(file, c.req.header('accept-encoding') ?? '')
  }
}

/** What stands after the base path and its slash; nothing for an address elsewhere. */
function below(basePath: string, path: string): string | undefined {
  return path === basePath
    ? ''
    : path.startsWith(`${basePath}/`)
      ? path.slice(basePath.length + 1)
      : undefined
}

/** No extension: an address of the page (/ledger), not a file of it. */
function isAddress(name: string): boolean {
  return !/\.\w+$/.test(name)
}

function answer({ type, bytes, packed, isForever }: PageFile, accepted: string): Response {
  const small = /\bgzip\b/.test(accepted) ? packed() : undefined
  const sent = small ?? bytes
  return new Response(sent, {
    headers: {
      'content-type': type,
      'content-length': String(sent.length),
      'cache-control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(small && { 'content-encoding': 'gzip' }),
    },
  })
}
