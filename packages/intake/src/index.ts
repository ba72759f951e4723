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
export {
  type CommentForm,
  type CommentFormRow,
  type FormField,
  type FormRow,
  formFields,
  type ReturnForm,
} from './forms/form.ts'
export { type FieldColumn, itemColumns, layerLabels, levelLabels } from './item-columns.ts'
export { type ItemRow, itemRows } from './item-rows.ts'
export { printed } from './printed.ts'
export { sectionChains, sectionPath } from './section-path.ts'
export type { Merge, Sheet, SheetCell, SheetRow } from './tables/sheet.ts'
