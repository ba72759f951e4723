import type {
  briefingSchema,
  burdenSchema,
  forecastSchema,
  itemStatesSchema,
  monthsSchema,
  totalsSchema,
} from '@taizhang/contract'
import type { Light, ProjectStatus } from '@taizhang/ledger'
import type { z } from 'zod'
import { ask } from './client.ts'

export type Totals = z.output<typeof totalsSchema>
/** A value of an axis with how many are so (项数和占比). */
export type Counted = Totals['progress'][number]
/** An item of a day in short (当日事项). */
export type ItemState = Omit<z.output<typeof itemStatesSchema>['items'][number], 'light' | 'stage'> & {
  readonly light: Light
  readonly stage?: ProjectStatus
}
export type ItemStates = Omit<z.output<typeof itemStatesSchema>, 'items'> & {
  readonly items: readonly ItemState[]
}
export type Months = z.output<typeof monthsSchema>
export type Burden = z.output<typeof burdenSchema>
export type Briefing = z.output<typeof briefingSchema>
export type Forecast = z.output<typeof forecastSchema>

/** The ledger counted (汇总), on a day and over the months. */
export const totalsApi = {
  totals: (query: { readonly on?: string; readonly since?: string }, signal?: AbortSignal) =>
    ask<Totals>('GET', '/api/totals', { query, signal }),
  states: (on?: string, signal?: AbortSignal) =>
    ask<ItemStates>('GET', '/api/states', { query: { on }, signal }),
  months: (signal?: AbortSignal) => ask<Months>('GET', '/api/months', { signal }),
  burden: (signal?: AbortSignal) => ask<Burden>('GET', '/api/burden', { signal }),
  briefing: (query: { readonly on?: string; readonly sponsor?: string }, signal?: AbortSignal) =>
    ask<Briefing>('GET', '/api/briefing', { query, signal }),
  forecast: (item: string, signal?: AbortSignal) =>
    ask<Forecast>('GET', `/api/items/${encodeURIComponent(item)}/forecast`, { signal }),
}
