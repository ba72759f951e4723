import { type Act, applyToRegister, type RegisterDeed } from '@taizhang/ledger'
import type { Telling } from './telling.ts'

/** Enters a deed in the register. @throws where the rules refuse it: then the story is wrong. */
export function tellRegister(telling: Telling, act: Act, deed: RegisterDeed): void {
  const outcome = applyToRegister(telling.register, { act, deed })
  if ('refusal' in outcome)
    throw new Error(`the story is refused on ${act.at}, ${deed.kind}: ${JSON.stringify(outcome.refusal)}`)
  telling.register = outcome.state
  telling.events.push({ book: 'register', act, deed })
}
