import {
  type BreakdownState,
  type CalendarDate,
  heldOn,
  type Item,
  type RegisterState,
  sponsorOf,
} from '@taizhang/ledger'
import type { AccessRelation } from './access-table.ts'
import type { HeldRole, RelationsOf } from './permit.ts'

/** What the register says on the day in question of who answers to whom (领导分工). */
export interface Leadership {
  /** The post of the sponsor that a body answers to (分管岗位). */
  readonly sponsorOf: (orgUnit: string) => string | undefined
  /** Whether the post is one to which everything answers (主要领导). */
  readonly isLeader: (post: string) => boolean
}

/** The same, read from the register. */
export function leadershipOn(register: RegisterState, day: CalendarDate): Leadership {
  return {
    sponsorOf: (orgUnit) => sponsorOf(register, orgUnit, day),
    isLeader: (post) => Object.hasOwn(register.posts, post) && register.posts[post]!.kind === 'leader',
  }
}

/** How the holder of a role stands to an item on a day (与事项的关系). A head of no body stands to nothing. */
export function relationsToItem(item: Item, day: CalendarDate, leadership: Leadership): RelationsOf {
  const duties = heldOn(item.duties, day)?.value
  const sponsor =
    duties?.sponsor ?? (duties?.lead === undefined ? undefined : leadership.sponsorOf(duties.lead))
  const bodies: readonly (readonly [AccessRelation, readonly (string | undefined)[]])[] = [
    ['lead', [duties?.lead, ...(duties?.furtherLeads ?? [])]],
    ['responsible', duties?.responsible ?? []],
    ['supporting', duties?.supporting ?? []],
    ['publisher', [item.publisher]],
  ]
  return ({ orgUnit, post }: HeldRole) => {
    const relations = bodies.filter(([, ids]) => orgUnit !== undefined && ids.includes(orgUnit))
    const isSponsor = post !== undefined && (post === sponsor || leadership.isLeader(post))
    return new Set([...relations.map(([relation]) => relation), ...(isSponsor ? (['sponsor'] as const) : [])])
  }
}

/** How the holder of a role stands to a table (与分解表的关系): once it went round to the body, and to all once it is issued. */
export function relationsToBreakdown(breakdown: BreakdownState): RelationsOf {
  const asked = new Set(breakdown.consultations.flatMap(({ orgUnits }) => orgUnits))
  return ({ orgUnit }) => {
    const sees = orgUnit !== undefined && (breakdown.issues.length > 0 || asked.has(orgUnit))
    return new Set(sees ? (['consulted'] as const) : [])
  }
}
