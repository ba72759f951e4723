import { isDeepStrictEqual } from 'node:util'
import type { readCommentForm } from '@taizhang/intake'
import type { BreakdownState, Comment } from '@taizhang/ledger'

/** What is told of a comment form that was given back before (重复反馈). */
export const repeatedComments = {
  zh: '与本轮已反馈的意见相同，未重复录入。',
  en: 'This is what the body said in this round already, and was not recorded again.',
}

type CommentDeeds = ReturnType<typeof readCommentForm>['deeds']

/** Whether the body has said all of it in this round already (是否重复反馈): how it came in makes it no other. */
export function isRepeatedComments(
  deeds: CommentDeeds,
  { comments, consultations }: Pick<BreakdownState, 'comments' | 'consultations'>,
): boolean {
  const round = consultations.length - 1
  const known = Object.values(comments).filter(({ consultation }) => consultation === round)
  const isKnown = (deed: CommentDeeds[number]) =>
    deed.kind === 'noComment'
      ? (consultations[round]?.noComments.some(({ orgUnit }) => orgUnit === deed.orgUnit) ?? false)
      : known.some((each) => isDeepStrictEqual(saidIn(each), saidIn(deed)))
  return deeds.length > 0 && deeds.every(isKnown)
}

function saidIn({ orgUnit, row, field, words, proposal }: Omit<Comment, 'id' | 'consultation' | 'by'>) {
  return [orgUnit, row, field, words, proposal]
}
