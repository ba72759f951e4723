import { Alert, Button, Flex, Progress, Table, type TableProps, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { useSession } from '../../../frame/session.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { answersOf, type BodyAnswer, countsOf } from './answers-of.ts'
import { ChangeRound } from './change-round.tsx'
import { CloseRound } from './close-round.tsx'
import { CommentForms } from './comment-forms.tsx'
import { useRoundWords } from './consultation-words.ts'
import { OpenRound } from './open-round.tsx'
import { RecordAnswer } from './record-answer.tsx'
import { RecordNone } from './record-none.tsx'
import { RemindList } from './remind-list.tsx'

const useWords = wordsOf('answers', {
  none: ['还没有发各单位征求意见。', 'The table has not gone round yet.'],
  editionFirst: [
    '先在“版次”里形成征求意见稿，再发各单位征求意见。',
    'Make the draft for comment under “Editions” first; then send it round.',
  ],
  summary: [
    '{{round}}：{{edition}}发{{all}}个单位，{{until}}反馈；{{silence}}。',
    '{{round}}: {{edition}} went to {{all}} bodies, answers {{until}}; {{silence}}.',
  ],
  progress: ['已反馈{{done}}个，共{{all}}个', '{{done}} of {{all}} have answered'],
  so: [
    '无意见{{none}}个，提意见{{commented}}个（{{comments}}条），未反馈{{silent}}个',
    '{{none}} without comment, {{commented}} with {{comments}} comments, {{silent}} silent',
  ],
  state: ['反馈情况', 'Answer'],
  comments: ['意见数', 'Comments'],
  way: ['方式', 'How'],
  record: ['代录反馈', 'Enter an answer'],
  closedOn: ['本轮已于{{day}}结束。', 'This round was closed on {{day}}.'],
  again: ['再征求一轮', 'Another round'],
})

/** Sending the table round, and who has answered (发送与反馈). */
export function AnswersPart({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { lifecycle, editions, consultations } = breakdown
  const { may } = useSession()
  const mayOpen = may('breakdown.consultationOpened') && lifecycle !== 'consulting' && lifecycle !== 'issued'
  return (
    <Flex vertical gap={16}>
      {consultations.length > 0 ? (
        <LastRound breakdown={breakdown} />
      ) : (
        <Alert type="info" showIcon title={say(editions.length > 0 ? 'none' : 'editionFirst')} />
      )}
      {mayOpen && editions.length > 0 && (
        <OpenRound
          key={consultations.length}
          breakdown={breakdown}
          title={consultations.length > 0 ? say('again') : undefined}
        />
      )}
    </Flex>
  )
}

function LastRound({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  const { consultations, lifecycle } = breakdown
  const last = consultations.at(-1)!
  const answers = answersOf(breakdown)
  const done = answers.filter(({ state }) => state !== 'silent')
  const isOpen = lifecycle === 'consulting'
  const silent = answers.filter(({ state }) => state === 'silent').map(({ orgUnit }) => nameOf(orgUnit))
  return (
    <section>
      <Typography.Paragraph>
        {say('summary', {
          round: round('round', { n: consultations.length }),
          edition: round('edition', { n: last.edition }),
          all: answers.length,
          until: round('untilWhen', last.until),
          silence: round(last.silence === 'consent' ? 'consentBySilence' : 'owedBySilence'),
        })}
        {last.closed && say('closedOn', { day: last.closed.at })}
      </Typography.Paragraph>
      <Flex gap={16} align="center" wrap style={{ marginBottom: 12 }}>
        <Progress
          percent={Math.round((done.length / Math.max(1, answers.length)) * 100)}
          style={{ width: 240, maxWidth: '100%' }}
          aria-label={say('progress', { done: done.length, all: answers.length })}
        />
        <span aria-live="polite">
          {say('progress', { done: done.length, all: answers.length })}（{say('so', countsOf(answers))}）
        </span>
        {isOpen && (
          <>
            <CloseRound breakdown={breakdown} silent={silent} />
            <ChangeRound breakdown={breakdown} hasAnswers={done.length > 0} />
          </>
        )}
      </Flex>
      {isOpen && (
        <Flex gap={16} wrap style={{ marginBottom: 16 }}>
          <RemindList breakdown={breakdown} silent={silent} />
          <CommentForms breakdown={breakdown} />
        </Flex>
      )}
      <AnswersTable breakdown={breakdown} answers={answers} />
    </section>
  )
}

const colours = { commented: 'default', noComment: 'success', silent: 'warning' } as const

function AnswersTable(props: {
  readonly breakdown: WholeBreakdown
  readonly answers: readonly BodyAnswer[]
}) {
  const say = useWords()
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  const { may } = useSession()
  const { breakdown, answers } = props
  const [recordedFor, setRecordedFor] = useState<string>()
  const mayRecord = breakdown.lifecycle === 'consulting' && may('act.onBehalf')
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <>
      {mayRecord && <RecordNone breakdown={breakdown} orgUnits={chosen} done={() => setChosen([])} />}
      <Table<BodyAnswer>
        size="small"
        rowKey="orgUnit"
        pagination={answers.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        dataSource={[...answers]}
        {...(mayRecord && { rowSelection: silentOnly(chosen, setChosen, nameOf) })}
        columns={[
          { title: round('orgUnit'), render: (_, { orgUnit }) => nameOf(orgUnit) },
          {
            title: say('state'),
            filters: (['silent', 'commented', 'noComment'] as const).map((value) => ({
              value,
              text: round(value),
            })),
            onFilter: (value, { state }) => state === value,
            render: (_, { state }) => <Tag color={colours[state]}>{round(state)}</Tag>,
          },
          { title: say('comments'), align: 'right', render: (_, { comments }) => comments || '' },
          { title: say('way'), render: (_, { way }) => way && round(way) },
          { title: round('on'), dataIndex: 'on' },
          {
            title: round('by'),
            render: (_, { by }) => by && (breakdown.names[by] ?? by),
          },
          ...(mayRecord
            ? [
                {
                  key: 'record',
                  title: '',
                  render: (_: unknown, { orgUnit }: BodyAnswer) => (
                    <Button size="small" onClick={() => setRecordedFor(orgUnit)}>
                      {say('record')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {recordedFor !== undefined && (
        <RecordAnswer
          breakdown={breakdown}
          orgUnit={recordedFor}
          hasAnswered={answers.find(({ orgUnit }) => orgUnit === recordedFor)?.state !== 'silent'}
          close={() => setRecordedFor(undefined)}
        />
      )}
    </>
  )
}

/** Bodies that have not answered can be ticked, one by one (勾选未反馈单位). */
function silentOnly(
  chosen: readonly string[],
  choose: (orgUnits: readonly string[]) => void,
  nameOf: (orgUnit: string) => string,
): NonNullable<TableProps<BodyAnswer>['rowSelection']> {
  return {
    hideSelectAll: true,
    selectedRowKeys: [...chosen],
    onChange: (keys) => choose(keys as string[]), // ids, by rowKey
    getCheckboxProps: ({ orgUnit, state }) => ({
      disabled: state !== 'silent',
      'aria-label': nameOf(orgUnit),
    }),
  }
}
