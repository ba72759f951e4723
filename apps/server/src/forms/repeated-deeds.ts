import { isDeepStrictEqual } from 'node:util'
import type { FormDeed } from '@taizhang/intake'
import type { LedgerState, Submission, SubmissionWords } from '@taizhang/ledger'

/** What a form is held against: what stands in the ledger, and what other files of the same request have said. */
export interface SaidBefore {
  readonly ledger: LedgerState
  /** Grows with every file that is taken. */
  readonly said: Set<string>
  /** Whether the form is the head's approval too: then a draft is not all that it says. */
  readonly isApproved: boolean
}

/** The deeds of a form that are new, and those that say what stands there already (重复填报): the same form given back twice. */
export function partedDeeds(
  deeds: readonly FormDeed[],
  before: SaidBefore,
): { readonly fresh: readonly FormDeed[]; readonly repeated: readonly FormDeed[] } {
  const isRepeated = (each: FormDeed) => before.said.has(keyOf(each)) || standsAlready(each, before)
  return { fresh: deeds.filter((each) => !isRepeated(each)), repeated: deeds.filter(isRepeated) }
}

/** What tells a deed from others of the same request (填报标识). */
export function keyOf({ item, deed }: FormDeed): string {
  return JSON.stringify([item, deed])
}

/** What was returned (退回) may be said again in the same words: the body stands by it. */
function standsAlready({ item, deed }: FormDeed, { ledger, isApproved }: SaidBefore): boolean {
  const versions = Object.hasOwn(ledger.items, item) ? ledger.items[item]!.submissions : []
  const last = versions.filter(({ period }) => period === deed.period).at(-1)
  if (!last || last.stage === 'returned' || (last.stage === 'draft' && isApproved)) return false
  return deed.kind === 'noChange' ? last.unchanged === true : isDeepStrictEqual(wordsOf(deed), wordsOf(last))
}

function wordsOf(said: SubmissionWords | Submission): SubmissionWords {
  const { period, value, through, vintage, words, cause, nextStep, requests, evidence } = said
  return {
    ...{ period, vintage, words },
    ...(value && { value }),
    ...(through && { through }),
    ...(cause && { cause }),
    ...(nextStep && { nextStep }),
    ...(requests && { requests }),
    ...(evidence && { evidence }),
  }
}
