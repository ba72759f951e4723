import { correctedRows, dispatchedRows, type HintOptions, learnedFrom } from '@taizhang/intake'
import { type CalendarDate, matchOrgUnit, type RegisterState } from '@taizhang/ledger'
import { listBreakdowns, readBreakdown, readLedger, readRegister, type Transaction } from '@taizhang/store'
import { placeLevel, placeName } from './place-name.ts'

/** What suggested bodies go by (建议单位的依据): what was dispatched and corrected before, and who is in the register. */
export async function knownDuties(
  tx: Transaction,
  day: CalendarDate,
): Promise<Required<Omit<HintOptions, 'duties'>>> {
  const { state: register } = await readRegister(tx)
  const place = await placeName(tx)
  return {
    level: await placeLevel(tx),
    learned: learnedFrom(await rowsKnown(tx)),
    idOf: (written) => oneBody(register, written, { day, place }),
  }
}

/** Of the items as they were dispatched, and of tables that were issued, what somebody changed by hand. */
async function rowsKnown(tx: Transaction) {
  const rows = dispatchedRows(await readLedger(tx))
  for (const { id, lifecycle } of await listBreakdowns(tx)) {
    const known = lifecycle === 'issued' ? await readBreakdown(tx, id) : undefined
    if (known) rows.push(...correctedRows(known.state))
  }
  return rows
}

/** The one body of the register that a name stands for (名册中的单位); undefined where it may be several or none. */
export function oneBody(
  register: RegisterState,
  written: string,
  at: { readonly day: CalendarDate; readonly place: string },
): string | undefined {
  const { kind, orgUnits } = matchOrgUnit(register, written, at)
  return orgUnits.length === 1 && kind !== 'unknown' && kind !== 'vague' ? orgUnits[0] : undefined
}
