import type { actInputSchema } from '@taizhang/contract'
import type { CalendarDate, RegisterDeed } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ProblemAnswer } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import type { Prepared } from './record-answer.ts'
import { actFor, speakingOf } from './speaking.ts'

/** What a request to change the register is made of (名册办理请求). */
export interface RegisterRequest {
  readonly who: SignedIn
  readonly server: ServerParts
  readonly today: CalendarDate
  readonly act: z.output<typeof actInputSchema>
  readonly deeds: readonly RegisterDeed[]
}

/** Events of the register (名册事件), each allowed by the access table. */
export async function prepareRegisterDeeds(request: RegisterRequest): Promise<Prepared | ProblemAnswer> {
  const { who, server, today, deeds } = request
  const { state, version } = await inGovernment(server.database, who.governmentId, readRegister)
  const speaking = speakingOf(who, request.act, today, state)
  if ('problem' in speaking) return speaking
  const events: Prepared['events'][number][] = []
  for (const deed of deeds) {
    const act = actFor(speaking, `register.${deed.kind}`, () => new Set())
    if ('problem' in act) return act
    events.push({ book: 'register', deed, act })
  }
  return { events, seen: [{ book: 'register', subject: 'register', version }], policy: undefined }
}
