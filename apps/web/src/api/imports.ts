import type {
  importChangesSchema,
  importConfirmationSchema,
  importOrgUnitsSchema,
  importPreviewSchema,
  importSummarySchema,
} from '@taizhang/contract'
import type { DrawnRow } from '@taizhang/ledger'
import type { z } from 'zod'
import { ask, newKey } from './client.ts'
import type { Recorded } from './items.ts'

/** What an import would bring (导入预览). */
export type ImportPreview = Omit<z.output<typeof importPreviewSchema>, 'rows'> & {
  readonly rows: readonly (DrawnRow & { readonly place?: string })[]
}
/** An import in the list (导入列表). */
export type ImportSummary = z.output<typeof importSummarySchema>
export type ImportConfirmation = z.input<typeof importConfirmationSchema>
export type ImportChanges = z.input<typeof importChangesSchema>
export type ImportOrgUnits = z.input<typeof importOrgUnitsSchema>

const path = '/api/imports/tables'
const at = (id: string) => `${path}/${encodeURIComponent(id)}`

/** Tables that offices made (现成分解表): looked at, corrected, and taken in whole or not at all. */
export const importsApi = {
  list: (signal?: AbortSignal) => ask<readonly ImportSummary[]>('GET', path, { signal }),
  one: (id: string, signal?: AbortSignal) => ask<ImportPreview>('GET', at(id), { signal }),
  begin: (file: File, planYear?: number, signal?: AbortSignal) => {
    const form = new FormData()
    form.set('file', file)
    if (planYear !== undefined) form.set('planYear', String(planYear))
    return ask<ImportPreview>('POST', path, { form, signal })
  },
  correct: (id: string, json: ImportChanges) => ask<ImportPreview>('PATCH', at(id), { json }),
  enterOrgUnits: (id: string, json: ImportOrgUnits) =>
    ask<ImportPreview>('POST', `${at(id)}/org-units`, { json, key: newKey() }),
  confirm: (id: string, json: ImportConfirmation) =>
    ask<Recorded>('POST', `${at(id)}/confirm`, { json, key: newKey() }),
  forget: (id: string) => ask<object>('DELETE', at(id)),
}
