import { type CalendarDate, numberSourceOn } from '@taizhang/ledger'
import { readRegister, type Transaction } from '@taizhang/store'
import { indicators } from '@taizhang/terms'
import { oneBody } from './known-duties.ts'
import { placeName } from './place-name.ts'

/**
 * Who publishes an indicator, by its code (发布单位): as the register says, else the place's bureau of statistics where its field is
 * statistics. Undefined where the lead's own figure counts.
 */
export async function knownPublishers(
  tx: Transaction,
  day: CalendarDate,
): Promise<(code: string) => string | undefined> {
  const { state: register } = await readRegister(tx)
  const place = await placeName(tx)
  return (code) => {
    const indicator = indicators.find((each) => each.code === code)
    if (!indicator) return undefined
    const names = [code, indicator.name, ...indicator.aliases]
    const source = names.map((name) => numberSourceOn(register, name, day)).find(Boolean)
    if (source) return source.publisher
    return indicator.publisher === '统计' ? oneBody(register, '统计局', { day, place }) : undefined
  }
}
