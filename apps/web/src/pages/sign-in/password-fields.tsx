import { Form, Input } from 'antd'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('passwordFields', {
  present: ['原口令', 'Present password'],
  next: ['新口令', 'New password'],
  hint: [
    '至少8个字符，大写字母、小写字母、数字、符号中至少三种，不含用户名。',
    'At least 8 characters, three of: capitals, small letters, digits, signs; not the name.',
  ],
  again: ['再输一次新口令', 'New password again'],
  differs: ['两次输入的新口令不一样。', 'The two are not the same.'],
  wanted: ['请填写。', 'Please fill this in.'],
})

/** What changing a password takes (改口令填写内容). */
export interface PasswordsTyped {
  readonly present: string
  readonly next: string
}

/** The fields of a form that changes a password (改口令): the present one, and the new one twice. */
export function PasswordFields() {
  const say = useWords()
  const wanted = { required: true, message: say('wanted') }
  return (
    <>
      <Form.Item name="present" label={say('present')} rules={[wanted]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={say('next')} extra={say('hint')} rules={[wanted]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('again')}
        dependencies={['next']}
        rules={[
          wanted,
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
