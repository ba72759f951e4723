import { ScissorOutlined } from '@ant-design/icons'
import { Modal, Typography } from 'antd'
import { Fragment, useState } from 'react'
import type { SerialRow } from '../../api/breakdowns.ts'
import { useReviewWords } from './review-words.ts'
import { clausesOf, splitWords } from './split-row.ts'

/** Where a row is cut (拆分条目): between clauses; what comes of it is shown below. */
export function SplitDialog(props: {
  readonly row: SerialRow
  readonly split: (cuts: readonly number[]) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const { row, split, close } = props
  const clauses = clausesOf(row)
  const [cuts, setCuts] = useState<readonly number[]>([])
  const toggle = (at: number) =>
    setCuts(cuts.includes(at) ? cuts.filter((each) => each !== at) : [...cuts, at])
  const parts = splitWords(row, cuts)
  return (
    <Modal
      open
      title={say('splitTitle')}
      width={680}
      onCancel={close}
      onOk={() => split(cuts)}
      okText={say('splitInto', { count: parts.length })}
      okButtonProps={{ disabled: parts.length < 2 }}
    >
      <Typography.Paragraph type="secondary">{say('splitHint')}</Typography.Paragraph>
      <p style={{ lineHeight: 2.2 }}>
        {clauses.map(({ start, text }, at) => (
          <Fragment key={start}>
            {text}
            {at < clauses.length - 1 && (
              <button
                type="button"
                className="split-cut"
                aria-pressed={cuts.includes(at)}
                aria-label={say('cutHere', { text: text.slice(-8) })}
                onClick={() => toggle(at)}
              >
                <ScissorOutlined aria-hidden />
              </button>
            )}
          </Fragment>
        ))}
      </p>
      <ol aria-live="polite">
        {parts.map((words, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same
          <li key={`${at}${words}`}>{words}</li>
        ))}
      </ol>
    </Modal>
  )
}
