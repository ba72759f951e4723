export { type BreakdownOptions, breakdownOf } from './breakdown/breakdown.ts'
export {
  type Breakdown,
  type BrokenDown,
  type Cut,
  cuts,
  type Group,
  type LeftOut,
  type LeftOutReason,
  type Measure,
  type OrgUnits,
  type Row,
  type RowDeadline,
  type RowType,
} from './breakdown/model.ts'
export { tallyOf } from './breakdown/tally.ts'
export {
  type DutiesOutcome,
  type DutiesProblem,
  dutiesHeading,
  dutiesOf,
  dutiesRows,
} from './duties-table.ts'
export { type CommentOptions, type CommentOutcome, readCommentForm } from './forms/comment-form.ts'
export {
  type ChangedCell,
  type CommentForm,
  type CommentFormRow,
  type FormField,
  type FormRow,
  formFields,
  type ReturnForm,
} from './forms/form.ts'
export {
  explainFormProblem,
  type FormProblem,
  type FormProblemCode,
  formProblemCodes,
} from './forms/form-problem.ts'
export {
  type FormDeed,
  type FormGuess,
  type FormOptions,
  type FormOutcome,
  readReturnForm,
} from './forms/return-form.ts'
export { writtenSize } from './forms/written-size.ts'
export { type FieldColumn, itemColumns, layerLabels, levelLabels } from './item-columns.ts'
export { type ItemRow, itemRows } from './item-rows.ts'
export { type LinkableRow, linkingDeed, linkRows, type RowLink, type RowLinks } from './link/link-rows.ts'
export {
  bodiesOf,
  isSettled,
  type SuggestedOrgUnit,
  type SuggestedOrgUnitOptions,
  type SuggestedOrgUnits,
} from './names/bodies-of.ts'
export type { PlaceLevel } from './names/own-name.ts'
export { type RelationGuess, relationGuess } from './names/relation-guess.ts'
export { printed } from './printed.ts'
export { type ReadDocument, rebase } from './rebase/rebase.ts'
export {
  type RegisterRow,
  type RegisterTable,
  readRegisterTable,
  registerColumns,
} from './register-table/register-table.ts'
export {
  type RegisterTableOptions,
  type RegisterTableOutcome,
  registerTableDeeds,
} from './register-table/register-table-deeds.ts'
export {
  explainRegisterTableProblem,
  type RegisterTableProblem,
  type RegisterTableProblemCode,
} from './register-table/register-table-problem.ts'
export { measuresOfPhrases } from './rows/phrase-measures.ts'
export { type DrawnRows, type RowOptions, rowsOf } from './rows/rows-of.ts'
export { sectionChains, sectionPath } from './section-path.ts'
export { type Learned, type LearnedRow, learnedFrom } from './suggest/learned.ts'
export { correctedRows, dispatchedRows } from './suggest/learned-rows.ts'
export { dutiesNamed, type HintOptions, suggestDuties } from './suggest/suggest-duties.ts'
export { deadlineOf } from './tables/deadline-words.ts'
export type {
  ImportedRow,
  ImportedTable,
  OrgUnitGroup,
  OrgUnitGuess,
  TableOutcome,
} from './tables/imported-table.ts'
export { type MatchOrgUnit, matchIn } from './tables/org-units-written.ts'
export { type Paragraph, readList } from './tables/read-list.ts'
export { readTable, type TableOptions } from './tables/read-table.ts'
export type { Merge, Sheet, SheetCell, SheetRow } from './tables/sheet.ts'
export { type Sponsors, sponsorsIn } from './tables/sponsor-written.ts'
export {
  explainTableProblem,
  stopsImport,
  type TableProblem,
  type TableProblemCode,
  tableProblemCodes,
} from './tables/table-problem.ts'
export { rowsOfTable } from './tables/table-rows.ts'
