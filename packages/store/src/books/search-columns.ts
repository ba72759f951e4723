import { literal, type SqlRow } from '../record/sql-text.ts'
import { searchTerms } from '../search/terms.ts'

/** The columns by which a projection is found (检索字段). */
export function searchColumns(texts: readonly string[]): SqlRow {
  const { normal, grams } = searchTerms(texts)
  return { normal: literal(normal), terms: `array_to_tsvector(${literal(grams)})` }
}
