import { Button, Modal, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useSession } from '../../../frame/session.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('closeRound', {
  close: ['结束征求意见', 'Close the round'],
  notYet: [
    '还有{{n}}个单位没有反馈，{{day}}起可以结束；各单位都反馈的，随时可以结束。',
    '{{n}} have not answered: it can be closed from {{day}} on, or as soon as everybody has.',
  ],
  sure: ['结束第{{n}}轮征求意见？', 'Close round {{n}}?'],
  what: [
    '结束后各单位不能再反馈，分解表转入修改。尚未反馈的{{n}}个单位：{{names}}。{{silence}}。',
    'Afterwards nobody can comment in this round, and the table is revised. {{n}} have not answered: {{names}}. {{silence}}.',
  ],
  all: [
    '各单位均已反馈。结束后不能再反馈，分解表转入修改。',
    'Everybody has answered. Afterwards nobody can comment in this round, and the table is revised.',
  ],
  closed: ['已结束征求意见，可以裁定意见、修改条目。', 'The round is closed: rule on the comments next.'],
})

/** Closes the round (结束征求意见): from the day after its deadline on, or once everybody has answered. */
export function CloseRound(props: {
  readonly breakdown: WholeBreakdown
  /** The names of bodies that have not answered. */
  readonly silent: readonly string[]
}) {
  const say = useWords()
  const round = useRoundWords()
  const { may, signIn } = useSession()
  const { breakdown, silent } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [isAsked, setAsked] = useState(false)
  const last = breakdown.consultations.at(-1)!
  if (!may('breakdown.consultationClosed')) return null
  const isEarly = silent.length > 0 && signIn.today <= last.until.day
  const after = dayjs(last.until.day).add(1, 'day').format('YYYY-MM-DD')
  const silence = round(last.silence === 'consent' ? 'consentBySilence' : 'owedBySilence')
  const close = async () => {
    if (await act([{ kind: 'consultationClosed' }], { told: say('closed') })) setAsked(false)
  }
  return (
    <>
      <Button disabled={isEarly} onClick={() => setAsked(true)}>
        {say('close')}
      </Button>
      {isEarly && (
        <Typography.Text type="secondary">{say('notYet', { n: silent.length, day: after })}</Typography.Text>
      )}
      <Modal
        open={isAsked}
        title={say('sure', { n: breakdown.consultations.length })}
        okText={say('close')}
        confirmLoading={isBusy}
        onOk={() => void close()}
        onCancel={() => setAsked(false)}
      >
        <ProblemNote problem={problem} />
        {silent.length > 0
          ? say('what', { n: silent.length, names: silent.join('、'), silence })
          : say('all')}
      </Modal>
    </>
  )
}
