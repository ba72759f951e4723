import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openDocument } from '@taizhang/open'
import heldOut from './held-out.json' with { type: 'json' }

/**
 * The folder with real reports, outside the repository: $TAIZHANG_SHARED, or ../shared. What needs it says so when it
 * is absent.
 */
export const shared = process.env.TAIZHANG_SHARED
  ? `${process.env.TAIZHANG_SHARED}/`
  : fileURLToPath(new URL('../../shared/', import.meta.url))

export interface IndexedDocument {
  readonly id: string
  readonly path: string
  readonly kind: string
  readonly place: string
  readonly level: string
  readonly year: string
}

export interface RealDocument extends IndexedDocument {
  readonly text: string
}

export function sharedIsPresent(): boolean {
  return existsSync(`${shared}reports/index.tsv`)
}

/** Every document of the index, in its order. */
export function indexedDocuments(): IndexedDocument[] {
  const [, ...rows] = readFileSync(`${shared}reports/index.tsv`, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [id = '', file = '', kind = '', place = '', level = '', year = ''] = row.split('\t')
    return { id, path: `${shared}reports/${file}`, kind, place, level, year }
  })
}

/** The documents the project was founded on (seeds/), which the index leaves out; the id is the path in the reports folder. */
export function seedDocuments(): IndexedDocument[] {
  return readdirSync(`${shared}reports/seeds`).map((file) => {
    const id = `seeds/${file}`
    return { id, path: `${shared}reports/${id}`, kind: 'report', place: '', level: '', year: '' }
  })
}

/** Documents kept aside from the start (留出集): no rule was written with one of them in view. */
export function isHeldOut({ id }: IndexedDocument): boolean {
  return heldOut.includes(id)
}

/** The text of a document as the reader gets it; undefined when it cannot be opened. */
export async function opened(document: IndexedDocument): Promise<RealDocument | undefined> {
  const outcome = await openDocument(readFileSync(document.path), { name: document.path })
  return 'opened' in outcome ? { ...document, text: outcome.opened.text } : undefined
}

/** The text of one document, by its id. Throws where there is none. */
export async function textOf(id: string): Promise<string> {
  const entry = [...indexedDocuments(), ...seedDocuments()].find((document) => document.id === id)
  const document = entry && (await opened(entry))
  if (!document) throw new Error(`${id} is not in the shared folder, or cannot be opened.`)
  return document.text
}

/** Texts of reports that are not held out. */
export async function workingDocuments(): Promise<RealDocument[]> {
  const documents = indexedDocuments().filter((entry) => entry.kind === 'report' && !isHeldOut(entry))
  const texts: RealDocument[] = []
  for (const entry of documents) {
    const document = await opened(entry)
    if (document) texts.push(document)
  }
  return texts
}
