import type { CalendarDate } from '../exact/calendar-date.ts'
import { compareFractions } from '../exact/fraction.ts'
import { endOf, type Period, startOf } from '../exact/period.ts'
import { heldOn, type Item } from '../item/item.ts'
import type { RefusalReason } from '../item/refusal.ts'
import type { Submission } from '../item/submission.ts'
import { shareDone } from '../measure/achieved.ts'
import { exactly } from '../measure/tolerance.ts'
import { plannedShare } from '../schedule/schedule.ts'
import { progressOf } from '../state/progress.ts'
import { lockOf, type ReportingPolicy, wasAsked } from '../state/reporting.ts'
import type { DeedPolicy } from './deed-policy.ts'
import { firstOf, type Given } from './rule.ts'

type Filling = Given<'drafted' | 'noChange' | 'approved'>

/**
 * A period that is locked (报告期已锁定) is filled only by whoever has leave by name. What was returned is always mended, a number that
 * others publish comes when it comes, and what was over before the body was asked at all is taken in when it is found (补录).
 */
export function unlessOpen(
  { item, deed: { period }, act }: Filling,
  { reporting }: DeedPolicy,
): RefusalReason | undefined {
  if (!reporting || item.publisher !== undefined || isFromBefore(item, period, reporting)) return undefined
  const lock = lockOf(period, reporting)
  if (lock === undefined || act.at <= lock) return undefined
  const names = [act.actor, act.onBehalfOf]
  const granted = item.lateGrants.some(
    (grant) => grant.period === period && act.at <= grant.until && names.includes(grant.to),
  )
  return granted || wasReturned(item, period) ? undefined : { code: 'periodLocked', facts: { period, lock } }
}

function isFromBefore({ askedFrom, pauses }: Item, period: Period, policy: ReportingPolicy): boolean {
  return !wasAsked(period, { policy, ...(askedFrom && { askedFrom }), ...(pauses && { pauses }) })
}

function wasReturned({ submissions }: Item, period: Period): boolean {
  const said = submissions.filter((each) => each.period === period && each.stage !== 'draft')
  return said.at(-1)?.stage === 'returned'
}

/** Behind asks for a cause and a next step with a date (滞后须写明原因和下一步), and a node that is met for evidence. */
export function refuseBehind(
  { item, act }: Filling,
  said: Submission,
  { reporting, tolerance = exactly }: DeedPolicy,
): RefusalReason | undefined {
  const { value, cause, nextStep, period, through = endOf(period) } = said
  if (!reporting || !value || isFromBefore(item, period, reporting)) return undefined
  if (reporting.evidenceAtNodes && meetsUnproven(item, said)) return { code: 'evidenceMissing' }
  if (!reporting.causeWhenBehind) return undefined
  const measure = heldOn(item.measures, through)?.value
  const schedule = heldOn(item.schedules, through)!.value
  const { progress } = progressOf({
    ...{ today: act.at, schedule, tolerance, latest: { value, through } },
    ...(measure && { measure }),
  })
  if (progress !== 'behind' && progress !== 'overdue') return undefined
  return firstOf(
    [!cause || cause.words === '', { code: 'causeMissing', facts: { period } }],
    [
      !nextStep || nextStep.words === '' || nextStep.by < act.at,
      { code: 'nextStepMissing', facts: { period, at: act.at } },
    ],
  )
}

/** Whether a node of the period is said to be met, and neither this submission nor an earlier one brought evidence of it. */
function meetsUnproven(item: Item, said: Submission): boolean {
  const schedule = heldOn(item.schedules, endOf(said.period))!.value
  const measure = heldOn(item.measures, endOf(said.period))?.value
  if (schedule.kind !== 'nodes' || !measure) return false
  const due = schedule.nodes.filter(
    ({ dueDate }) => startOf(said.period) <= dueDate && dueDate <= endOf(said.period),
  )
  const meets = ({ value }: Submission, node: CalendarDate) => {
    const done = value && shareDone(measure, value)
    const planned = plannedShare(schedule, measure, node)
    return done && 'share' in done && planned && compareFractions(done.share, planned) >= 0
  }
  return due.some(({ dueDate }) => {
    const proofs = [said, ...item.submissions].filter(({ evidence }) => evidence && evidence.length > 0)
    return meets(said, dueDate) && !proofs.some((proof) => meets(proof, dueDate))
  })
}
