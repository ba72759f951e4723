import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Settings } from '../settings.ts'

/** What the cookie holds (登录凭据): the government says in which rows the token is looked for. */
export interface SignInCookie {
  readonly governmentId: string
  readonly token: string
}

/** The cookie of a request, if it has one that can be one of ours. */
export function readSignInCookie(c: Context, settings: Settings): SignInCookie | undefined {
  const value = getCookie(c, settings.cookieName, settings.isSecure ? 'secure' : undefined)
  const [, governmentId, token] = /^([\p{L}\p{N}_.:-]{1,64})\.([\w-]{43})$/u.exec(value ?? '') ?? []
  return governmentId && token ? { governmentId, token } : undefined
}

/** Gives the browser the token; pages cannot read it, other sites cannot send it, and it ends with the browser. */
export function setSignInCookie(c: Context, settings: Settings, { governmentId, token }: SignInCookie): void {
  setCookie(c, settings.cookieName, `${governmentId}.${token}`, cookieOptions(settings))
}

/** Takes it back. */
export function dropSignInCookie(c: Context, settings: Settings): void {
  deleteCookie(c, settings.cookieName, cookieOptions(settings))
}

function cookieOptions({ basePath, isSecure }: Settings) {
  const path = `${basePath}/`
  const secured = isSecure ? ({ secure: true, prefix: 'secure' } as const) : {}
  return { path, httpOnly: true, sameSite: 'Strict', ...secured } as const
}
