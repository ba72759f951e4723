import type { Rate } from '../settings.ts'

/** Whether one more is within the rate; if not, after how many seconds it will be. */
export type RateLimit = (key: string, nowMs: number) => { readonly retryAfter: number } | undefined

/** More keys than this are not remembered: an attack from everywhere must not fill the memory. */
const mostKeys = 50_000

/**
 * A rate limit (限速) by windows of equal length.
 *
 * Kept in this process and not in the database, so that refusing a request costs nothing: several servers let through several times
 * the rate, which still is a limit. What must hold over all of them, wrong passwords, is counted in the database.
 */
export function rateLimit({ requests, seconds }: Rate): RateLimit {
  const length = seconds * 1000
  let began = 0
  let counts = new Map<string, number>()
  return (key, nowMs) => {
    if (nowMs - began >= length || nowMs < began || counts.size >= mostKeys) {
      began = nowMs
      counts = new Map()
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count > requests ? { retryAfter: Math.ceil((began + length - nowMs) / 1000) } : undefined
  }
}
