import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { type Account, type AccountGrant, accountsApi, type OpenedAccount } from '../../../api/accounts.ts'
import { Problem } from '../../../api/problem.ts'
import { useSession } from '../../../frame/session.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { GrantsInput } from './grants-input.tsx'

const useWords = wordsOf('accountActs', {
  acts: ['办理', 'Acts'],
  actsOf: ['办理{{name}}的账号', 'Acts on the account of {{name}}'],
  grants: ['调整角色', 'Change roles'],
  unlock: ['解除锁定', 'Unlock'],
  reset: ['重置口令', 'Reset password'],
  close: ['停用', 'Close'],
  reopen: ['恢复', 'Reopen'],
  resetSure: ['重置{{name}}的口令？', 'Reset the password of {{name}}?'],
  resetWhat: [
    '原口令立即失效，所有设备上的登录退出。新的首次口令只显示一次。',
    'The old one stops working and all his sign-ins end. The new first password is shown once.',
  ],
  closeSure: ['停用{{name}}的账号？', 'Close the account of {{name}}?'],
  closeWhat: [
    '立即退出登录，不能再登录；办过的记录不变。以后可以恢复。',
    'He is signed out and cannot sign in; what he did stays on record. It can be reopened.',
  ],
  done: ['已办理。', 'Done.'],
  save: ['保存角色', 'Save the roles'],
})

/** What may be done to an account (账号办理): each for whom it is. */
export function AccountActs(props: {
  readonly account: Account
  readonly told: (opened: OpenedAccount) => void
}) {
  const say = useWords()
  const pick = usePick()
  const { account, told } = props
  const { may } = useSession()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const [isGranting, setGranting] = useState(false)
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work()
      await queries.invalidateQueries({ queryKey: ['accounts', 'list'] })
      void message.success(say('done'))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      void message.error(pick(error), 8)
    }
  }
  const sure = (title: string, content: string, work: () => Promise<unknown>) =>
    void modal.confirm({ title, content, okButtonProps: { danger: true }, onOk: () => act(work) })
  const { id, displayName: name, isClosed, lockedUntil } = account
  const acts = [
    { key: 'grants', isThere: may('accounts.grant'), run: () => setGranting(true) },
    {
      key: 'unlock',
      isThere: may('accounts.unlock') && lockedUntil !== undefined,
      run: () => void act(() => accountsApi.unlock(id)),
    },
    {
      key: 'reset',
      isThere: may('accounts.write') && !isClosed,
      run: () =>
        sure(say('resetSure', { name }), say('resetWhat'), async () =>
          told(await accountsApi.resetPassword(id)),
        ),
    },
    {
      key: 'close',
      isThere: may('accounts.write') && !isClosed,
      run: () => sure(say('closeSure', { name }), say('closeWhat'), () => accountsApi.close(id)),
    },
    {
      key: 'reopen',
      isThere: may('accounts.write') && isClosed,
      run: () => void act(() => accountsApi.reopen(id)),
    },
  ] as const
  const shown = acts.filter(({ isThere }) => isThere)
  if (shown.length === 0) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: shown.map(({ key, run }) => ({ key, label: say(key), onClick: run })) }}
      >
        <Button size="small" aria-label={say('actsOf', { name })}>
          {say('acts')}
        </Button>
      </Dropdown>
      {isGranting && <Granting account={account} close={() => setGranting(false)} />}
    </>
  )
}

function Granting({ account, close }: { readonly account: Account; readonly close: () => void }) {
  const say = useWords()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [grants, setGrants] = useState<readonly AccountGrant[]>(account.grants)
  const save = async () => {
    const isDone = await run(async () => {
      await accountsApi.grant(account.id, grants)
      await queries.invalidateQueries({ queryKey: ['accounts', 'list'] })
    })
    if (isDone) close()
  }
  return (
    <Modal
      open
      width={600}
      title={`${say('grants')} · ${account.displayName}`}
      okText={say('save')}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={close}
    >
      <ProblemNote problem={problem} />
      <GrantsInput value={grants} onChange={setGrants} />
    </Modal>
  )
}
