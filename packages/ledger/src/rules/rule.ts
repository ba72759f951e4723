import type { Act } from '../item/act.ts'
import type { Deed, DeedKind } from '../item/event.ts'
import { heldOn, type Item, type Lifecycle } from '../item/item.ts'
import type { LedgerState } from '../item/ledger-state.ts'
import type { RefusalReason } from '../item/refusal.ts'
import type { DeedPolicy } from './deed-policy.ts'

/** What a rule looks at: the ledger before the event, the item as it stands, the deed and who did it. */
export interface GivenDeed<SomeDeed> {
  readonly state: LedgerState
  readonly item: Item
  readonly deed: SomeDeed
  readonly act: Act
}

/** The same for the deeds of these kinds. */
export type Given<Kind extends DeedKind> = GivenDeed<Extract<Deed, { readonly kind: Kind }>>

/** Fields with their new values; undefined takes a field away. */
export type ItemPatch = { readonly [Field in keyof Item]?: Item[Field] | undefined }

/** What an event changes: fields of its item and of others, and items that it brings into being. */
export interface Changes {
  readonly item?: ItemPatch
  readonly others?: Readonly<Record<string, ItemPatch>>
  readonly born?: readonly Item[]
  readonly serials?: Readonly<Record<string, string>>
}

/** The rule of one deed (办理规则): in which lifecycles it can be done, what speaks against it, what it changes. */
export interface Rule<Kind extends DeedKind> {
  readonly when: readonly Lifecycle[]
  /** What speaks against it, the weightier first. */
  readonly refuse?: (given: Given<Kind>, policy: DeedPolicy) => RefusalReason | undefined
  /** What it changes, the same whatever the policy: a deed that was taken once is entered again without being decided. */
  readonly change: (given: Given<Kind>) => Changes
}

/** Rules of some deeds. */
export type Rules<Kind extends DeedKind> = { readonly [K in Kind]: Rule<K> }

/** The first reason whose case holds; reasons are listed in order of precedence. */
export function firstOf(
  ...reasons: readonly (readonly [holds: boolean, reason: RefusalReason])[]
): RefusalReason | undefined {
  return reasons.find(([holds]) => holds)?.[1]
}

/** Before the table is issued. */
export const beforeIssue: readonly Lifecycle[] = ['draft', 'consulted']
/** Issued and not yet out of hand. */
export const inHand: readonly Lifecycle[] = [
  'issued',
  'signedFor',
  'objected',
  'active',
  'closing',
  'suspended',
]
/** Somebody has taken it on. */
export const underWay: readonly Lifecycle[] = ['signedFor', 'active']

/** Where an item that is signed for stands: in work, or waiting for the nodes of its path. */
export function signedLifecycle(item: Item, day: Act['at']): Lifecycle {
  return heldOn(item.schedules, day)?.value.kind === 'noNodes' ? 'signedFor' : 'active'
}
