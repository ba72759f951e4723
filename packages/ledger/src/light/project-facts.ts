import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dateOf,
  daysBetween,
  partsOf,
  wholeMonths,
} from '../exact/calendar-date.ts'
import { compareDecimals } from '../exact/decimal.ts'
import { compareFractions, type Fraction, fraction, plus, quotient } from '../exact/fraction.ts'
import type { Item } from '../item/item.ts'
import type { CircumstanceName, ProjectFigure, ProjectWords } from '../item/project.ts'
import { plannedShare } from '../schedule/schedule.ts'
import type { LightFacts } from './light-of.ts'

/**
 * What is known of a project at a day (项目现状): of each thing what was said of the latest day, in whatever order it was entered. Money of
 * a year gone by says nothing of this one.
 */
export function projectOn(item: Item, today: CalendarDate): ProjectWords | undefined {
  const said = item.projectFigures
    .filter(({ by }) => by.at <= today)
    .toSorted((a, b) => compareDates(a.through, b.through))
  const last = said.at(-1)
  if (!last) return undefined
  const year = last.through.slice(0, 4)
  const told = said.map((figure) => (figure.through.startsWith(year) ? figure : withoutMoney(figure)))
  const { by: _by, ...words } = Object.assign({}, ...told) as ProjectFigure // later words go over earlier ones
  return words
}

function withoutMoney({ yearPlan: _yearPlan, paid: _paid, unit: _unit, ...others }: ProjectFigure) {
  return others
}

/** What lights may ask of a project (项目亮灯依据): begun, paid, entered; and what was stated of the item by name. */
export function projectFactsOf(item: Item, today: CalendarDate): LightFacts {
  const project = projectOn(item, today)
  return { ...(project && factsOf(project, today)), ...circumstancesOn(item, today) }
}

function factsOf(project: ProjectWords, today: CalendarDate): LightFacts {
  const { plannedStart, startedOn, enteredOn } = project
  const [started, entered] = [startedOn !== undefined, enteredOn !== undefined]
  const paidOnPlan = isPaidOnPlan(project)
  const missed = !started && plannedStart !== undefined && plannedStart < today
  return {
    ...{ started, entered },
    // No reason is a valid one until somebody states it.
    ...(missed && { monthsNotStarted: monthsMissed(plannedStart, today), validReason: false }),
    ...(startedOn !== undefined && !entered && { monthsNotEntered: monthsSince(startedOn, today) }),
    ...(paidOnPlan !== undefined && { paidOnPlan }),
  }
}

/** Months in which it should have begun and did not: the month it was due counts as soon as its day is past. */
function monthsMissed(plannedStart: CalendarDate, today: CalendarDate): Fraction {
  const [due, now] = [partsOf(plannedStart), partsOf(addDays(today, -1))]
  return fraction(BigInt((now.year - due.year) * 12 + now.month - due.month + 1), 1n)
}

/** Months gone by since that day, with the days of the month that is not full, so that a day more than one month is more than one. */
function monthsSince(day: CalendarDate, today: CalendarDate): Fraction {
  const whole = wholeMonths(day, addDays(today, -1))
  const over = daysBetween(addMonths(day, whole), today)
  return plus(fraction(BigInt(whole), 1n), fraction(BigInt(over), 31n))
}

/** Money paid beside the year's plan, month by month in even parts; unknown without a plan. */
function isPaidOnPlan({ paid, yearPlan, through }: ProjectWords): boolean | undefined {
  if (paid === undefined || yearPlan === undefined || compareDecimals(yearPlan, '0') === 0) return undefined
  const year = through.slice(0, 4)
  const course = {
    kind: 'straight',
    start: dateOf(`${year}-01-01`),
    deadline: dateOf(`${year}-12-31`),
  } as const
  const planned = plannedShare(course, { kind: 'yesNo' }, through)
  return planned && compareFractions(quotient(paid, yearPlan), planned) >= 0
}

function circumstancesOn(item: Item, today: CalendarDate): { readonly [Name in CircumstanceName]?: boolean } {
  const stated = item.circumstances.filter(({ by }) => by.at <= today)
  return Object.fromEntries(stated.map(({ circumstance, holds }) => [circumstance, holds]))
}
