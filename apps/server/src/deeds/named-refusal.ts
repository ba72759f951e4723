import { type CalendarDate, type Item, nameOn, type RegisterState } from '@taizhang/ledger'
import {
  inGovernment,
  type LedgerEvent,
  type RecordRefusal,
  readItems,
  readRegister,
  type Transaction,
} from '@taizhang/store'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { nameOfItem } from '../presenters/item-name.ts'

/** Facts that hold bodies and posts, several of them with a comma between. */
const holdingBodies: readonly string[] = ['orgUnit', 'orgUnits', 'lead', 'which', 'post', 'desk', 'parent']

/**
 * A refusal as people read it (不予办理的称谓): the item by its serial and first words, bodies and posts by their names. Where an id is
 * taken already, it is the id that is to be read.
 */
export async function namedRefusal(
  { server, who }: { readonly server: ServerParts; readonly who: SignedIn },
  refusal: RecordRefusal,
  events: readonly LedgerEvent[],
): Promise<RecordRefusal> {
  if (refusal.code.endsWith('Exists')) return refusal
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const { state } = await readRegister(tx)
    const facts = { ...refusal.facts }
    for (const name of holdingBodies) {
      const ids = facts[name]
      if (ids !== undefined) facts[name] = bodyNames(ids, state, events.at(-1)!.act.at)
    }
    const holder = facts.holder === undefined ? undefined : await itemName(tx, facts.holder, events)
    const item = 'item' in refusal ? await itemName(tx, refusal.item, events) : undefined
    return {
      ...refusal,
      ...(refusal.facts && { facts: { ...facts, ...(holder !== undefined && { holder }) } }),
      ...(item !== undefined && { item }),
    } as RecordRefusal // the same refusal with other texts
  })
}

function bodyNames(ids: string, register: RegisterState, day: CalendarDate): string {
  const nameOf = (id: string) =>
    Object.hasOwn(register.posts, id) ? register.posts[id]!.title : nameOn(register, id, day)
  // A list that names ten of many ends in dots.
  const [, named = ids, more = ''] = /^(.*?)(……)?$/.exec(ids) ?? []
  return named.split('、').map(nameOf).join('、') + more
}

async function itemName(
  tx: Transaction,
  id: string,
  events: readonly LedgerEvent[],
): Promise<string | undefined> {
  const known = (await readItems(tx, [id])).get(id)?.state
  const item = known ?? addedBy(events, id)
  return item && nameOfItem(item)
}

/** What the same request was to add. */
function addedBy(events: readonly LedgerEvent[], id: string): Pick<Item, 'words'> | undefined {
  for (const event of events) {
    if (event.book === 'item' && event.item === id && event.deed.kind === 'added') return event.deed
  }
  return undefined
}
