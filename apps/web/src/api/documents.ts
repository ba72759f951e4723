import type {
  documentAddedSchema,
  documentFieldsSchema,
  documentSchema,
  documentSummarySchema,
} from '@taizhang/contract'
import type { Reading } from '@taizhang/reader'
import type { z } from 'zod'
import { ask } from './client.ts'

/** A document in the list (文件目录). */
type DocumentSummary = z.output<typeof documentSummarySchema>
/** A document with its text and what was read from it (文件和解读结果). */
export type DocumentView = Omit<z.output<typeof documentSchema>, 'reading'> & { readonly reading?: Reading }
/** What an upload came to, or would come to (上传结果). */
export type DocumentAdded = z.output<typeof documentAddedSchema>
/** What a person says of a document with its upload (文件信息). */
export type DocumentFields = Partial<z.output<typeof documentFieldsSchema>>

const at = (id: string) => `/api/documents/${encodeURIComponent(id)}`

/** Texts that rows are drawn from (报告等文件). */
export const documentsApi = {
  list: (signal?: AbortSignal) => ask<readonly DocumentSummary[]>('GET', '/api/documents', { signal }),
  one: (id: string, signal?: AbortSignal) => ask<DocumentView>('GET', at(id), { signal }),
  /** Opened and read, and nothing kept. */
  look: (file: File, fields: DocumentFields, signal?: AbortSignal) =>
    ask<DocumentAdded>('POST', '/api/documents', {
      query: { dryRun: true },
      form: formOf(file, fields),
      signal,
    }),
  keep: (file: File, fields: DocumentFields, signal?: AbortSignal) =>
    ask<DocumentAdded>('POST', '/api/documents', { form: formOf(file, fields), signal }),
}

function formOf(file: File, fields: DocumentFields): FormData {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== '') form.set(name, String(value))
  }
  return form
}
