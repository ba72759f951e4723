import type {
  bulkDeedsSchema,
  escalationSchema,
  submissionCheckInputSchema,
  submissionCheckSchema,
  workLineSchema,
  workSchema,
} from '@taizhang/contract'
import type { Light, Submission } from '@taizhang/ledger'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import { ask, newKey } from './client.ts'
import { itemsApi, type Recorded } from './items.ts'

/** A light with the word that a circular prints (亮灯); set by hand, with the computed one. */
type LitLine = {
  readonly light: Light & Pick<z.output<typeof workLineSchema>['light'], 'word' | 'computed'>
}

/** One thing that waits to be done (待办). */
export type WorkLine = Omit<z.output<typeof workLineSchema>, 'light' | 'said' | 'before'> &
  LitLine & { readonly said?: Submission; readonly before?: Submission }

/** What waits for whoever is signed in (我的工作). */
export type Work = Omit<z.output<typeof workSchema>, 'lines'> & { readonly lines: readonly WorkLine[] }

type EscalationAnswer = z.output<typeof escalationSchema>

/** A notice that was issued and is not forgotten (在办督办件). */
export type HeldNotice = Omit<EscalationAnswer['held'][number], 'light'> & LitLine
/** A notice that the rules call for today (应发督办件). */
export type CalledNotice = Omit<EscalationAnswer['called'][number], 'light'> & LitLine
type Escalation = {
  readonly day: string
  readonly held: readonly HeldNotice[]
  readonly called: readonly CalledNotice[]
  readonly numbers: EscalationAnswer['numbers']
}

export type SubmissionCheck = z.output<typeof submissionCheckSchema>
export type BulkDeeds = z.input<typeof bulkDeedsSchema>

/** What waits for whoever is signed in, and what a submission would come to (我的工作). */
export const workApi = {
  now: (signal?: AbortSignal) => ask<Work>('GET', '/api/work', { signal }),
  check: (id: string, json: z.input<typeof submissionCheckInputSchema>, signal?: AbortSignal) =>
    ask<SubmissionCheck>('POST', `/api/items/${encodeURIComponent(id)}/submission-check`, { json, signal }),
  escalation: (signal?: AbortSignal) => ask<Escalation>('GET', '/api/escalation', { signal }),
  /** Deeds on several items, all of them or none. */
  record: (json: BulkDeeds) => ask<Recorded>('POST', '/api/deeds', { json, key: newKey() }),
}

/** What waits for whoever is signed in (我的工作), read again when somebody comes back to the page. */
export function useWork() {
  return useQuery({ queryKey: ['work'], queryFn: ({ signal }) => workApi.now(signal) })
}

/** How one item is asked for (事项查询). */
export function itemQuery(id: string) {
  return {
    queryKey: ['items', 'one', id],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => itemsApi.one(id, signal),
  }
}

/** After something was done to items (刷新): what was shown of them is read again. */
export function useRefresh() {
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all(
        [['work'], ['items'], ['lines'], ['escalation']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
    [queries],
  )
}
