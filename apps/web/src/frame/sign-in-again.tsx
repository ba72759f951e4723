import { Modal, Typography } from 'antd'
import type { SignIn } from '../api/session.ts'
import { SignInForm } from '../pages/sign-in/sign-in-form.tsx'
import { wordsOf } from '../words/i18n.ts'

const useWords = wordsOf('signInAgain', {
  title: ['登录已到期', 'Your sign-in has ended'],
  why: [
    '较长时间没有操作，登录已到期。重新登录后，刚才的操作会继续，已填内容不会丢失。',
    'Nothing was done for a while. Sign in again and what you were doing goes on; nothing typed is lost.',
  ],
  leave: ['退出到登录页', 'Leave to the sign-in page'],
})

/** Asks for the password over the page that one is on (重新登录). */
export function SignInAgain(props: {
  readonly name: string
  readonly back: (signIn: SignIn) => void
  readonly leave: () => void
}) {
  const say = useWords()
  return (
    <Modal
      open
      title={say('title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={props.leave}
      okButtonProps={{ style: { display: 'none' } }}
      cancelText={say('leave')}
    >
      <Typography.Paragraph>{say('why')}</Typography.Paragraph>
      <SignInForm name={props.name} entered={props.back} />
    </Modal>
  )
}
