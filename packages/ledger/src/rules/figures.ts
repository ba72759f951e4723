import type { CalendarDate } from '../exact/calendar-date.ts'
import { compareDecimals, isDecimal } from '../exact/decimal.ts'
import { endOf, startOf } from '../exact/period.ts'
import type { Figure, Item, Lifecycle } from '../item/item.ts'
import { heldOn } from '../item/item.ts'
import type { ProjectWords } from '../item/project.ts'
import type { RefusalReason } from '../item/refusal.ts'
import { projectOn } from '../light/project-facts.ts'
import { fits, type Measure, type Value } from '../measure/measure.ts'
import type { Share } from '../totals/shares.ts'
import { beforeIssue, firstOf, type Given, inHand, type Rules } from './rule.ts'

/** Figures of others come in as long as the item is on the ledger. */
const onLedger: readonly Lifecycle[] = [...inHand, 'deferred', 'closed']

/** Figures beside the body's own: found, published, split over bodies, of a project (核验、公布、分解、项目进展). */
export const figureRules: Rules<
  'verified' | 'published' | 'sharesSet' | 'sharesReported' | 'projectReported'
> = {
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
  sharesSet: {
    when: [...beforeIssue, ...inHand],
    refuse: refuseShares,
    change: ({ item, deed, act }) => ({
      item: { shares: [...item.shares, { from: act.at, value: deed.shares }] },
    }),
  },
  sharesReported: {
    when: onLedger,
    refuse: refuseShareValues,
    change: ({ item, deed, act }) => {
      const { period, values } = deed
      return { item: { shareFigures: [...item.shareFigures, { period, values, by: act }] } }
    },
  },
  projectReported: {
    when: onLedger,
    refuse: refuseProject,
    change: ({ item, deed, act }) => {
      const { kind: _kind, ...words } = deed
      return { item: { projectFigures: [...item.projectFigures, { ...words, by: act }] } }
    },
  },
}

/** Why a value cannot be measured by this measure (填报内容不符); undefined where it can. */
export function unlessFits(measure: Measure | undefined, value: Value): RefusalReason | undefined {
  if (measure && fits(measure, value)) return undefined
  return { code: 'valueUnfit', facts: { measure: measure?.kind ?? '—' } }
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
  const { kind: _kind, ...said } = deed
  return { ...said, on: act.at }
}

function refuseShares({ item, deed }: Given<'sharesSet'>) {
  const measure = item.measures.at(-1)?.value
  return firstOf(
    [!measure || !('target' in measure), { code: 'valueUnfit', facts: { measure: measure?.kind ?? '—' } }],
    [deed.shares.length === 0 || !areShares(deed.shares), { code: 'sharesUnsound' }],
  )
}

/** Bodies each once, and what they take on or have done in digits. */
function areShares(shares: readonly Share[]): boolean {
  const bodies = new Set(shares.map(({ orgUnit }) => orgUnit))
  return (
    bodies.size === shares.length && shares.every(({ orgUnit, value }) => orgUnit !== '' && isDecimal(value))
  )
}

function refuseShareValues({ item, deed, act }: Given<'sharesReported'>) {
  const { period, values } = deed
  const asked = (heldOn(item.shares, endOf(period))?.value ?? []).map(({ orgUnit }) => orgUnit)
  return firstOf(
    [startOf(period) > act.at, { code: 'periodNotBegun', facts: { period } }],
    [
      values.length === 0 || !areShares(values) || values.some(({ orgUnit }) => !asked.includes(orgUnit)),
      { code: 'sharesUnsound' },
    ],
  )
}

function refuseProject({ item, deed, act }: Given<'projectReported'>) {
  const { kind: _kind, through, ...words } = deed
  const { yearPlan, paid, unit, physicalProgress, startedOn, enteredOn } = words
  const ahead = [through, startedOn, enteredOn].find((day) => day !== undefined && day > act.at)
  const numbers = [yearPlan, paid, physicalProgress].filter((each) => each !== undefined)
  const unsound = numbers.some((each) => !isDecimal(each) || compareDecimals(each, '0') < 0)
  const unitless = (yearPlan !== undefined || paid !== undefined) && !unit
  return firstOf(
    [Object.keys(words).length === 0, { code: 'wordsMissing' }],
    [ahead !== undefined, { code: 'periodNotBegun', facts: { period: ahead ?? '' } }],
    [unsound || unitless || over100(physicalProgress), { code: 'figureUnsound' }],
    [isInAnotherUnit(item, deed, act.at), { code: 'figureUnsound' }],
  )
}

/** 完成投资5000万元 beside 年度计划2亿元 would be compared as 5000 of 2: what is said later is said in the same unit, or both anew. */
function isInAnotherUnit(
  item: Item,
  { yearPlan, paid, unit, through }: ProjectWords,
  on: CalendarDate,
): boolean {
  const held = projectOn(item, on)
  if (unit === undefined || held?.unit === undefined || (yearPlan !== undefined && paid !== undefined))
    return false
  return held.through.slice(0, 4) === through.slice(0, 4) && held.unit !== unit
}

function over100(percent: string | undefined): boolean {
  return percent !== undefined && isDecimal(percent) && compareDecimals(percent, '100') > 0
}
