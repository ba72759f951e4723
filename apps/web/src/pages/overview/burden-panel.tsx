import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table, Typography } from 'antd'
import { type Burden, totalsApi } from '../../api/totals.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'

type Body = Burden['bodies'][number]

/** What the bodies are asked to fill this month, and how much of it comes prefilled (填报负担). */
export function BurdenPanel() {
  const say = useOverviewWords()
  const { data, error, isPending } = useQuery({
    queryKey: ['totals', 'burden'],
    queryFn: ({ signal }) => totalsApi.burden(signal),
    staleTime: 300_000,
  })
  const asked = data?.bodies.filter(({ submissions }) => submissions > 0) ?? []
  return (
    <Panel title={say('burden')} note={data && say('burdenNote', { month: data.month })}>
      <ProblemNote problem={error} />
      {data && asked.length === 0 ? (
        <Typography.Text type="secondary">{say('noBurden')}</Typography.Text>
      ) : (
        <Table<Body>
          size="small"
          rowKey="orgUnit"
          loading={isPending}
          pagination={{ pageSize: 8, hideOnSinglePage: true, size: 'small', showSizeChanger: false }}
          dataSource={asked}
          columns={[
            {
              title: say('unit'),
              render: (_, { orgUnit, name }) => (
                <Link to={'/ledger' as never} search={{ lead: orgUnit } as never}>
                  {name}
                </Link>
              ),
            },
            { title: say('forms'), dataIndex: 'submissions', align: 'right', width: 90 },
            { title: say('fields'), dataIndex: 'fields', align: 'right', width: 70 },
            { title: say('prefilled'), dataIndex: 'prefilled', align: 'right', width: 80 },
          ]}
        />
      )}
    </Panel>
  )
}
