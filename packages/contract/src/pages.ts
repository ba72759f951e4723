import { z } from 'zod'

/** How many entries a page holds at most, and when nothing is said (每页条数). */
export const pageLimits = { most: 200, usual: 50 } as const

/** Which page of a list (翻页): where the page before ended, as that page told it. */
export const pageQueryShape = {
  cursor: z.string().max(500).exactOptional(),
  limit: z.coerce.number().int().min(1).max(pageLimits.most).default(pageLimits.usual),
} as const

/** One page of a list (一页); without `next` it is the last. */
export function pageOf<Each extends z.ZodType>(each: Each) {
  return z.object({ entries: z.array(each).readonly(), next: z.string().exactOptional() })
}
