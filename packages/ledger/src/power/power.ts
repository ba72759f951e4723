import { type OrgUnitRelation, orgUnitRelations } from './relation.ts'

/** What may be done to a body (督查权限). */
export interface Power {
  /** Sent a notice; where not, it is asked by a letter (商请函). */
  readonly ordered: boolean
  /** Its submission returned (退回). */
  readonly returned: boolean
  /** Named in a circular (通报点名). */
  readonly named: boolean
  readonly scored: boolean
  readonly ranked: boolean
}

export const powerNames = [
  'ordered',
  'returned',
  'named',
  'scored',
  'ranked',
] as const satisfies readonly (keyof Power)[]

/** What may be done to bodies of each relation (督查权限规则): a file of policies/powers. */
export interface PowerPolicy {
  readonly id: string
  readonly name: string
  readonly dated: string
  readonly source: string
  /** What the source leaves open, and was decided here. */
  readonly notSaid: readonly string[]
  readonly powers: Readonly<Record<OrgUnitRelation, Power>>
}

/** What may be done to a body of this relation (督查权限). */
export function powerOver(relation: OrgUnitRelation, { powers }: PowerPolicy): Power {
  return powers[relation]
}

/** Reads one policy of powers from data; problems name what is wrong and where. */
export function readPowerPolicy(
  data: unknown,
): { readonly policy: PowerPolicy } | { readonly problems: readonly string[] } {
  const { id, name, dated, source, notSaid, powers } = (data ?? {}) as Record<string, unknown>
  const given = (powers ?? {}) as Record<string, Record<string, unknown> | undefined>
  const problems = [
    ...Object.entries({ id, name, dated, source }).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
    ),
    ...(Array.isArray(notSaid) ? [] : ['notSaid: a list is missing']),
    ...Object.keys(orgUnitRelations).flatMap((relation) =>
      powerNames.flatMap((power) =>
        typeof given[relation]?.[power] === 'boolean'
          ? []
          : [`powers.${relation}.${power}: true or false is wanted`],
      ),
    ),
    ...Object.keys(given).flatMap((relation) =>
      relation in orgUnitRelations ? [] : [`powers.${relation}: there is no such relation`],
    ),
  ]
  return problems.length > 0 ? { problems } : { policy: data as PowerPolicy } // checked field by field above
}
