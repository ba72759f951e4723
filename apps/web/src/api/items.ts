import type {
  bulkDeedsSchema,
  forecastSchema,
  itemDeedSchema,
  itemDeedsSchema,
  itemListQuerySchema,
  itemViewSchema,
  noticeDraftSchema,
  recordedSchema,
  sharesSchema,
} from '@taizhang/contract'
import type { Act, Deed, Item, LightOutcome, LightOverride } from '@taizhang/ledger'
import type { z } from 'zod'
import { ask, newKey } from './client.ts'

/** An item (事项) with its state and light of a day, what made them, and the names of the bodies in it. */
export type ItemView = Omit<Item, 'lifecycle'> &
  z.output<typeof itemViewSchema> & {
    readonly light: { readonly computed: LightOutcome; readonly override?: LightOverride }
  }

export type ItemDeed = z.output<typeof itemDeedSchema>
export type ItemDeeds = Omit<z.input<typeof itemDeedsSchema>, 'deeds'> & {
  readonly deeds: readonly ItemDeed[]
}
export type BulkDeeds = z.input<typeof bulkDeedsSchema>
export type Recorded = z.output<typeof recordedSchema>
/** Filters of the list; texts as the address holds them. */
type ItemQuery = Partial<Record<keyof z.input<typeof itemListQuerySchema>, string | readonly string[]>>

export interface Page<Entry> {
  readonly entries: readonly Entry[]
  readonly next?: string
}

/** One thing that was done to an item (办理记录): who, for whom, on what basis, and what. */
interface HistoryLine {
  readonly sequence: number
  readonly recordedAt: string
  readonly kind: Deed['kind']
  readonly words: string
  readonly line: string
  readonly act: Act
  /** Without its content where that is under embargo. */
  readonly deed: Deed | { readonly kind: Deed['kind']; readonly isWithheld: true }
}

/** The items of the ledger (台账事项). */
export const itemsApi = {
  list: (query: ItemQuery, signal?: AbortSignal) =>
    ask<Page<ItemView>>('GET', '/api/items', { query, signal }),
  /** All pages of a list, one after the other; `told` says how far it is. */
  async all(query: ItemQuery, signal?: AbortSignal, told?: (sofar: readonly ItemView[]) => void) {
    const found: ItemView[] = []
    let cursor: string | undefined
    do {
      const page = await itemsApi.list({ ...query, limit: '200', ...(cursor && { cursor }) }, signal)
      found.push(...page.entries)
      cursor = page.next
      told?.([...found])
    } while (cursor !== undefined)
    return found
  },
  one: (id: string, signal?: AbortSignal) =>
    ask<ItemView>('GET', `/api/items/${encodeURIComponent(id)}`, { signal }),
  record: (id: string, deeds: ItemDeeds, version?: number) =>
    ask<Recorded>('POST', `/api/items/${encodeURIComponent(id)}/deeds`, {
      json: deeds,
      version,
      key: newKey(),
    }),
  forecast: (id: string) =>
    ask<z.output<typeof forecastSchema>>('GET', `/api/items/${encodeURIComponent(id)}/forecast`),
  shares: (id: string, period?: string) =>
    ask<z.output<typeof sharesSchema>>('GET', `/api/items/${encodeURIComponent(id)}/shares`, {
      query: { period },
    }),
  history: (id: string, signal?: AbortSignal) =>
    ask<readonly HistoryLine[]>('GET', `/api/items/${encodeURIComponent(id)}/history`, {
      query: { limit: 500 },
      signal,
    }),
  recordBulk: (deeds: BulkDeeds, key: string) => ask<Recorded>('POST', '/api/deeds', { json: deeds, key }),
  noticeDraft: (id: string) =>
    ask<z.output<typeof noticeDraftSchema>>('GET', `/api/items/${encodeURIComponent(id)}/notice-draft`),
}
