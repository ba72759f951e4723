import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Space, Table, Typography } from 'antd'
import type { BreakdownDeed, WholeBreakdown } from '../../../api/breakdowns.ts'
import { consultationsApi } from '../../../api/consultations.ts'
import { useSession } from '../../../frame/session.tsx'
import { DownloadButton } from '../../../shared/download-button.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { stageKey, useRoundWords } from './consultation-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('editions', {
  why: [
    '每一版是当时全表的留存，形成后不再改动，任意两版可以对照。',
    'An edition keeps the whole table as it stood; it does not change, and any two can be compared.',
  ],
  make: ['形成{{stage}}', 'Make: {{stage}}'],
  made: ['已形成{{stage}}。', 'Made: {{stage}}.'],
  none: [
    '还没有版次。条目审阅好后，形成征求意见稿，再发各单位征求意见。',
    'No edition yet. Once the rows are reviewed, make the draft for comment and send it round.',
  ],
  number: ['版次', 'Edition'],
  stage: ['稿次', 'Stage'],
  rows: ['条目数', 'Rows'],
  papers: ['下载', 'Download'],
  compared: ['对照', 'Compare'],
  compare: ['与上一版对照', 'Compare with the one before'],
  compareDraft: ['与工作稿对照', 'Compare with the draft'],
  send: ['发各单位征求意见', 'Send it round'],
  notNow: [
    '征求意见期间不形成新版；意见收齐、结束征求意见后再形成修改稿。',
    'No edition is made while the table is out for comment; close the round first.',
  ],
  draftNow: ['工作稿（{{n}}条）', 'The draft as it stands ({{n}} rows)'],
})

/** Editions of the table (版次): made, taken away as xlsx or docx, compared. */
export function EditionsPart({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const round = useRoundWords()
  const { editions, counts, id } = breakdown
  return (
    <>
      <Typography.Paragraph type="secondary">{say('why')}</Typography.Paragraph>
      <MakeEdition breakdown={breakdown} />
      <Table
        size="small"
        rowKey="number"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={editions.toReversed()}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('number'), render: (_, { number }) => round('edition', { n: number }) },
          { title: say('stage'), render: (_, { stage }) => round(stageKey[stage]) },
          { title: say('rows'), dataIndex: 'rowCount', align: 'right' },
          { title: round('on'), render: (_, { by }) => by.at },
          { title: round('by'), render: (_, { by }) => breakdown.names[by.actor] ?? by.actor },
          { title: say('papers'), render: (_, { number }) => <Papers id={id} edition={number} /> },
          {
            title: say('compared'),
            render: (_, { number }) => (
              <Space size="middle">
                {number > 1 && <Compare id={id} before={number - 1} after={number} label={say('compare')} />}
                <Compare id={id} before={number} label={say('compareDraft')} />
              </Space>
            ),
          },
        ]}
      />
      <Flex align="center" gap={8} wrap style={{ marginTop: 12 }}>
        <Typography.Text>{say('draftNow', { n: counts.rows })}</Typography.Text>
        <Papers id={id} />
      </Flex>
    </>
  )
}

function MakeEdition({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const round = useRoundWords()
  const { may } = useSession()
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const { lifecycle, counts } = breakdown
  if (!may('breakdown.editionMade') || lifecycle === 'issued') return null
  if (lifecycle === 'consulting')
    return <Alert type="info" showIcon title={say('notNow')} style={{ marginBottom: 12 }} />
  const stages: readonly Extract<BreakdownDeed, { kind: 'editionMade' }>['stage'][] = [
    'consultation',
    'revised',
    'forDecision',
  ]
  const usual = lifecycle === 'drafting' ? 'consultation' : 'forDecision'
  return (
    <>
      <ProblemNote problem={problem} />
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        {stages.map((stage) => (
          <Button
            key={stage}
            type={stage === usual ? 'primary' : 'default'}
            disabled={counts.rows === 0}
            loading={isBusy}
            onClick={() =>
              void act([{ kind: 'editionMade', stage }], {
                isOnSeen: true,
                told: say('made', { stage: round(stageKey[stage]) }),
              })
            }
          >
            {say('make', { stage: round(stageKey[stage]) })}
          </Button>
        ))}
        <Link to={'.' as never} search={{ part: 'answers' } as never} style={{ alignSelf: 'center' }}>
          {say('send')}
        </Link>
      </Flex>
    </>
  )
}

function Papers({ id, edition }: { readonly id: string; readonly edition?: number }) {
  return (
    <Space size={0}>
      <DownloadButton type="link" path={consultationsApi.paths.table(id)} query={{ edition }}>
        xlsx
      </DownloadButton>
      <DownloadButton type="link" path={consultationsApi.paths.tableWords(id)} query={{ edition }}>
        docx
      </DownloadButton>
    </Space>
  )
}

function Compare(props: {
  readonly id: string
  readonly before: number
  readonly after?: number
  readonly label: string
}) {
  const { id, before, after, label } = props
  const search = { before: String(before), ...(after !== undefined && { after: String(after) }) }
  return (
    <Link to={`/breakdowns/${id}/compare` as never} search={search as never}>
      {label}
    </Link>
  )
}
