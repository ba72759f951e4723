import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A body of the made-up city (单位), as samples/ledger/org-units.tsv has it. */
export interface Body {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly relation: string
  readonly code: string
}

/** All 62 of them, in the order of the file (虚构城市的单位). */
export const bodies: readonly Body[] = readFileSync(join(import.meta.dirname, '../ledger/org-units.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', name = '', shortNames = '', relation = '', code = ''] = line.split('\t')
    return { id, name, aliases: shortNames.split('、'), relation, code }
  })

/** The deeds that enter them in a register, with 各县（市、区） for the nine below the city (登记单位). */
export function bodyDeeds(from: string): readonly object[] {
  return [
    ...bodies.map(({ id, ...body }) => ({ kind: 'orgUnitAdded', orgUnit: id, ...body, from })),
    {
      ...{ kind: 'groupSet', group: 'counties', name: '各县（市、区）', from },
      aliases: ['各县(市、区)', '各县（市、区）政府', '各县(市、区)政府'],
      members: { kind: 'byRelation', relations: ['countyGovernment', 'developmentZone'] },
    },
  ]
}
