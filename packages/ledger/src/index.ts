export { apply, fold, type LedgerOutcome, replay } from './apply.ts'
export { type Adoption, type AdoptionRow, adoptionOf, silentOrgUnits } from './breakdown/adoption.ts'
export {
  applyToBreakdown,
  type BreakdownOutcome,
  foldBreakdown,
  replayBreakdown,
} from './breakdown/apply-to-breakdown.ts'
export type {
  BreakdownDeed,
  BreakdownDeedKind,
  BreakdownEvent,
  DrawnRow,
  DrawnSentence,
  RebasedRow,
  RebasedSentence,
} from './breakdown/breakdown-event.ts'
export {
  type BreakdownLifecycle,
  type BreakdownState,
  breakdownLifecycles,
  type Comment,
  type CommentField,
  type CommentRuling,
  type CommentWay,
  type Consultation,
  commentFields,
  type Edition,
  type EditionStage,
  emptyBreakdown,
  type Issue,
  type Silence,
} from './breakdown/breakdown-state.ts'
export {
  compareEditions,
  type Redline,
  type RedlineCell,
  type RedlineField,
  redlineFields,
} from './breakdown/compare-editions.ts'
export { type Hindrances, hindrancesOf, type LostNumber, lostNumbers } from './breakdown/hindrances.ts'
export { itemsOfBreakdown } from './breakdown/items-of-breakdown.ts'
export { breakdownCounts, currentRows, editionRows, type PrintedRow } from './breakdown/outline.ts'
export { ifAdopted, type ProposalOutcome, survivor } from './breakdown/proposal.ts'
export { wordsProposed } from './breakdown/proposed-words.ts'
export { quotesHeld } from './breakdown/quotes.ts'
export {
  type BreakdownRefusal,
  type BreakdownRefusalCode,
  breakdownLifecycleWord,
  breakdownRefusalCodes,
  explainBreakdownRefusal,
} from './breakdown/refusal.ts'
export {
  type BreakdownRow,
  type DocumentQuote,
  type LeftOutReason,
  leftOutReasons,
  type PlanSentence,
  type RowContent,
  type RowDeadline,
  type RowEdit,
  type RowHint,
  type RowMeasure,
  type RowPart,
  type RowType,
  rowTypes,
} from './breakdown/row.ts'
export { rowPartsOf } from './breakdown/row-content.ts'
export { undoOf } from './breakdown/rules/undoing.ts'
export { type RedlineSpan, wordDiff } from './breakdown/word-diff.ts'
export {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dateFrom,
  dateOf,
  daysBetween,
  lastDayOfMonth,
  partsOf,
  readDate,
  wholeMonths,
} from './exact/calendar-date.ts'
export {
  add,
  compareDecimals,
  type Decimal,
  isDecimal,
  multiply,
  shiftPoint,
  subtract,
  sum,
} from './exact/decimal.ts'
export { compareFractions, divide, type Fraction, percent, percentOf, rounded } from './exact/fraction.ts'
export {
  endOf,
  kindOfPeriod,
  nextPeriod,
  type Period,
  periodAt,
  periodOf,
  readPeriod,
  startOf,
} from './exact/period.ts'
export {
  addWorkingDays,
  type Calendar,
  dueAfter,
  isWorkingDay,
  readCalendar,
} from './exact/working-days.ts'
export { type Act, actLine } from './item/act.ts'
export { type Cause, type CauseCategory, causeCategories } from './item/cause.ts'
export { itemSeenBy, visibleFigures } from './item/embargo.ts'
export type { Deed, Event } from './item/event.ts'
export {
  bodiesNamed,
  type CloseOut,
  type Decision,
  type Duties,
  type Embargo,
  type Figure,
  heldOn,
  type Instruction,
  type Item,
  type ItemKind,
  type Lifecycle,
  type LightOverride,
  lifecycles,
  type Modification,
  type Part,
  type ShareFigure,
  type Visibility,
} from './item/item.ts'
export {
  countOf,
  emptyLedger,
  findItems,
  isCounted,
  itemIn,
  type LedgerState,
} from './item/ledger-state.ts'
export {
  type Notice,
  type NoticePaper,
  type NoticeStep,
  type NoticeWords,
  noticeSteps,
} from './item/notice.ts'
export {
  type Circumstance,
  type CircumstanceName,
  circumstances,
  type ProjectFigure,
  type ProjectStatus,
  type ProjectWords,
  projectStatuses,
} from './item/project.ts'
export {
  explainRefusal,
  lifecycleWord,
  type Refusal,
  type RefusalCode,
  type RefusalReason,
  refusalCodes,
} from './item/refusal.ts'
export { type Source, type SourceList, sourceLists } from './item/source.ts'
export {
  type Ask,
  type CoordinationRequest,
  type Frequency,
  frequencies,
  type LateGrant,
  type RequestOutcome,
  type Submission,
  type SubmissionWords,
  type Vintage,
} from './item/submission.ts'
export {
  type LightFacts,
  type LightOutcome,
  lightFactsOf,
  lightOf,
  type ShownLight,
  shownLight,
} from './light/light-of.ts'
export {
  type Light,
  type LightPolicy,
  lightFactKinds,
  readLightPolicy,
} from './light/light-policy.ts'
export { projectFactsOf, projectOn } from './light/project-facts.ts'
export { achieved, shareDone } from './measure/achieved.ts'
export {
  type Comparator,
  fits,
  isAscending,
  type Measure,
  type MeasureProblem,
  problemOf,
  type Value,
  valueKinds,
} from './measure/measure.ts'
export { readTolerance, type Tolerance } from './measure/tolerance.ts'
export { type Digest, type DigestPolicy, digestOf, readDigestPolicy } from './notice/digest.ts'
export { type NoticeSuggestion, nextNotice } from './notice/next-notice.ts'
export { noticeNumbers } from './notice/notice-numbers.ts'
export { type NoticePolicy, type NoticeTrigger, readNoticePolicy } from './notice/notice-policy.ts'
export { type Power, type PowerPolicy, powerNames, powerOver, readPowerPolicy } from './power/power.ts'
export { type OrgUnitRelation, orgUnitRelations } from './power/relation.ts'
export {
  applyToRegister,
  foldRegister,
  type RegisterOutcome,
  replayRegister,
} from './register/apply-to-register.ts'
export {
  type HandoverCause,
  type HandoverPost,
  type HandoverRow,
  type HandoverSheet,
  handoverSheet,
  handoverTitle,
} from './register/handover.ts'
export {
  type MatchOptions,
  matchOrgUnit,
  type OrgUnitMatch,
  resolveOrgUnits,
} from './register/match-org-units.ts'
export {
  desksFor,
  grantsOn,
  groupOn,
  holderOf,
  nameOn,
  numberSourceOn,
  type OrgUnitState,
  orgUnitOn,
  orgUnitsOn,
  policyOn,
  postsHeldBy,
  postsOf,
  sponsorOf,
  successorsOf,
} from './register/on-day.ts'
export {
  explainRegisterRefusal,
  type RegisterRefusal,
  type RegisterRefusalCode,
  registerRefusalCodes,
} from './register/refusal.ts'
export type { RegisterDeed, RegisterDeedKind, RegisterEvent } from './register/register-event.ts'
export {
  type ChosenPolicy,
  type Delegation,
  type Division,
  emptyRegister,
  type Grant,
  type GrantAction,
  type GroupMembers,
  grantActions,
  type Holder,
  type NumberSource,
  type OrgUnit,
  type OrgUnitGroup,
  type PolicyKind,
  type Post,
  type PostKind,
  policyKinds,
  postKinds,
  type RegisterState,
} from './register/register-state.ts'
export type { DeedPolicy } from './rules/deed-policy.ts'
export { demandsAction } from './rules/demands-action.ts'
export {
  type Milestone,
  type Preset,
  plannedShare,
  problemOfSchedule,
  readPreset,
  type Schedule,
  type ScheduleProblem,
} from './schedule/schedule.ts'
export {
  type ItemState,
  latestFigure,
  owedOf,
  reportingOn,
  type StatePolicy,
  standingSubmission,
  stateOf,
} from './state/item-state.ts'
export { type ItemParts, partsIn, type StateOptions, stateAmong } from './state/parts-state.ts'
export { outcomeWord, printedTarget } from './state/printed-target.ts'
export { type Progress, type ProgressOutcome, progressOf } from './state/progress.ts'
export {
  type ReleaseCalendar,
  type ReleaseDay,
  readReleaseCalendar,
  releasesOf,
} from './state/release-calendar.ts'
export {
  lockOf,
  type OwedPeriod,
  type Release,
  type Reporting,
  type ReportingOutcome,
  type ReportingPolicy,
  readReportingPolicy,
  reportingOf,
} from './state/reporting.ts'
export { type Bridge, bridgeSince, bridgeWords } from './totals/bridge.ts'
export { type Burden, burdenOf } from './totals/burden.ts'
export {
  type Forecast,
  type ForecastProblem,
  forecastOf,
} from './totals/forecast.ts'
export { type ShareOutcome, sharesOn } from './totals/share-outcome.ts'
export { checkShares, gapWords, printedPercents, type Share } from './totals/shares.ts'
