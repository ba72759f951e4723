import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type LogLine, settingsApi } from '../../../api/settings.ts'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('signInLog', {
  number: ['记录号', 'Entry'],
  when: ['时间', 'When'],
  what: ['事项', 'What'],
  account: ['账号', 'Account'],
  by: ['经办人', 'By'],
  address: ['地址', 'Address'],
  none: ['还没有记录。', 'Nothing yet.'],
})

type Line = LogLine & { readonly fact?: { readonly address?: string } }

/** What was done to and by accounts (登录与账号日志), the earliest first; nobody can change it. */
export function SignInLog() {
  const say = useWords()
  const shared = useSharedWords()
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['log'],
    queryFn: ({ pageParam, signal }) => settingsApi.log(pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length === 500 ? page.at(-1)?.sequence : undefined),
  })
  const lines = (data?.pages.flat() ?? []).toReversed() as readonly Line[]
  return (
    <>
      <ProblemNote problem={error} />
      <Table<Line>
        size="small"
        rowKey="sequence"
        loading={isPending}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 700 }}
        dataSource={[...lines]}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('number'), width: 90, dataIndex: 'sequence' },
          { title: say('when'), width: 150, render: (_, { recordedAt }) => momentText(recordedAt) },
          { title: say('what'), width: 140, dataIndex: 'words' },
          { title: say('account'), render: (_, { subjectName, subject }) => subjectName ?? subject },
          { title: say('by'), dataIndex: 'actorName' },
          { title: say('address'), width: 150, render: (_, { fact }) => fact?.address },
        ]}
      />
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('more')}
        </Button>
      )}
    </>
  )
}
