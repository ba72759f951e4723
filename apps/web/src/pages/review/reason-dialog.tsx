import type { LeftOutReason } from '@taizhang/ledger'
import { Form, Input, Modal, Radio } from 'antd'
import { useReviewWords } from './review-words.ts'

const reasons = [
  ...(['secondPrint', 'calls', 'leadsOver', 'outlook'] as const),
  ...(['noise', 'elsewhere', 'vanished', 'other'] as const),
]

interface Typed {
  readonly reason: LeftOutReason
  readonly words?: string
}

/** Why something is left out (不列入理由), by whoever presses. */
export function ReasonDialog(props: {
  readonly subject: string
  readonly suggested?: LeftOutReason | undefined
  readonly given: (reason: LeftOutReason, words: string) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const { subject, suggested = 'secondPrint', given, close } = props
  const [form] = Form.useForm<Typed>()
  const reason = Form.useWatch('reason', form)
  const wantsWords = reason === 'elsewhere' || reason === 'other'
  return (
    <Modal open title={say('dropTitle')} onCancel={close} onOk={form.submit} okText={say('drop')}>
      <blockquote className="review-subject">{subject}</blockquote>
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ reason: suggested }}
        onFinish={({ reason, words = '' }) => given(reason, words.trim())}
      >
        <Form.Item name="reason" label={say('dropTitle')}>
          <Radio.Group
            style={{ display: 'grid', gap: 4 }}
            options={reasons.map((value) => ({ value, label: say(value) }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={say('dropWords')}
          rules={[{ required: wantsWords, whitespace: true, message: say('dropWordsNeeded') }]}
        >
          <Input maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The reason of a ruling on words that a later text dropped (裁定理由). */
export function RulingDialog(props: {
  readonly subject: string
  readonly title: string
  readonly given: (reason: string) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const [form] = Form.useForm<{ readonly reason: string }>()
  return (
    <Modal open title={props.title} onCancel={props.close} onOk={form.submit} okText={props.title}>
      <blockquote className="review-subject">{props.subject}</blockquote>
      <Form form={form} layout="vertical" onFinish={({ reason }) => props.given(reason.trim())}>
        <Form.Item
          name="reason"
          label={say('rulingReason')}
          rules={[{ required: true, whitespace: true, message: say('dropWordsNeeded') }]}
        >
          <Input autoFocus maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
