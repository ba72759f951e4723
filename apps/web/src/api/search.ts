import type { searchHitSchema } from '@taizhang/contract'
import type { z } from 'zod'
import { ask } from './client.ts'
import type { Page } from './items.ts'

/** One thing that was found (检索结果). */
export type SearchHit = z.output<typeof searchHitSchema>

export const searchApi = {
  find: (
    query: { readonly q: string; readonly kinds?: string; readonly cursor?: string },
    signal?: AbortSignal,
  ) => ask<Page<SearchHit>>('GET', '/api/search', { query, signal }),
}
