import type { Duties } from '../item/item.ts'
import type { BreakdownState, Comment, CommentRuling } from './breakdown-state.ts'
import { editionRows } from './outline.ts'
import { survivor } from './proposal.ts'
import type { RowContent, RowEdit } from './row.ts'
import { isSameValue } from './row-content.ts'

/** A comment as the table of rulings prints it: with the serial and the words of its row in the edition that went round. */
export interface AdoptionRow extends Comment {
  /** Absent for a word on the table as a whole. */
  readonly serial?: string
  readonly rowWords?: string
  readonly rowDuties?: Duties
  /** What its row says by now that it did not say then, where the comment was adopted, whole or in part (最终改为). */
  readonly became?: RowEdit
}

/** What came of a round of comments (采纳情况): each with its ruling, who had none, who was silent. */
export interface Adoption {
  readonly rows: readonly AdoptionRow[]
  readonly counts: Readonly<Record<CommentRuling | 'open', number>>
  /** Bodies that commented, in the order in which they were asked. */
  readonly commented: readonly string[]
  readonly noComment: readonly string[]
  readonly silent: readonly string[]
}

/** What came of a round (采纳情况表), the last unless another is named by its place from 0; by the serial of the row, then by their ids. */
export function adoptionOf(
  state: BreakdownState,
  consultation: number = state.consultations.length - 1,
): Adoption {
  const round = state.consultations[consultation]
  const comments = commentsIn(state, consultation)
  const places = round ? editionRows(state, round.edition) : []
  const place = new Map(places.map((row, i) => [row.row, { ...row, i }]))
  const rows = comments
    .map((each): AdoptionRow & { readonly i: number } => {
      const at = each.row === undefined ? undefined : place.get(each.row)
      const said = at && { serial: at.serial, rowWords: at.words, rowDuties: at.duties }
      const became = at && becameOf(state, each, at)
      return { ...each, i: at?.i ?? places.length, ...said, ...(became && { became }) }
    })
    .toSorted((a, b) => a.i - b.i || (a.id < b.id ? -1 : 1))
    .map(({ i: _i, ...row }) => row)
  const count = (ruling: CommentRuling | undefined) =>
    rows.filter(({ ruled }) => ruled?.ruling === ruling).length
  return {
    rows,
    counts: {
      adopted: count('adopted'),
      partly: count('partly'),
      notAdopted: count('notAdopted'),
      open: count(undefined),
    },
    commented: (round?.orgUnits ?? []).filter((id) => comments.some(({ orgUnit }) => orgUnit === id)),
    noComment: (round?.noComments ?? []).map(({ orgUnit }) => orgUnit),
    silent: silentOrgUnits(state, consultation),
  }
}

const ruledFields = ['words', 'measures', 'deadline', 'duties'] as const

function becameOf(state: BreakdownState, { row, ruled }: Comment, then: RowContent): RowEdit | undefined {
  const now = row === undefined ? undefined : survivor(state, row)
  if (now === undefined || ruled === undefined || ruled.ruling === 'notAdopted') return undefined
  const content = state.rows[now]!
  const changed = ruledFields.filter((field) => !isSameValue(then[field], content[field]))
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((field) => [field, content[field]]))
}

/** Bodies that were asked in a round and have not answered (未反馈单位), in the order in which they were asked. */
export function silentOrgUnits(
  state: BreakdownState,
  consultation: number = state.consultations.length - 1,
): readonly string[] {
  const round = state.consultations[consultation]
  if (!round) return []
  const answered = new Set([
    ...round.noComments.map(({ orgUnit }) => orgUnit),
    ...commentsIn(state, consultation).map(({ orgUnit }) => orgUnit),
  ])
  return round.orgUnits.filter((id) => !answered.has(id))
}

function commentsIn({ comments }: BreakdownState, consultation: number): Comment[] {
  return Object.values(comments).filter((each) => each.consultation === consultation)
}
