import { type CalendarDate, daysBetween } from '../exact/calendar-date.ts'
import { compareFractions, type Fraction, fraction, fractionOf, rounded } from '../exact/fraction.ts'
import { heldOn, type Item, type LightOverride } from '../item/item.ts'
import type { ItemState } from '../state/item-state.ts'
import type {
  Light,
  LightCondition,
  LightFactName,
  LightLegend,
  LightPolicy,
  LightRule,
  lightFactKinds,
} from './light-policy.ts'
import { projectFactsOf } from './project-facts.ts'

interface FactTypes {
  readonly word: string
  readonly number: Fraction
  readonly yesNo: boolean
}

/** What is known of an item when it is lit (亮灯依据); what is not known is absent, and no rule that asks for it holds. */
export type LightFacts = {
  readonly [Name in LightFactName]?: FactTypes[(typeof lightFactKinds)[Name]]
}

/** The facts that the ledger knows of an item (亮灯依据): its state, its project, and what was stated of it by name. */
export function lightFactsOf(item: Item, state: ItemState, today: CalendarDate): LightFacts {
  const { deadline } = heldOn(item.schedules, today)!.value
  const { lagPoints, progress } = state.progress
  return {
    ...{ lifecycle: state.lifecycle, reporting: state.reporting.reporting, progress },
    daysToDeadline: fraction(BigInt(daysBetween(today, deadline)), 1n),
    ...(lagPoints && { lagPoints }),
    ...projectFactsOf(item, today),
  }
}

/** A light, the word that a circular prints, and what made them (亮灯及依据). */
export interface LightOutcome {
  readonly light: Light
  readonly word: string
  readonly clause: string
  /** Tag of the source of the policy. */
  readonly source: string
  /** The facts that the rule asked for, as printed; empty where no rule held. */
  readonly because: readonly { readonly fact: LightFactName; readonly value: string }[]
}

/** The light (亮灯) of one legend, of the item's own when none is named. @throws RangeError for a legend that the policy has not. */
export function lightOf(facts: LightFacts, policy: LightPolicy, legendId?: string): LightOutcome {
  const legend = legendOf(policy, legendId)
  const rule = legend.rules.find(({ when }) => holdsFor(when, facts))
  const { light, word, clause }: Omit<LightRule, 'when'> = rule ?? legend.otherwise
  return {
    light: policy.lights.find(({ id }) => id === light)!,
    ...{ word, clause, source: policy.source },
    because: (rule?.when ?? []).map(({ fact }) => ({ fact, value: printed(facts[fact]!) })),
  }
}

/** Whether all the conditions hold for these facts (是否符合). */
export function holdsFor(conditions: readonly LightCondition[], facts: LightFacts): boolean {
  return conditions.every((condition) => holds(condition, facts))
}

function legendOf({ id, legends }: LightPolicy, legendId: string | undefined): LightLegend {
  const legend = legendId === undefined ? legends[0] : legends.find((each) => each.id === legendId)
  if (!legend) throw new RangeError(`policy ${id} has no legend ${legendId}`)
  return legend
}

/** Compared exactly: a lag of 9.96 points is not 10, though it is printed so. */
function holds(condition: LightCondition, facts: LightFacts): boolean {
  const fact = facts[condition.fact]
  if (fact === undefined) return false
  if (typeof fact === 'string') return 'oneOf' in condition && condition.oneOf.includes(fact)
  if (typeof fact === 'boolean') return 'is' in condition && condition.is === fact
  if ('above' in condition) return compareFractions(fact, fractionOf(condition.above)) > 0
  if ('atLeast' in condition) return compareFractions(fact, fractionOf(condition.atLeast)) >= 0
  if ('below' in condition) return compareFractions(fact, fractionOf(condition.below)) < 0
  return 'atMost' in condition && compareFractions(fact, fractionOf(condition.atMost)) <= 0
}

function printed(fact: string | boolean | Fraction): string {
  return typeof fact === 'object' ? rounded(fact, 1) : String(fact)
}

/** What is shown: the computed light, and beside it the one that a named person has set until a day (人工调整). */
export interface ShownLight {
  readonly computed: LightOutcome
  readonly override?: LightOverride
}

/** The light with the override that holds today, if any does; the last day of an override still counts. */
export function shownLight(
  computed: LightOutcome,
  overrides: readonly LightOverride[],
  today: CalendarDate,
): ShownLight {
  const override = overrides.filter(({ by, until }) => by.at <= today && today <= until).at(-1)
  return { computed, ...(override && { override }) }
}
