import { Tabs } from 'antd'
import { useSession } from '../../../frame/session.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { ChainCheck } from './chain-check.tsx'
import { HistoryList } from './history-list.tsx'
import { SignInLog } from './sign-in-log.tsx'

const useWords = wordsOf('audit', {
  chain: ['记录链', 'The chain'],
  log: ['登录与账号日志', 'Log of accounts'],
  history: ['办理记录', 'What was done'],
})

/** The record from its other side (审计): whether its chain is whole, the log of accounts, all that was done. */
export function Audit() {
  const say = useWords()
  const { may } = useSession()
  const { one, set } = useView()
  const parts = [
    { key: 'chain', needs: 'log.verify', children: <ChainCheck /> },
    { key: 'log', needs: 'log.read', children: <SignInLog /> },
    { key: 'history', needs: 'history.read', children: <HistoryList /> },
  ] as const
  const shown = parts.filter(({ needs }) => may(needs))
  return (
    <Tabs
      size="small"
      destroyOnHidden
      activeKey={one('tab') ?? shown[0]?.key ?? ''}
      onChange={(tab) => set({ tab })}
      items={shown.map(({ key, children }) => ({ key, label: say(key), children }))}
    />
  )
}
