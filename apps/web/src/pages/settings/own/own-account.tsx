import { useQuery } from '@tanstack/react-query'
import { Button, Card, Descriptions, Flex, Form, Modal, Table, Tag } from 'antd'
import { useState } from 'react'
import { ownApi } from '../../../api/accounts.ts'
import { sessionApi } from '../../../api/session.ts'
import { useSession } from '../../../frame/session.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { PasswordFields, type PasswordsTyped } from '../../sign-in/password-fields.tsx'
import { GrantWords } from '../accounts/grant-words.tsx'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('ownAccount', {
  name: ['用户名', 'Name'],
  displayName: ['姓名', 'Shown as'],
  roles: ['角色', 'Roles'],
  idle: ['自动退出', 'Signed out after'],
  idleMinutes: ['{{n}}分钟没有操作', '{{n}} minutes without a request'],
  password: ['修改口令', 'Change password'],
  changed: ['口令已修改，其他设备上的登录已退出。', 'Changed; signed out everywhere else.'],
  places: ['登录设备', 'Where I am signed in'],
  address: ['地址', 'Address'],
  browser: ['浏览器', 'Browser'],
  since: ['登录时间', 'Since'],
  lastSeen: ['最近操作', 'Last request'],
  here: ['本机', 'Here'],
  leaveAll: ['全部退出', 'Sign out everywhere'],
  leaveSure: ['退出所有设备上的登录？', 'Sign out everywhere?'],
  leaveWhat: ['包括这台电脑，要重新登录。本机草稿保留。', 'This machine too; drafts kept on it stay.'],
})

/** One's own account (我的账号): what it may do, its password, where it is signed in. */
export function OwnAccount() {
  const say = useWords()
  const { signIn } = useSession()
  const { account } = signIn
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'name', label: say('name'), children: account.name },
          { key: 'displayName', label: say('displayName'), children: account.displayName },
          { key: 'roles', label: say('roles'), children: <GrantWords grants={account.grants} /> },
          { key: 'idle', label: say('idle'), children: say('idleMinutes', { n: signIn.idleMinutes }) },
        ]}
      />
      <PasswordCard />
      <Places />
    </Flex>
  )
}

function PasswordCard() {
  const say = useWords()
  const [form] = Form.useForm<PasswordsTyped>()
  const { run, isBusy, problem } = useDoing()
  const change = async ({ present, next }: PasswordsTyped) => {
    if (await run(() => sessionApi.changePassword({ present, next }), say('changed'))) form.resetFields()
  }
  return (
    <Card size="small" title={say('password')}>
      <ProblemNote problem={problem} />
      <Form<PasswordsTyped>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 360 }}
        onFinish={(typed) => void change(typed)}
      >
        <PasswordFields />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say('password')}
        </Button>
      </Form>
    </Card>
  )
}

function Places() {
  const say = useWords()
  const { leave } = useSession()
  const [isAsked, setAsked] = useState(false)
  const { run, isBusy, problem } = useDoing()
  const { data, error, isPending } = useQuery({
    queryKey: ['session', 'places'],
    queryFn: ({ signal }) => ownApi.places(signal),
  })
  const leaveAll = async () => {
    if (await run(() => ownApi.leaveAll(), '')) await leave().catch(() => location.reload())
  }
  return (
    <Card
      size="small"
      title={say('places')}
      extra={<Button onClick={() => setAsked(true)}>{say('leaveAll')}</Button>}
    >
      <ProblemNote problem={error ?? problem} />
      <Table
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        dataSource={[...(data ?? [])]}
        columns={[
          {
            title: say('address'),
            render: (_, { address, isThis }) => (
              <>
                {address} {isThis && <Tag color="default">{say('here')}</Tag>}
              </>
            ),
          },
          { title: say('browser'), dataIndex: 'browser' },
          { title: say('since'), responsive: ['md'], render: (_, { since }) => momentText(since) },
          { title: say('lastSeen'), render: (_, { lastSeen }) => momentText(lastSeen) },
        ]}
      />
      <Modal
        open={isAsked}
        title={say('leaveSure')}
        okText={say('leaveAll')}
        okButtonProps={{ danger: true }}
        confirmLoading={isBusy}
        onOk={() => void leaveAll()}
        onCancel={() => setAsked(false)}
      >
        {say('leaveWhat')}
      </Modal>
    </Card>
  )
}
