import type { CalendarDate } from '@taizhang/ledger'
import { listAccounts, readRegister, type Transaction } from '@taizhang/store'
import { type NameOf, namesOn } from '../presenters/history-view.ts'

/** Names of persons, posts and bodies on a day (名称对照), where the register is not read for anything else. */
export async function namesKnown(tx: Transaction, day: CalendarDate): Promise<NameOf> {
  return namesOn((await readRegister(tx)).state, await listAccounts(tx), day)
}
