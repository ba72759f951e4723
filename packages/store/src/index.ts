export {
  type Account,
  type AccountGrant,
  accountById,
  accountByName,
  accountNameKey,
  addAccount,
  isSeparated,
  listAccounts,
  lockAccount,
  saveAccount,
  setSeparated,
} from './accounts/account-records.ts'
export {
  addSignIn,
  countWrongPassword,
  endSignIn,
  endSignIns,
  forgetWrongPasswords,
  lockedNames,
  type SignIn,
  signInByDigest,
  signInsOf,
  touchSignIn,
  wrongPasswordsOf,
} from './accounts/sign-in-records.ts'
export type { DigestAlgorithm } from './chain/digest.ts'
export type { Book, Fact } from './chain/entry.ts'
export { inGovernment, type Transaction } from './database/in-government.ts'
export { type Database, type DatabaseOptions, openDatabase, withClient } from './database/open-database.ts'
export { type DatabaseProblem, isDatabaseProblem } from './database/problem.ts'
export { listGovernments } from './reads/governments.ts'
export { type FoundingOptions, foundGovernment, type Government } from './record/found-government.ts'
export type { LedgerEvent } from './record/ledger-event.ts'
export type { AnyRefusal, Version } from './record/opened-books.ts'
export {
  type Recorded,
  type RecordOptions,
  type RecordOutcome,
  recordDeeds,
  recordIn,
} from './record/record-deeds.ts'
export { recordFacts } from './record/record-facts.ts'
export { openTrialDatabase, type TrialDatabase } from './trial/trial-database.ts'
