import type { Period } from '../exact/period.ts'
import { itemSeenBy } from '../item/embargo.ts'
import { heldOn, type Item } from '../item/item.ts'
import { achieved } from '../measure/achieved.ts'
import { exactly, type Tolerance } from '../measure/tolerance.ts'
import { latestFigure } from '../state/item-state.ts'
import { canFallBack } from '../state/progress.ts'
import { openPartsOf } from './open-parts.ts'
import { firstOf, type Given, inHand, type Rules, underWay } from './rule.ts'

/** Claim, review, rating, closed (申请、审核、评定、销号), and what an instruction needs besides. */
export const closingRules: Rules<
  'closeClaimed' | 'closeReviewed' | 'closeRated' | 'closed' | 'instructionNoted' | 'noFurtherInstruction'
> = {
  closeClaimed: {
    when: underWay,
    refuse: (given, { tolerance }) =>
      firstOf(
        [given.deed.evidence.length === 0, { code: 'evidenceMissing' }],
        [!given.deed.reason && !hasReached(given, tolerance), { code: 'targetNotReached' }],
      ),
    change: ({ deed: { evidence, reason }, act }) => ({
      item: { lifecycle: 'closing', closeOut: { claimedOn: act.at, evidence, ...(reason && { reason }) } },
    }),
  },
  closeReviewed: {
    when: ['closing'],
    refuse: ({ deed }) => firstOf([!passes(deed) && !deed.reason, { code: 'reasonMissing' }]),
    change: (given) =>
      passes(given.deed)
        ? { item: { closeOut: { ...given.item.closeOut!, checks: given.deed.checks } } }
        : sentBack(given),
  },
  closeRated: {
    when: ['closing'],
    refuse: ({ item, deed }) =>
      firstOf(
        [deed.rating === 'unqualified' && !deed.reason, { code: 'reasonMissing' }],
        [!item.closeOut?.checks, { code: 'notReviewed' }],
      ),
    change: (given) =>
      given.deed.rating === 'unqualified'
        ? sentBack(given)
        : { item: { closeOut: { ...given.item.closeOut!, rating: given.deed.rating } } },
  },
  closed: { when: ['closing'], refuse: refuseClosed, change: () => ({ item: { lifecycle: 'closed' } }) },
  instructionNoted: {
    when: inHand,
    // Who writes again has said so: the result is shown once more.
    change: ({ item, deed }) => ({
      item: { notes: [...item.notes, deed.instruction], noFurtherInstructionOn: undefined },
    }),
  },
  noFurtherInstruction: {
    when: inHand,
    refuse: ({ item }) => firstOf([item.kind !== 'instruction', { code: 'notAnInstruction' }]),
    change: ({ act }) => ({ item: { noFurtherInstructionOn: act.at } }),
  },
}

/**
 * Whether the latest figure reaches the target, and for good: a rate of the first quarter does not yet keep to the year. What has no
 * number to reach is done when it is said to be.
 */
function hasReached({ item, act }: Given<'closeClaimed'>, tolerance: Tolerance = exactly): boolean {
  const measure = heldOn(item.measures, act.at)?.value
  // What is under embargo is nobody's knowledge yet: neither a refusal nor its absence may tell of it.
  const latest = latestFigure(itemSeenBy(item, { posts: [], today: act.at }))
  if (!measure) return true
  if (!latest) return measure.kind === 'yesNo'
  const answer = achieved(measure, latest.value, tolerance)
  const isSettled = !canFallBack(measure) || latest.through >= heldOn(item.schedules, act.at)!.value.deadline
  return 'achieved' in answer && answer.achieved && isSettled
}

function passes({ checks }: Given<'closeReviewed'>['deed']): boolean {
  return Object.values(checks).every(Boolean)
}

/** Back to work, and counted as returned. */
function sentBack({ item }: Given<'closeReviewed' | 'closeRated'>) {
  const returnedCount = item.returnedCount + 1
  return { item: { lifecycle: 'active' as const, closeOut: undefined, returnedCount } }
}

function refuseClosed({ state, item }: Given<'closed'>) {
  const names = openPartsOf(state, item)
  const period = unreadPeriodOf(item)
  return firstOf(
    [item.kind === 'instruction' && !item.noFurtherInstructionOn, { code: 'instructionOpen' }],
    [names !== '', { code: 'partsOpen', facts: { parts: names } }],
    [period !== undefined, { code: 'submissionOpen', facts: { period: period ?? '' } }],
    [!item.closeOut?.checks, { code: 'notReviewed' }],
    [!item.closeOut?.rating, { code: 'notRated' }],
  )
}

/** The first period whose report was sent and neither accepted nor returned (待采用): closed, it would wait for ever. */
function unreadPeriodOf({ submissions }: Item): Period | undefined {
  return submissions.find(
    ({ period, stage }, at) =>
      stage === 'submitted' && !submissions.slice(at + 1).some((later) => later.period === period),
  )?.period
}
