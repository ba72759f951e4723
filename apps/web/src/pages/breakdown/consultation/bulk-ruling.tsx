import { Button, Flex, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import type { OfficeComment, WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { RedlineCells } from '../redline-cells.tsx'
import { useRoundWords } from './consultation-words.ts'
import './bulk-ruling.css'
import { isPlain, rowOf } from './ruling.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('bulkRuling', {
  chosen: ['已选{{n}}条', '{{n}} chosen'],
  hint: ['勾选多条意见，可以一并裁定。', 'Tick several comments to rule on them together.'],
  ruling: ['裁定', 'Ruling'],
  reason: ['理由（必填，写入采纳情况表）', 'Reason (printed in the table of rulings)'],
  rule: ['裁定这{{n}}条', 'Rule on these {{n}}'],
  notThese: [
    '其中{{n}}条没有写明条目改成什么，要逐条裁定，这次不办：',
    '{{n}} of them do not say what the row becomes: rule on those one by one; they are left out now:',
  ],
  becomes: ['采纳后条目这样改：', 'The rows will then read:'],
  stays: ['条目不变', 'the row stays as it is'],
  of: ['第{{serial}}项（{{orgUnit}}）', 'No. {{serial}} ({{orgUnit}})'],
  ofTable: ['对全表（{{orgUnit}}）', 'On the whole table ({{orgUnit}})'],
  done: ['已裁定{{n}}条意见。', 'Ruled on {{n}} comments.'],
})

type Ruling = 'adopted' | 'partly' | 'notAdopted'

/** One ruling with one reason on several comments (批量裁定). */
export function BulkRuling(props: {
  readonly breakdown: WholeBreakdown
  readonly comments: readonly OfficeComment[]
  readonly done: () => void
}) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown, comments, done } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [ruling, setRuling] = useState<Ruling>('adopted')
  const [reason, setReason] = useState('')
  const plain = comments.filter((each) => isPlain(each, ruling, breakdown))
  const left = comments.filter((each) => !plain.includes(each))
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
      </Flex>
      {left.length > 0 && <OneByOne breakdown={breakdown} comments={left} />}
      {ruling === 'adopted' && <Becoming breakdown={breakdown} comments={plain} />}
    </>
  )
}

interface Listed {
  readonly breakdown: WholeBreakdown
  readonly comments: readonly OfficeComment[]
}

/** Those that need a person's words, each to be opened (逐条裁定). */
function OneByOne({ breakdown, comments }: Listed) {
  const say = useWords()
  const nameOn = useNameOn(breakdown)
  const { set } = useView()
  return (
    <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
      <Typography.Text type="warning">{say('notThese', { n: comments.length })}</Typography.Text>
      {comments.map((each) => (
        <Button key={each.id} size="small" onClick={() => set({ comment: each.id })}>
          {nameOn(each)}
        </Button>
      ))}
    </Flex>
  )
}

/** What the rows become, seen before it is done (采纳后的条目). */
function Becoming({ breakdown, comments }: Listed) {
  const say = useWords()
  const nameOn = useNameOn(breakdown)
  if (comments.length === 0) return null
  return (
    // What is cut off can be scrolled to with the keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section aria-label={say('becomes')} tabIndex={0} className="bulk-becoming">
      <strong>{say('becomes')}</strong>
      <ul>
        {comments.map((each) => {
          const cells = each.ifAdopted?.cells ?? []
          return (
            <li key={each.id}>
              {nameOn(each)} {cells.length > 0 ? <RedlineCells cells={cells} /> : say('stays')}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useNameOn(breakdown: WholeBreakdown) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  return ({ row, orgUnit }: OfficeComment) => {
    const serial = rowOf(breakdown, row)?.serial
    const named = { orgUnit: nameOf(orgUnit) }
    return serial === undefined ? say('ofTable', named) : say('of', { serial, ...named })
  }
}
