import { type BreakdownState, heldOn, type LedgerState } from '@taizhang/ledger'
import type { LearnedRow } from './learned.ts'

/**
 * The matters of a ledger with the bodies they were given at first (上次交办), for the suggestions of the next. Working items (下设事项) are not
 * among them: they split a matter over counties, and the report names the matter.
 */
export function dispatchedRows({ items }: LedgerState): LearnedRow[] {
  return Object.values(items).flatMap(({ words, serial, document, documentNumber, duties, parent }) => {
    const [first] = duties
    if (serial === undefined || first === undefined || parent !== undefined) return []
    const held = heldOn(duties, first.from)!.value
    const from = { kind: 'dispatch', document: documentNumber ?? document ?? '', serial } as const
    return [{ words, duties: held, from }]
  })
}

/** Rows of a table whose suggested lead somebody changed (人工改定), he by his name: what was taken for granted is no correction. */
export function correctedRows(
  { rows }: BreakdownState,
  nameOf: (person: string) => string = (person) => person,
): LearnedRow[] {
  return Object.values(rows).flatMap(({ words, duties, hint, reviewed }) => {
    const isChanged = duties.lead !== undefined && duties.lead !== hint?.lead
    if (!isChanged || reviewed === undefined) return []
    return [{ words, duties, from: { kind: 'correction', by: nameOf(reviewed.actor), on: reviewed.at } }]
  })
}
