import { endOf, type Period, startOf } from '../exact/period.ts'
import { heldOn, type Item } from '../item/item.ts'
import type { Submission } from '../item/submission.ts'
import type { Measure } from '../measure/measure.ts'
import { nodeDaysOf } from '../schedule/schedule.ts'
import { type StatePolicy, standingSubmission, stateOf } from '../state/item-state.ts'
import { periodOpenedIn } from '../state/reporting.ts'

/** What a body is asked to fill in a month (填报负担). */
export interface Burden {
  readonly orgUnit: string
  readonly month: Period
  /** Items that it leads and is at work on. */
  readonly items: number
  /** Submissions whose window opens in the month. */
  readonly submissions: number
  readonly fields: number
  /** Of the fields, those that come filled with what was said before. */
  readonly prefilled: number
  /** Submissions of the month that were one act: 无变化. */
  readonly unchanged: number
}

/**
 * The burden of a body in a month (填报负担): each number is asked once, of the lead, whatever lists the item is on; the bodies that share
 * its target are not asked again. Of the month as the items stand at its end.
 */
export function burdenOf(
  items: readonly Item[],
  { orgUnit, month }: { readonly orgUnit: string; readonly month: Period },
  policyOf: (item: Item) => StatePolicy,
): Burden {
  const own = items.filter((item) => isAskedOf(item, orgUnit, month))
  const forms = own.flatMap((item) => formOf(item, month, policyOf(item)) ?? [])
  const total = (count: (form: Form) => number) => forms.reduce((sum, form) => sum + count(form), 0)
  return {
    ...{ orgUnit, month, items: own.length, submissions: forms.length },
    fields: total(({ fields }) => fields),
    prefilled: total(({ prefilled }) => prefilled),
    unchanged: total(({ unchanged }) => Number(unchanged)),
  }
}

function isAskedOf({ duties, lifecycle, askedFrom }: Item, orgUnit: string, month: Period): boolean {
  const atWork = lifecycle === 'signedFor' || lifecycle === 'active'
  const day = endOf(month)
  return atWork && askedFrom !== undefined && askedFrom <= day && heldOn(duties, day)?.value.lead === orgUnit
}

interface Form {
  readonly fields: number
  readonly prefilled: number
  readonly unchanged: boolean
}

function formOf(item: Item, month: Period, policy: StatePolicy): Form | undefined {
  const { reporting } = policy
  const schedule = heldOn(item.schedules, endOf(month))!.value
  const period = periodOpenedIn(month, {
    policy: reporting,
    nodeDays: nodeDaysOf(schedule),
    ...(item.frequency && { frequency: item.frequency }),
  })
  if (!period) return undefined
  const before = lastSaid(item, period)
  const measure = heldOn(item.measures, endOf(period))?.value
  const shares = heldOn(item.shares, endOf(period))?.value.length ?? 0
  const sharesBefore = item.shareFigures.some((each) => endOf(each.period) < startOf(period)) ? shares : 0
  const isBehind = stateOf(item, endOf(month), policy).progress.progress === 'behind'
  const causes = isBehind && reporting.causeWhenBehind ? 4 : 0 // category, words, next step and its day
  const evidence =
    reporting.evidenceAtNodes && hasNodeIn(schedule.kind === 'nodes' ? nodeDaysOf(schedule) : [], period)
      ? 1
      : 0
  const base = fieldsOf(measure)
  return {
    fields: base + causes + evidence + shares,
    prefilled: (before ? base + (before.cause ? causes : 0) : 0) + sharesBefore,
    unchanged: item.submissions.some((each) => each.period === period && each.unchanged),
  }
}

/** Words always; a value where there is something to measure, and how firm it is where that is a number. */
function fieldsOf(measure: Measure | undefined): number {
  if (!measure) return 1
  return measure.kind === 'yesNo' || measure.kind === 'milestone' ? 2 : 3
}

function lastSaid({ submissions }: Item, before: Period): Submission | undefined {
  const periods = submissions.map(({ period }) => period).filter((period) => endOf(period) < startOf(before))
  const last = periods.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1)).at(-1)
  return last && standingSubmission(submissions, last)
}

function hasNodeIn(days: readonly string[], period: Period): boolean {
  return days.some((day) => startOf(period) <= day && day <= endOf(period))
}
