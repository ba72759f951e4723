import type { CalendarDate } from '@taizhang/ledger'
import { Alert, Button, Card, Form, Input, Modal, Radio, Space } from 'antd'
import { useMemo, useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { bodiesIn } from './bodies-in.ts'
import { useRoundWords } from './consultation-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('openRound', {
  title: ['发各单位征求意见', 'Send it round for comment'],
  orgUnits: ['征求哪些单位', 'Which bodies'],
  named: ['表中出现的{{n}}个单位', 'The {{n}} bodies named in it'],
  every: ['名册中全部{{n}}个单位', 'All {{n}} bodies of the register'],
  day: ['反馈截止日', 'Answers by'],
  time: ['截止时间', 'Time'],
  silence: ['逾期未反馈', 'No answer'],
  open: ['发{{edition}}征求意见', 'Send {{edition}} round'],
  sure: ['发{{n}}个单位征求意见？', 'Send it to {{n}} bodies?'],
  what: [
    '{{edition}}共{{rows}}条，发{{n}}个单位，请各单位于{{until}}反馈。发出后各单位即可看到；尚无单位反馈时可以撤回。',
    '{{edition}} has {{rows}} rows and goes to {{n}} bodies, answers {{until}}. They see it at once; it can be withdrawn while nobody has answered.',
  ],
  unready: ['还没有办完：', 'Not finished yet:'],
  unreviewed: ['{{n}}条还没有审阅', '{{n}} rows are not reviewed'],
  withoutLead: ['{{n}}条没有牵头单位', '{{n}} rows have no lead'],
  sentences: ['{{n}}句没有列入条目，也没有写明理由', '{{n}} sentences have neither a row nor a reason'],
  send: ['发出', 'Send'],
  opened: [
    '已发各单位。有账号的单位登录后可以反馈；其他单位请下载意见表发送。',
    'It has gone round. Bodies with an account answer on screen; download forms for the others.',
  ],
})

interface Typed {
  readonly orgUnits: readonly string[]
  readonly day: CalendarDate
  readonly time: string
  readonly silence: 'consent' | 'owed'
}

/** Sends the last edition to bodies for their comments (发送征求意见). */
export function OpenRound(props: {
  readonly breakdown: WholeBreakdown
  readonly title?: string | undefined
}) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown, title } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [form] = Form.useForm<Typed>()
  const [asked, setAsked] = useState<Typed>()
  const named = useMemo(() => bodiesIn(breakdown.rows), [breakdown.rows])
  const edition = round('edition', { n: breakdown.editions.length })
  const open = async ({ orgUnits, day, time, silence }: Typed) => {
    const deed = {
      kind: 'consultationOpened',
      orgUnits: [...orgUnits],
      until: { day, time },
      silence,
    } as const
    await act([deed], { isOnSeen: true, told: say('opened') })
    setAsked(undefined)
  }
  // Asked first, and by the button alone: what goes to all bodies does not go by a key pressed in a field.
  const ask = () => form.validateFields().then(setAsked, () => undefined)
  return (
    <Card size="small" title={title ?? say('title')} style={{ maxWidth: 760 }}>
      <ProblemNote problem={problem} />
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ orgUnits: named, time: '17:00', silence: 'consent' }}
      >
        <AskedFields named={named} />
        <TermsFields />
        <div>
          <Button type="primary" htmlType="button" loading={isBusy} onClick={() => void ask()}>
            {say('open', { edition })}
          </Button>
        </div>
      </Form>
      <Modal
        open={asked !== undefined}
        title={say('sure', { n: asked?.orgUnits.length ?? 0 })}
        okText={say('send')}
        confirmLoading={isBusy}
        onOk={() => void (asked && open(asked))}
        onCancel={() => setAsked(undefined)}
      >
        {asked && (
          <>
            {say('what', {
              ...{ edition, rows: breakdown.editions.at(-1)?.rowCount ?? 0, n: asked.orgUnits.length },
              until: round('untilWhen', { day: asked.day, time: asked.time }),
            })}
            <Unready breakdown={breakdown} />
          </>
        )}
      </Modal>
    </Card>
  )
}

/** What is not finished of a table that is about to go round (发出前未办完的): nothing forbids it, but it is seen. */
function Unready({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { rows, hindrances } = breakdown
  const counts = {
    unreviewed: rows.filter(({ reviewed }) => !reviewed).length,
    withoutLead: hindrances.withoutLead.length,
    sentences: hindrances.sentences.length,
  }
  const lines = (['unreviewed', 'withoutLead', 'sentences'] as const).filter((key) => counts[key] > 0)
  if (lines.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 12 }}
      title={say('unready')}
      description={lines.map((key) => <div key={key}>{say(key, { n: counts[key] })}</div>)}
    />
  )
}

/** Until when, and how silence is read (截止和逾期未反馈). */
function TermsFields() {
  const say = useWords()
  const shared = useSharedWords()
  const round = useRoundWords()
  const { signIn } = useSession()
  const rules = [{ required: true, message: shared('required') }]
  return (
    <Space wrap size="large" align="start">
      <Form.Item name="day" label={say('day')} rules={rules}>
        <DayInput earliest={signIn.today} />
      </Form.Item>
      <Form.Item name="time" label={say('time')} rules={rules}>
        <Input type="time" style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="silence" label={say('silence')}>
        <Radio.Group
          options={[
            { value: 'consent', label: round('consentBySilence') },
            { value: 'owed', label: round('owedBySilence') },
          ]}
        />
      </Form.Item>
    </Space>
  )
}

function AskedFields({ named }: { readonly named: readonly string[] }) {
  const say = useWords()
  const shared = useSharedWords()
  const { orgUnits } = useOrgUnits()
  const form = Form.useFormInstance<Typed>()
  const choose = (ids: readonly string[]) => form.setFieldValue('orgUnits', ids)
  return (
    <>
      <Form.Item
        name="orgUnits"
        label={say('orgUnits')}
        rules={[{ required: true, message: shared('required') }]}
        style={{ marginBottom: 8 }}
      >
        <OrgUnitSelect isMany />
      </Form.Item>
      <Space wrap style={{ marginBottom: 16 }}>
        <Button size="small" onClick={() => choose(named)}>
          {say('named', { n: named.length })}
        </Button>
        <Button size="small" onClick={() => choose(orgUnits.map(({ id }) => id))}>
          {say('every', { n: orgUnits.length })}
        </Button>
      </Space>
    </>
  )
}
