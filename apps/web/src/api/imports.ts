import type {
  importChangesSchema,
  importConfirmationSchema,
  importOrgUnitsSchema,
  importPreviewSchema,
  importSummarySchema,
} from '@taizhang/contract'
import type { BreakdownRow } from '@taizhang/ledger'
import type { z } from 'zod'
import { ask, newKey } from './client.ts'
import type { Recorded } from './items.ts'

/** A row of a table as it was read (表中条目). */
export interface ImportRow {
  readonly id: string
  readonly serial?: string
  readonly words: string
  readonly heads: readonly string[]
  readonly type: BreakdownRow['type']
  readonly aims?: string
  /** As the table names its bodies. */
  readonly dutyWords?: string
  readonly deadline?: { readonly date?: string; readonly words?: string }
  readonly percent?: number
}

/** Only the fields that have a name. */
type Named<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] }

/** What an import would bring (导入预览). */
export type ImportPreview = Omit<Named<z.output<typeof importPreviewSchema>>, 'rows'> & {
  readonly report?: string
  readonly rows: readonly ImportRow[]
}
/** An import in the list (导入列表). */
type ImportSummary = z.output<typeof importSummarySchema>
export type ImportConfirmation = z.input<typeof importConfirmationSchema>
type ImportChanges = z.input<typeof importChangesSchema>
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
