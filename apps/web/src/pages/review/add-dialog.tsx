import { Form, Input, Modal, Typography } from 'antd'
import { useReviewWords } from './review-words.ts'

interface Typed {
  readonly words: string
  readonly source: string
}

/** A row that no words of the report stand behind (增加条目): its words, and where it comes from. */
export function AddDialog(props: {
  readonly initial?: Partial<Typed>
  readonly add: (words: string, source: string) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const { initial = {}, add, close } = props
  const [form] = Form.useForm<Typed>()
  const wanted = [{ required: true, whitespace: true }]
  return (
    <Modal open title={say('addTitle')} onCancel={close} onOk={form.submit} okText={say('add')}>
      <Typography.Paragraph type="secondary">{say('addHint')}</Typography.Paragraph>
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={({ words, source }) => add(words.trim(), source.trim())}
      >
        <Form.Item name="words" label={say('addWords')} rules={wanted}>
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="source" label={say('addSource')} rules={wanted}>
          <Input maxLength={190} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
