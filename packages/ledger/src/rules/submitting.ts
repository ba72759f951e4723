import { endOf, type Period, startOf } from '../exact/period.ts'
import type { Figure, Item, Lifecycle, Submission } from '../item/item.ts'
import { heldOn } from '../item/item.ts'
import type { RefusalReason } from '../item/refusal.ts'
import { fits, type Measure, type Value } from '../measure/measure.ts'
import { firstOf, type Given, inHand, type Rules, underWay } from './rule.ts'

/** Figures of others come in as long as the item is on the ledger. */
const onLedger: readonly Lifecycle[] = [...inHand, 'deferred', 'closed']

/** What a body says for a period, on its way to be accepted, and what others found (填报、审核、采用、退回、核验). */
export const submittingRules: Rules<
  'drafted' | 'approved' | 'accepted' | 'returned' | 'verified' | 'published'
> = {
  drafted: { when: underWay, refuse: refuseDraft, change: draft },
  approved: {
    when: underWay,
    refuse: ({ item, deed }) => unlessAt(item, deed.period, 'draft', 'nothingDrafted'),
    change: (given) => moved(given, { stage: 'submitted' }),
  },
  accepted: {
    when: underWay,
    refuse: ({ item, deed }) => unlessAt(item, deed.period, 'submitted', 'nothingSubmitted'),
    change: (given) => moved(given, { stage: 'accepted' }),
  },
  returned: {
    when: underWay,
    refuse: ({ item, deed }) =>
      firstOf([deed.reason === '', { code: 'reasonMissing' }]) ??
      unlessAt(item, deed.period, 'submitted', 'nothingSubmitted'),
    change: (given) => {
      const { submissions } = moved(given, { stage: 'returned', reason: given.deed.reason }).item
      return { item: { submissions, returnedCount: given.item.returnedCount + 1 } }
    },
  },
  verified: {
    when: onLedger,
    refuse: refuseFigure,
    change: (given) => ({ item: { verifications: [...given.item.verifications, figureOf(given)] } }),
  },
  published: {
    when: onLedger,
    refuse: refuseFigure,
    change: (given) => ({ item: { published: [...given.item.published, figureOf(given)] } }),
  },
}

function refuseDraft({ item, deed, act }: Given<'drafted'>) {
  const { period, value, words } = deed
  return (
    firstOf(
      [words === '' && value === undefined, { code: 'wordsMissing' }],
      [startOf(period) > act.at, { code: 'periodNotBegun', facts: { period } }],
    ) ??
    (value && unlessFits(heldOn(item.measures, endOf(period))?.value, value))
  )
}

function unlessFits(measure: Measure | undefined, value: Value): RefusalReason | undefined {
  if (measure && fits(measure, value)) return undefined
  return { code: 'valueUnfit', facts: { measure: measure?.kind ?? '—' } }
}

function draft({ item, deed, act }: Given<'drafted'>) {
  const { kind: _kind, ...said } = deed
  const version: Submission = { ...said, stage: 'draft', by: act }
  return { item: { submissions: [...item.submissions, version] } }
}

function lastOf(item: Item, period: Period): Submission | undefined {
  return item.submissions.filter((each) => each.period === period).at(-1)
}

function unlessAt(
  item: Item,
  period: Period,
  stage: Submission['stage'],
  code: 'nothingDrafted' | 'nothingSubmitted',
): RefusalReason | undefined {
  return lastOf(item, period)?.stage === stage ? undefined : { code, facts: { period } }
}

/** The last version of the period again, one stage further, by whoever moved it. */
function moved(
  { item, deed, act }: Given<'approved' | 'accepted' | 'returned'>,
  to: Pick<Submission, 'stage' | 'reason'>,
) {
  const version: Submission = { ...lastOf(item, deed.period)!, ...to, by: act }
  return { item: { submissions: [...item.submissions, version] } }
}

function refuseFigure({ item, deed, act }: Given<'verified' | 'published'>) {
  return (
    firstOf(
      [deed.source === '', { code: 'wordsMissing' }],
      [deed.through > act.at, { code: 'periodNotBegun', facts: { period: deed.through } }],
    ) ?? unlessFits(heldOn(item.measures, deed.through)?.value, deed.value)
  )
}

function figureOf({ deed, act }: Given<'verified' | 'published'>): Figure {
  const { value, through, vintage, source } = deed
  return { value, through, on: act.at, vintage, source }
}
