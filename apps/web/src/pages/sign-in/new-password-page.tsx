import { Button, Card, Flex, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { type SignIn, sessionApi } from '../../api/session.ts'
import { Appearance } from '../../frame/appearance.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('newPassword', {
  title: ['请先修改口令', 'Change your password first'],
  why: [
    '{{name}}，您的口令是初始口令，或者已到更换期限。改好后用新口令登录。',
    '{{name}}, your password is a first one or is out of date. Change it, then sign in with the new one.',
  ],
  present: ['原口令', 'Present password'],
  next: ['新口令', 'New password'],
  hint: [
    '至少8个字符，大写字母、小写字母、数字、符号中至少三种，不含用户名。',
    'At least 8 characters, three of: capitals, small letters, digits, signs; not the name.',
  ],
  again: ['再输一次新口令', 'New password again'],
  differs: ['两次输入的新口令不一样。', 'The two are not the same.'],
  change: ['修改口令', 'Change password'],
  wanted: ['请填写。', 'Please fill this in.'],
})

interface Typed {
  readonly present: string
  readonly next: string
}

/** A first password is only good for choosing one's own (首次登录改口令). */
export function NewPasswordPage(props: { readonly signIn: SignIn; readonly changed: () => void }) {
  return (
    <Appearance>
      <NewPassword {...props} />
    </Appearance>
  )
}

function NewPassword(props: { readonly signIn: SignIn; readonly changed: () => void }) {
  const say = useWords()
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const change = async ({ present, next }: Typed) => {
    setBusy(true)
    try {
      await sessionApi.changePassword({ present, next })
      props.changed()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  const wanted = { required: true, message: say('wanted') }
  return (
    <Flex component="main" vertical align="center" style={{ padding: '12vh 16px' }}>
      <Card style={{ width: '100%', maxWidth: 420 }}>
        <Typography.Title level={1} style={{ fontSize: 22 }}>
          {say('title')}
        </Typography.Title>
        <Typography.Paragraph>{say('why', { name: props.signIn.account.displayName })}</Typography.Paragraph>
        <ProblemNote problem={problem} />
        <Form<Typed> layout="vertical" requiredMark={false} onFinish={change}>
          <Form.Item name="present" label={say('present')} rules={[wanted]}>
            <Input.Password autoComplete="current-password" autoFocus />
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
                  value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(say('differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isBusy}>
            {say('change')}
          </Button>
        </Form>
      </Card>
    </Flex>
  )
}
