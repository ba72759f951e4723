import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import type { CalendarDate } from '@taizhang/ledger'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Checkbox, Flex, Form, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { printedNumber } from '../../../shared/printed-number.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('issue', {
  title: ['印发分解表', 'Issue the table'],
  ready: ['可以印发。', 'It can be issued.'],
  hindered: ['印发前还要办：', 'Before it can be issued:'],
  sentences: [
    '还有{{n}}句没有列入条目，也没有写明不列入的理由。',
    '{{n}} sentences have neither a row nor a reason.',
  ],
  amendments: ['新稿改动了{{n}}条，还没有裁定。', '{{n}} changes of the later text are not ruled on.'],
  withoutLead: ['{{n}}条没有牵头单位。', '{{n}} rows have no lead.'],
  comments: ['还有{{n}}条意见没有裁定。', '{{n}} comments are not ruled on.'],
  owed: ['还有{{n}}个单位没有反馈：{{names}}。', '{{n}} bodies have not answered: {{names}}.'],
  lostNumbers: [
    '第{{serial}}项：量化目标写着{{numbers}}，文字里没有这个数，请核对。',
    'No. {{serial}}: its measures say {{numbers}}, its words do not hold that number. Check.',
  ],
  looked: [
    '以上{{n}}项的数值已经核对，就这样印发',
    'The numbers of these {{n}} rows are checked; issue them so',
  ],
  toReview: ['去审阅', 'To the rows'],
  toComments: ['去裁定', 'To the comments'],
  toAnswers: ['看反馈情况', 'To the answers'],
  open: ['正在征求意见，结束后才能印发。', 'It is out for comment: close the round first.'],
  documentNumber: ['文号', 'Document number'],
  numberHint: ['例如：青政办发〔2026〕3号', 'As it is printed: 青政办发〔2026〕3号'],
  on: ['印发日期', 'Day of issue'],
  meeting: ['审议会议（选填）', 'Meeting that passed it (optional)'],
  meetingHint: ['例如：市政府第5次常务会议', 'Such as 市政府第5次常务会议'],
  issue: ['印发', 'Issue'],
  sure: ['以{{number}}印发？', 'Issue it as {{number}}?'],
  what: [
    '共{{n}}条。印发后序号固定，每条成为台账事项并交牵头单位签收；条目不再改动，以后只能在台账中调整。',
    '{{n}} rows. Their serials are fixed, each becomes an item of the ledger that its lead signs for; later changes are made in the ledger.',
  ],
  asItems: [
    '全表{{rows}}条＝台账{{items}}项，其中下设事项{{parts}}项。',
    'The {{rows}} rows are {{items}} items of the ledger, {{parts}} of them working items.',
  ],
  overdue: [
    '其中{{n}}条的完成时限早于今天（{{today}}），印发后即按逾期计算。请核对年份和时限。',
    'The deadline of {{n}} rows is before today ({{today}}): once issued they count as overdue. Check the year and the deadlines.',
  ],
  issued: ['已印发，事项已进台账。', 'Issued; the items are in the ledger.'],
  past: ['{{number}}　{{on}}印发{{meeting}}，{{n}}条', '{{number}}, issued on {{on}}{{meeting}}, {{n}} rows'],
  byMeeting: ['（{{meeting}}审议通过）', ' (passed by {{meeting}})'],
  ledger: ['打开台账中的这些事项', 'Open its items in the ledger'],
  supplement: ['补充分解', 'Further rows'],
  supplementWhy: [
    '漏了的或者新增的任务可以补充条目后再次印发；已印发的条目不变。',
    'What was forgotten or came later can be added and issued; rows that were issued stay as they are.',
  ],
  reason: ['补充的理由', 'Why'],
  supplemented: ['可以补充条目了，在“审阅”中添加。', 'Rows can be added now, under Review.'],
})

/** What hinders the issue, the issue itself, and what came of it (印发). */
export function IssuePart({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const { may } = useSession()
  const { lifecycle, issues } = breakdown
  return (
    <Flex vertical gap={16} style={{ maxWidth: 820 }}>
      {issues.length > 0 && <Issues breakdown={breakdown} />}
      {lifecycle !== 'issued' && <Hindrances breakdown={breakdown} />}
      {lifecycle !== 'issued' && lifecycle !== 'consulting' && may('breakdown.issued') && (
        <IssueForm breakdown={breakdown} />
      )}
      {lifecycle === 'issued' && may('breakdown.supplementOpened') && <Supplement breakdown={breakdown} />}
    </Flex>
  )
}

function Issues({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  return (
    <Alert
      type="success"
      showIcon
      title={breakdown.issues.map(({ documentNumber, on, meeting, rows, edition }) => (
        <div key={edition}>
          {say('past', {
            number: documentNumber,
            on,
            n: rows.length,
            meeting: meeting ? say('byMeeting', { meeting }) : '',
          })}
        </div>
      ))}
      description={
        <>
          <AsItems breakdown={breakdown} />{' '}
          <Link to={'/ledger' as never} search={{ document: breakdown.id } as never}>
            {say('ledger')}
          </Link>
        </>
      }
    />
  )
}

/** Rows become items, those with working items several (条数和项数). */
function AsItems({ breakdown: { counts } }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { rows, parts } = counts
  return parts > 0 && <span>{say('asItems', { rows, parts, items: rows + parts })}</span>
}

function Hindrances({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  const { hindrances, id, lifecycle } = breakdown
  const review = <Link to={`/breakdowns/${id}` as never}>{say('toReview')}</Link>
  const part = (name: string, words: string) => (
    <Link to={'.' as never} search={{ part: name } as never}>
      {words}
    </Link>
  )
  const { sentences, amendments, withoutLead, comments, owed } = hindrances
  const lost = <LostNumbers breakdown={breakdown} />
  const lines = [
    ...(lifecycle === 'consulting'
      ? [{ key: 'open', words: say('open'), to: part('answers', say('toAnswers')) }]
      : []),
    ...[
      { key: 'sentences', n: sentences.length, words: say('sentences', { n: sentences.length }), to: review },
      {
        key: 'amendments',
        n: amendments.length,
        words: say('amendments', { n: amendments.length }),
        to: review,
      },
      {
        key: 'withoutLead',
        n: withoutLead.length,
        words: say('withoutLead', { n: withoutLead.length }),
        to: review,
      },
      {
        key: 'comments',
        n: comments.length,
        words: say('comments', { n: comments.length }),
        to: part('comments', say('toComments')),
      },
      {
        key: 'owed',
        n: owed.length,
        words: say('owed', { n: owed.length, names: owed.map(nameOf).join('、') }),
        to: part('answers', say('toAnswers')),
      },
    ].filter(({ n }) => n > 0),
  ]
  if (lines.length === 0)
    return (
      <>
        <Typography.Text>
          <CheckCircleOutlined aria-hidden /> {say('ready')}
        </Typography.Text>
        {lost}
      </>
    )
  return (
    <section aria-label={say('hindered')}>
      <Typography.Text strong>{say('hindered')}</Typography.Text>
      <ul style={{ listStyle: 'none', padding: 0 }}>
        {lines.map(({ key, words, to }) => (
          <li key={key}>
            <ExclamationCircleOutlined aria-hidden /> {words} {to}
          </li>
        ))}
      </ul>
      {lost}
    </section>
  )
}

/** Rows whose words lost a number of their measures (数值待核): nothing stands against them but somebody's eye. */
function LostNumbers({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { lostNumbers, rows } = breakdown
  if (lostNumbers.length === 0) return null
  const serialOf = (row: string) => rows.find(({ id }) => id === row)?.serial ?? ''
  return (
    <Alert
      type="warning"
      showIcon
      title={lostNumbers.map(({ row, numbers }) => (
        <div key={row}>{say('lostNumbers', { serial: serialOf(row), numbers: numbers.join('、') })}</div>
      ))}
    />
  )
}

interface Typed {
  readonly documentNumber: string
  readonly on: CalendarDate
  readonly meeting?: string
}

function IssueForm({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const shared = useSharedWords()
  const { signIn } = useSession()
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [asked, setAsked] = useState<Typed>()
  const [hasLooked, setLooked] = useState(false)
  const lost = breakdown.lostNumbers.length
  const issue = async ({ documentNumber, on, meeting }: Typed) => {
    const deed = {
      ...({ kind: 'issued', documentNumber, on } as const),
      ...(meeting && { meeting }),
    }
    await act([deed], { isOnSeen: true, told: say('issued') })
    setAsked(undefined)
  }
  const rules = [{ required: true, whitespace: true, message: shared('required') }]
  return (
    <Card size="small" title={say('title')}>
      <ProblemNote problem={problem} />
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: signIn.today }}
        onFinish={(typed) => setAsked({ ...typed, documentNumber: printedNumber(typed.documentNumber) })}
      >
        <Form.Item
          name="documentNumber"
          label={say('documentNumber')}
          extra={say('numberHint')}
          rules={rules}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="on" label={say('on')} rules={[{ required: true, message: shared('required') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="meeting" label={say('meeting')} extra={say('meetingHint')}>
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {say('issue')}
        </Button>
      </Form>
      <Modal
        open={asked !== undefined}
        title={say('sure', { number: asked?.documentNumber ?? '' })}
        okText={say('issue')}
        confirmLoading={isBusy}
        okButtonProps={{ disabled: lost > 0 && !hasLooked }}
        onOk={() => void (asked && issue(asked))}
        onCancel={() => setAsked(undefined)}
      >
        <WhatIsIssued breakdown={breakdown} />
        {lost > 0 && (
          <>
            <LostNumbers breakdown={breakdown} />
            <Checkbox checked={hasLooked} onChange={({ target }) => setLooked(target.checked)}>
              {say('looked', { n: lost })}
            </Checkbox>
          </>
        )}
      </Modal>
    </Card>
  )
}

/** What the issue makes of the rows (印发后果), and how many of them would be late from the first day. */
function WhatIsIssued({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { today } = useSession().signIn
  const overdue = breakdown.rows.filter(({ deadline: { date } }) => date !== undefined && date < today).length
  return (
    <>
      <p>
        {say('what', { n: breakdown.counts.rows })} <AsItems breakdown={breakdown} />
      </p>
      {overdue > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={say('overdue', { n: overdue, today })}
        />
      )}
    </>
  )
}

function Supplement({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [reason, setReason] = useState('')
  return (
    <Card size="small" title={say('supplement')}>
      <ProblemNote problem={problem} />
      <Typography.Paragraph type="secondary">{say('supplementWhy')}</Typography.Paragraph>
      <Flex gap={8}>
        <Input
          aria-label={say('reason')}
          placeholder={say('reason')}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          loading={isBusy}
          disabled={reason.trim() === ''}
          onClick={() =>
            void act([{ kind: 'supplementOpened', reason: reason.trim() }], {
              isOnSeen: true,
              told: say('supplemented'),
            })
          }
        >
          {say('supplement')}
        </Button>
      </Flex>
    </Card>
  )
}
