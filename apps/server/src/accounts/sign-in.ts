import { randomUUID } from 'node:crypto'
import {
  type Account,
  accountByName,
  accountNameKey,
  addSignIn,
  countWrongPassword,
  forgetWrongPasswords,
  inGovernment,
  listGovernments,
  type Transaction,
  wrongPasswordsOf,
} from '@taizhang/store'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import { type ServerParts, todayOf } from '../http/server-parts.ts'
import { actorOf, recordAccountFact } from './account-facts.ts'
import { isNobodys, isPasswordOf } from './password-hash.ts'
import { type SignedIn, withRoles } from './signed-in.ts'
import { digestOfToken, newToken } from './tokens.ts'

/** Who wants to come in, and from where. */
export interface SignInAttempt {
  readonly government?: string
  readonly name: string
  readonly password: string
  readonly address: string
  readonly browser: string
}

/** Signs in (登录): by name and password, unless the name is locked. What is wrong is not told apart: name or password. */
export async function signIn(server: ServerParts, attempt: SignInAttempt): Promise<SignedIn | ProblemAnswer> {
  const governments = await listGovernments(server.database)
  const wanted = attempt.government ?? (governments.length === 1 ? governments[0]!.id : undefined)
  const government = governments.find(({ id }) => id === wanted)
  if (!government) {
    await isNobodys(attempt.password)
    return problem('signInFailed')
  }
  const nameKey = accountNameKey(attempt.name)
  const { account, lockedUntil } = await inGovernment(server.database, government.id, async (tx) => ({
    account: await accountByName(tx, attempt.name),
    lockedUntil: (await wrongPasswordsOf(tx, nameKey)).lockedUntil,
  }))
  const locked = refuseLocked(lockedUntil, server)
  if (locked) return locked
  // Between the two transactions: a hash takes its time, and no connection waits for it.
  const isRight = account
    ? await isPasswordOf(account.passwordHash, attempt.password)
    : await isNobodys(attempt.password)
  return inGovernment(server.database, government.id, async (tx) => {
    if (account && isRight && !account.isClosed) return begin(tx, account, attempt, server)
    return refuse(tx, account, { ...attempt, nameKey, isRight }, server)
  })
}

function refuseLocked(lockedUntil: string | undefined, { now }: ServerParts): ProblemAnswer | undefined {
  const left = lockedUntil === undefined ? 0 : Date.parse(lockedUntil) - now().getTime()
  if (left <= 0) return undefined
  return problem(
    'accountLocked',
    { minutes: String(Math.ceil(left / 60_000)) },
    { retryAfter: Math.ceil(left / 1000) },
  )
}

async function begin(
  tx: Transaction,
  account: Account,
  { address, browser }: SignInAttempt,
  server: ServerParts,
): Promise<SignedIn> {
  const token = newToken()
  const at = server.now()
  const entry = {
    ...{ id: randomUUID(), accountId: account.id, digest: digestOfToken(token), address, browser },
    ...{ since: at.toISOString(), lastSeen: at.toISOString() },
    endsAt: new Date(at.getTime() + server.settings.signIns.absoluteHours * 3_600_000).toISOString(),
  }
  await forgetWrongPasswords(tx, accountNameKey(account.name))
  await addSignIn(tx, entry)
  const who = { subject: account.id, actor: actorOf(account), at: todayOf(server) }
  await recordAccountFact(tx, who, { kind: 'signedIn', address, browser })
  return { ...(await withRoles(tx, account, server)), governmentId: tx.governmentId, signIn: entry, token }
}

async function refuse(
  tx: Transaction,
  account: Account | undefined,
  { address, nameKey, isRight }: SignInAttempt & { readonly nameKey: string; readonly isRight: boolean },
  server: ServerParts,
): Promise<ProblemAnswer> {
  const { failures, minutes } = server.settings.lockout
  const at = server.now().getTime()
  const lockedUntil = new Date(at + minutes * 60_000).toISOString()
  const counted = await countWrongPassword(tx, {
    ...{ nameKey, at: new Date(at).toISOString(), most: failures, lockedUntil },
    forgetBefore: new Date(at - minutes * 60_000).toISOString(),
  })
  // A name that nobody has may be a password typed into the wrong field: it is not written down.
  const who = { subject: account?.id ?? 'unknown', actor: 'unknown', at: todayOf(server) }
  const cause = account ? (isRight ? 'closed' : 'wrongPassword') : 'unknownName'
  await recordAccountFact(tx, who, { kind: 'signInFailed', address, cause })
  if (counted.lockedUntil === undefined) return problem('signInFailed')
  await recordAccountFact(tx, who, { kind: 'nameLocked', address, until: counted.lockedUntil })
  return refuseLocked(counted.lockedUntil, server) ?? problem('signInFailed')
}
