import { Form, Input } from 'antd'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'

const useWords = wordsOf('passwordFields', {
  present: ['原口令', 'Present password'],
  next: ['新口令', 'New password'],
  again: ['再输一次新口令', 'New password again'],
  differs: ['两次输入的新口令不一样。', 'The two are not the same.'],
})

/** What changing a password takes (改口令填写内容). */
export interface PasswordsTyped {
  readonly present: string
  readonly next: string
}

/** The fields of a form that changes a password (改口令): the present one, and the new one twice. */
export function PasswordFields() {
  const say = useWords()
  const shared = useSharedWords()
  const wanted = { required: true, message: shared('required') }
  return (
    <>
      <Form.Item name="present" label={say('present')} rules={[wanted]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={say('next')} extra={shared('passwordRule')} rules={[wanted]}>
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
