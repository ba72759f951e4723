import type { AdoptionRow } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Select, Table, Tag, Typography } from 'antd'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { consultationsApi } from '../../../api/consultations.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { useSession } from '../../../frame/session.tsx'
import { DownloadButton } from '../../../shared/download-button.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'
import { ProposalWords } from './proposal-words.tsx'

const useWords = wordsOf('adoption', {
  none: ['还没有征求过意见。', 'No round of comments has been held.'],
  counts: [
    '共{{all}}条意见：采纳{{adopted}}条，部分采纳{{partly}}条，不采纳{{notAdopted}}条，待裁定{{open}}条。',
    '{{all}} comments: {{adopted}} adopted, {{partly}} in part, {{notAdopted}} not, {{open}} not ruled on.',
  ],
  noComment: ['无意见（{{n}}个）：{{names}}', 'No comment ({{n}}): {{names}}'],
  silent: ['未反馈（{{n}}个）：{{names}}', 'Not answered ({{n}}): {{names}}'],
  notYet: [
    '尚未反馈（{{n}}个，截止{{day}} {{time}}）：{{names}}',
    'Not yet ({{n}}, by {{day}} {{time}}): {{names}}',
  ],
  download: ['下载采纳情况表（xlsx）', 'Download as xlsx'],
  reason: ['理由', 'Reason'],
})

/** What came of a round (采纳情况表). */
export function AdoptionPart({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const round = useRoundWords()
  const { may } = useSession()
  const { one, set } = useView()
  const { nameOf } = useOrgUnits()
  const rounds = breakdown.consultations.length
  const chosen = Number(one('round') ?? rounds)
  const held = breakdown.consultations[chosen - 1]
  const isWanted = rounds > 0 && may('breakdown.commentRuled')
  const { data, error, isPending } = useQuery({
    queryKey: ['breakdowns', breakdown.id, 'adoption', chosen, breakdown.version],
    queryFn: ({ signal }) => consultationsApi.adoption(breakdown.id, chosen, signal),
    enabled: isWanted,
  })
  if (!isWanted) return <Empty description={say('none')} />
  const names = (ids: readonly string[] = []) => ({ n: ids.length, names: ids.map(nameOf).join('、') || '—' })
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        {rounds > 1 && (
          <Select
            aria-label={round('round', { n: '' })}
            value={chosen}
            onChange={(value) => set({ round: String(value) })}
            options={Array.from({ length: rounds }, (_, at) => ({
              value: at + 1,
              label: round('round', { n: at + 1 }),
            }))}
          />
        )}
        <DownloadButton path={consultationsApi.paths.adoption(breakdown.id)} query={{ round: chosen }}>
          {say('download')}
        </DownloadButton>
      </Flex>
      {data && (
        <Typography.Paragraph>
          {say('counts', { all: data.rows.length, ...data.counts })}
          <br />
          {say('noComment', names(data.noComment))}
          <br />
          {held && !held.closed
            ? say('notYet', { ...names(data.silent), ...held.until })
            : say('silent', names(data.silent))}
        </Typography.Paragraph>
      )}
      <AdoptionTable rows={data?.rows ?? []} names={breakdown.names} isPending={isPending} />
    </>
  )
}

function AdoptionTable(props: {
  readonly rows: readonly AdoptionRow[]
  readonly names: WholeBreakdown['names']
  readonly isPending: boolean
}) {
  const say = useWords()
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  return (
    <Table<AdoptionRow>
      size="small"
      rowKey="id"
      loading={props.isPending}
      pagination={props.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 1000 }}
      dataSource={[...props.rows]}
      columns={[
        { title: round('serial'), width: 64, render: (_, { serial }) => serial ?? '—' },
        { title: round('row'), width: 260, render: (_, { rowWords }) => rowWords ?? round('wholeTable') },
        { title: round('orgUnit'), width: 140, render: (_, { orgUnit }) => nameOf(orgUnit) },
        {
          title: round('comment'),
          render: (_, each) => (
            <>
              <Tag>{round(each.field)}</Tag>
              {each.words}
              <ProposalWords edit={each.proposal} before={each.rowDuties} />
            </>
          ),
        },
        { title: round('ruling'), width: 96, render: (_, { ruled }) => round(ruled?.ruling ?? 'open') },
        {
          title: say('reason'),
          width: 220,
          render: (_, each) => (
            <>
              {each.ruled?.reason}
              <ProposalWords edit={each.became} before={each.rowDuties} label="became" />
            </>
          ),
        },
        {
          title: round('by'),
          width: 120,
          render: (_, { ruled }) => ruled && (props.names[ruled.by.actor] ?? ruled.by.actor),
        },
      ]}
    />
  )
}
