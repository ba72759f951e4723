import { bridgeSince, type CalendarDate, isCounted } from '@taizhang/ledger'
import { type Circular, circularOf } from '@taizhang/papers'
import type { Transaction } from '@taizhang/store'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { namingOn } from '../reads/naming.ts'
import { officeName } from '../reads/office-name.ts'
import { placeName } from '../reads/place-name.ts'
import { bySerial, forEverybody, ledgerLine } from './ledger-lines.ts'
import { seenLedger } from './seen-ledger.ts'

/** Of which day, and since which other the total is told. */
export interface CircularAsked {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly query: { readonly on?: CalendarDate; readonly since?: CalendarDate }
}

/** The circular of a day (通报), by the rules of that day; the bodies are named as they were called then. */
export async function circularOn(
  tx: Transaction,
  { server, who, today, query: { on: day = today, since } }: CircularAsked,
): Promise<Circular> {
  const { items, looking, ledger } = forEverybody(await seenLedger(tx, { server, who }, { day, today }))
  const { light, deed } = looking.policies
  return circularOf({
    ...{ place: await placeName(tx), planYear: Number(day.slice(0, 4)), office: await officeName(tx), day },
    lines: items
      .filter(isCounted)
      .toSorted(bySerial)
      .map((item) => ledgerLine(item, looking)),
    ...(since !== undefined && { bridge: bridgeSince(ledger, since) }),
    ...{ light, nameOf: namingOn(looking.register, day).nameOf },
    ...(deed.relations && { relations: deed.relations }),
    ...(deed.powers && { powers: deed.powers }),
  })
}
