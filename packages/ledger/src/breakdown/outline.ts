import type { BreakdownState } from './breakdown-state.ts'
import type { RowContent } from './row.ts'
import { contentIn, contentOf, rowPartsOf } from './row-content.ts'

/** A row of the table as it is printed (表列条目): its id, its serial, what it says. */
export interface PrintedRow extends RowContent {
  readonly row: string
  readonly serial: string
}

/**
 * The serials of the rows in the table (序号), in its order. A row that has one keeps it; the others are numbered by their
 * place, on from the highest that was ever given.
 */
export function serialsOf({ order, rows }: BreakdownState): readonly { row: string; serial: string }[] {
  const given = Object.values(rows).flatMap(({ serial }) => serial ?? [])
  let next = Math.max(0, ...given.map((serial) => Number.parseInt(serial, 10) || 0))
  return order.map((row) => {
    const { serial } = rows[row]!
    if (serial !== undefined) return { row, serial }
    next += 1
    return { row, serial: String(next) }
  })
}

/** A row by its serial, for a message; one that is not in the table by its id. */
export function rowName(state: BreakdownState, id: string): string {
  return serialsOf(state).find(({ row }) => row === id)?.serial ?? id
}

/** The table as it stands (现行表), in its order. */
export function currentRows(state: BreakdownState): readonly PrintedRow[] {
  return serialsOf(state).map(({ row, serial }) => ({ row, serial, ...contentOf(state.rows[row]!) }))
}

/** The table as it stood in an edition (版次内容). @throws RangeError where there is no edition of this number. */
export function editionRows(state: BreakdownState, edition: number): readonly PrintedRow[] {
  const made = state.editions[edition - 1]
  if (!made) throw new RangeError(`an edition is numbered from 1 to ${state.editions.length}, got ${edition}`)
  return made.rows.map(({ row, serial }) => ({ row, serial, ...contentIn(state.rows[row]!, edition) }))
}

/** How many rows the table has, and how many things are followed by them (条数): 145 rows, 222 followed. */
export function breakdownCounts({ order, rows }: BreakdownState): {
  readonly rows: number
  readonly parts: number
  /** A row with working items counts as these. */
  readonly followed: number
} {
  const parts = order.map((id) => rowPartsOf(rows[id]!).length)
  return {
    rows: order.length,
    parts: parts.reduce((sum, each) => sum + each, 0),
    followed: parts.reduce((sum, each) => sum + Math.max(1, each), 0),
  }
}
