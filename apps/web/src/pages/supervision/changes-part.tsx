import { useQuery } from '@tanstack/react-query'
import { Empty, Table, Typography } from 'antd'
import { supervisionApi } from '../../api/supervision.ts'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** What was not so the night before (近日变化): periods that opened, items that fell behind, lights, notices called for. */
export function ChangesPart() {
  const say = useSupervisionWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'changes'],
    queryFn: ({ signal }) => supervisionApi.changes(signal),
  })
  if (!data) return error ? <ProblemNote problem={error} retry={() => void refetch()} /> : <Loading />
  if (data.changes.length === 0)
    return <Empty description={`${say('noChanges')} · ${say('noChangesNext')}`} />
  return (
    <>
      <Typography.Paragraph type="secondary">
        {say('between', { before: data.before ?? '', day: data.day ?? '' })}
      </Typography.Paragraph>
      <Table
        size="small"
        rowKey={({ item, axis }) => `${item}/${axis}`}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={data.changes}
        columns={[
          { title: say('item'), render: (_, each) => <ItemLink {...each} /> },
          { title: say('change'), dataIndex: 'zh', width: 260 },
        ]}
      />
    </>
  )
}
