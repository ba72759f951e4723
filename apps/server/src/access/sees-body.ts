import type { SignedIn } from '../accounts/signed-in.ts'
import { mayAlways } from './permit.ts'
import type { Leadership } from './relations.ts'

/**
 * Whether all items of a body are seen (单位是否全部可见). Of a body of whose items one sees some, what is seen would be told for the whole.
 */
export function seesBody({ roles }: SignedIn, orgUnit: string, { sponsorOf, isLeader }: Leadership): boolean {
  if (mayAlways(roles, 'items.read')) return true
  return roles.some(
    ({ role, orgUnit: own, post }) =>
      ((role === 'head' || role === 'liaison') && own === orgUnit) ||
      (role === 'sponsor' && post !== undefined && (isLeader(post) || sponsorOf(orgUnit) === post)),
  )
}
