import type { accountSchema, signInSchema } from '@taizhang/contract'
import type { CalendarDate } from '@taizhang/ledger'
import { type Account, accountNameKey } from '@taizhang/store'
import type { z } from 'zod'
import { accessTable } from '../access/access-table.ts'
import type { Action } from '../access/action.ts'
import { mayNow } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { csrfTokenOf } from '../accounts/tokens.ts'
import type { Settings } from '../settings.ts'

/** An account as administrators see it (账号). */
export function accountView(
  account: Account,
  locked: ReadonlyMap<string, string> = new Map(),
): z.input<typeof accountSchema> {
  const lockedUntil = locked.get(accountNameKey(account.name))
  const { passwordHash: _kept, ...shown } = account
  return { ...shown, ...(lockedUntil !== undefined && { lockedUntil }) } as z.input<typeof accountSchema> // roles checked when granted
}

/** Who is signed in, with what the pages need to send changes (登录状态). */
export function signInView(
  who: SignedIn,
  governmentName: string,
  settings: Settings,
  today: CalendarDate,
  granted?: ReadonlySet<Action>,
): z.input<typeof signInSchema> {
  return {
    account: accountView(who.account),
    government: { id: who.governmentId, name: governmentName },
    csrfToken: csrfTokenOf(who.token),
    actions: (Object.keys(accessTable) as Action[]).filter((action) => mayNow(who.roles, action, granted)),
    idleMinutes: settings.signIns.idleMinutes,
    endsAt: who.signIn.endsAt,
    passwordDue: who.isPasswordDue,
    today,
  }
}
