import { type Item, untouched } from '../item/item.ts'
import { itemIn, type LedgerState } from '../item/ledger-state.ts'
import { problemOf } from '../measure/measure.ts'
import { firstOf, type Given, inHand, type Rules } from './rule.ts'

/**
 * Splitting, merging and renaming issued items (拆分、并入、更名). Parts work under the item they came from and carry its
 * serial: 37-1, 37-2; so a split leaves the total as it was. An item that is merged leaves it, and its serial stays taken.
 */
export const descendingRules: Rules<'split' | 'merged' | 'renamed'> = {
  split: {
    when: ['issued', 'signedFor', 'active'],
    refuse: refuseSplit,
    change: (given) => {
      const born = partsOf(given)
      const { document } = given.item
      return {
        born,
        serials: Object.fromEntries(born.map(({ id, serial }) => [`${document}#${serial}`, id])),
      }
    },
  },
  merged: {
    when: inHand.filter((lifecycle) => lifecycle !== 'closing'),
    refuse: ({ state, item, deed }) =>
      firstOf(
        [!isAlive(state, deed.into), { code: 'itemNotFound', facts: { missing: deed.into } }],
        [deed.into === item.id || isAbove(state, item.id, deed.into), { code: 'intoItself' }],
      ),
    change: ({ state, item, deed }) => ({
      item: { lifecycle: 'cancelled', lifecycleBefore: undefined, mergedInto: deed.into },
      others: { [deed.into]: { sources: [...state.items[deed.into]!.sources, ...item.sources] } },
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

function refuseSplit({ state, deed }: Given<'split'>) {
  const ids = deed.parts.map(({ id }) => id)
  const exists = ids.find((id) => itemIn(state, id))
  const problem = deed.parts.map(({ measure }) => measure && problemOf(measure)).find(Boolean)
  return firstOf(
    [exists !== undefined, { code: 'itemExists', facts: { item: exists ?? '' } }],
    [deed.parts.some(({ words }) => words === ''), { code: 'wordsMissing' }],
    [problem !== undefined, { code: 'measureUnsound', facts: { problem: problem ?? '' } }],
    [ids.length < 2 || new Set(ids).size < ids.length, { code: 'partsMissing' }],
  )
}

/** Parts are numbered on from those that the item has already. They keep its duties and course, and are signed for anew. */
function partsOf({ state, item, deed, act }: Given<'split'>): Item[] {
  const before = Object.values(state.items).filter(({ parent }) => parent === item.id).length
  return deed.parts.map(({ id, words, measure }, i) => ({
    ...untouched,
    ...{ id, kind: item.kind, words, sources: item.sources, lifecycle: 'issued' },
    ...{ parent: item.id, serial: `${item.serial}-${before + i + 1}`, duties: item.duties },
    ...(item.document !== undefined && { document: item.document }),
    ...(item.documentNumber !== undefined && { documentNumber: item.documentNumber }),
    measures: measure ? [{ from: act.at, value: measure }] : [],
    schedules: [{ from: act.at, value: { ...courseOf(item), kind: 'noNodes' } }],
  }))
}

function courseOf({ schedules }: Item) {
  const { start, deadline } = schedules.at(-1)!.value
  return { start, deadline }
}
