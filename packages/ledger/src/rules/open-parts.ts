import type { Item } from '../item/item.ts'
import type { LedgerState } from '../item/ledger-state.ts'

/** The working items (下设事项) that still hold up the one above them, by serial: 37-1、37-2; empty where none does. */
export function openPartsOf({ items }: LedgerState, { id }: Item): string {
  const open = Object.values(items).filter((each) => each.parent === id && countsAsOpen(each))
  return open.map((each) => each.serial ?? each.id).join('、')
}

function countsAsOpen({ lifecycle }: Item): boolean {
  return lifecycle !== 'closed' && lifecycle !== 'cancelled'
}
