import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { OrgUnitRelation } from '../power/relation.ts'
import type { GrantAction, GroupMembers, PolicyKind, PostKind } from './register-state.ts'

type OfOrgUnits =
  | {
      readonly kind: 'orgUnitAdded'
      readonly orgUnit: string
      readonly name: string
      readonly aliases: readonly string[]
      readonly relation: OrgUnitRelation
      readonly parent?: string
      readonly code?: string
      readonly from: CalendarDate
    }
  | {
      readonly kind: 'orgUnitRenamed'
      readonly orgUnit: string
      readonly name: string
      readonly from: CalendarDate
    }
  | {
      readonly kind: 'orgUnitChanged'
      readonly orgUnit: string
      readonly aliases?: readonly string[]
      readonly parent?: string
      readonly code?: string
    }
  | {
      readonly kind: 'relationChanged'
      readonly orgUnit: string
      readonly relation: OrgUnitRelation
      readonly from: CalendarDate
    }
  /** From `from` on they are one with `into`, which is there already. */
  | {
      readonly kind: 'orgUnitsMerged'
      readonly orgUnits: readonly string[]
      readonly into: string
      readonly from: CalendarDate
    }
  /** From `from` on it is no more; the successors, if any, take over. */
  | {
      readonly kind: 'orgUnitAbolished'
      readonly orgUnit: string
      readonly successors: readonly string[]
      readonly from: CalendarDate
    }
  | {
      readonly kind: 'groupSet'
      readonly group: string
      readonly name: string
      readonly aliases: readonly string[]
      readonly members: GroupMembers
      readonly from: CalendarDate
    }

type OfPosts =
  | {
      readonly kind: 'postAdded'
      readonly post: string
      readonly title: string
      readonly orgUnit: string
      readonly postKind: PostKind
      readonly from: CalendarDate
    }
  /** `until` is its last day; its holders' too. */
  | { readonly kind: 'postClosed'; readonly post: string; readonly until: CalendarDate }
  | {
      readonly kind: 'holderSet'
      readonly post: string
      readonly person: string
      readonly name: string
      readonly acting: boolean
      readonly from: CalendarDate
      readonly until?: CalendarDate
    }
  | {
      readonly kind: 'holderEnded'
      readonly post: string
      readonly person: string
      readonly until: CalendarDate
    }
  | {
      readonly kind: 'divisionSet'
      readonly sponsor: string
      readonly orgUnits: readonly string[]
      readonly from: CalendarDate
      readonly documentNumber?: string
    }
  | {
      readonly kind: 'delegated'
      readonly desk: string
      readonly post: string
      readonly from: CalendarDate
      readonly until?: CalendarDate
      readonly document: string
    }
  | {
      readonly kind: 'delegationEnded'
      readonly desk: string
      readonly post: string
      readonly until: CalendarDate
    }

type OfRules =
  | {
      readonly kind: 'policyChosen'
      readonly policy: PolicyKind
      readonly id: string
      readonly from: CalendarDate
      readonly documentNumber?: string
    }
  | {
      readonly kind: 'numberSourceSet'
      readonly indicator: string
      readonly publisher: string
      readonly release?: string
      readonly from: CalendarDate
    }
  | {
      readonly kind: 'granted'
      readonly grant: string
      readonly person: string
      readonly action: GrantAction
      readonly scope?: string
      readonly from: CalendarDate
      readonly until: CalendarDate
      readonly reason: string
    }
  | { readonly kind: 'revoked'; readonly grant: string; readonly reason: string }

/** What is done to the register (名册办理动作). */
export type RegisterDeed = OfOrgUnits | OfPosts | OfRules

export type RegisterDeedKind = RegisterDeed['kind']

/** A fact of the register (名册事件): what was done to it, and who did it. */
export interface RegisterEvent {
  readonly act: Act
  readonly deed: RegisterDeed
}
