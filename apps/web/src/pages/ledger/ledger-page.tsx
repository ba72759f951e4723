import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { itemsApi } from '../../api/items.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('ledger', {
  title: ['台账', 'Ledger'],
  serial: ['序号', 'No.'],
  words: ['事项', 'Item'],
  target: ['目标', 'Target'],
  lead: ['牵头单位', 'Lead'],
  light: ['亮灯', 'Light'],
})

/** The ledger (台账). */
export function LedgerPage() {
  const say = useWords()
  const { data, error, isPending } = useQuery({
    queryKey: ['items', 'all'],
    queryFn: ({ signal }) => itemsApi.all({}, signal),
  })
  return (
    <>
      <PageTitle title={say('title')} />
      <ProblemNote problem={error} />
      <Table
        virtual
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        scroll={{ x: 1100, y: 600 }}
        dataSource={data ?? []}
        columns={[
          { title: say('serial'), dataIndex: 'serial', width: 80 },
          { title: say('words'), dataIndex: 'words', width: 480 },
          { title: say('target'), dataIndex: 'printedTarget', width: 160 },
          {
            title: say('lead'),
            width: 200,
            render: (_, { duties, names }) => names[duties.at(-1)?.value.lead ?? ''],
          },
          {
            title: say('light'),
            width: 120,
            render: (_, { light }) => <LightSign light={light.computed.light} word={light.computed.word} />,
          },
        ]}
      />
    </>
  )
}
