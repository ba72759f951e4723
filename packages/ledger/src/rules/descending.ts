import { itemIn, type LedgerState } from '../item/ledger-state.ts'
import { groundsMissing } from './grounds.ts'
import { bearParts, refuseParts } from './parts.ts'
import { firstOf, inHand, type Rules } from './rule.ts'

/**
 * Splitting, merging and renaming issued items (拆分、并入、更名). Parts work under the item they came from and carry its
 * serial: 37-1, 37-2; so a split leaves the total as it was. An item that is merged leaves it, and its serial stays taken; its own
 * working items go with it, so that the other does not close without them.
 */
export const descendingRules: Rules<'split' | 'merged' | 'renamed'> = {
  split: {
    when: ['issued', 'signedFor', 'active'],
    refuse: (given) => groundsMissing(given.deed) ?? refuseParts(given, given.deed.parts, 2),
    change: (given) => bearParts(given, given.deed.parts),
  },
  merged: {
    when: inHand.filter((lifecycle) => lifecycle !== 'closing'),
    refuse: ({ state, item, deed }) =>
      groundsMissing(deed) ??
      firstOf(
        [!isAlive(state, deed.into), { code: 'itemNotFound', facts: { missing: deed.into } }],
        [deed.into === item.id || isAbove(state, item.id, deed.into), { code: 'intoItself' }],
      ),
    change: ({ state, item, deed }) => ({
      item: { lifecycle: 'cancelled', lifecycleBefore: undefined, mergedInto: deed.into },
      others: {
        ...Object.fromEntries(
          Object.values(state.items).flatMap(({ id, parent }) =>
            parent === item.id ? [[id, { parent: deed.into }]] : [],
          ),
        ),
        [deed.into]: {
          sources: [...state.items[deed.into]!.sources, ...item.sources],
          rows: [...new Set([...state.items[deed.into]!.rows, ...item.rows])],
        },
      },
    }),
  },
  renamed: {
    when: inHand,
    refuse: ({ deed }) =>
      firstOf([deed.words === '', { code: 'wordsMissing' }], [deed.reason === '', { code: 'reasonMissing' }]),
    change: ({ item, deed }) => ({
      item: { words: deed.words, formerWords: [...item.formerWords, item.words] },
    }),
  },
}

function isAlive(state: LedgerState, id: string): boolean {
  const into = itemIn(state, id)
  return into?.serial !== undefined && into.lifecycle !== 'cancelled' && into.lifecycle !== 'closed'
}

function isAbove({ items }: LedgerState, id: string, below: string): boolean {
  for (let at = items[below]?.parent; at !== undefined; at = items[at]?.parent) if (at === id) return true
  return false
}
