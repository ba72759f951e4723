export {
  type AccountRole,
  accountGrantSchema,
  accountGrantsInputSchema,
  accountInputSchema,
  accountNameSchema,
  accountRoleSchema,
  accountRoles,
  accountSchema,
  administratorRoles,
  grantableSchema,
  passwordChangeSchema,
  passwordSchema,
  separationInputSchema,
  setUpInputSchema,
  signInEntrySchema,
  signInInputSchema,
  signInSchema,
} from './accounts.ts'
export { actBasisSchema, actInputSchema } from './acts.ts'
export { backupsSchema } from './backups.ts'
export { briefingQuerySchema, briefingSchema } from './briefing.ts'
export { calendarViewSchema, dueQuerySchema, dueSchema } from './calendar.ts'
export { circularItemSchema, circularQuerySchema, circularSchema } from './circular.ts'
export { breakdownDeedSchema } from './deeds/breakdown-deeds.ts'
export { breakdownDeedWords, registerDeedWords } from './deeds/deed-words.ts'
export { itemDeedWords } from './deeds/item-deed-words.ts'
export { itemDeedSchema } from './deeds/item-deeds.ts'
export { registerDeedSchema } from './deeds/register-deeds.ts'
export {
  documentAddedSchema,
  documentFieldsSchema,
  documentSchema,
  documentSummarySchema,
  fileSchema,
  nothingSchema,
} from './documents.ts'
export { faultsOf } from './faults.ts'
export {
  dryRunQuerySchema,
  returnedFormSchema,
  returnedFormsFieldsSchema,
  returnedFormsSchema,
  returnFormsQuerySchema,
} from './forms.ts'
export {
  drawingSchema,
  importChangesSchema,
  importConfirmationSchema,
  importFieldsSchema,
  importOrgUnitsSchema,
  importPreviewSchema,
  importSummarySchema,
  rebasingSchema,
} from './imports.ts'
export {
  itemListQuerySchema,
  itemViewSchema,
  ledgerLineSchema,
  ledgerLinesQuerySchema,
  ledgerLinesSchema,
  ledgerPaperQuerySchema,
} from './items.ts'
export { itemStatesSchema, monthsQuerySchema, monthsSchema } from './ledger-days.ts'
export {
  burdenSchema,
  dailyChangesSchema,
  dayQuerySchema,
  digestSchema,
  forecastSchema,
  handoverQuerySchema,
  handoverSheetsSchema,
  monthQuerySchema,
  noticeDraftSchema,
  openNoticeSchema,
  openNoticesQuerySchema,
  owedPeriodSchema,
  owedQuerySchema,
  owedSchema,
  sharesSchema,
  totalsSchema,
} from './ledger-reads.ts'
export { mailAddressSchema, outboxMessageSchema, outboxQuerySchema } from './outbox.ts'
export { pageLimits, pageOf, pageQueryShape } from './pages.ts'
export { policiesSchema, policyPreviewQuerySchema, policyPreviewSchema } from './policies.ts'
export { explainProblem, faultSchema, problemSchema, problems } from './problems.ts'
export { registerTableFieldsSchema, registerTablePreviewSchema } from './register-tables.ts'
export { removalChoicesSchema, removalInputSchema, removalSchema, removedSchema } from './removals.ts'
export {
  breakdownDeedsSchema,
  bulkDeedsSchema,
  itemDeedsSchema,
  recordedSchema,
  registerDeedsSchema,
} from './requests.ts'
export {
  searchHitSchema,
  searchQuerySchema,
  suggestionsQuerySchema,
  suggestionsSchema,
} from './search.ts'
export {
  calendarDateSchema,
  idSchema,
  listLimits,
  listOf,
  nameSchema,
  periodSchema,
  textLimits,
} from './text.ts'
export {
  escalationSchema,
  submissionCheckInputSchema,
  submissionCheckSchema,
  workLineSchema,
  workQueues,
  workSchema,
} from './work.ts'
