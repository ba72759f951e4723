import {
  applyToRegister,
  emptyRegister,
  type RegisterEvent,
  type RegisterRefusal,
  type RegisterState,
  replayRegister,
} from '@taizhang/ledger'
import { json, literal, upsertText } from '../record/sql-text.ts'

/** There is one register, so its subject is always the same. */
export const registerSubject = 'register'

/** The row that the text below reads. */
export interface RegisterRecord {
  readonly version: number
  readonly state: RegisterState
}

/** The text that reads the register, whole. */
export function registerRead(government: string): string {
  return `select version, state from registers where government_id = ${literal(government)};`
}

/** The register being worked on (办理中的名册). */
export interface RegisterSession {
  readonly take: (event: RegisterEvent, sequence: number) => RegisterRefusal | undefined
  readonly enter: (event: RegisterEvent, sequence: number) => void
  readonly versionOf: () => number
  readonly versions: () => ReadonlyMap<string, number>
  readonly writes: () => string
}

/** Opens what was read. */
export function openRegister(government: string, [known]: readonly RegisterRecord[]): RegisterSession {
  let [state, version] = [known?.state ?? emptyRegister, known?.version ?? 0]
  const move = (after: RegisterState, sequence: number) => {
    state = after
    version = sequence
  }
  const isChanged = () => version !== (known?.version ?? 0)
  return {
    take: (event, sequence) => {
      const outcome = applyToRegister(state, event)
      if ('refusal' in outcome) return outcome.refusal
      move(outcome.state, sequence)
      return undefined
    },
    enter: (event, sequence) => move(replayRegister([event], state), sequence),
    versionOf: () => version,
    versions: () => new Map(isChanged() ? [[registerSubject, version]] : []),
    writes: () => {
      if (!isChanged()) return ''
      const row = {
        government_id: literal(government),
        version: literal(version),
        state: json(state),
      }
      return upsertText('registers', ['government_id'], [row])
    },
  }
}
