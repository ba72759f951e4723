import type { importOrgUnitsSchema } from '@taizhang/contract'
import {
  bodiesOf,
  isSettled,
  type PlaceLevel,
  type SuggestedOrgUnit,
  type SuggestedOrgUnits,
  type TableProblem,
} from '@taizhang/intake'
import {
  type CalendarDate,
  type OrgUnitRelation,
  orgUnitsOn,
  type RegisterDeed,
  type RegisterState,
} from '@taizhang/ledger'
import type { z } from 'zod'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'

/** What the names of a table are looked at beside. */
export interface NamesBeside {
  readonly register: RegisterState
  readonly place: PlaceLevel
  readonly today: CalendarDate
}

/** Bodies that the unknown names of a table suggest (拟登记单位). */
export function suggestedIn(
  problems: readonly TableProblem[],
  { register, place, today }: NamesBeside,
): SuggestedOrgUnits {
  const unknown = problems.flatMap(({ code, words }) => (code === 'orgUnitUnknown' ? [words] : []))
  const known = orgUnitsOn(register, today).map(({ id, name, aliases }) => ({
    id,
    names: [name, ...aliases],
  }))
  // Ids of bodies that are gone stay theirs.
  const gone = Object.keys(register.orgUnits).map((id) => ({ id, names: [] }))
  return bodiesOf(unknown, { ...place, known: [...known, ...gone] })
}

/** A body as somebody confirmed it (确认登记的单位). */
export type ConfirmedOrgUnit = Pick<SuggestedOrgUnit, 'id' | 'name' | 'shortNames' | 'relation'>

/**
 * Who is confirmed (确认登记): those named as they were corrected, or all that were suggested and are settled, as they are; the others wait for
 * somebody to name them.
 */
export function confirmedOf(
  { orgUnits }: SuggestedOrgUnits,
  { all, orgUnits: named = [] }: Pick<z.output<typeof importOrgUnitsSchema>, 'all' | 'orgUnits'>,
): readonly ConfirmedOrgUnit[] | ProblemAnswer {
  if (all) return orgUnits.filter(isSettled)
  const taken = named.flatMap(({ name, shortNames }) => [name, ...shortNames])
  const twice = taken.find((name, i) => taken.indexOf(name) !== i)
  if (twice !== undefined) return namedTwice(twice)
  const others = new Set(taken)
  return named.map((each) => {
    const before = orgUnits.find(({ id }) => id === each.id)
    // Whatever it is called now, the table goes on writing it as it did.
    const written = [before?.name ?? [], before?.shortNames ?? []].flat().filter((name) => !others.has(name))
    return { ...each, shortNames: [...each.shortNames, ...written] }
  })
}

/** Adding them to the register (登记单位), and the group of counties when the first one comes. */
export function addingDeeds(
  orgUnits: readonly ConfirmedOrgUnit[],
  { register, from }: { readonly register: RegisterState; readonly from: CalendarDate },
): RegisterDeed[] {
  const added = orgUnits.map(
    ({ id, name, shortNames, relation }): RegisterDeed => ({
      ...({ kind: 'orgUnitAdded', orgUnit: id, name, aliases: shortNames, relation, from } as const),
    }),
  )
  const relations = orgUnits.map(({ relation }) => relation)
  return [...added, ...countiesDeeds(relations, { register, from })]
}

/** The group of counties and zones (各县（市、区）), set when the first of them comes. */
export function countiesDeeds(
  relations: readonly OrgUnitRelation[],
  { register, from }: { readonly register: RegisterState; readonly from: CalendarDate },
): RegisterDeed[] {
  const isFirst = !Object.values(register.groups).some(({ name }) => /^各.*县/u.test(name))
  const hasCounties = relations.some((relation) => ofCounties.some((each) => each === relation))
  return isFirst && hasCounties ? [countiesSet(from)] : []
}

const ofCounties = ['countyGovernment', 'developmentZone'] as const

function countiesSet(from: CalendarDate): RegisterDeed {
  return {
    ...({ kind: 'groupSet', group: 'counties', name: '各县（市、区）', from } as const),
    aliases: ['各县（市、区）政府', '各县区'],
    members: { kind: 'byRelation', relations: ofCounties },
  }
}

function namedTwice(name: string): ProblemAnswer {
  const words = {
    zh: `“${name}”给了两个单位，请只留一个`,
    en: `${name} is given to two bodies: leave it to one`,
  }
  const fault = { path: 'orgUnits', field: '单位', code: 'namedTwice', ...words }
  return problem('invalid', { count: '1' }, { faults: [fault] })
}
