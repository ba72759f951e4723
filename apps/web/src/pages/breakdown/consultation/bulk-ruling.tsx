import type { Comment } from '@taizhang/ledger'
import { Button, Flex, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'
import { isPlain } from './ruling.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('bulkRuling', {
  chosen: ['已选{{n}}条', '{{n}} chosen'],
  hint: ['勾选多条意见，可以一并裁定。', 'Tick several comments to rule on them together.'],
  ruling: ['裁定', 'Ruling'],
  reason: ['理由（必填，写入采纳情况表）', 'Reason (printed in the table of rulings)'],
  rule: ['裁定这{{n}}条', 'Rule on these {{n}}'],
  notThese: [
    '其中{{n}}条没有写明条目改成什么，要逐条裁定，这次不办。',
    '{{n}} of them do not say what the row becomes: rule on those one by one; they are left out now.',
  ],
  done: ['已裁定{{n}}条意见。', 'Ruled on {{n}} comments.'],
})

type Ruling = 'adopted' | 'partly' | 'notAdopted'

/** One ruling with one reason on several comments (批量裁定). */
export function BulkRuling(props: {
  readonly breakdown: WholeBreakdown
  readonly comments: readonly Comment[]
  readonly done: () => void
}) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown, comments, done } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [ruling, setRuling] = useState<Ruling>('adopted')
  const [reason, setReason] = useState('')
  const plain = comments.filter((each) => isPlain(each, ruling, breakdown))
  const left = comments.length - plain.length
  const rule = async () => {
    const deeds = plain.map(({ id }) => ({
      ...({ kind: 'commentRuled', comment: id } as const),
      ...{ ruling, reason: reason.trim() },
    }))
    if (await act(deeds, { isOnSeen: true, told: say('done', { n: deeds.length }) })) {
      setReason('')
      done()
    }
  }
  if (comments.length === 0)
    return <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
  return (
    <>
      <ProblemNote problem={problem} />
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <strong>{say('chosen', { n: comments.length })}</strong>
        <Select<Ruling>
          aria-label={say('ruling')}
          style={{ width: 130 }}
          value={ruling}
          onChange={setRuling}
          options={(['adopted', 'partly', 'notAdopted'] as const).map((value) => ({
            value,
            label: round(value),
          }))}
        />
        <Input
          aria-label={say('reason')}
          placeholder={say('reason')}
          style={{ flex: '1 1 260px' }}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          type="primary"
          loading={isBusy}
          disabled={plain.length === 0 || reason.trim() === ''}
          onClick={() => void rule()}
        >
          {say('rule', { n: plain.length })}
        </Button>
        {left > 0 && <Typography.Text type="warning">{say('notThese', { n: left })}</Typography.Text>}
      </Flex>
    </>
  )
}
