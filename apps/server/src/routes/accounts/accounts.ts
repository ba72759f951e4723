import {
  accountGrantsInputSchema,
  accountInputSchema,
  accountSchema,
  grantableSchema,
  idSchema,
  separationInputSchema,
} from '@taizhang/contract'
import { orgUnitsOn } from '@taizhang/ledger'
import {
  type Account,
  accountNameKey,
  endSignIns,
  forgetWrongPasswords,
  inGovernment,
  isSeparated,
  listAccounts,
  lockAccount,
  lockedNames,
  readRegister,
  saveAccount,
  setSeparated,
  type Transaction,
} from '@taizhang/store'
import { z } from 'zod'
import { mayDo } from '../../access/permit.ts'
import { type AccountFact, actorOf, recordAccountFact } from '../../accounts/account-facts.ts'
import { isMixed, refuseGrants } from '../../accounts/grants.ts'
import { weakPassword } from '../../accounts/new-password.ts'
import { openAccount } from '../../accounts/open-account.ts'
import { hashOf } from '../../accounts/password-hash.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { newPassword } from '../../accounts/tokens.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import { type ServerParts, todayOf } from '../../http/server-parts.ts'
import { accountView } from '../../presenters/account-view.ts'

const tag = '账号 Accounts'
const path = '/api/accounts'
const params = z.object({ id: idSchema })
const opened = z.object({ account: accountSchema, firstPassword: z.string().exactOptional() })

/** Accounts (账号): opened by one administrator, given roles by another where the two are kept apart. */
export const accountRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'accounts.read' },
    summary: ['账号列表', 'All accounts'],
    answers: z.array(accountSchema),
    handle: async ({ server, who }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const locked = await lockedNames(tx, server.now().toISOString())
        return { body: (await listAccounts(tx)).map((account) => accountView(account, locked)) }
      }),
  }),
  defineRoute({
    ...{ method: 'post', path, tag, access: 'accounts.write' },
    summary: ['开通账号', 'Open an account'],
    body: accountInputSchema,
    answers: opened,
    handle: async ({ server, who, body }) => open(server, who, body),
  }),
  defineRoute({
    ...{ method: 'put', path: `${path}/{id}/grants`, tag, access: 'accounts.grant' },
    summary: ['授予、收回角色', 'Grant and withdraw roles'],
    ...{ params, body: accountGrantsInputSchema, answers: accountSchema },
    handle: async ({ server, who, params: { id }, body: { grants } }) =>
      changeAccount(server, who, id, async (tx, account) => {
        const refused = await refuseGrants(tx, who.isSeparated, account, grants)
        if (refused) return refused
        const fact = { kind: 'grantsChanged', before: account.grants, after: grants } as const
        return { account: { ...account, grants }, fact }
      }),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/close`, tag, access: 'accounts.write' },
    summary: ['停用账号', 'Close an account'],
    ...{ params, answers: accountSchema },
    handle: async ({ server, who, params: { id } }) =>
      changeAccount(server, who, id, async (tx, account) => {
        const refused = await refuseGrants(tx, false, account, [])
        if (refused) return refused
        await endSignIns(tx, account.id)
        return { account: { ...account, isClosed: true }, fact: { kind: 'accountClosed' } }
      }),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/reopen`, tag, access: 'accounts.write' },
    summary: ['恢复账号', 'Reopen an account'],
    ...{ params, answers: accountSchema },
    handle: async ({ server, who, params: { id } }) =>
      changeAccount(server, who, id, async (_tx, account) => ({
        account: { ...account, isClosed: false },
        fact: { kind: 'accountReopened' },
      })),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/unlock`, tag, access: 'accounts.unlock' },
    summary: ['解除锁定', 'Unlock a name'],
    ...{ params, answers: accountSchema },
    handle: async ({ server, who, params: { id } }) =>
      changeAccount(server, who, id, async (tx, account) => {
        await forgetWrongPasswords(tx, accountNameKey(account.name))
        return { account, fact: { kind: 'nameUnlocked' } }
      }),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/password`, tag, access: 'accounts.write' },
    summary: ['重置口令', 'Reset a password'],
    ...{ params, answers: opened },
    handle: async ({ server, who, params: { id } }) => resetPassword(server, who, id),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/bodies`, tag, access: 'accounts.read' },
    summary: ['角色可以授予的单位和岗位', 'The bodies and posts to which roles can be bound'],
    answers: grantableSchema,
    handle: async ({ server, who, today }) => {
      const { state } = await inGovernment(server.database, who.governmentId, readRegister)
      const orgUnits = orgUnitsOn(state, today).map(({ id, name }) => ({ id, name }))
      const posts = Object.values(state.posts)
        .filter(({ from, until }) => from <= today && (until === undefined || until >= today))
        .map(({ id, title, kind, orgUnit }) => ({ id, title, kind, orgUnit }))
      return { body: { orgUnits, posts } }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/settings/separation', tag, access: 'accounts.read' },
    summary: ['三员是否分立', 'Whether the three administrators are kept apart'],
    answers: separationInputSchema,
    handle: async ({ server, who }) => ({
      body: { separated: await inGovernment(server.database, who.governmentId, isSeparated) },
    }),
  }),
  defineRoute({
    ...{ method: 'put', path: '/api/settings/separation', tag, access: 'settings.write' },
    summary: ['三员分立设置', 'Keep the three administrators apart, or not'],
    body: separationInputSchema,
    answers: separationInputSchema,
    handle: async ({ server, who, body: { separated } }) => separate(server, who, separated),
  }),
]

type AccountInput = z.output<typeof accountInputSchema>

/** Roles are granted with it only by whoever may grant them. */
async function open(server: ServerParts, who: SignedIn, input: AccountInput): Promise<Answer> {
  const { name, password, grants } = input
  if (grants.length > 0 && !mayDo(who.roles, 'accounts.grant', () => new Set())) {
    return problem('forbidden', { action: '授予、收回角色', actionEn: 'grant and withdraw roles' })
  }
  const weak =
    password === undefined ? undefined : weakPassword(password, name, server.settings.passwordPolicy)
  if (weak) return weak
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const refused = await refuseGrants(tx, who.isSeparated, undefined, grants)
    if (refused) return refused
    const outcome = await openAccount(
      tx,
      server,
      { ...input, mustChangePassword: true },
      actorOf(who.account),
    )
    if ('problem' in outcome) return outcome
    return { status: 201, body: { ...outcome, account: accountView(outcome.account) } }
  })
}

type Change = (
  tx: Transaction,
  account: Account,
) => Promise<{ readonly account: Account; readonly fact: AccountFact } | ReturnType<typeof problem>>

async function changeAccount(
  server: ServerParts,
  who: SignedIn,
  id: string,
  change: Change,
): Promise<Answer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const account = await lockAccount(tx, id)
    if (!account) return problem('notFound', { what: `账号${id}` })
    const changed = await change(tx, account)
    if ('problem' in changed) return changed
    await saveAccount(tx, changed.account)
    const act = { subject: id, actor: actorOf(who.account), at: todayOf(server) }
    await recordAccountFact(tx, act, changed.fact)
    return { body: accountView(changed.account, await lockedNames(tx, server.now().toISOString())) }
  })
}

async function resetPassword(server: ServerParts, who: SignedIn, id: string): Promise<Answer> {
  const firstPassword = newPassword()
  const passwordHash = await hashOf(firstPassword)
  const answer = await changeAccount(server, who, id, async (tx, account) => {
    await endSignIns(tx, account.id)
    await forgetWrongPasswords(tx, accountNameKey(account.name))
    const passwordSetAt = server.now().toISOString()
    return {
      account: { ...account, passwordHash, passwordSetAt, mustChangePassword: true },
      fact: { kind: 'passwordReset' },
    }
  })
  return 'body' in answer && !(answer instanceof Response)
    ? { body: { account: answer.body, firstPassword } }
    : answer
}

async function separate(server: ServerParts, who: SignedIn, separated: boolean): Promise<Answer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const open = (await listAccounts(tx)).filter(({ isClosed }) => !isClosed)
    if (separated && open.some(({ grants }) => isMixed(grants))) return problem('separatedDuties')
    if ((await isSeparated(tx)) !== separated) {
      await setSeparated(tx, separated)
      const act = { subject: 'settings', actor: actorOf(who.account), at: todayOf(server) }
      await recordAccountFact(tx, act, { kind: 'separationSet', separated })
    }
    return { body: { separated } }
  })
}
