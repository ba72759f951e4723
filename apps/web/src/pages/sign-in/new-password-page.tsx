import { Button, Card, Flex, Form, Typography } from 'antd'
import { useState } from 'react'
import { type SignIn, sessionApi } from '../../api/session.ts'
import { Appearance } from '../../frame/appearance.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { PasswordFields, type PasswordsTyped } from './password-fields.tsx'

const useWords = wordsOf('newPassword', {
  title: ['请先修改口令', 'Change your password first'],
  why: [
    '{{name}}，您的口令是初始口令，或者已到更换期限。改好后用新口令登录。',
    '{{name}}, your password is a first one or is out of date. Change it, then sign in with the new one.',
  ],
  change: ['修改口令', 'Change password'],
})

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
  const change = async ({ present, next }: PasswordsTyped) => {
    setBusy(true)
    try {
      await sessionApi.changePassword({ present, next })
      props.changed()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <Flex component="main" vertical align="center" style={{ padding: '12vh 16px' }}>
      <Card style={{ width: '100%', maxWidth: 420 }}>
        <Typography.Title level={1} style={{ fontSize: 22 }}>
          {say('title')}
        </Typography.Title>
        <Typography.Paragraph>{say('why', { name: props.signIn.account.displayName })}</Typography.Paragraph>
        <ProblemNote problem={problem} />
        <Form<PasswordsTyped> layout="vertical" requiredMark={false} onFinish={change}>
          <PasswordFields />
          <Button type="primary" htmlType="submit" block loading={isBusy}>
            {say('change')}
          </Button>
        </Form>
      </Card>
    </Flex>
  )
}
