import { correctedRows, dispatchedRows, learnedFrom, type RowOptions } from '@taizhang/intake'
import { type CalendarDate, matchOrgUnit } from '@taizhang/ledger'
import { listBreakdowns, readBreakdown, readLedger, readRegister, type Transaction } from '@taizhang/store'
import { placeName } from './place-name.ts'

/** What suggested bodies go by (建议单位的依据): what was dispatched and corrected before, and who is in the register. */
export async function knownDuties(
  tx: Transaction,
  day: CalendarDate,
): Promise<NonNullable<RowOptions['hints']>> {
  const { state: register } = await readRegister(tx)
  const place = await placeName(tx)
  const rows = dispatchedRows(await readLedger(tx))
  for (const { id, lifecycle } of await listBreakdowns(tx)) {
    const known = lifecycle === 'issued' ? await readBreakdown(tx, id) : undefined
    if (known) rows.push(...correctedRows(known.state))
  }
  return {
    learned: learnedFrom(rows),
    idOf: (written) => {
      const { kind, orgUnits } = matchOrgUnit(register, written, { day, place })
      return orgUnits.length === 1 && kind !== 'unknown' && kind !== 'vague' ? orgUnits[0] : undefined
    },
  }
}
