import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { OrgUnitRelation } from '../power/relation.ts'

/** A body (单位), with its names and relations as they changed. */
export interface OrgUnit {
  readonly id: string
  /** The earliest first. */
  readonly names: readonly { readonly from: CalendarDate; readonly name: string }[]
  /** Short names and variants: 市住建局, 住建局. */
  readonly aliases: readonly string[]
  readonly relations: readonly { readonly from: CalendarDate; readonly relation: OrgUnitRelation }[]
  readonly parent?: string
  /** 统一社会信用代码, or a code of the place. */
  readonly code?: string
  readonly from: CalendarDate
  /** The last day on which it was there; absent while it is. */
  readonly until?: CalendarDate
  /** The bodies that took over what it had to do. */
  readonly successors: readonly string[]
}

/** Bodies named together (单位统称): a list, or all of some relations on the day. */
export interface OrgUnitGroup {
  readonly id: string
  /** 各县（市、区）, and how else it is written. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly members: readonly { readonly from: CalendarDate; readonly value: GroupMembers }[]
}

export type GroupMembers =
  | { readonly kind: 'listed'; readonly orgUnits: readonly string[] }
  | { readonly kind: 'byRelation'; readonly relations: readonly OrgUnitRelation[] }

/** leader 主要领导 · sponsor 分管领导 · head 单位负责人 · liaison 联络员 · supervisor 督查员 · desk 对口科室. */
export const postKinds = ['leader', 'sponsor', 'head', 'liaison', 'supervisor', 'desk'] as const
export type PostKind = (typeof postKinds)[number]

/** A post in a body (岗位). */
export interface Post {
  readonly id: string
  readonly title: string
  readonly orgUnit: string
  readonly kind: PostKind
  readonly from: CalendarDate
  readonly until?: CalendarDate
}

/** Who holds a post, or acts for it, from a day to a day, both in (任职人). */
export interface Holder {
  readonly post: string
  readonly person: string
  readonly name: string
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly acting: boolean
}

/** From a day on, a body answers to the sponsor who holds this post (领导分工). */
export interface Division {
  readonly orgUnit: string
  readonly sponsor: string
  readonly from: CalendarDate
  readonly documentNumber?: string
}

/** A desk enters what the holder of another post says (代录授权), from a day to a day, both in. */
export interface Delegation {
  readonly desk: string
  readonly post: string
  readonly from: CalendarDate
  readonly until?: CalendarDate
  /** The paper that says so. */
  readonly document: string
}

/** What a place chooses between (规则类别). */
export const policyKinds = [
  ...(['light', 'reporting', 'calendar', 'tolerance', 'schedule', 'release'] as const),
  ...(['power', 'notice', 'digestAlgorithm'] as const),
] as const
export type PolicyKind = (typeof policyKinds)[number]

/** The preset that holds from a day on (规则选用), by its id. */
export interface ChosenPolicy {
  readonly policy: PolicyKind
  readonly id: string
  readonly from: CalendarDate
  readonly documentNumber?: string
}

/** Who publishes the numbers of an indicator, and by which calendar (数据来源), from a day on. */
export interface NumberSource {
  readonly indicator: string
  readonly publisher: string
  readonly release?: string
  readonly from: CalendarDate
}

/** An exception by name (特别授权): what one person may do, until a day. */
export interface Grant {
  readonly id: string
  readonly person: string
  /** seeEmbargoed 查看待发布数据 · setLightAside 人工调整亮灯. */
  readonly action: GrantAction
  /** The item or body it is limited to; absent for all. */
  readonly scope?: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly reason: string
  readonly by: Act
  readonly revoked?: Act
}

export const grantActions = ['seeEmbargoed', 'setLightAside'] as const
export type GrantAction = (typeof grantActions)[number]

/** Who there is (名册): bodies, posts, who holds them, who answers to whom, and which rules were chosen. */
export interface RegisterState {
  readonly orgUnits: Readonly<Record<string, OrgUnit>>
  readonly groups: Readonly<Record<string, OrgUnitGroup>>
  readonly posts: Readonly<Record<string, Post>>
  readonly holders: readonly Holder[]
  readonly divisions: readonly Division[]
  readonly delegations: readonly Delegation[]
  readonly policies: readonly ChosenPolicy[]
  readonly numberSources: readonly NumberSource[]
  readonly grants: Readonly<Record<string, Grant>>
  /** The day of the last event; no event is entered before it. */
  readonly lastOn?: CalendarDate
}

/** A register before its first event. */
export const emptyRegister: RegisterState = {
  ...{ orgUnits: {}, groups: {}, posts: {}, holders: [], divisions: [], delegations: [] },
  ...{ policies: [], numberSources: [], grants: {} },
}
