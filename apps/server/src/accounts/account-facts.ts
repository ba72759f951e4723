import type { CalendarDate } from '@taizhang/ledger'
import { type Account, recordFacts, type Transaction } from '@taizhang/store'

/** What is entered in the chain of accounts (账号审计事项). Never a password, nor what is kept of it. */
export type AccountFact =
  | { readonly kind: 'signedIn'; readonly address: string; readonly browser: string }
  | {
      readonly kind: 'signInFailed'
      readonly address: string
      readonly cause: 'wrongPassword' | 'closed' | 'unknownName'
    }
  | { readonly kind: 'nameLocked'; readonly address: string; readonly until: string }
  | { readonly kind: 'nameUnlocked' }
  | { readonly kind: 'signedOut'; readonly everywhere: boolean }
  | { readonly kind: 'passwordChanged' }
  | { readonly kind: 'passwordReset' }
  | { readonly kind: 'accountOpened'; readonly name: string; readonly grants: Account['grants'] }
  | { readonly kind: 'accountClosed' }
  | { readonly kind: 'accountReopened' }
  | { readonly kind: 'grantsChanged'; readonly before: Account['grants']; readonly after: Account['grants'] }
  | { readonly kind: 'separationSet'; readonly separated: boolean }

/** Who did it to which account: `actor` is the person at the keyboard, `unknown` where nobody was recognised. */
export interface AccountAct {
  readonly subject: string
  readonly actor: string
  readonly at: CalendarDate
}

/** Enters it in the chain (账号审计), in the transaction that does it. */
export async function recordAccountFact(
  tx: Transaction,
  { subject, actor, at }: AccountAct,
  fact: AccountFact,
): Promise<void> {
  const entry = { book: 'account', subject, act: { actor, basis: { kind: 'login' }, at }, fact } as const
  await recordFacts(tx, [entry])
}

/** The id by which the record knows who sits at the keyboard (经办人): the person of the register, or the account itself. */
export function actorOf({ person, id }: Pick<Account, 'id' | 'person'>): string {
  return person ?? id
}
