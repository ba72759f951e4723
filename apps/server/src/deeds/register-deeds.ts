import type { actInputSchema } from '@taizhang/contract'
import type { CalendarDate, RegisterDeed } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { missingPreset } from '../policies/chosen.ts'
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
    const preset = missingPreset(deed, server.presets)
    if (preset !== undefined) return noPreset(preset)
    events.push({ book: 'register', deed, act })
  }
  return { events, seen: [{ book: 'register', subject: 'register', version }], policy: undefined }
}

function noPreset(id: string): ProblemAnswer {
  const words = { zh: `没有名为“${id}”的规则预设`, en: `there is no preset of the name ${id}` }
  return problem(
    'invalid',
    { count: '1' },
    { faults: [{ path: 'deeds', field: '规则选用', code: 'unknownPreset', ...words }] },
  )
}
