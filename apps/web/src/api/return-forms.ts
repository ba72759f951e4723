import { ask, newKey } from './client.ts'
import type { ReturnedForms } from './consultations.ts'

/** Forms that bodies fill in without signing in (填报表). */
export const returnFormsApi = {
  path: '/api/forms/returns',
  /** What came back: looked at, or taken in, each whole or not at all. */
  take: (form: FormData, isDry: boolean, signal?: AbortSignal) =>
    ask<ReturnedForms>('POST', '/api/forms/returns', {
      form,
      query: { dryRun: isDry },
      signal,
      ...(!isDry && { key: newKey() }),
    }),
}
