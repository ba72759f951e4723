import { Alert, Modal, Typography } from 'antd'
import type { OpenedAccount } from '../../../api/accounts.ts'
import { wordsOf } from '../../../words/i18n.ts'

const useWords = wordsOf('firstPassword', {
  title: ['{{name}}的首次口令', 'First password of {{name}}'],
  once: [
    '只显示这一次，关闭后不能再看。请当面或用可靠方式告诉本人，本人首次登录时必须修改。',
    'Shown this once. Tell it to the person by a safe way; it must be changed at the first sign-in.',
  ],
  name: ['用户名：', 'Name: '],
  password: ['首次口令：', 'First password: '],
  seen: ['已记下', 'I have noted it'],
})

/** The password that the server made (首次口令): shown once. */
export function FirstPassword(props: { readonly opened: OpenedAccount; readonly close: () => void }) {
  const say = useWords()
  const { account, firstPassword } = props.opened
  if (firstPassword === undefined) return null
  return (
    <Modal
      open
      title={say('title', { name: account.displayName })}
      mask={{ closable: false }}
      closable={false}
      okText={say('seen')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={props.close}
    >
      <Alert type="warning" showIcon title={say('once')} style={{ marginBottom: 12 }} />
      <p>
        {say('name')}
        <Typography.Text code>{account.name}</Typography.Text>
      </p>
      <p>
        {say('password')}
        <Typography.Text code copyable={{ text: firstPassword }} data-testid="first-password">
          {firstPassword}
        </Typography.Text>
      </p>
    </Modal>
  )
}
