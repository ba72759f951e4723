import { correctedRows, dispatchedRows, type HintOptions, learnedFrom } from '@taizhang/intake'
import { type CalendarDate, matchOrgUnit, type RegisterState } from '@taizhang/ledger'
import { listAccounts, listBreakdowns, readBreakdown, readLedger, type Transaction } from '@taizhang/store'
import { type NameOf, namesOn } from '../presenters/history-view.ts'
import { placeLevel, placeName } from './place-name.ts'

/** What suggested bodies go by (建议单位的依据): what was dispatched and corrected before, and who is in the register. */
export async function knownDuties(
  tx: Transaction,
  register: RegisterState,
  day: CalendarDate,
): Promise<Required<Omit<HintOptions, 'duties'>>> {
  const place = await placeName(tx)
  return {
    level: await placeLevel(tx),
    learned: learnedFrom(await rowsKnown(tx, namesOn(register, await listAccounts(tx), day))),
    idOf: (written) => {
      const { kind, orgUnits } = matchOrgUnit(register, written, { day, place })
      return orgUnits.length === 1 && kind !== 'unknown' && kind !== 'vague' ? orgUnits[0] : undefined
    },
  }
}

/** Of the items as they were dispatched, and of tables that were issued, what somebody changed by hand. */
async function rowsKnown(tx: Transaction, nameOf: NameOf) {
  const rows = dispatchedRows(await readLedger(tx))
  for (const { id, lifecycle } of await listBreakdowns(tx)) {
    const known = lifecycle === 'issued' ? await readBreakdown(tx, id) : undefined
    if (known) rows.push(...correctedRows(known.state, nameOf))
  }
  return rows
}
