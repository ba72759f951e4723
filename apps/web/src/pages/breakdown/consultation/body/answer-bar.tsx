import { App, Button } from 'antd'
import type { RoundBreakdown } from '../../../../api/breakdowns.ts'
import { ProblemNote } from '../../../../shared/problem-note.tsx'
import type { useDraft } from '../../../../shared/use-draft.ts'
import { wordsOf } from '../../../../words/i18n.ts'
import { commentDeed, isComplete, type TypedComment } from '../typed-comment.ts'
import { useTableDeeds } from '../use-breakdown.ts'

const useWords = wordsOf('answerBar', {
  none: ['本单位无意见', 'We have no comment'],
  noneDone: ['已反馈“无意见”。', 'You have said that you have no comment.'],
  send: ['提交{{n}}条意见', 'Send {{n}} comments'],
  sent: ['已提交{{n}}条意见。', '{{n}} comments sent.'],
  typed: [
    '写好{{n}}条，未提交；草稿存在本机。',
    '{{n}} written and not sent; they are kept on this machine.',
  ],
  empty: ['还有{{n}}条没有写内容，不会提交。', '{{n}} have nothing in them and are not sent.'],
  nothing: [
    '没有意见的，点“本单位无意见”即可；有意见的，在条目下写明。',
    'Without a comment one press will do; else write it under the row.',
  ],
})

/** The answer of the body as a whole (反馈): none in one press, or what was written under the rows. */
export function AnswerBar(props: {
  readonly breakdown: RoundBreakdown
  readonly orgUnit: string
  readonly draft: ReturnType<typeof useDraft<readonly TypedComment[]>>
}) {
  const say = useWords()
  const { message } = App.useApp()
  const { breakdown, orgUnit, draft } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const ready = draft.value.filter(isComplete)
  const empty = draft.value.length - ready.length
  const round = breakdown.consultations.length - 1
  const hasAnswered =
    breakdown.comments.some((each) => each.orgUnit === orgUnit && each.consultation === round) ||
    breakdown.consultations[round]!.noComments.some((each) => each.orgUnit === orgUnit)
  const send = async () => {
    const deeds = ready.map((typed) =>
      commentDeed(typed, {
        ...{ orgUnit, way: 'login' as const },
        row: breakdown.rows.find(({ row }) => row === typed.row),
      }),
    )
    if (!(await act(deeds, { told: '' }))) return
    draft.drop()
    void message.success(say('sent', { n: deeds.length }))
  }
  if (hasAnswered && draft.value.length === 0) return null
  return (
    <div className="round-bar">
      <div style={{ flexBasis: '100%' }}>
        <ProblemNote problem={problem} />
      </div>
      <span aria-live="polite" style={{ flex: '1 1 240px' }}>
        {draft.value.length > 0 ? say('typed', { n: draft.value.length }) : hasAnswered ? '' : say('nothing')}
        {empty > 0 && say('empty', { n: empty })}
      </span>
      {!hasAnswered && draft.value.length === 0 && (
        <Button
          type="primary"
          loading={isBusy}
          onClick={() => void act([{ kind: 'noComment', orgUnit, way: 'login' }], { told: say('noneDone') })}
        >
          {say('none')}
        </Button>
      )}
      {draft.value.length > 0 && (
        <Button type="primary" loading={isBusy} disabled={ready.length === 0} onClick={() => void send()}>
          {say('send', { n: ready.length })}
        </Button>
      )}
    </div>
  )
}
