import type { CalendarDate } from '@taizhang/ledger'
import { Button, Card, Form, Input, Radio, Space } from 'antd'
import { useMemo } from 'react'
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
  const shared = useSharedWords()
  const round = useRoundWords()
  const { breakdown, title } = props
  const { signIn } = useSession()
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const named = useMemo(() => bodiesIn(breakdown.rows), [breakdown.rows])
  const open = ({ orgUnits, day, time, silence }: Typed) =>
    act([{ kind: 'consultationOpened', orgUnits: [...orgUnits], until: { day, time }, silence }], {
      isOnSeen: true,
      told: say('opened'),
    })
  const rules = [{ required: true, message: shared('required') }]
  return (
    <Card size="small" title={title ?? say('title')} style={{ maxWidth: 760 }}>
      <ProblemNote problem={problem} />
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        initialValues={{ orgUnits: named, time: '17:00', silence: 'consent' }}
        onFinish={(typed) => void open(typed)}
      >
        <AskedFields named={named} />
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
        <div>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {say('open', { edition: round('edition', { n: breakdown.editions.length }) })}
          </Button>
        </div>
      </Form>
    </Card>
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
