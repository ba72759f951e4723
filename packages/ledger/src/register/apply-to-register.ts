import { isWhole } from '../item/act.ts'
import type { RegisterRefusal, RegisterRefusalReason } from './refusal.ts'
import type { RegisterDeedKind, RegisterEvent } from './register-event.ts'
import { emptyRegister, type RegisterState } from './register-state.ts'
import { orgUnitRules } from './rules/of-org-units.ts'
import { postRules } from './rules/of-posts.ts'
import { ruleRules } from './rules/of-rules.ts'
import type { Given, Rule, Rules } from './rules/rule.ts'

/** One rule for every deed: a deed without a rule does not compile. */
const rules: Rules<RegisterDeedKind> = { ...orgUnitRules, ...postRules, ...ruleRules }

/** What came of an event: the register after it, or why not (不予办理). */
export type RegisterOutcome = { readonly state: RegisterState } | { readonly refusal: RegisterRefusal }

/** The register after one event (办理一件), or the weightiest reason against it; a refused event changes nothing. */
export function applyToRegister(state: RegisterState, event: RegisterEvent): RegisterOutcome {
  const reason = refuseAct(state, event) ?? ruleOf(event).refuse(givenOf(state, event))
  return reason ? { refusal: { ...reason, deed: event.deed.kind } } : { state: entered(state, event) }
}

/** The register that the events add up to (重放), those that are refused with their reasons. */
export function foldRegister(
  events: readonly RegisterEvent[],
  from: RegisterState = emptyRegister,
): { readonly state: RegisterState; readonly refusals: readonly RegisterRefusal[] } {
  const refusals: RegisterRefusal[] = []
  let state = from
  for (const event of events) {
    const outcome = applyToRegister(state, event)
    if ('refusal' in outcome) refusals.push(outcome.refusal)
    else state = outcome.state
  }
  return { state, refusals }
}

/** The register that recorded events add up to (重放已记录事件): what was once taken is a fact, and is not judged again. */
export function replayRegister(
  events: readonly RegisterEvent[],
  from: RegisterState = emptyRegister,
): RegisterState {
  return events.reduce(entered, from)
}

function ruleOf({ deed }: RegisterEvent): Rule<RegisterDeedKind> {
  return rules[deed.kind] as unknown as Rule<RegisterDeedKind> // the rule of a kind takes deeds of that kind
}

function givenOf(state: RegisterState, { deed, act }: RegisterEvent): Given<RegisterDeedKind> {
  return { state, deed, act } as Given<RegisterDeedKind>
}

function refuseAct({ lastOn }: RegisterState, { act }: RegisterEvent): RegisterRefusalReason | undefined {
  if (!isWhole(act)) return { code: 'basisIncomplete' }
  return lastOn && act.at < lastOn ? { code: 'outOfOrder', facts: { lastOn } } : undefined
}

function entered(state: RegisterState, event: RegisterEvent): RegisterState {
  return { ...state, ...ruleOf(event).change(givenOf(state, event)), lastOn: event.act.at }
}
