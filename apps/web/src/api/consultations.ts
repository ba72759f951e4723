import type { returnedFormsSchema } from '@taizhang/contract'
import type { Adoption, PrintedRow, Redline } from '@taizhang/ledger'
import type { z } from 'zod'
import { ask } from './client.ts'

/** What came of forms that were given back (收回结果), file by file. */
export type ReturnedForms = z.output<typeof returnedFormsSchema>

const at = (id: string) => `/api/breakdowns/${encodeURIComponent(id)}`

/** Editions side by side, rounds of comments, and the forms for them (版次对照、征求意见). */
export const consultationsApi = {
  /** Without `after`, beside the draft as it stands. */
  compare: (id: string, query: { before: string; after?: string | undefined }, signal?: AbortSignal) =>
    ask<readonly Redline[]>('GET', `${at(id)}/compare`, { query, signal }),
  /** `round` is counted from 1. */
  adoption: (id: string, round: number, signal?: AbortSignal) =>
    ask<Adoption>('GET', `${at(id)}/adoption`, { query: { round }, signal }),
  edition: (id: string, edition: number, signal?: AbortSignal) =>
    ask<{ readonly rows: readonly PrintedRow[] }>('GET', `${at(id)}/editions/${edition}`, { signal }),
  returnForms: (
    id: string,
    form: FormData,
    how: { readonly isDry: boolean; readonly signal?: AbortSignal },
  ) =>
    ask<ReturnedForms>('POST', `${at(id)}/comment-forms`, {
      form,
      query: { dryRun: how.isDry },
      signal: how.signal,
    }),
  paths: {
    table: (id: string) => `${at(id)}/table.xlsx`,
    tableWords: (id: string) => `${at(id)}/table.docx`,
    redline: (id: string) => `${at(id)}/redline.xlsx`,
    adoption: (id: string) => `${at(id)}/adoption.xlsx`,
    forms: (id: string) => `${at(id)}/comment-forms`,
  },
}
