import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Flex, Form, Input, Select, Table, Tag } from 'antd'
import { ownApi } from '../../../api/accounts.ts'
import { Problem } from '../../../api/problem.ts'
import { type OutboxMessage, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { useView } from '../../../shared/use-view.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('messages', {
  mine: ['我的通知邮箱', 'My mail address'],
  mineHint: [
    '每个工作日最多一封提要；不填就只在系统里显示。',
    'At most one digest a working day; without an address it is only shown here.',
  ],
  badMail: ['请填写完整的邮箱地址。', 'Not a mail address.'],
  outbox: ['发件箱', 'Outbox'],
  what: [
    '没有设置邮件或消息渠道时，消息只在这里显示，不会发出。渠道由系统管理员在服务器上设置。',
    'Without a channel messages are only shown here. Channels are set up on the server.',
  ],
  none: ['没有消息。', 'No messages.'],
  state: ['状态', 'State'],
  shown: ['未发送，仅在此显示', 'Only shown here'],
  waiting: ['待发送', 'Waiting'],
  sent: ['已发送', 'Sent'],
  failed: ['未发出', 'Failed'],
  made: ['时间', 'Made'],
  to: ['收件人', 'To'],
  subject: ['标题', 'Subject'],
  trouble: ['原因：{{trouble}}（已试{{tries}}次）', 'Why: {{trouble}} ({{tries}} tries)'],
  retry: ['重新发送', 'Send again'],
  retried: ['已列入待发送。', 'It waits to be sent.'],
})

/** Where one's mail goes, and what was or would be sent (通知与发件箱). */
export function Messages() {
  return (
    <Flex vertical gap={16}>
      <MailAddress />
      <Outbox />
    </Flex>
  )
}

function MailAddress() {
  const say = useWords()
  const shared = useSharedWords()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const { data, error } = useQuery({
    queryKey: ['session', 'mail'],
    queryFn: ({ signal }) => ownApi.mailAddress(signal),
  })
  const save = ({ address }: { readonly address?: string }) =>
    run(async () => {
      queries.setQueryData(['session', 'mail'], await ownApi.setMailAddress(address?.trim() || null))
    })
  return (
    <Card size="small" title={say('mine')} style={{ maxWidth: 640 }}>
      <ProblemNote problem={error ?? problem} />
      {data && (
        <Form
          layout="inline"
          initialValues={{ address: data.address ?? '' }}
          onFinish={(typed) => void save(typed)}
        >
          <Form.Item name="address" rules={[{ type: 'email', message: say('badMail') }]}>
            <Input aria-label={say('mine')} type="email" maxLength={200} style={{ width: 300 }} allowClear />
          </Form.Item>
          <Button htmlType="submit" loading={isBusy}>
            {shared('save')}
          </Button>
        </Form>
      )}
      <p style={{ marginBottom: 0 }}>{say('mineHint')}</p>
    </Card>
  )
}

const states = ['shown', 'waiting', 'sent', 'failed'] as const
const colours = { shown: 'default', waiting: 'default', sent: 'success', failed: 'error' } as const

function Outbox() {
  const say = useWords()
  const shared = useSharedWords()
  const { one, set } = useView()
  const state = one('state')
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['outbox', state],
    queryFn: ({ pageParam, signal }) => settingsApi.outbox({ state, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Card
      size="small"
      title={say('outbox')}
      extra={
        <Select
          allowClear
          aria-label={say('state')}
          placeholder={say('state')}
          style={{ width: 180 }}
          value={state ?? null}
          onChange={(next) => set({ state: next ?? undefined })}
          options={states.map((value) => ({ value: value as string, label: say(value) }))}
        />
      }
    >
      <ProblemNote problem={error} />
      <p style={{ marginTop: 0 }}>{say('what')}</p>
      <OutboxTable messages={data?.pages.flatMap(({ entries }) => entries) ?? []} isPending={isPending} />
      {hasNextPage && (
        <Button style={{ marginTop: 12 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('more')}
        </Button>
      )}
    </Card>
  )
}

function OutboxTable(props: { readonly messages: readonly OutboxMessage[]; readonly isPending: boolean }) {
  const say = useWords()
  const { may } = useSession()
  return (
    <Table<OutboxMessage>
      size="small"
      rowKey="id"
      loading={props.isPending}
      pagination={false}
      scroll={{ x: 760 }}
      dataSource={[...props.messages]}
      locale={{ emptyText: <EmptyWords words={say('none')} /> }}
      expandable={{
        expandedRowRender: ({ body, trouble, tries }) => (
          <>
            {trouble !== undefined && <p>{say('trouble', { trouble, tries })}</p>}
            <pre style={{ margin: 0, whiteSpace: 'pre-wrap', fontFamily: 'inherit' }}>{body}</pre>
          </>
        ),
      }}
      columns={[
        { title: say('made'), width: 140, render: (_, { madeAt }) => momentText(madeAt) },
        { title: say('to'), width: 180, dataIndex: 'recipient' },
        { title: say('subject'), dataIndex: 'subject' },
        {
          title: say('state'),
          width: 170,
          render: (_, { state }) => <Tag color={colours[state]}>{say(state)}</Tag>,
        },
        ...(may('outbox.write')
          ? [
              {
                key: 'retry',
                title: '',
                width: 100,
                render: (_: unknown, message: OutboxMessage) =>
                  (message.state === 'failed' || message.state === 'shown') && <Retry id={message.id} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Retry({ id }: { readonly id: string }) {
  const say = useWords()
  const pick = usePick()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const retry = async () => {
    try {
      await settingsApi.retry(id)
      void message.success(say('retried'))
      await queries.invalidateQueries({ queryKey: ['outbox'] })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      void message.error(pick(error), 8)
    }
  }
  return (
    <Button size="small" onClick={() => void retry()}>
      {say('retry')}
    </Button>
  )
}
