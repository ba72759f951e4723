import type { Comment } from '@taizhang/ledger'
import { Alert, Button, Empty, Select, Space, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { OfficeComment, WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { BulkRuling } from './bulk-ruling.tsx'
import { useRoundWords } from './consultation-words.ts'
import { ProposalWords } from './proposal-words.tsx'
import { dutiesThen, rowOf } from './ruling.ts'
import { RulingDrawer } from './ruling-drawer.tsx'

const useWords = wordsOf('comments', {
  none: [
    '没有意见。各单位反馈的意见和收回意见表中的意见都列在这里。',
    'No comments. Those that bodies give on screen and those of returned forms are listed here.',
  ],
  noneSo: ['没有符合条件的意见。', 'No comment is like that.'],
  state: ['裁定情况', 'Ruled'],
  orgUnit: ['单位', 'Body'],
  rule: ['裁定', 'Rule'],
  again: ['改裁', 'Rule anew'],
  stillOut: [
    '征求意见还没有结束，可以先裁定已收到的意见。',
    'The round is still open; comments that came in can be ruled on already.',
  ],
  gone: ['该条目已不在表中', 'The row is no longer in the table'],
})

const states = ['open', 'adopted', 'partly', 'notAdopted'] as const

/** Comments of the last round, ruled one by one or together (意见裁定). */
export function CommentsPart({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { one } = useView()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { may } = useSession()
  const { comments, consultations, lifecycle } = breakdown
  if (comments.length === 0) return <Empty description={say('none')} />
  const state = one('state')
  const orgUnit = one('orgUnit')
  const round = Number(one('round') ?? consultations.length)
  const shown = inTableOrder(breakdown).filter(
    (each) =>
      each.consultation === round - 1 &&
      (state === undefined || (each.ruled?.ruling ?? 'open') === state) &&
      (orgUnit === undefined || each.orgUnit === orgUnit),
  )
  const selected = shown.filter(({ id }) => chosen.includes(id))
  const mayRule = may('breakdown.commentRuled') && lifecycle !== 'issued'
  return (
    <>
      {lifecycle === 'consulting' && (
        <Alert type="info" showIcon title={say('stillOut')} style={{ marginBottom: 12 }} />
      )}
      <Filters breakdown={breakdown} />
      {mayRule && <BulkRuling breakdown={breakdown} comments={selected} done={() => setChosen([])} />}
      <CommentsTable
        breakdown={breakdown}
        comments={shown}
        mayRule={mayRule}
        chosen={chosen}
        choose={setChosen}
      />
    </>
  )
}

/** By the place of the row; those on the whole table last. */
function inTableOrder(breakdown: WholeBreakdown): readonly OfficeComment[] {
  const places = new Map(breakdown.rows.map(({ id }, at) => [id, at]))
  const placeOf = ({ row }: Comment) =>
    (row === undefined ? undefined : places.get(rowOf(breakdown, row)?.id ?? row)) ?? places.size
  return breakdown.comments.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function Filters({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const round = useRoundWords()
  const { one, set } = useView()
  const { nameOf } = useOrgUnits()
  const bodies = [...new Set(breakdown.comments.map(({ orgUnit }) => orgUnit))]
  return (
    <Space wrap style={{ marginBottom: 12 }}>
      {breakdown.consultations.length > 1 && (
        <Select
          aria-label={round('round', { n: '' })}
          value={one('round') ?? String(breakdown.consultations.length)}
          onChange={(value) => set({ round: value })}
          options={breakdown.consultations.map((_, at) => ({
            value: String(at + 1),
            label: round('round', { n: at + 1 }),
          }))}
        />
      )}
      <Select
        allowClear
        style={{ minWidth: 140 }}
        aria-label={say('state')}
        placeholder={say('state')}
        value={one('state')}
        onChange={(state?: string) => set({ state })}
        options={states.map((value) => ({ value, label: round(value) }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 220 }}
        aria-label={say('orgUnit')}
        placeholder={say('orgUnit')}
        value={one('orgUnit')}
        onChange={(orgUnit?: string) => set({ orgUnit })}
        options={bodies.map((value) => ({ value, label: nameOf(value) }))}
      />
    </Space>
  )
}

const colours = { open: 'warning', adopted: 'success', partly: 'default', notAdopted: 'default' } as const

interface TableProps {
  readonly breakdown: WholeBreakdown
  readonly comments: readonly OfficeComment[]
  readonly mayRule: boolean
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

function CommentsTable({ breakdown, comments, mayRule, chosen, choose }: TableProps) {
  const say = useWords()
  const { one, set } = useView()
  const columns = useColumns(breakdown)
  const opened = breakdown.comments.find(({ id }) => id === one('comment'))
  const rule = {
    key: 'rule',
    title: '',
    width: 88,
    render: (_: unknown, { id, ruled }: Comment) => (
      <Button size="small" onClick={() => set({ comment: id })}>
        {say(ruled ? 'again' : 'rule')}
      </Button>
    ),
  }
  return (
    <>
      <Table<OfficeComment>
        size="small"
        rowKey="id"
        pagination={comments.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 1000 }}
        dataSource={[...comments]}
        locale={{ emptyText: <EmptyWords words={say('noneSo')} /> }}
        {...(mayRule && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => choose(keys as string[]), // ids, by rowKey
          },
        })}
        columns={mayRule ? [...columns, rule] : columns}
      />
      {opened && mayRule && (
        <RulingDrawer
          key={opened.id}
          breakdown={breakdown}
          comment={opened}
          among={comments}
          go={(comment) => set({ comment }, { replace: true })}
        />
      )}
    </>
  )
}

function useColumns(breakdown: WholeBreakdown): TableColumnsType<OfficeComment> {
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  return [
    { title: round('orgUnit'), width: 140, render: (_, { orgUnit }) => nameOf(orgUnit) },
    {
      title: round('row'),
      width: 280,
      render: (_, each) => <RowWords breakdown={breakdown} comment={each} />,
    },
    {
      title: round('comment'),
      render: (_, each) => <CommentWords comment={each} breakdown={breakdown} />,
    },
    {
      title: round('ruling'),
      width: 240,
      render: (_, { ruled }) => <Ruled names={breakdown.names} ruled={ruled} />,
    },
  ]
}

function Ruled(props: { readonly names: WholeBreakdown['names']; readonly ruled: Comment['ruled'] }) {
  const round = useRoundWords()
  const { names, ruled } = props
  return (
    <>
      <Tag color={colours[ruled?.ruling ?? 'open']}>{round(ruled?.ruling ?? 'open')}</Tag>
      {ruled && (
        <div>
          {ruled.reason}
          <Typography.Text type="secondary">
            {' '}
            {names[ruled.by.actor] ?? ruled.by.actor} {ruled.by.at}
          </Typography.Text>
        </div>
      )}
    </>
  )
}

function RowWords(props: { readonly breakdown: WholeBreakdown; readonly comment: Comment }) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown, comment } = props
  if (comment.row === undefined) return <>{round('wholeTable')}</>
  const row = rowOf(breakdown, comment.row)
  if (!row) return <Typography.Text type="secondary">{say('gone')}</Typography.Text>
  return (
    <>
      <strong>{row.serial}</strong>　{row.words}
    </>
  )
}

function CommentWords(props: { readonly breakdown: WholeBreakdown; readonly comment: Comment }) {
  const round = useRoundWords()
  const { breakdown, comment } = props
  return (
    <>
      <Tag>{round(comment.field)}</Tag>
      {comment.words}
      <ProposalWords edit={comment.proposal} before={dutiesThen(breakdown, comment)} />
    </>
  )
}
