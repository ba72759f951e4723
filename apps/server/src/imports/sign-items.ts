import type { actBasisSchema } from '@taizhang/contract'
import type { CalendarDate, RegisterState } from '@taizhang/ledger'
import type { LedgerEvent } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../accounts/signed-in.ts'
import { actFor, speakingOf } from '../deeds/speaking.ts'
import type { ProblemAnswer } from '../http/problem-answer.ts'

/** Who signs on behalf of the leads, and on what basis. */
export interface Signing {
  readonly who: SignedIn
  readonly basis: z.output<typeof actBasisSchema>
  readonly today: CalendarDate
  readonly register: RegisterState
}

/** New items signed for on behalf of their leads (补录签收): allowed only as the access table allows to act for others. */
export function signItems(
  events: readonly LedgerEvent[],
  { who, basis, today, register }: Signing,
): LedgerEvent[] | ProblemAnswer {
  const signed: LedgerEvent[] = []
  for (const event of events) {
    if (event.book !== 'item' || event.deed.kind !== 'added') continue
    const { lead } = event.deed.duties
    if (lead === undefined) continue
    const speaking = speakingOf(who, { onBehalfOf: lead, basis }, today, register)
    if ('problem' in speaking) return speaking
    const act = actFor(speaking, 'item.signedFor', () => new Set(['lead']))
    if ('problem' in act) return act
    signed.push({ book: 'item', item: event.item, act, deed: { kind: 'signedFor' } })
  }
  return signed
}
