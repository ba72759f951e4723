import type { Duties } from '../item/item.ts'
import type { BreakdownState, Comment } from './breakdown-state.ts'
import { wordsProposed } from './proposed-words.ts'
import type { BreakdownRow, RowContent, RowEdit } from './row.ts'
import { contentIn, contentOf, isSameValue } from './row-content.ts'

/**
 * What adopting a proposal does to a row (采纳后的修改); or the fields of it that were edited since and say something else now; or that a person
 * has to say what the row becomes (要写明改后文字).
 */
export type ProposalOutcome =
  | { readonly edit: RowEdit }
  | { readonly editedSince: readonly string[] }
  | { readonly needsWords: true }

/** What adopting a comment would do to its row (采纳的结果); none where no row is changed by it. */
export function ifAdopted(state: BreakdownState, comment: Comment): ProposalOutcome | undefined {
  const row = comment.row === undefined ? undefined : survivor(state, comment.row)
  if (row === undefined) return undefined
  if (comment.proposal) return editOfProposal(state, comment, state.rows[row]!)
  return comment.field === 'other' ? undefined : { needsWords: true }
}

/** The row that a comment is about by now (现条目): that into which it was merged; none when it was split or left out. */
export function survivor(state: BreakdownState, id: string): string | undefined {
  const row = Object.hasOwn(state.rows, id) ? state.rows[id] : undefined
  if (row?.standing === 'merged') return survivor(state, row.into![0]!)
  return row?.standing === 'living' ? id : undefined
}

/**
 * What a comment proposed, as a change of the edition that it was about (按意见修改): of duties the bodies that it adds and takes away; any other
 * field whole, its words as `wordsProposed` understands them. A field that was edited since, and not to what was proposed, is not overwritten: somebody says in words what it is to be.
 */
export function editOfProposal(
  { consultations }: BreakdownState,
  { consultation, proposal: said = {}, row: about }: Comment,
  row: BreakdownRow,
): ProposalOutcome {
  const was = contentIn(row, consultations[consultation]!.edition)
  const now = contentOf(row)
  const words = said.words === undefined ? undefined : wordsProposed(said.words, was.words)
  if (said.words !== undefined && words === undefined) return { needsWords: true }
  const proposal = words === undefined ? said : { ...said, words }
  const fields = Object.keys(proposal) as readonly (keyof RowContent)[] // an edit has no other fields
  // What the row said that it was merged into was not what the comment was about.
  if (about !== row.id) return { editedSince: fields }
  const isUntouched = (field: keyof RowContent) =>
    isSameValue(now[field], was[field]) || isSameValue(now[field], proposal[field])
  const { duties, ...others } = proposal
  const edited = fields.filter((field) => field !== 'duties' && !isUntouched(field))
  const changed = duties && dutiesAfter(was.duties, duties, now.duties)
  if (duties && !changed) return { editedSince: [...edited, 'duties'] }
  if (edited.length > 0) return { editedSince: edited }
  return { edit: { ...others, ...(changed && { duties: changed }) } }
}

/** The change from `was` to `asked`, done to `now`; undefined where both changed who leads, or who answers for it. */
function dutiesAfter(was: Duties, asked: Duties, now: Duties): Duties | undefined {
  const held = (['lead', 'sponsor', 'supervisingBody'] as const).map((field) => {
    const isOurs = asked[field] === was[field] || asked[field] === now[field]
    if (!isOurs && now[field] !== was[field]) return undefined
    return { field, value: asked[field] === was[field] ? now[field] : asked[field] }
  })
  if (held.includes(undefined)) return undefined
  const single = Object.fromEntries(
    held.flatMap((each) => (each?.value === undefined ? [] : [[each.field, each.value]])),
  )
  const named = new Set<string>(single.lead === undefined ? [] : [single.lead])
  const rest = (bodies: readonly string[]) => bodies.filter((each) => !named.has(each) && named.add(each))
  const listed = (field: 'furtherLeads' | 'responsible' | 'supporting') =>
    rest(listAfter(was[field] ?? [], asked[field] ?? [], now[field] ?? []))
  const furtherLeads = listed('furtherLeads')
  return {
    ...single,
    ...(furtherLeads.length > 0 && { furtherLeads }),
    ...{ responsible: listed('responsible'), supporting: listed('supporting') },
  }
}

function listAfter(
  was: readonly string[],
  asked: readonly string[],
  now: readonly string[],
): readonly string[] {
  const added = asked.filter((each) => !was.includes(each) && !now.includes(each))
  return [...now.filter((each) => asked.includes(each) || !was.includes(each)), ...added]
}
