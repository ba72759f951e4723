import type { DrawnRow, RowMeasure } from '@taizhang/ledger'
import { rowTypeOf } from '../breakdown/row-type.ts'
import type { ImportedRow, ImportedTable } from './imported-table.ts'

/**
 * The rows of an imported table as the ledger draws them (由现成分解表取条目), for the deed `rowsDrawn`. `document` is the id of the
 * file. They keep their serials, and say where in the file they stand; quotes come when they are linked to the report.
 */
export function rowsOfTable({ rows }: ImportedTable, document: string): DrawnRow[] {
  return rows.map((row, i) => ({
    id: `${document}#${i + 1}`,
    group: row.heads,
    heads: [],
    words: row.words,
    type: typeOf(row),
    measures: row.measures,
    deadline: row.deadline,
    duties: row.duties,
    parts: [],
    quotes: [],
    ...(row.serial !== null && { serial: row.serial }),
    place: `${row.where.sheet} 第${row.where.row}行`,
  }))
}

function typeOf({ measures, heads }: ImportedRow): DrawnRow['type'] {
  const counted = measures.map(({ words, measure }) => ({ item: '', words, values: valuesOf(measure) }))
  const headings = heads.map((text) => ({ text, role: 'tasks' as const }))
  return rowTypeOf([], counted, headings)
}

function valuesOf(measure: RowMeasure['measure']): { readonly text: string }[] {
  return measure && 'target' in measure ? [{ text: `${measure.target}${measure.unit}` }] : []
}
