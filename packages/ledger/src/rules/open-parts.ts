import type { Item } from '../item/item.ts'

/** Whether a working item (下设事项) still holds up the one above it. */
export function countsAsOpen({ lifecycle }: Item): boolean {
  return lifecycle !== 'closed' && lifecycle !== 'cancelled'
}
