import { passwordChangeSchema, signInEntrySchema, signInInputSchema, signInSchema } from '@taizhang/contract'
import { grantsOn } from '@taizhang/ledger'
import {
  type Account,
  endSignIn,
  endSignIns,
  inGovernment,
  listGovernments,
  lockAccount,
  readRegister,
  saveAccount,
  signInsOf,
} from '@taizhang/store'
import { z } from 'zod'
import type { Action } from '../../access/action.ts'
import { actorOf, recordAccountFact } from '../../accounts/account-facts.ts'
import { weakPassword } from '../../accounts/new-password.ts'
import { hashOf, isPasswordOf } from '../../accounts/password-hash.ts'
import { signIn } from '../../accounts/sign-in.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { definePublicRoute, defineRoute, type Route } from '../../http/route.ts'
import { type ServerParts, todayOf } from '../../http/server-parts.ts'
import { dropSignInCookie, setSignInCookie } from '../../http/sign-in-cookie.ts'
import { signInView } from '../../presenters/account-view.ts'

const tag = '登录 Signing in'
const path = '/api/session'

/** Signing in and out (登录、退出), where one is signed in, and one's own password. */
export const sessionRoutes: readonly Route[] = [
  definePublicRoute({
    ...{ method: 'post', path, tag, access: 'public' },
    summary: ['登录', 'Sign in'],
    body: signInInputSchema,
    answers: signInSchema,
    handle: async ({ server, body, address, context }) => {
      const browser = (context.req.header('user-agent') ?? '').slice(0, 200)
      const outcome = await signIn(server, { ...body, address, browser })
      if ('problem' in outcome) return outcome
      setSignInCookie(context, server.settings, outcome)
      return { body: await viewOf(outcome, server) }
    },
  }),
  defineRoute({
    ...{ method: 'get', path, tag, access: 'signedIn' },
    summary: ['当前登录人', 'Who is signed in'],
    answers: signInSchema,
    handle: async ({ server, who }) => ({ body: await viewOf(who, server) }),
  }),
  defineRoute({
    ...{ method: 'delete', path, tag, access: 'signedIn' },
    summary: ['退出登录', 'Sign out'],
    answers: z.object({ ended: z.int() }),
    handle: async ({ server, who, context }) => {
      dropSignInCookie(context, server.settings)
      return { body: { ended: await signOut(server, who, false) } }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/places`, tag, access: 'signedIn' },
    summary: ['登录设备', 'Where the account is signed in'],
    answers: z.array(signInEntrySchema),
    handle: async ({ server, who }) => {
      const all = await inGovernment(server.database, who.governmentId, (tx) => signInsOf(tx, who.account.id))
      return {
        body: all.map(({ id, address, browser, since, lastSeen }) => ({
          ...{ id, address, browser, since, lastSeen, isThis: id === who.signIn.id },
        })),
      }
    },
  }),
  defineRoute({
    ...{ method: 'delete', path: `${path}/places`, tag, access: 'signedIn' },
    summary: ['全部退出', 'Sign out everywhere'],
    answers: z.object({ ended: z.int() }),
    handle: async ({ server, who, context }) => {
      dropSignInCookie(context, server.settings)
      return { body: { ended: await signOut(server, who, true) } }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/password`, tag, access: 'signedIn' },
    summary: ['修改口令', 'Change the password'],
    body: passwordChangeSchema,
    answers: z.object({ ended: z.int() }),
    handle: async ({ server, who, body }) => changePassword(server, who, body),
  }),
]

async function viewOf(who: SignedIn, server: ServerParts) {
  const governments = await listGovernments(server.database)
  const name = governments.find(({ id }) => id === who.governmentId)?.name ?? who.governmentId
  return signInView(who, name, server.settings, todayOf(server), await grantedTo(who, server))
}

/** What the register grants by name (特别授权) to whoever is signed in. */
async function grantedTo(
  { governmentId, account }: SignedIn,
  server: ServerParts,
): Promise<ReadonlySet<Action>> {
  const { state } = await inGovernment(server.database, governmentId, readRegister)
  const grants = grantsOn(state, actorOf(account), todayOf(server))
  return new Set(grants.flatMap(({ action }) => (action === 'setLightAside' ? ['item.lightSetAside'] : [])))
}

function signOut(server: ServerParts, who: SignedIn, everywhere: boolean): Promise<number> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const ended = everywhere
      ? await endSignIns(tx, who.account.id)
      : Number(await endSignIn(tx, who.account.id, who.signIn.id))
    await recordAccountFact(tx, ownAct(who, server), { kind: 'signedOut', everywhere })
    return ended
  })
}

function ownAct({ account }: SignedIn, server: ServerParts) {
  return { subject: account.id, actor: actorOf(account), at: todayOf(server) }
}

/** With the present one, against somebody who finds a browser open; the other places are signed out. */
async function changePassword(
  server: ServerParts,
  who: SignedIn,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<{ readonly body: { readonly ended: number } } | ProblemAnswer> {
  if (!(await isPasswordOf(who.account.passwordHash, present))) return problem('passwordWrong')
  const weak = weakPassword(next, who.account.name, server.settings.passwordPolicy, present)
  if (weak) return weak
  const passwordHash = await hashOf(next)
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const account: Account | undefined = await lockAccount(tx, who.account.id)
    if (!account) return problem('signedOut')
    const passwordSetAt = server.now().toISOString()
    await saveAccount(tx, { ...account, passwordHash, passwordSetAt, mustChangePassword: false })
    await recordAccountFact(tx, ownAct(who, server), { kind: 'passwordChanged' })
    return { body: { ended: await endSignIns(tx, account.id, who.signIn.id) } }
  })
}
