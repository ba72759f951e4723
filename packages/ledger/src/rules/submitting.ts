import { endOf, type Period, startOf } from '../exact/period.ts'
import { heldOn, type Item } from '../item/item.ts'
import type { RefusalReason } from '../item/refusal.ts'
import type { Ask, CoordinationRequest, Submission, SubmissionWords } from '../item/submission.ts'
import { powerOver } from '../power/power.ts'
import type { DeedPolicy } from './deed-policy.ts'
import { unlessFits } from './figures.ts'
import { firstOf, type Given, type Rules, underWay } from './rule.ts'
import { refuseBehind, unlessOpen } from './submitting-policy.ts'

/** What was sent is still read while the closing is under review. */
const readable = [...underWay, 'closing'] as const

/** What a body says for a period, on its way to be accepted (填报、无变化、审核、采用、退回、补报). */
export const submittingRules: Rules<
  'drafted' | 'noChange' | 'draftReturned' | 'approved' | 'accepted' | 'returned' | 'lateGranted'
> = {
  drafted: {
    when: underWay,
    refuse: (given, policy) => refuseDraft(given) ?? unlessOpen(given, policy) ?? refuseValue(given),
    change: ({ item, deed, act }) => {
      const { kind: _kind, ...said } = deed
      return versionAdded(item, { ...said, stage: 'draft', by: act })
    },
  },
  noChange: {
    when: underWay,
    refuse: refuseNoChange,
    change: ({ item, deed, act }) => versionAdded(item, unchanged(item, deed.period, act)),
  },
  // Within the body: it stays a draft, and counts as returned to nobody.
  draftReturned: {
    when: underWay,
    refuse: ({ item, deed: { period, reason } }) => {
      const version = lastOf(item, period)
      return firstOf(
        [reason === '', { code: 'reasonMissing' }],
        [
          version?.stage !== 'draft' || version.reason !== undefined,
          { code: 'nothingDrafted', facts: { period } },
        ],
      )
    },
    change: (given) => moved(given, { stage: 'draft', reason: given.deed.reason }),
  },
  approved: {
    when: underWay,
    refuse: (given, policy) => {
      const version = lastOf(given.item, given.deed.period)
      if (version?.stage !== 'draft') return { code: 'nothingDrafted', facts: { period: given.deed.period } }
      return unlessOpen(given, policy) ?? refuseBehind(given, version, policy)
    },
    change: (given) => {
      const { submissions } = moved(given, { stage: 'submitted' }).item
      return { item: { submissions, requests: raised(given) } }
    },
  },
  accepted: {
    when: readable,
    refuse: ({ item, deed }) => unlessSubmitted(item, deed.period),
    change: (given) => moved(given, { stage: 'accepted' }),
  },
  returned: {
    when: readable,
    refuse: refuseReturn,
    change: (given) => {
      const { submissions } = moved(given, { stage: 'returned', reason: given.deed.reason }).item
      return { item: { submissions, returnedCount: given.item.returnedCount + 1 } }
    },
  },
  lateGranted: {
    when: underWay,
    refuse: ({ deed, act }) =>
      firstOf(
        [deed.to === '', { code: 'wordsMissing' }],
        [deed.reason === '', { code: 'reasonMissing' }],
        [startOf(deed.period) > act.at, { code: 'periodNotBegun', facts: { period: deed.period } }],
        [deed.until < act.at, { code: 'expiryPast', facts: { at: act.at } }],
      ),
    change: ({ item, deed, act }) => {
      const { period, to, until, reason } = deed
      return { item: { lateGrants: [...item.lateGrants, { period, to, until, reason, by: act }] } }
    },
  },
}

function refuseDraft({ deed, act }: Given<'drafted'>) {
  const { period, value, words, through, requests = [] } = deed
  const unasked = requests.some((each) => each.words === '' || each.of === '')
  return firstOf(
    [(words === '' && value === undefined) || unasked, { code: 'wordsMissing' }],
    [startOf(period) > act.at, { code: 'periodNotBegun', facts: { period } }],
    [through !== undefined && through > act.at, { code: 'periodNotBegun', facts: { period: through ?? '' } }],
  )
}

function refuseValue({ item, deed }: Given<'drafted'>) {
  return unfitNow(item, deed)
}

/** The measure may be another one than when the value was given. */
function unfitNow(item: Item, { value, period, through }: SubmissionWords) {
  return value && unlessFits(heldOn(item.measures, through ?? endOf(period))?.value, value)
}

function refuseNoChange(given: Given<'noChange'>, policy: DeedPolicy) {
  const { item, deed, act } = given
  const { period } = deed
  const before = lastAccepted(item, period)
  return (
    firstOf(
      [startOf(period) > act.at, { code: 'periodNotBegun', facts: { period } }],
      [!before, { code: 'nothingAccepted', facts: { period } }],
    ) ??
    unlessOpen(given, policy) ??
    unfitNow(item, unchanged(item, period, act)) ??
    refuseBehind(given, unchanged(item, period, act), policy)
  )
}

/**
 * The submission last accepted for an earlier period, said again for this one. A figure that spoke of an earlier day than its period
 * (前三季度 in October) still speaks of that day.
 */
function unchanged(item: Item, period: Period, by: Submission['by']): Submission {
  const before = lastAccepted(item, period)!
  const { value, vintage, words, cause, nextStep, through } = before
  return {
    ...{ period, vintage, words },
    ...(through !== undefined && through < endOf(before.period) && { through }),
    ...(value && { value }),
    ...(cause && { cause }),
    ...(nextStep && { nextStep }),
    ...{ stage: 'draft', by, unchanged: true },
  }
}

function lastAccepted({ submissions }: Item, before: Period): Submission | undefined {
  const earlier = submissions.filter(
    (each) => each.stage === 'accepted' && endOf(each.period) < startOf(before),
  )
  const last = earlier.reduce<Period | undefined>(
    (latest, { period }) => (latest && endOf(latest) > endOf(period) ? latest : period),
    undefined,
  )
  return earlier.filter(({ period }) => period === last).at(-1)
}

function versionAdded(item: Item, version: Submission) {
  return { item: { submissions: [...item.submissions, version] } }
}

function lastOf(item: Item, period: Period): Submission | undefined {
  return item.submissions.filter((each) => each.period === period).at(-1)
}

function unlessSubmitted(item: Item, period: Period): RefusalReason | undefined {
  return lastOf(item, period)?.stage === 'submitted'
    ? undefined
    : { code: 'nothingSubmitted', facts: { period } }
}

/** A body that is outside the power of the government is asked again by letter, its word is not returned. */
function refuseReturn({ item, deed, act }: Given<'returned'>, { powers, relations }: DeedPolicy) {
  const lead = heldOn(item.duties, act.at)?.value.lead ?? ''
  const relation = relations?.[lead]
  const may = !powers || !relation || powerOver(relation, powers).returned
  return (
    firstOf(
      [deed.reason === '', { code: 'reasonMissing' }],
      [!may, { code: 'mayOnlyBeAsked', facts: { orgUnit: lead } }],
    ) ?? unlessSubmitted(item, deed.period)
  )
}

/** The last version of the period again, one stage further, by whoever moved it. */
function moved(
  { item, deed, act }: Given<'draftReturned' | 'approved' | 'accepted' | 'returned'>,
  to: Pick<Submission, 'stage'> & { readonly reason?: string },
) {
  const { reason: _reason, ...last } = lastOf(item, deed.period)!
  return versionAdded(item, { ...last, ...to, by: act })
}

/** What the version asks for that was not asked before; what it no longer asks for is withdrawn, unless it was ruled on. */
function raised({ item, deed: { period }, act }: Given<'approved'>): readonly CoordinationRequest[] {
  const { requests: asks = [] } = lastOf(item, period)!
  const open = ({ ruling, withdrawnOn }: CoordinationRequest) => !ruling && !withdrawnOn
  const isSame = (request: CoordinationRequest, ask: Ask) =>
    request.period === period && request.words === ask.words && request.of === ask.of && !request.withdrawnOn
  const kept = item.requests.map((request) =>
    request.period === period && open(request) && !asks.some((ask) => isSame(request, ask))
      ? { ...request, withdrawnOn: act.at }
      : request,
  )
  const before = kept.filter((each) => each.period === period).length
  const added = asks.filter((ask) => !kept.some((request) => isSame(request, ask)))
  return [
    ...kept,
    ...added.map((ask, i) => ({ ...ask, id: `${period}#${before + i + 1}`, period, raisedBy: act })),
  ]
}
