import { type CalendarDate, itemSeenBy, nameOn, type Period, partsOf } from '@taizhang/ledger'
import { formPeriodWords, type NamedFile, returnFormLine, returnFormXlsx } from '@taizhang/papers'
import { readLedger, readRegister, type Transaction } from '@taizhang/store'
import type { ServerParts } from '../http/server-parts.ts'
import { policiesOn } from '../policies/chosen.ts'
import { placeName } from '../reads/place-name.ts'
import { askedItems, closingDay, leadsOf } from './asked-items.ts'

/** Which forms are to be made. */
export interface FormsAsked {
  readonly server: ServerParts
  readonly period: Period
  readonly today: CalendarDate
  /** Whose; a body that this leaves out gets none. */
  readonly isWanted: (orgUnit: string) => boolean
}

/** The return forms of a period (下发填报表), prefilled: one for each wanted body that has anything to fill in, by its name. */
export async function makeReturnForms(
  tx: Transaction,
  { server, period, today, isWanted }: FormsAsked,
): Promise<NamedFile[]> {
  const { state: register } = await readRegister(tx)
  const { items } = await readLedger(tx)
  const place = await placeName(tx)
  const { reporting } = policiesOn(register, today, server.presets).deed
  if (!reporting) throw new Error('the rules of every day say when a period is reported on')
  // A form goes out on paper: what is under embargo is not on it.
  const all = Object.values(items).map((item) => itemSeenBy(item, { posts: [], today }))
  const orgUnits = [...new Set(all.flatMap((item) => leadsOf(item, period)))].filter(isWanted)
  return orgUnits.flatMap((id) => {
    const asked = askedItems(all, { orgUnit: id, period }, reporting)
    if (asked.length === 0) return []
    const name = nameOn(register, id, today)
    const form = {
      ...{ orgUnit: { id, name }, period, place, planYear: Number(period.slice(0, 4)) },
      due: dueWords(closingDay(period, reporting), today),
      lines: asked.map((item) => returnFormLine(item, period)),
    }
    return [{ name: `${name}${formPeriodWords(period)}填报表.xlsx`, bytes: returnFormXlsx(form) }]
  })
}

/** A day that is past asks for nothing: what is late is asked for at once. */
function dueWords(closing: CalendarDate, today: CalendarDate): string {
  const { month, day } = partsOf(closing)
  return closing < today ? '请尽快报送' : `${month}月${day}日前`
}
