import type { PrintedRow } from '@taizhang/ledger'
import { deadlineWords, leadNames, measureWords, type Naming, namesOf } from '../breakdown/names.ts'
import type { CommentFormLine } from './comment-form.ts'

/** A row of an edition as a comment form shows it (征求意见行). */
export function commentFormLine(row: PrintedRow, naming: Naming): CommentFormLine {
  const { duties, group, serial, words } = row
  return {
    ...{ row: row.row, group, serial, words },
    measures: measureWords(row),
    lead: leadNames(duties, naming),
    others: namesOf([...duties.responsible, ...duties.supporting], naming),
    deadline: deadlineWords(row),
  }
}
