import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { type Account, accountsApi, type OpenedAccount } from '../../../api/accounts.ts'
import { useSession } from '../../../frame/session.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { momentText } from '../moment-text.ts'
import { AccountActs } from './account-acts.tsx'
import { FirstPassword } from './first-password.tsx'
import { GrantWords } from './grant-words.tsx'
import { OpenAccount } from './open-account.tsx'

const useWords = wordsOf('accounts', {
  open: ['开通账号', 'Open an account'],
  find: ['查找用户名、姓名', 'Find a name'],
  name: ['用户名', 'Name'],
  displayName: ['姓名', 'Shown as'],
  roles: ['角色', 'Roles'],
  state: ['状态', 'State'],
  closed: ['已停用', 'Closed'],
  locked: ['已锁定至{{until}}', 'Locked until {{until}}'],
  first: ['未改首次口令', 'First password'],
  inUse: ['正常', 'In use'],
  acts: ['办理', 'Acts'],
})

/** Accounts (账号与角色): opened, granted roles, locked, closed. */
export function Accounts() {
  const say = useWords()
  const { may } = useSession()
  const { one, set } = useView()
  const [isOpening, setOpening] = useState(false)
  const [told, setTold] = useState<OpenedAccount>()
  const { data, error, isPending } = useQuery({
    queryKey: ['accounts', 'list'],
    queryFn: ({ signal }) => accountsApi.list(signal),
  })
  const q = one('q') ?? ''
  const shown = (data ?? []).filter(({ name, displayName }) => (name + displayName).includes(q))
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        {may('accounts.write') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {say('open')}
          </Button>
        )}
        <Input.Search
          allowClear
          aria-label={say('find')}
          placeholder={say('find')}
          style={{ maxWidth: 280 }}
          defaultValue={q}
          onSearch={(next) => set({ q: next }, { replace: true })}
        />
      </Flex>
      <Table<Account>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 900 }}
        dataSource={shown}
        columns={[
          { title: say('name'), dataIndex: 'name', width: 140 },
          { title: say('displayName'), dataIndex: 'displayName', width: 200 },
          { title: say('roles'), render: (_, { grants }) => <GrantWords grants={grants} /> },
          { title: say('state'), width: 150, render: (_, account) => <State account={account} /> },
          {
            title: say('acts'),
            width: 96,
            render: (_, account) => <AccountActs account={account} told={setTold} />,
          },
        ]}
      />
      {isOpening && <OpenAccount close={() => setOpening(false)} told={setTold} />}
      {told && <FirstPassword opened={told} close={() => setTold(undefined)} />}
    </>
  )
}

function State({ account }: { readonly account: Account }) {
  const say = useWords()
  if (account.isClosed) return <Tag>{say('closed')}</Tag>
  if (account.lockedUntil !== undefined)
    return <Tag color="error">{say('locked', { until: momentText(account.lockedUntil) })}</Tag>
  return account.mustChangePassword ? <Tag color="warning">{say('first')}</Tag> : say('inUse')
}
