import type { AccountRole } from '@taizhang/contract'
import { type AccessRelation, accessTable } from './access-table.ts'
import type { Action } from './action.ts'

/** A role as it holds today (现有授权): in which body or post, where the role is bound to one. */
export interface HeldRole {
  readonly role: AccountRole
  readonly orgUnit?: string
  readonly post?: string
}

/** How the holder of a role stands to the thing in question. */
export type RelationsOf = (held: HeldRole) => ReadonlySet<AccessRelation>

/** Whether some role may do it (是否允许) to something that its holder stands to as `relationsOf` says. */
export function mayDo(roles: readonly HeldRole[], action: Action, relationsOf: RelationsOf): boolean {
  return roles.some((held) => {
    const relations = accessTable[action][held.role]
    if (!relations) return false
    return relations.includes('any') || relations.some((each) => relationsOf(held).has(each))
  })
}

/** Whether there is anything at all that some role may do it to. */
export function mayEver(roles: readonly HeldRole[], action: Action): boolean {
  return roles.some(({ role }) => accessTable[action][role] !== undefined)
}

/** Whether there is anything that some role may do it to, once it is granted by name (特别授权) where the role alone does not allow it. */
export function mayNow(
  roles: readonly HeldRole[],
  action: Action,
  granted: ReadonlySet<Action> = new Set(),
): boolean {
  return roles.some(({ role }) => {
    const relations = accessTable[action][role] ?? []
    return relations.some((each) => each !== 'granted' || granted.has(action))
  })
}

/** Whether some role may do it to everything. */
export function mayAlways(roles: readonly HeldRole[], action: Action): boolean {
  return mayDo(roles, action, () => new Set())
}
