import type { BreakdownState, RegisterState } from '@taizhang/ledger'
import { inGovernment, readBreakdown, readRegister } from '@taizhang/store'
import { mayAlways, mayDo } from '../access/permit.ts'
import { relationsToBreakdown } from '../access/relations.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { editionsRound } from '../presenters/breakdown-view.ts'

/** A table as somebody sees it (可见分解表). */
export interface SeenBreakdown {
  readonly state: BreakdownState
  readonly version: number
  readonly register: RegisterState
  /** Whether all of it is seen, or only what went round. */
  readonly isWhole: boolean
  readonly bodies: readonly string[]
}

/** The table of this id, if it may be seen (可见分解表). */
export async function seenBy(
  server: ServerParts,
  who: SignedIn,
  id: string,
): Promise<SeenBreakdown | ProblemAnswer> {
  const { known, register } = await inGovernment(server.database, who.governmentId, async (tx) => ({
    known: await readBreakdown(tx, id),
    register: (await readRegister(tx)).state,
  }))
  if (!known || !mayDo(who.roles, 'breakdowns.read', relationsToBreakdown(known.state))) {
    return problem('notFound', { what: `分解表${id}` })
  }
  const isWhole = mayAlways(who.roles, 'breakdowns.read')
  return { ...known, register, isWhole, bodies: who.roles.flatMap(({ orgUnit }) => orgUnit ?? []) }
}

/** No edition of this number, or none that this person may see; nobody outside of the office compares with the draft. */
export function refuseEdition(
  { state, isWhole }: SeenBreakdown,
  edition: number | undefined,
): ProblemAnswer | undefined {
  const isThere = edition === undefined ? isWhole : edition <= state.editions.length
  if (isThere && (isWhole || editionsRound(state).has(edition!))) return undefined
  return problem('notFound', { what: edition === undefined ? '草稿' : `第${edition}版` })
}
