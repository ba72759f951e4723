import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Select, Table } from 'antd'
import { type LogLine, settingsApi } from '../../../api/settings.ts'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('historyList', {
  book: ['账册', 'Book'],
  item: ['事项', 'Items'],
  breakdown: ['分解表', 'Tables'],
  register: ['名册', 'Register'],
  document: ['文件', 'Documents'],
  removal: ['移除', 'Removals'],
  government: ['政府', 'Government'],
  subject: ['对象编号，例如 breakdown-2025-37', 'Subject, such as breakdown-2025-37'],
  from: ['自第几件起', 'From entry'],
  number: ['记录号', 'Entry'],
  when: ['时间', 'When'],
  what: ['办理', 'What'],
  who: ['谁、代谁、凭什么', 'Who, for whom, on what basis'],
  on: ['对象', 'Subject'],
  none: ['没有记录。', 'Nothing.'],
})

const books = ['item', 'breakdown', 'register', 'document', 'removal', 'government'] as const

/** Everything that was done (办理记录), by book and by subject, in order. */
export function HistoryList() {
  const say = useWords()
  const shared = useSharedWords()
  const { one } = useView()
  const [book, subject] = [one('book'), one('subject')]
  const after = Math.max(0, Number(one('from') ?? 1) - 1 || 0)
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history', book, subject, after],
    queryFn: ({ pageParam, signal }) => settingsApi.history({ after: pageParam, book, subject }, signal),
    initialPageParam: after,
    getNextPageParam: ({ next }) => next,
  })
  return (
    <>
      <ProblemNote problem={error} />
      <Filters />
      <Table<LogLine>
        size="small"
        rowKey="sequence"
        loading={isPending}
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={data?.pages.flatMap(({ entries }) => entries) ?? []}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('number'), width: 90, dataIndex: 'sequence' },
          { title: say('when'), width: 150, render: (_, { recordedAt }) => momentText(recordedAt) },
          { title: say('what'), width: 140, dataIndex: 'words' },
          { title: say('who'), dataIndex: 'line' },
          { title: say('on'), width: 200, dataIndex: 'subject' },
        ]}
      />
      {hasNextPage && (
        <Button style={{ marginTop: 12 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('more')}
        </Button>
      )}
    </>
  )
}

function Filters() {
  const say = useWords()
  const { one, set } = useView()
  return (
    <Flex gap={8} wrap style={{ marginBottom: 12 }}>
      <Select
        allowClear
        aria-label={say('book')}
        placeholder={say('book')}
        style={{ width: 140 }}
        value={one('book') ?? null}
        onChange={(next) => set({ book: next ?? undefined })}
        options={books.map((value) => ({ value: value as string, label: say(value) }))}
      />
      <Input.Search
        allowClear
        aria-label={say('subject')}
        placeholder={say('subject')}
        style={{ width: 300 }}
        defaultValue={one('subject') ?? ''}
        onSearch={(next) => set({ subject: next.trim() })}
      />
      <Input.Search
        allowClear
        aria-label={say('from')}
        placeholder={say('from')}
        inputMode="numeric"
        style={{ width: 160 }}
        defaultValue={one('from') ?? ''}
        onSearch={(next) => set({ from: next.replace(/\D/g, '') })}
      />
    </Flex>
  )
}
