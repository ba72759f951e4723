import type { Duties, RowContent, RowEdit } from '@taizhang/ledger'
import type { OfficeComment, WholeBreakdown } from '../../../api/breakdowns.ts'

type Ruling = 'adopted' | 'partly' | 'notAdopted'
type Tables = Pick<WholeBreakdown, 'rows' | 'gone'>

/** The row that a comment is about by now (意见所指条目): that into which it was merged; none where it was split or left out. */
export function rowOf(
  { rows, gone }: Tables,
  row: string | undefined,
): WholeBreakdown['rows'][number] | undefined {
  if (row === undefined) return undefined
  const living = rows.find(({ id }) => id === row)
  if (living) return living
  const left = gone.find(({ id }) => id === row)
  return left?.standing === 'merged' ? rowOf({ rows, gone }, left.into?.[0]) : undefined
}

/** The duties of the row of a comment as they went round (征求意见稿分工): a ruling changes the row, not what a comment proposed. */
export function dutiesThen(
  { rows, gone, consultations }: Tables & Pick<WholeBreakdown, 'consultations'>,
  { row: about, consultation }: Pick<OfficeComment, 'row' | 'consultation'>,
): Duties | undefined {
  const row = [...rows, ...gone].find(({ id }) => id === about)
  const edition = consultations[consultation]?.edition
  if (!row || edition === undefined) return undefined
  return (row.frozen.find(({ through }) => through >= edition)?.content ?? row).duties
}

/** Whether a ruling says all by itself (可直接裁定): what is adopted without saying what the row becomes has to be ruled one by one. */
export function isPlain(
  { row, ifAdopted }: Pick<OfficeComment, 'row' | 'ifAdopted'>,
  ruling: Ruling,
  tables: Tables,
): boolean {
  if (ruling === 'notAdopted' || rowOf(tables, row) === undefined) return true
  return ruling === 'adopted' && (ifAdopted === undefined || 'edit' in ifAdopted)
}

/** What the row of a comment would say once it is adopted (采纳后的条目), for a person to go on from; as it is, where he has to say it. */
export function ifRuledAdopted(row: RowContent, { ifAdopted, proposal }: OfficeComment): RowContent {
  if (ifAdopted === undefined || 'needsWords' in ifAdopted) return row
  return withEdit(row, 'edit' in ifAdopted ? ifAdopted.edit : proposal)
}

/** What a row would say with an edit (改后条目). */
function withEdit(row: RowContent, edit: RowEdit | undefined): RowContent {
  return { ...row, ...edit }
}

const editable = ['words', 'measures', 'deadline', 'duties'] as const

/** The fields that say something else (改动栏目), as an edit; none where nothing does. */
export function editBetween(before: RowContent, after: RowContent): RowEdit | undefined {
  const changed = editable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((field) => [field, after[field]]))
}
