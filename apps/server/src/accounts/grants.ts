import { administratorRoles } from '@taizhang/contract'
import { type Account, listAccounts, type Transaction } from '@taizhang/store'
import { accessTable } from '../access/access-table.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'

type Grants = Account['grants']

/** What speaks against an account having these roles (授权核查): administrators kept apart, and somebody left to manage accounts. */
export async function refuseGrants(
  tx: Transaction,
  separated: boolean,
  account: Pick<Account, 'id'> | undefined,
  grants: Grants,
): Promise<ProblemAnswer | undefined> {
  if (separated && isMixed(grants)) return problem('separatedDuties')
  if (!account) return undefined
  const others = (await listAccounts(tx)).filter(({ id, isClosed }) => id !== account.id && !isClosed)
  const after = [...others.map((each) => each.grants), grants]
  return managing.every((action) => after.some((each) => holds(each, action)))
    ? undefined
    : problem('lastAdministrator')
}

/** Without somebody for each of these, nobody could ever open an account or grant a role again. */
const managing = ['accounts.write', 'accounts.grant'] as const

function holds(grants: Grants, action: (typeof managing)[number]): boolean {
  const roles: Readonly<Record<string, unknown>> = accessTable[action]
  return grants.some(({ role }) => Object.hasOwn(roles, role))
}

/** Whether an administrator's role stands beside any other role (三员混岗). */
export function isMixed(grants: Grants): boolean {
  const roles = new Set(grants.map(({ role }) => role))
  return roles.size > 1 && administratorRoles.some((role) => roles.has(role))
}
