import type { itemListQuerySchema } from '@taizhang/contract'
import { type Item, type ItemParts, isCounted } from '@taizhang/ledger'
import { type ItemFilter, searchRecords, type Transaction } from '@taizhang/store'
import type { z } from 'zod'
import { type Judging, judged, type Looking } from '../../presenters/item-view.ts'
import { seenItem } from '../../presenters/seen-item.ts'

/** What is asked of items (筛选条件), read and checked, without pages. */
export type ItemsAsked = Omit<z.output<typeof itemListQuerySchema>, 'cursor' | 'limit'>

/** The most items that words may find: who types one common character is to type another. */
const mostFound = 2000

/** The items in whose words these stand (按文字查找). */
export async function idsOfWords(tx: Transaction, words: string): Promise<readonly string[]> {
  const outcome = await searchRecords(tx, words, { kinds: ['item'], limit: mostFound })
  return 'problem' in outcome ? [] : outcome.hits.map(({ id }) => id)
}

/** The part of what is asked that the database knows (筛选). */
export function filterOf(query: ItemsAsked, ids: readonly string[] | undefined): ItemFilter {
  const { lifecycle, kind, lead, orgUnit, sponsor, document, parent, visibility, serial } = query
  const { deadlineFrom, deadlineUntil, changedAfter, concerns } = query
  const given = {
    ...{ ids, lifecycles: lifecycle, kinds: kind, leads: lead, orgUnits: orgUnit, sponsors: sponsor },
    ...{ documents: document, parents: parent, concerns, visibilities: visibility, serials: serial },
    ...{ deadlineFrom, deadlineUntil, changedAfter },
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** What only the rules know (当日状态筛选): progress, reporting and light of the day, and what is counted. */
export function judgedAs(
  { progress, reporting, light, scope }: ItemsAsked,
  looking: Looking,
): (item: Item, partsOf: ItemParts) => boolean {
  const isInScope = scope === 'counted' ? isCounted : () => true
  if (!progress && !reporting && !light) return isInScope
  return (item, partsOf) => {
    if (!isInScope(item)) return false
    const judging: Judging = { ...looking, partsOf }
    const { state, light: shown } = judged(seenItem(item, looking, looking.day), judging)
    const lit = shown.override?.light ?? shown.computed.light.id
    return (
      (!progress || progress.includes(state.progress.progress)) &&
      (!reporting || reporting.includes(state.reporting.reporting)) &&
      (!light || light.includes(lit))
    )
  }
}
