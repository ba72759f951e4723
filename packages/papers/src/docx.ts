import type { Table } from './table.ts'

/** A table as a docx file (公文附表). The library for it takes long to load, and is loaded only here. */
export async function docxOf(table: Table): Promise<Uint8Array> {
  const { paperOf } = await import('./paper.ts')
  return paperOf(table)
}
