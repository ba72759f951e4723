import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Input, Select, Table, Typography } from 'antd'
import { type LogLine, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
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
  said: ['文字', 'Words'],
  remove: ['移除…', 'Remove…'],
  none: ['没有记录。', 'Nothing.'],
})

const books = ['item', 'breakdown', 'register', 'document', 'removal', 'government'] as const

/** Everything that was done (办理记录), by book and by subject, in order. */
export function HistoryList() {
  const say = useWords()
  const shared = useSharedWords()
  const { may } = useSession()
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
        scroll={{ x: 880 }}
        dataSource={data?.pages.flatMap(({ entries }) => entries) ?? []}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          {
            ...{ title: say('number'), width: 90 },
            render: (_, { sequence }) => (
              <>
                {sequence}
                <br />
                {may('words.remove') && (
                  <Link to={'/settings/removals' as never} search={{ entry: String(sequence) } as never}>
                    {say('remove')}
                  </Link>
                )}
              </>
            ),
          },
          { title: say('when'), width: 140, render: (_, { recordedAt }) => momentText(recordedAt) },
          { title: say('what'), width: 120, dataIndex: 'words' },
          {
            ...{ title: say('on'), width: 200 },
            render: (_, { book: own, subject: on, subjectName = on }) =>
              own === 'item' ? (
                <Link to={`/items/${encodeURIComponent(on)}` as never}>{subjectName}</Link>
              ) : (
                subjectName
              ),
          },
          { title: say('said'), render: (_, { deed }) => <Said deed={deed} /> },
          { title: say('who'), width: 180, dataIndex: 'line' },
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

/** What somebody wrote in it, as far as it fits. */
function Said({ deed = {} }: { readonly deed: LogLine['deed'] }) {
  const text = ['words', 'text', 'reason', 'note', 'name'].map((field) => deed[field]).find(isText)
  return (
    <Typography.Paragraph ellipsis={{ rows: 2, expandable: true }} style={{ margin: 0 }}>
      {text}
    </Typography.Paragraph>
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
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
