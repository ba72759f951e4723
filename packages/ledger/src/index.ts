export { apply, fold, type LedgerOutcome } from './apply.ts'
export {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  dateOf,
  daysBetween,
  lastDayOfMonth,
  readDate,
  wholeMonths,
} from './exact/calendar-date.ts'
export {
  add,
  compareDecimals,
  type Decimal,
  isDecimal,
  multiply,
  subtract,
  sum,
} from './exact/decimal.ts'
export { divide, type Fraction, percent, percentOf, rounded } from './exact/fraction.ts'
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
export type { Deed, Event } from './item/event.ts'
export {
  type CloseOut,
  type Duties,
  type Figure,
  heldOn,
  type Instruction,
  type Item,
  type ItemKind,
  type Lifecycle,
  type LightOverride,
  lifecycles,
  type Modification,
  type Source,
  type Submission,
  type Vintage,
} from './item/item.ts'
export {
  countOf,
  emptyLedger,
  findItems,
  itemIn,
  type LedgerState,
} from './item/ledger-state.ts'
export {
  explainRefusal,
  lifecycleWord,
  type Refusal,
  type RefusalCode,
  type RefusalReason,
  refusalCodes,
} from './item/refusal.ts'
export {
  type LightFacts,
  type LightOutcome,
  lightFactsOf,
  lightOf,
  shownLight,
} from './light/light-of.ts'
export {
  type Light,
  type LightPolicy,
  lightFactKinds,
  readLightPolicy,
} from './light/light-policy.ts'
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
  type StatePolicy,
  stateOf,
} from './state/item-state.ts'
export { outcomeWord, printedTarget } from './state/printed-target.ts'
export { type Progress, type ProgressOutcome, progressOf } from './state/progress.ts'
export {
  type Release,
  type Reporting,
  type ReportingOutcome,
  type ReportingPolicy,
  readReportingPolicy,
  reportingOf,
} from './state/reporting.ts'
export { type Bridge, bridgeSince, bridgeWords } from './totals/bridge.ts'
export {
  type Forecast,
  type ForecastProblem,
  forecastOf,
} from './totals/forecast.ts'
export { checkShares, gapWords, printedPercents, type Share } from './totals/shares.ts'
