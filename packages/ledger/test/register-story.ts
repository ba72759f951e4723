import { dateOf } from '../src/exact/calendar-date.ts'
import { applyToRegister, foldRegister } from '../src/register/apply-to-register.ts'
import type { RegisterDeed, RegisterEvent } from '../src/register/register-event.ts'
import { emptyRegister, type RegisterState } from '../src/register/register-state.ts'
import { login } from './story.ts'

export const newYear = dateOf('2026-01-01')

/** One event of the supervisor's on the register. */
export function entered(at: string, deed: RegisterDeed): RegisterEvent {
  return { act: login(at), deed }
}

/** The register after deeds of one day that must all be taken. */
export function registerOf(
  deeds: readonly RegisterDeed[],
  from: RegisterState = emptyRegister,
  at = '2026-01-10',
): RegisterState {
  const { state, refusals } = foldRegister(
    deeds.map((deed) => entered(at, deed)),
    from,
  )
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`)
  return state
}

/** The code with which a deed is refused, with what its message names; `taken` when it is not. */
export function registerAnswer(state: RegisterState, deed: RegisterDeed, at = '2026-01-10'): string {
  const outcome = applyToRegister(state, entered(at, deed))
  if ('state' in outcome) return 'taken'
  const { code, facts = {} } = outcome.refusal
  return [code, ...Object.values(facts)].join(' ')
}

type Added = Extract<RegisterDeed, { readonly kind: 'orgUnitAdded' }>

/** A body from the beginning of 2026, by its name, which is its id as well. */
export function body(name: string, others: Partial<Added> = {}): Added {
  return {
    ...{
      kind: 'orgUnitAdded',
      orgUnit: name,
      name,
      aliases: [],
      relation: 'directDepartment',
      from: newYear,
    },
    ...others,
  }
}

/** A post in a body, and who holds it from the beginning of 2026. */
export function held(
  post: string,
  postKind: Extract<RegisterDeed, { readonly kind: 'postAdded' }>['postKind'],
  person: string,
  orgUnit = '市政府办公室',
): readonly RegisterDeed[] {
  return [
    { kind: 'postAdded', post, title: post, orgUnit, postKind, from: newYear },
    { kind: 'holderSet', post, person, name: person, acting: false, from: newYear },
  ]
}
