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
export { type BackupOptions, type BackupOutcome, backUp } from './backup/back-up.ts'
export {
  type BackupProblem,
  type BackupProblemCode,
  backupProblemOf,
  explainBackupProblem,
} from './backup/backup-problem.ts'
export { type BackupContent, checkBackup } from './backup/check-backup.ts'
export type { BackupProgress } from './backup/content.ts'
export type { RestoreOptions } from './backup/fill.ts'
export { listBackups } from './backup/list-backups.ts'
export { type RestoreOutcome, restoreBackup, restoreInto } from './backup/restore.ts'
export { type BackupKey, isWeakKey, leastPassphrase } from './backup/seal.ts'
export { type Anchor, anchorOf } from './chain/anchor.ts'
export type { DigestAlgorithm } from './chain/digest.ts'
export type { Book, Fact } from './chain/entry.ts'
export type { ChainBreak, ChainBreakKind } from './chain/first-break.ts'
export type { StoredEntry } from './chain/stored-entry.ts'
export { type ChainOutcome, verifyChain } from './chain/verify.ts'
export { inGovernment, type Transaction } from './database/in-government.ts'
export { type Database, type DatabaseOptions, openDatabase, withClient } from './database/open-database.ts'
export { type DatabaseProblem, isDatabaseProblem } from './database/problem.ts'
export {
  addDailyStates,
  type DailyState,
  dailyStates,
  finishDay,
  finishedDays,
} from './days/daily-states.ts'
export {
  type ExportedDocument,
  type ExportedEvent,
  type ExportedFile,
  type ExportedLists,
  exporting,
  type OfBreakdown,
} from './export/exported-lists.ts'
export {
  type FileOutcome,
  type FileUpload,
  fileBytes,
  fileOf,
  filesOf,
  type StoredFile,
  storeFile,
} from './files/file-store.ts'
export {
  explainFileProblem,
  type FileProblem,
  type FileType,
  fileTypeOf,
  fileTypes,
  mediaTypes,
  mostFileBytes,
} from './files/file-type.ts'
export {
  explainFileRemovalProblem,
  type FileRemoval,
  type FileRemovalOutcome,
  type FileRemovalProblem,
  removeFile,
} from './files/remove-file.ts'
export {
  checkSecret,
  explainSecretCheck,
  type SecretCheck,
  type SecretLevel,
  type SecretMark,
  type SecretPart,
} from './files/secret-mark.ts'
export { secretPartsOf } from './files/secret-parts.ts'
export {
  type ImportRecord,
  listImports,
  readImport,
  removeImport,
  saveImport,
} from './imports/import-records.ts'
export {
  addMessages,
  listMessages,
  lockMessage,
  mailAddresses,
  type OutboxMessage,
  type OutboxOptions,
  type OutboxState,
  saveMessage,
  setMailAddress,
  takeMessage,
} from './outbox/outbox-records.ts'
export { type DocumentSummary, listDocuments, readDocument } from './reads/documents.ts'
export { type EntryFilter, readEntries } from './reads/entries.ts'
export { listGovernments } from './reads/governments.ts'
export {
  countItems,
  type ItemCursor,
  type ItemFilter,
  type ItemList,
  type ItemPage,
  type ItemRecord,
  listItems,
  readItems,
  readLedger,
} from './reads/items.ts'
export { readSections } from './reads/sections.ts'
export { type BreakdownRecord, listBreakdowns, readBreakdown, readRegister } from './reads/whole-books.ts'
export { addDocument, type DocumentRecord } from './record/add-document.ts'
export { checkProjections, type ProjectionProblem } from './record/check-projections.ts'
export { type FoundingOptions, foundGovernment, type Government } from './record/found-government.ts'
export type { LedgerEvent } from './record/ledger-event.ts'
export type { RecordRefusal, Version } from './record/opened-books.ts'
export { rebuildProjections } from './record/rebuild.ts'
export {
  type Recorded,
  type RecordOptions,
  type RecordOutcome,
  recordDeeds,
  recordIn,
} from './record/record-deeds.ts'
export { recordFacts } from './record/record-facts.ts'
export { removableWords } from './record/removable-words.ts'
export {
  addRemovalRequest,
  listRemovalRequests,
  lockRemovalRequest,
  type RemovalRequest,
  type RemovalRequestRecord,
  ruleRemovalRequest,
} from './record/removal-requests.ts'
export {
  explainWordsRemovalProblem,
  removeWords,
  type WordsRemoval,
  type WordsRemovalOutcome,
  type WordsRemovalProblem,
} from './record/remove-words.ts'
export type { Excerpt } from './search/excerpt.ts'
export { indexDocument } from './search/index-document.ts'
export {
  type SearchHit,
  type SearchKind,
  type SearchOptions,
  type SearchOutcome,
  searchKinds,
  searchRecords,
} from './search/search-records.ts'
export type { SearchProblem } from './search/terms.ts'
export { openTrialDatabase, type TrialDatabase } from './trial/trial-database.ts'
