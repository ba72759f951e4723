import type { returnedFormsSchema } from '@taizhang/contract'
import { Table, Tag } from 'antd'
import type { z } from 'zod'
import { usePick, wordsOf } from '../words/i18n.ts'
import './returned-forms-list.css'

type Answer = z.output<typeof returnedFormsSchema>
type One = Answer['files'][number]

const useWords = wordsOf('returnedForms', {
  file: ['文件', 'File'],
  orgUnit: ['单位', 'Body'],
  period: ['报告期', 'Period'],
  taken: ['可录入', 'Entries'],
  outcome: ['结果', 'Outcome'],
  recorded: ['已录入', 'Entered'],
  ready: ['可以录入', 'Can be entered'],
  refused: ['未录入', 'Not entered'],
  problems: ['问题', 'What is wrong'],
})

/** What came of forms that were given back (收回结果): a line a file; one bad file stops no other. */
export function ReturnedFormsList(props: {
  readonly answer: Answer
  /** What a file says, in words; without it, how many things it says. */
  readonly saidIn?: (one: One) => readonly string[]
}) {
  const { answer, saidIn } = props
  const say = useWords()
  const hasPeriod = answer.files.some(({ period }) => period !== undefined)
  return (
    <Table<One>
      size="small"
      rowKey={(one) => answer.files.indexOf(one)}
      pagination={false}
      className="returned-forms"
      scroll={{ y: 360 }}
      dataSource={[...answer.files]}
      columns={[
        { title: say('file'), dataIndex: 'file', width: 160 },
        { title: say('orgUnit'), width: 120, render: (_, { orgUnit }) => orgUnit?.name },
        ...(hasPeriod ? [{ title: say('period'), dataIndex: 'period', width: 90 }] : []),
        saidIn
          ? { title: say('taken'), render: (_, one) => <Lines said={saidIn(one)} /> }
          : {
              title: say('taken'),
              width: 72,
              align: 'right' as const,
              render: (_, { taken }) => taken.length,
            },
        { title: say('outcome'), width: 96, render: (_, one) => <Outcome one={one} /> },
        { title: say('problems'), render: (_, one) => <Problems one={one} /> },
      ]}
    />
  )
}

function Outcome({ one }: { readonly one: One }) {
  const say = useWords()
  if (one.recorded) return <Tag color="success">{say('recorded')}</Tag>
  return one.problems.length === 0 ? (
    <Tag color="default">{say('ready')}</Tag>
  ) : (
    <Tag color="error">{say('refused')}</Tag>
  )
}

function Problems({ one }: { readonly one: One }) {
  const pick = usePick()
  const said = [...one.problems.map((each) => pick(each)), ...one.notes.map((each) => pick(each))]
  if (said.length === 0) return null
  return <Lines said={said} />
}

function Lines({ said }: { readonly said: readonly string[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
