import type { CalendarDate } from '@taizhang/ledger'
import { Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('changeRound', {
  deadline: ['改截止日', 'Change the deadline'],
  day: ['新的反馈截止日', 'Answers by'],
  time: ['截止时间', 'Time'],
  onlyLater: ['已有单位反馈，只能延后。', 'Bodies have answered: it can only be put off.'],
  change: ['改定', 'Change'],
  changed: [
    '截止日已改。已发出的意见表上还是原截止日，请告知各单位。',
    'Changed. Forms that went out still show the old day: tell the bodies.',
  ],
  withdraw: ['撤回', 'Withdraw'],
  withdrawSure: ['撤回本轮征求意见？', 'Withdraw this round?'],
  withdrawWhat: [
    '撤回后各单位看不到这一稿，也不能反馈，分解表回到发出以前的环节；已下载发出的意见表作废。',
    'Bodies no longer see the draft and cannot answer; the table is where it was before. Forms that went out are void.',
  ],
  reason: ['撤回理由', 'Why'],
  withdrawn: ['已撤回。', 'Withdrawn.'],
})

/** What may still be done to a round that is open (征求意见期间): another deadline; withdrawn, while nobody has answered. */
export function ChangeRound(props: { readonly breakdown: WholeBreakdown; readonly hasAnswers: boolean }) {
  const say = useWords()
  const { may } = useSession()
  const [open, setOpen] = useState<'deadline' | 'withdraw'>()
  const { breakdown, hasAnswers } = props
  const close = () => setOpen(undefined)
  return (
    <>
      {may('breakdown.deadlineChanged') && (
        <Button onClick={() => setOpen('deadline')}>{say('deadline')}</Button>
      )}
      {may('breakdown.consultationWithdrawn') && !hasAnswers && (
        <Button onClick={() => setOpen('withdraw')}>{say('withdraw')}</Button>
      )}
      {open === 'deadline' && <NewDeadline breakdown={breakdown} hasAnswers={hasAnswers} close={close} />}
      {open === 'withdraw' && <Withdrawal breakdown={breakdown} close={close} />}
    </>
  )
}

function NewDeadline(props: {
  readonly breakdown: WholeBreakdown
  readonly hasAnswers: boolean
  readonly close: () => void
}) {
  const say = useWords()
  const shared = useSharedWords()
  const { signIn } = useSession()
  const { breakdown, hasAnswers, close } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [form] = Form.useForm<{ readonly day: CalendarDate; readonly time: string }>()
  const { until } = breakdown.consultations.at(-1)!
  const rules = [{ required: true, message: shared('required') }]
  const change = async () => {
    const typed = await form.validateFields().catch(() => undefined)
    if (!typed) return
    const deed = { kind: 'deadlineChanged', until: { day: typed.day, time: typed.time } } as const
    if (await act([deed], { told: say('changed') })) close()
  }
  return (
    <Modal
      open
      title={say('deadline')}
      okText={say('change')}
      confirmLoading={isBusy}
      onOk={() => void change()}
      onCancel={close}
    >
      <ProblemNote problem={problem} />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={until}>
        <Flex gap={16} wrap>
          <Form.Item name="day" label={say('day')} rules={rules} extra={hasAnswers && say('onlyLater')}>
            <DayInput earliest={hasAnswers ? until.day : signIn.today} />
          </Form.Item>
          <Form.Item name="time" label={say('time')} rules={rules}>
            <Input type="time" style={{ width: 120 }} />
          </Form.Item>
        </Flex>
      </Form>
    </Modal>
  )
}

function Withdrawal(props: { readonly breakdown: WholeBreakdown; readonly close: () => void }) {
  const say = useWords()
  const { breakdown, close } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    const deed = { kind: 'consultationWithdrawn', reason: reason.trim() } as const
    if (await act([deed], { told: say('withdrawn') })) close()
  }
  return (
    <Modal
      open
      title={say('withdrawSure')}
      okText={say('withdraw')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={isBusy}
      onOk={() => void withdraw()}
      onCancel={close}
    >
      <ProblemNote problem={problem} />
      <p>{say('withdrawWhat')}</p>
      <Input.TextArea
        aria-label={say('reason')}
        placeholder={say('reason')}
        maxLength={4000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}
