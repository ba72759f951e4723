import type { Table } from './table.ts'

/** Tables as an xlsx file (电子表格), a sheet each. The library for it takes long to load, and is loaded only here. */
export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  const { workbookOf } = await import('./workbook.ts')
  return workbookOf(tables)
}
