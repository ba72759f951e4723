import type { Settings } from '../settings.ts'

/** What of a request says where it came from. */
export interface Origins {
  readonly method: string
  readonly header: (name: string) => string | undefined
}

/** Methods that change nothing. */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/**
 * Whether a request that changes something came from another site's page (跨站请求). Browsers say where a request comes from, in
 * Sec-Fetch-Site or in Origin; a program that says neither is no browser, and holds no cookie of somebody else's.
 */
export function isCrossSite({ method, header }: Origins, settings: Settings): boolean {
  if (isSafe(method)) return false
  const origin = header('origin')
  if (origin !== undefined) return !ownOrigin(origin, header, settings)
  const site = header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function ownOrigin(origin: string, header: Origins['header'], settings: Settings): boolean {
  if (settings.origins.includes(origin)) return true
  if (!URL.canParse(origin)) return false // null, of a sandboxed page or a file
  const { host } = new URL(origin)
  const forwarded = settings.trustsProxy ? header('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined
  return host === (forwarded ?? header('host'))
}
