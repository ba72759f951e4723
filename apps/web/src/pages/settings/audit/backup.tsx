import { useQuery } from '@tanstack/react-query'
import { Alert, Card, Flex, Table, Typography } from 'antd'
import { settingsApi } from '../../../api/settings.ts'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('backup', {
  last: ['最近一次备份：{{at}}（{{name}}）', 'Last backup: {{at}} ({{name}})'],
  never: [
    '还没有做过备份。请在服务器上按下面的命令做一次，并把文件存到别处。',
    'No backup was made yet. Make one on the server as below, and keep the file elsewhere.',
  ],
  how: ['怎样备份和恢复', 'How to back up and restore'],
  where: [
    '在服务器的终端中执行；备份时照常使用，不用停机。',
    'In a terminal of the server; people go on working.',
  ],
  key: [
    '做一个密钥文件（只做一次，与备份分开保管）',
    'Make a key file (once; keep it apart from the backups)',
  ],
  make: ['做备份', 'Make a backup'],
  check: ['检查备份能不能用', 'Check a backup'],
  restore: ['恢复到一个新的空文件夹', 'Restore into a new, empty folder'],
  hints: [
    '密钥丢了，备份就打不开。至少存一份在另一台机器上；定期试着恢复一次。移除的内容在以前的备份里还有。',
    'Without the key nobody can open a backup. Keep one copy on another machine, and try to restore now and then. Backups made before a removal still hold what was removed.',
  ],
  all: ['做过的备份', 'Backups that were made'],
  none: ['没有记录。', 'None.'],
  name: ['文件', 'File'],
  made: ['时间', 'Made'],
})

const commands = {
  key: 'taizhang backup --make-key 密钥文件',
  make: 'taizhang backup 备份文件.tzb --key-file 密钥文件',
  check: 'taizhang backup --check 备份文件.tzb --key-file 密钥文件',
  restore: 'taizhang restore 备份文件.tzb --data 新文件夹 --key-file 密钥文件',
} as const

/** When the last backup was made, and how one is (备份). */
export function Backup() {
  const say = useWords()
  const { data, error, isPending } = useQuery({
    queryKey: ['backups'],
    queryFn: ({ signal }) => settingsApi.backups(signal),
  })
  const last = data?.[0]
  return (
    <Flex vertical gap={16} style={{ maxWidth: 820 }}>
      <ProblemNote problem={error} />
      {data && (
        <Alert
          type={last ? 'info' : 'warning'}
          showIcon
          title={last ? say('last', { at: momentText(last.madeAt), name: last.fileName }) : say('never')}
        />
      )}
      <Card size="small" title={say('how')}>
        <p style={{ marginTop: 0 }}>{say('where')}</p>
        {(Object.keys(commands) as (keyof typeof commands)[]).map((key) => (
          <div key={key} style={{ marginBottom: 8 }}>
            <div>{say(key)}</div>
            <Typography.Text code copyable>
              {commands[key]}
            </Typography.Text>
          </div>
        ))}
        <p style={{ marginBottom: 0 }}>{say('hints')}</p>
      </Card>
      <Card size="small" title={say('all')}>
        <Table
          size="small"
          rowKey={({ fileName, madeAt }) => fileName + madeAt}
          loading={isPending}
          pagination={(data?.length ?? 0) > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          dataSource={[...(data ?? [])]}
          locale={{ emptyText: <EmptyWords words={say('none')} /> }}
          columns={[
            { title: say('made'), width: 170, render: (_, { madeAt }) => momentText(madeAt) },
            { title: say('name'), dataIndex: 'fileName' },
          ]}
        />
      </Card>
    </Flex>
  )
}
