import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { type SignIn, sessionApi } from '../../api/session.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('signInForm', {
  name: ['用户名', 'Name'],
  password: ['口令', 'Password'],
  enter: ['登录', 'Sign in'],
  wanted: ['请填写。', 'Please fill this in.'],
})

/** Name and password (登录表单). `name` is fixed where the same person is to come back. */
export function SignInForm(props: { readonly name?: string; readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const government = new URLSearchParams(location.search).get('government') ?? undefined
  const enter = async (typed: { readonly name: string; readonly password: string }) => {
    setBusy(true)
    try {
      props.entered(await sessionApi.begin({ ...typed, ...(government && { government }) }))
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({}, 500))
      setBusy(false)
    }
  }
  const rules = [{ required: true, message: say('wanted') }]
  return (
    <Form layout="vertical" requiredMark={false} onFinish={enter} initialValues={{ name: props.name ?? '' }}>
      <ProblemNote problem={problem} />
      <Form.Item name="name" label={say('name')} rules={rules}>
        <Input
          prefix={<UserOutlined aria-hidden />}
          autoComplete="username"
          autoFocus={props.name === undefined}
          readOnly={props.name !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label={say('password')} rules={rules}>
        <Input.Password
          prefix={<LockOutlined aria-hidden />}
          autoComplete="current-password"
          autoFocus={props.name !== undefined}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say('enter')}
      </Button>
    </Form>
  )
}
