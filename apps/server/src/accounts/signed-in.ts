import { type AccountRole, accountRoles, administratorRoles } from '@taizhang/contract'
import { type CalendarDate, emptyRegister, postsHeldBy, type RegisterState } from '@taizhang/ledger'
import {
  type Account,
  type AccountGrant,
  accountById,
  inGovernment,
  isSeparated,
  readRegister,
  type SignIn,
  signInByDigest,
  type Transaction,
  touchSignIn,
} from '@taizhang/store'
import type { HeldRole } from '../access/permit.ts'
import { type ServerParts, todayOf } from '../http/server-parts.ts'
import type { SignInCookie } from '../http/sign-in-cookie.ts'
import type { Settings } from '../settings.ts'
import { digestOfToken } from './tokens.ts'

/** Who asks (登录人): the account, what its roles are today, and the sign-in it came by. */
export interface SignedIn {
  readonly governmentId: string
  readonly account: Account
  readonly roles: readonly HeldRole[]
  readonly isSeparated: boolean
  readonly isPasswordDue: boolean
  readonly signIn: SignIn
  readonly token: string
}

/** A sign-in is noted as used once a minute: not every request should write. */
const touchEveryMs = 60_000

/** Who holds this cookie, if the sign-in has not ended, the account is open, and neither was idle for too long. */
export async function signedInBy(
  server: ServerParts,
  { governmentId, token }: SignInCookie,
): Promise<SignedIn | undefined> {
  return inGovernment(server.database, governmentId, async (tx) => {
    const signIn = await signInByDigest(tx, digestOfToken(token))
    if (!signIn || hasEnded(signIn, server)) return undefined
    const account = await accountById(tx, signIn.accountId)
    if (!account || account.isClosed) return undefined
    const at = server.now()
    if (at.getTime() - Date.parse(signIn.lastSeen) > touchEveryMs) {
      await touchSignIn(tx, signIn.digest, at.toISOString())
    }
    return { ...(await withRoles(tx, account, server)), governmentId, signIn, token }
  })
}

function hasEnded({ endsAt, lastSeen }: SignIn, { now, settings }: ServerParts): boolean {
  const at = now().getTime()
  return at >= Date.parse(endsAt) || at - Date.parse(lastSeen) >= settings.signIns.idleMinutes * 60_000
}

/** The account with its roles of today (现有角色). */
export async function withRoles(
  tx: Transaction,
  account: Account,
  server: ServerParts,
): Promise<Pick<SignedIn, 'account' | 'roles' | 'isSeparated' | 'isPasswordDue'>> {
  const separated = await isSeparated(tx)
  const needsRegister = account.grants.some(({ post }) => post !== undefined)
  const register = needsRegister ? (await readRegister(tx)).state : emptyRegister
  return {
    account,
    roles: rolesOn(account, todayOf(server), register, separated),
    isSeparated: separated,
    isPasswordDue: isPasswordDue(account, server),
  }
}

/**
 * The roles of an account on a day (当日角色). A grant in a post holds while its person holds the post, and for the body of the post;
 * where administrators are kept apart, one of them has no other role, whatever was granted before.
 */
export function rolesOn(
  { grants, person }: Pick<Account, 'grants' | 'person'>,
  day: CalendarDate,
  register: RegisterState,
  separated: boolean,
): HeldRole[] {
  const held = grants.flatMap((grant) => heldRole(grant, person, day, register))
  const administers = held.filter(({ role }) => isAdministrator(role))
  return separated && administers.length > 0 ? administers.slice(0, 1) : held
}

/** Whether it is one of the three (三员). */
export function isAdministrator(role: AccountRole): boolean {
  return administratorRoles.some((each) => each === role)
}

function heldRole(
  { role, orgUnit, post }: AccountGrant,
  person: string | undefined,
  day: CalendarDate,
  register: RegisterState,
): HeldRole[] {
  if (!isRole(role)) return []
  if (post === undefined) return [{ role, ...(orgUnit !== undefined && { orgUnit }) }]
  const place = Object.hasOwn(register.posts, post) ? register.posts[post] : undefined
  const holds = person !== undefined && postsHeldBy(register, person, day).includes(post)
  return place && holds ? [{ role, post, orgUnit: place.orgUnit }] : []
}

/** A role that this program no longer knows gives no right. */
function isRole(role: string): role is AccountRole {
  return Object.hasOwn(accountRoles, role)
}

function isPasswordDue(
  { mustChangePassword, passwordSetAt }: Account,
  { now, settings }: { readonly now: () => Date; readonly settings: Settings },
): boolean {
  const { changeDays } = settings.passwordPolicy
  const age = now().getTime() - Date.parse(passwordSetAt)
  return mustChangePassword || (changeDays !== undefined && age >= changeDays * 86_400_000)
}
