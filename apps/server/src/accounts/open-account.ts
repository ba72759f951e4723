import { randomUUID } from 'node:crypto'
import type { AccountRole } from '@taizhang/contract'
import { type Account, addAccount, type Transaction } from '@taizhang/store'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import { type ServerParts, todayOf } from '../http/server-parts.ts'
import { recordAccountFact } from './account-facts.ts'
import { hashOf } from './password-hash.ts'
import { newPassword } from './tokens.ts'

/** What an account begins with. */
export interface NewAccount {
  readonly name: string
  readonly displayName: string
  readonly person?: string
  readonly grants: readonly {
    readonly role: AccountRole
    readonly orgUnit?: string
    readonly post?: string
  }[]
  /** Made here where it is left out. */
  readonly password?: string
  readonly mustChangePassword: boolean
}

/** Opens an account (开通账号), in the chain too. The password that was made is told once, here. */
export async function openAccount(
  tx: Transaction,
  server: ServerParts,
  { password, mustChangePassword, ...rest }: NewAccount,
  actor: string,
): Promise<{ readonly account: Account; readonly firstPassword?: string } | ProblemAnswer> {
  const firstPassword = password === undefined ? newPassword() : undefined
  const account: Account = {
    ...{ id: randomUUID(), ...rest },
    passwordHash: await hashOf(password ?? firstPassword!),
    passwordSetAt: server.now().toISOString(),
    mustChangePassword: mustChangePassword || firstPassword !== undefined,
    isClosed: false,
  }
  if ((await addAccount(tx, account)) === 'nameTaken') return problem('nameTaken', { name: account.name })
  const { name, grants } = account
  await recordAccountFact(
    tx,
    { subject: account.id, actor, at: todayOf(server) },
    { kind: 'accountOpened', name, grants },
  )
  return { account, ...(firstPassword !== undefined && { firstPassword }) }
}
