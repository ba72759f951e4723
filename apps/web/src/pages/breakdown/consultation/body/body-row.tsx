import { PlusOutlined } from '@ant-design/icons'
import type { PrintedRow } from '@taizhang/ledger'
import { Button, Flex, Tag, Typography } from 'antd'
import type { RoundBreakdown } from '../../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../../api/register.ts'
import { wordsOf } from '../../../../words/i18n.ts'
import { CommentInputs } from '../comment-inputs.tsx'
import { useRoundWords } from '../consultation-words.ts'
import { ProposalWords } from '../proposal-words.tsx'
import type { TypedComment } from '../typed-comment.ts'

const useWords = wordsOf('bodyRow', {
  comment: ['提意见', 'Comment'],
  more: ['再提一条', 'One more'],
  onRow: ['{{act}}（第{{serial}}条）', '{{act}} (row {{serial}})'],
  drop: ['不提了', 'Drop it'],
  unsent: ['未提交', 'Not sent'],
  lead: ['牵头', 'Lead'],
  responsible: ['责任', 'Responsible'],
  supporting: ['配合', 'Supporting'],
  deadline: ['时限', 'By'],
})

/** One row, what was said on it, and what is being typed (条目和意见). Without a row: the table as a whole. */
export function BodyRow(props: {
  readonly breakdown: RoundBreakdown
  readonly orgUnit: string | undefined
  readonly row: PrintedRow | undefined
  readonly drafts: readonly TypedComment[]
  readonly write?: (typed: readonly TypedComment[]) => void
}) {
  const say = useWords()
  const { breakdown, orgUnit, row, drafts, write } = props
  const own = drafts.filter((each) => each.row === row?.row)
  const said = breakdown.comments.filter((each) => each.orgUnit === orgUnit && each.row === row?.row)
  const fresh: TypedComment = row
    ? { row: row.row, field: 'words', words: '' }
    : { field: 'other', words: '' }
  const act = own.length > 0 || said.length > 0 ? say('more') : say('comment')
  const label = row ? say('onRow', { act, serial: row.serial }) : act
  return (
    <article className="round-row">
      {row && <RowWords row={row} orgUnit={orgUnit} />}
      {said.map((each) => (
        <Said key={each.id} comment={each} row={row} />
      ))}
      {write &&
        drafts.map((each, at) =>
          each.row === row?.row ? (
            // A comment that was not sent has no id: its place is what it is known by.
            // biome-ignore lint/suspicious/noArrayIndexKey: taken out only by its own button
            <div key={at} className="round-said">
              <CommentInputs
                row={row}
                value={each}
                onChange={(typed) => write(drafts.map((one, i) => (i === at ? typed : one)))}
              />
              <Flex gap={8} align="center" style={{ marginTop: 6 }}>
                <Tag color="warning">{say('unsent')}</Tag>
                <Button size="small" onClick={() => write(drafts.filter((_, i) => i !== at))}>
                  {say('drop')}
                </Button>
              </Flex>
            </div>
          ) : null,
        )}
      {write && (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label={label}
          onClick={() => write([...drafts, fresh])}
        >
          {act}
        </Button>
      )}
    </article>
  )
}

function RowWords({ row, orgUnit }: { readonly row: PrintedRow; readonly orgUnit: string | undefined }) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  const { duties, deadline } = row
  const parts = {
    lead: [...(duties.lead === undefined ? [] : [duties.lead]), ...(duties.furtherLeads ?? [])],
    responsible: duties.responsible,
    supporting: duties.supporting,
  }
  return (
    <>
      <p>
        <strong>{row.serial}</strong>　{row.words}
      </p>
      <p>
        <Typography.Text type="secondary">
          {Object.entries(parts)
            .filter(([, ids]) => ids.length > 0)
            .map(([part, ids]) => (
              <span key={part}>
                {say(part as keyof typeof parts)}：
                {ids.map((id, i) => (
                  <span key={id}>
                    {i > 0 && '、'}
                    {id === orgUnit ? <strong>{nameOf(id)}</strong> : nameOf(id)}
                  </span>
                ))}
                {'；'}
              </span>
            ))}
          {say('deadline')}：{deadline.words ?? deadline.date ?? '—'}
        </Typography.Text>
      </p>
    </>
  )
}

function Said(props: {
  readonly comment: RoundBreakdown['comments'][number]
  readonly row: PrintedRow | undefined
}) {
  const round = useRoundWords()
  const { comment, row } = props
  const { ruled } = comment
  return (
    <div className="round-said">
      <Tag>{round(comment.field)}</Tag>
      {comment.words}
      <ProposalWords edit={comment.proposal} before={row?.duties} />
      <div>
        <Tag color={ruled ? 'success' : 'default'}>{round(ruled?.ruling ?? 'open')}</Tag>
        {ruled?.reason}
      </div>
    </div>
  )
}
