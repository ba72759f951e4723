import { Form, Input } from 'antd'
import { useSharedWords } from '../../words/shared-words.ts'

/** A text that must not be left out (必填说明), under `reason` unless told. */
export function ReasonField(props: {
  readonly label?: string
  readonly name?: string
  readonly hint?: string
}) {
  const say = useSharedWords()
  const { label = say('reason'), name = 'reason', hint } = props
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: say('required') }]}
    >
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={4000}
        {...(hint !== undefined && { placeholder: hint })}
      />
    </Form.Item>
  )
}
