import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal, Typography } from 'antd'
import { useState } from 'react'
import { accountsApi } from '../../../api/accounts.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'

const useWords = wordsOf('separation', {
  what: [
    '三员分立：系统管理员开通、停用账号，安全保密管理员授予角色，安全审计员查看日志，三人各有账号，都看不到业务数据，也不兼其他角色。有等级保护或分级保护要求的单位开启。',
    'Kept apart: the system administrator opens accounts, the security administrator grants roles, the audit administrator reads the log; three persons, none of whom sees business data or holds another role. Turn it on where rules of protection ask for it.',
  ],
  isOn: ['已开启三员分立。', 'They are kept apart.'],
  isOff: ['没有开启，一个账号可以兼任。', 'They are not kept apart: one account may hold all roles.'],
  first: [
    '开启前，先给三人各开一个账号，每个账号只留一个管理员角色；有账号兼任的不能开启。',
    'Before: an account for each of the three with that one role alone; it cannot be turned on while an account mixes them.',
  ],
  on: ['开启三员分立', 'Keep them apart'],
  off: ['取消三员分立', 'Keep them apart no longer'],
  onWhat: [
    '开启后，管理员账号不能再查看或办理业务，业务账号不能再管理账号。',
    'From then on administrators see no business data, and others manage no accounts.',
  ],
  offWhat: [
    '取消后，一个账号可以兼任管理员和业务角色。取消会记入审计日志。',
    'From then on one account may hold both. It is entered in the log.',
  ],
})

/** Whether the three administrators are kept apart (三员分立). */
export function Separation() {
  const say = useWords()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const { run, isBusy, problem } = useDoing()
  const { data, error } = useQuery({
    queryKey: ['accounts', 'separation'],
    queryFn: ({ signal }) => accountsApi.isSeparated(signal),
  })
  const change = async () => {
    await run(async () => {
      await accountsApi.separate(data !== true)
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    })
    setAsked(false)
  }
  return (
    <div style={{ maxWidth: 760 }}>
      <ProblemNote problem={error ?? problem} />
      <Typography.Paragraph>{say('what')}</Typography.Paragraph>
      {data !== undefined && (
        <Alert
          type={data ? 'success' : 'info'}
          showIcon
          title={say(data ? 'isOn' : 'isOff')}
          description={data ? undefined : say('first')}
          action={<Button onClick={() => setAsked(true)}>{say(data ? 'off' : 'on')}</Button>}
        />
      )}
      <Modal
        open={isAsked}
        title={say(data ? 'off' : 'on')}
        confirmLoading={isBusy}
        onOk={() => void change()}
        onCancel={() => setAsked(false)}
      >
        {say(data ? 'offWhat' : 'onWhat')}
      </Modal>
    </div>
  )
}
