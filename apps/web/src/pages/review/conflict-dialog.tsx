import type { RowEdit } from '@taizhang/ledger'
import { Button, Modal } from 'antd'
import type { SerialRow } from '../../api/breakdowns.ts'
import { useDeedWords, useReviewWords } from './review-words.ts'
import type { Conflict } from './use-review-deeds.ts'

/** Two people at one row (改动冲突): who did what, how it is now, what one wanted; one's own is repeated or given up. */
export function ConflictDialog(props: {
  readonly conflict: Conflict
  readonly nameOf: (orgUnit: string | undefined) => string
  readonly settle: (isRepeated: boolean) => void
}) {
  const say = useReviewWords()
  const deed = useDeedWords()
  const { conflict, nameOf, settle } = props
  const { changes, now, deeds, touched } = conflict
  const rows = now.rows.filter(({ id }) => touched.includes(id))
  return (
    <Modal
      open
      title={say('staleTitle')}
      width={720}
      closable={false}
      mask={{ closable: false }}
      footer={[
        <Button key="up" onClick={() => settle(false)}>
          {say('giveUp')}
        </Button>,
        <Button key="repeat" type="primary" onClick={() => settle(true)}>
          {say('repeat')}
        </Button>,
      ]}
    >
      <ul>
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={at}>
            {say('staleWho', { name: now.names[change.actor] ?? change.actor, deed: change.words })}
          </li>
        ))}
      </ul>
      <div className="review-both">
        <section>
          <h3>{say('theirs')}</h3>
          {rows.map((row) => (
            <p key={row.id}>
              {row.serial}. {contentLine(row, nameOf)}
            </p>
          ))}
        </section>
        <section>
          <h3>{say('mine')}</h3>
          {deeds.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
            <p key={at}>
              {deed(each.kind)}
              {'edit' in each && each.edit && `：${contentLine(each.edit, nameOf)}`}
            </p>
          ))}
        </section>
      </div>
    </Modal>
  )
}

function contentLine(
  { words, measures, deadline, duties }: RowEdit | SerialRow,
  nameOf: (orgUnit: string | undefined) => string,
): string {
  return [
    words,
    measures?.map((each) => each.words).join('；'),
    deadline?.date,
    duties &&
      [duties.lead, ...duties.responsible, ...duties.supporting].map(nameOf).filter(Boolean).join('、'),
  ]
    .filter(Boolean)
    .join(' · ')
}
