import type { Prose } from './prose/prose.ts'
import type { Table } from './table.ts'

/** A table as a docx file (公文附表). The library for it takes long to load, and is loaded only here. */
export async function docxOf(table: Table): Promise<Uint8Array> {
  const { paperOf } = await import('./paper.ts')
  return paperOf(table)
}

/** Prose as a docx file (公文), with the tables that belong to it. */
export async function proseDocxOf(prose: Prose): Promise<Uint8Array> {
  const { prosePaper } = await import('./prose/prose-paper.ts')
  return prosePaper(prose)
}
