import { type CalendarDate, numberSourceOn, type RegisterState } from '@taizhang/ledger'
import { indicators } from '@taizhang/terms'

/**
 * Who publishes an indicator, by its code (发布单位): as the register says, else the place's bureau of statistics where its field is
 * statistics. Undefined where the lead's own figure counts.
 */
export function publisherOf(
  code: string,
  register: RegisterState,
  { day, idOf }: { readonly day: CalendarDate; readonly idOf: (written: string) => string | undefined },
): string | undefined {
  const indicator = indicators.find((each) => each.code === code)
  if (!indicator) return undefined
  const names = [code, indicator.name, ...indicator.aliases]
  const source = names.map((name) => numberSourceOn(register, name, day)).find(Boolean)
  return source?.publisher ?? (indicator.publisher === '统计' ? idOf('统计局') : undefined)
}
