import type { PlanSentence } from '@taizhang/ledger'
import { Button, Space } from 'antd'
import { memo } from 'react'
import type { ReviewAct } from './review-acts.ts'
import { useReviewWords } from './review-words.ts'
import { Key } from './row-card.tsx'

/** A sentence of the plan that has neither row nor reason (没有去处的语句). */
export const SentenceCard = memo(function SentenceCard(props: {
  readonly sentence: PlanSentence
  readonly isCurrent: boolean
  readonly act: (act: ReviewAct, id: string) => void
}) {
  const say = useReviewWords()
  const { sentence, isCurrent, act } = props
  const { id, quote, reason } = sentence
  return (
    <>
      <div className="card-head">
        <span className="card-type piece-open">{say('sentence')}</span>
        {reason && <span className="card-note">{say('perhaps', { reason: say(reason) })}</span>}
      </div>
      <p className="card-words">{quote.text}</p>
      {isCurrent && (
        <Space wrap size={4} className="card-acts">
          {reason && (
            <Button size="small" type="primary" onClick={() => act('accept', id)}>
              {say('agree')} <Key name="A" />
            </Button>
          )}
          <Button size="small" onClick={() => act('asRow', id)}>
            {say('asRow')} <Key name="N" />
          </Button>
          <Button size="small" onClick={() => act('join', id)}>
            {say('join')}
          </Button>
          <Button size="small" onClick={() => act('drop', id)}>
            {say('drop')} <Key name="D" />
          </Button>
        </Space>
      )}
    </>
  )
})
