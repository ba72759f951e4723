import type { circularSchema, dailyChangesSchema, dueSchema, openNoticeSchema } from '@taizhang/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ask } from './client.ts'
import { workApi } from './work.ts'

export type OpenNotice = z.output<typeof openNoticeSchema>
/** A circular with the lists behind it and its draft (通报). */
export type CircularView = z.output<typeof circularSchema>
type DailyChanges = z.output<typeof dailyChangesSchema>

/** Notices, clocks, and what changed over night (督办). */
export const supervisionApi = {
  openNotices: (signal?: AbortSignal) => ask<readonly OpenNotice[]>('GET', '/api/notices', { signal }),
  changes: (signal?: AbortSignal) => ask<DailyChanges>('GET', '/api/changes', { signal }),
  circular: (query: { readonly on?: string; readonly since?: string }, signal?: AbortSignal) =>
    ask<CircularView>('GET', '/api/circular', { query, signal }),
  /** The last day of a time limit, in days or working days. */
  due: (from: string, days: number, count: 'days' | 'workingDays', signal?: AbortSignal) =>
    ask<z.output<typeof dueSchema>>('GET', '/api/calendar/due', { query: { from, days, count }, signal }),
}

/** The ladder of notices today (督办梯次). */
export function useEscalation() {
  return useQuery({ queryKey: ['escalation'], queryFn: ({ signal }) => workApi.escalation(signal) })
}
