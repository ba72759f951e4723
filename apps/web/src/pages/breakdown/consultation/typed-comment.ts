import type { Duties, RowContent, RowEdit } from '@taizhang/ledger'
import type { BreakdownDeed } from '../../../api/breakdowns.ts'
import { newKey } from '../../../api/client.ts'

export const commentFields = ['words', 'lead', 'deadline', 'number', 'other'] as const
export type CommentField = (typeof commentFields)[number]

/** A comment as it is typed (填写中的意见). */
export interface TypedComment {
  /** Absent for a word on the table as a whole. */
  readonly row?: string
  readonly field: CommentField
  readonly words: string
  /** What the row is to say instead: its words, the lead, the day; by the field. */
  readonly instead?: string
}

/** Whether something was typed that can be sent (可以提交). */
export function isComplete({ words, instead }: TypedComment): boolean {
  return words.trim() !== '' || (instead ?? '') !== ''
}

/** What the body wants the row to say (建议改为), where it said so in a field that can be changed by itself. */
function proposalOf({ field, instead }: TypedComment, row: RowContent): RowEdit | undefined {
  if (!instead) return undefined
  if (field === 'words') return instead === row.words ? undefined : { words: instead }
  if (field === 'lead') return { duties: ledBy(row.duties, instead) }
  if (field === 'deadline') return { deadline: { from: 'person', date: instead as never } } // a day of DayInput
  return undefined
}

/** The same duties under another lead (改由牵头), who is then in no other place of them. */
function ledBy(duties: Duties, lead: string): Duties {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== lead)
  return {
    ...duties,
    lead,
    ...(duties.furtherLeads && { furtherLeads: others(duties.furtherLeads) }),
    responsible: others(duties.responsible),
    supporting: others(duties.supporting),
  }
}

/** The deed that gives a comment in (反馈意见). */
export function commentDeed(
  typed: TypedComment,
  from: { readonly orgUnit: string; readonly way: 'login' | 'file'; readonly row?: RowContent | undefined },
): BreakdownDeed {
  const { orgUnit, way, row } = from
  const proposal = row && proposalOf(typed, row)
  return {
    ...{ kind: 'commented', comment: `${orgUnit}-${newKey().slice(0, 12)}`, orgUnit, way },
    ...{ field: typed.field, words: typed.words.trim() },
    ...(typed.row !== undefined && { row: typed.row }),
    ...(proposal && { proposal: proposal as never }), // the same fields; lists that may be written there
  }
}
