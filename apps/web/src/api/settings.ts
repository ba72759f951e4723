import type {
  backupsSchema,
  calendarViewSchema,
  dueSchema,
  handoverSheetsSchema,
  outboxMessageSchema,
  policiesSchema,
  policyPreviewSchema,
  registerTablePreviewSchema,
  removalChoicesSchema,
  removalInputSchema,
  removalSchema,
  removedSchema,
} from '@taizhang/contract'
import type { z } from 'zod'
import { ask } from './client.ts'
import type { Page } from './items.ts'

export type PolicyKindView = z.output<typeof policiesSchema>[number]
export type PolicyPreview = z.output<typeof policyPreviewSchema>
export type OutboxMessage = z.output<typeof outboxMessageSchema>
export type Removal = z.output<typeof removalSchema>
export type RemovalTarget = z.input<typeof removalInputSchema>['target']
export type RemovalChoices = z.output<typeof removalChoicesSchema>
export type HandoverSheet = z.output<typeof handoverSheetsSchema>[number]
export type RegisterTable = z.output<typeof registerTablePreviewSchema>

/** A line of the log (审计日志), or of the history of all that was done. */
export interface LogLine {
  readonly sequence: number
  readonly recordedAt: string
  readonly words: string
  readonly subject: string
  readonly subjectName?: string
  readonly actorName?: string
  readonly line?: string
  readonly book?: string
  /** What was done, in its own fields. */
  readonly deed?: Readonly<Record<string, unknown>>
}

export interface ChainState {
  readonly isWhole: boolean
  readonly anchor?: { readonly sequence: number; readonly digest: string }
  readonly broken?: { readonly kind: string; readonly sequence: number }
  readonly removals: readonly Omit<Removal, 'target' | 'contents'>[]
}

/** What the settings read beside the register and accounts (设置). */
export const settingsApi = {
  policies: (signal?: AbortSignal) => ask<readonly PolicyKindView[]>('GET', '/api/policies', { signal }),
  preview: (kind: string, id: string, signal?: AbortSignal) =>
    ask<PolicyPreview>('GET', '/api/policies/preview', { query: { kind, id }, signal }),
  calendar: (signal?: AbortSignal) =>
    ask<z.output<typeof calendarViewSchema>>('GET', '/api/calendar', { signal }),
  due: (query: { from: string; days: number; count: 'days' | 'workingDays' }, signal?: AbortSignal) =>
    ask<z.output<typeof dueSchema>>('GET', '/api/calendar/due', { query, signal }),
  outbox: (query: { state?: string | undefined; cursor?: string | undefined }, signal?: AbortSignal) =>
    ask<Page<OutboxMessage>>('GET', '/api/outbox', { query: { ...query, limit: 50 }, signal }),
  retry: (id: string) => ask<OutboxMessage>('POST', `/api/outbox/${encodeURIComponent(id)}/retry`),
  log: (after: number, signal?: AbortSignal) =>
    ask<readonly LogLine[]>('GET', '/api/log', { query: { after, limit: 500 }, signal }),
  history: (
    query: { after: number; book?: string | undefined; subject?: string | undefined },
    signal?: AbortSignal,
  ) =>
    ask<{ readonly entries: readonly LogLine[]; readonly next?: number }>('GET', '/api/history', {
      query: { ...query, limit: 200 },
      signal,
    }),
  verify: (signal?: AbortSignal) => ask<ChainState>('GET', '/api/audit/verify', { signal }),
  removals: (signal?: AbortSignal) => ask<readonly Removal[]>('GET', '/api/removals', { signal }),
  askRemoval: (json: z.input<typeof removalInputSchema>) => ask<Removal>('POST', '/api/removals', { json }),
  removalChoices: (sequence: number, signal?: AbortSignal) =>
    ask<RemovalChoices>('GET', '/api/removals/choices', { query: { sequence }, signal }),
  confirmRemoval: (id: string) =>
    ask<z.output<typeof removedSchema>>('POST', `/api/removals/${encodeURIComponent(id)}/confirm`),
  withdrawRemoval: (id: string) => ask<unknown>('POST', `/api/removals/${encodeURIComponent(id)}/withdraw`),
  backups: (signal?: AbortSignal) => ask<z.output<typeof backupsSchema>>('GET', '/api/backups', { signal }),
  handover: (
    query: {
      post?: string | undefined
      person?: string | undefined
      orgUnit?: string | undefined
      on?: string | undefined
    },
    signal?: AbortSignal,
  ) => ask<readonly HandoverSheet[]>('GET', '/api/handover', { query, signal }),
  registerTable: (file: File, how: { readonly from?: string | undefined; readonly confirm: boolean }) => {
    const form = new FormData()
    form.set('file', file)
    form.set('confirm', String(how.confirm))
    if (how.from !== undefined) form.set('from', how.from)
    return ask<RegisterTable>('POST', '/api/register/tables', { form })
  },
}
