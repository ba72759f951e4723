import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Table, Tag, Typography } from 'antd'
import { type Removal, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { momentText } from '../moment-text.ts'
import { AskRemoval } from './ask-removal.tsx'

const useWords = wordsOf('removals', {
  what: [
    '误录的涉密信息、个人身份信息等，由一名督查员申请、另一名督查员确认后移除，须有批准文号。移除后内容不可恢复，原处留有移除说明，记录链仍然完整。做过的备份里还有，要另行处理。',
    'What should not have been entered is removed by two supervisors under a document number: one asks, another confirms. It cannot be brought back; a note stays in its place and the chain stays whole. Backups still hold it.',
  ],
  ask: ['申请移除', 'Ask for a removal'],
  documentNumber: ['批准文号', 'Document number'],
  reason: ['理由', 'Reason'],
  none: ['没有移除申请。', 'No requests.'],
  by: ['申请人', 'Asked by'],
  state: ['状态', 'State'],
  open: ['待另一人确认', 'Waits for another person'],
  confirmed: ['已移除', 'Removed'],
  withdrawn: ['已撤回', 'Withdrawn'],
  confirm: ['确认移除', 'Confirm'],
  withdraw: ['撤回', 'Withdraw'],
  own: ['须由另一名督查员确认', 'Another supervisor has to confirm'],
  sure: ['移除后不可恢复，确认移除？', 'It cannot be brought back. Remove it?'],
  backups: [
    '已移除。这些备份中还有该内容，请销毁或者说明为何不销毁：{{names}}',
    'Removed. These backups still hold it; destroy them or note why not: {{names}}',
  ],
  removed: ['已移除，没有备份含有该内容。', 'Removed; no backup holds it.'],
  target: ['内容', 'What'],
  entry: ['第{{n}}件记录中的{{count}}处文字', '{{count}} pieces of entry {{n}}'],
  file: ['文件{{digest}}', 'File {{digest}}'],
})

/** Removing what should not be on record (移除内容): asked by one, confirmed by another. */
export function Removals() {
  const say = useWords()
  const { one, set } = useView()
  const asking = one('entry')
  const { data, error, isPending } = useQuery({
    queryKey: ['removals'],
    queryFn: ({ signal }) => settingsApi.removals(signal),
  })
  return (
    <Flex vertical gap={12}>
      <Alert type="warning" showIcon title={say('what')} />
      <ProblemNote problem={error} />
      <Button type="primary" style={{ alignSelf: 'start' }} onClick={() => set({ entry: 'new' })}>
        {say('ask')}
      </Button>
      <Table<Removal>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        scroll={{ x: 860 }}
        dataSource={[...(data ?? [])]}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('target'), render: (_, removal) => <Target removal={removal} /> },
          { title: say('documentNumber'), width: 170, dataIndex: 'documentNumber' },
          { title: say('reason'), width: 180, dataIndex: 'reason' },
          {
            title: say('by'),
            width: 160,
            render: (_, { askedByName, askedAt }) => `${askedByName} ${momentText(askedAt)}`,
          },
          {
            title: say('state'),
            width: 190,
            render: (_, removal) =>
              removal.outcome ? (
                <>
                  <Tag>{say(removal.outcome)}</Tag> {removal.ruledByName}
                </>
              ) : (
                <Acts removal={removal} />
              ),
          },
        ]}
      />
      {asking !== undefined && (
        <AskRemoval
          {...(/^\d{1,15}$/.test(asking) && { entry: Number(asking) })}
          close={() => set({ entry: '' }, { replace: true })}
        />
      )}
    </Flex>
  )
}

/** What is to go, to be read before it is confirmed; afterwards only where it was. */
function Target({ removal: { target, contents } }: { readonly removal: Removal }) {
  const say = useWords()
  const where =
    target.kind === 'file'
      ? say('file', { digest: target.sha256.slice(0, 12) })
      : say('entry', { n: target.sequence, count: target.places.length })
  return (
    <>
      {contents.map((text) => (
        <Typography.Paragraph key={text} ellipsis={{ rows: 3, expandable: true }} style={{ marginBottom: 4 }}>
          {text}
        </Typography.Paragraph>
      ))}
      <Typography.Text type="secondary">{where}</Typography.Text>
    </>
  )
}

function Acts({ removal }: { readonly removal: Removal }) {
  const say = useWords()
  const { modal } = App.useApp()
  const { signIn } = useSession()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const { id, askedBy } = removal
  const isOwn = askedBy === (signIn.account.person ?? signIn.account.id)
  const confirm = () =>
    run(async () => {
      const { backups } = await settingsApi.confirmRemoval(id)
      const names = backups.map(({ fileName }) => fileName).join('、')
      modal.info({ title: backups.length > 0 ? say('backups', { names }) : say('removed') })
      await queries.invalidateQueries({ queryKey: ['removals'] })
    }, '')
  const withdraw = () =>
    run(async () => {
      await settingsApi.withdrawRemoval(id)
      await queries.invalidateQueries({ queryKey: ['removals'] })
    })
  return (
    <>
      <ProblemNote problem={problem} />
      <Flex gap={4} wrap align="center">
        {isOwn ? (
          say('own')
        ) : (
          <Button
            danger
            size="small"
            loading={isBusy}
            onClick={() =>
              modal.confirm({ title: say('sure'), okButtonProps: { danger: true }, onOk: confirm })
            }
          >
            {say('confirm')}
          </Button>
        )}
        <Button size="small" loading={isBusy} onClick={() => void withdraw()}>
          {say('withdraw')}
        </Button>
      </Flex>
    </>
  )
}
