import { CheckCircleFilled, RightCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { breakdownsApi } from '../../api/breakdowns.ts'
import { itemsApi } from '../../api/items.ts'
import { useOrgUnits } from '../../api/register.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { wordsOf } from '../../words/i18n.ts'
import './start.css'

const useWords = wordsOf('start', {
  title: ['开始建账', 'Begin the ledger'],
  lead: [
    '从手头有的东西开始，哪个月都可以。单位、人员、账号随时可以补。',
    'Begin with what is at hand, in any month. Bodies, people and accounts can be added at any time.',
  ],
  report: ['从政府工作报告开始', 'From the report'],
  reportWhy: [
    '上传报告全文，系统逐句列成条目，附建议牵头单位；您审阅后征求意见、印发。适合年初。',
    'Upload the text: every sentence becomes a row with a suggested lead; you review, send it round and issue it. For the beginning of the year.',
  ],
  reportGo: ['上传报告', 'Upload the report'],
  table: ['从现成的分解表开始', 'From a table that exists'],
  tableWhy: [
    '正在用的任务分解表（Excel、Word）直接导入，单位名称自动对应；可以代各单位补录签收，当月就能收填报表。',
    'Import the table that is in use; names are matched, and it may be signed for on behalf of the bodies, so that forms can be collected this month.',
  ],
  tableGo: ['导入分解表', 'Import a table'],
  forms: ['再收各单位的填报表', 'Then take in the forms of the bodies'],
  demo: [
    '想先看看建好的样子：有一个虚构城市十个月的台账，与这里的数据互不影响。用 npm start 启动的，它的网址和账号就在同一个终端里；没有的，在终端里运行 taizhang demo。',
    'To look at one that is under way, there is a made-up city in its tenth month, apart from what is here. Started by npm start, its address and accounts stand in the same terminal; else run “taizhang demo”.',
  ],
  steps: ['做到哪一步了', 'How far it is'],
  next: ['下一步', 'Next'],
  done: ['已完成', 'Done'],
  units: ['登记单位', 'Bodies entered'],
  unitsDone: ['名册里有{{count}}个单位', '{{count}} bodies in the register'],
  unitsNext: [
    '导入分解表时会自动提出要登记的单位；也可以在设置里逐个登记或用表格导入。',
    'An import proposes the bodies that it names; or enter them in the settings, one by one or from a table.',
  ],
  unitsGo: ['去登记单位', 'Enter bodies'],
  drawn: ['形成分解表', 'A table made'],
  drawnDone: ['有{{count}}份分解表', '{{count}} tables'],
  drawnNext: ['上传报告拟列条目，或导入现成的分解表。', 'Draw rows from the report, or import a table.'],
  issued: ['印发，事项进入台账', 'Issued, and in the ledger'],
  issuedDone: ['台账里已有事项', 'There are items in the ledger'],
  issuedNext: [
    '审阅完条目、征求意见后印发；导入已印发的表则直接进入台账。',
    'Review the rows, send them round and issue them; a table that was issued goes in at once.',
  ],
  issuedGo: ['打开分解表', 'Open the table'],
  signed: ['各单位签收', 'Signed for'],
  signedDone: ['没有等待签收的事项', 'Nothing waits to be signed for'],
  signedNext: [
    '有事项等待牵头单位签收；可以在“我的工作”里凭纸质件代为登记。',
    'Items wait for their leads; under My work they can be signed for on paper.',
  ],
  nodes: ['定节点', 'Nodes approved'],
  nodesDone: ['事项都有节点或数字可以对照', 'Every item has nodes or a number'],
  nodesNext: [
    '有事项还没有节点，进度显示“未定节点”；请牵头单位报送节点，审定后开始亮灯。',
    'Some items have no nodes yet. Once their leads propose them and they are approved, lights begin.',
  ],
  toLedger: ['打开台账', 'Open the ledger'],
  toWork: ['打开我的工作', 'Open my work'],
})

/** Where an empty government begins (开始建账): what is at hand, how far it is, and what comes next. */
export function StartPage() {
  const say = useWords()
  return (
    <Flex vertical gap={16} style={{ maxWidth: 980 }}>
      <div>
        <PageTitle title={say('title')} />
        <Typography.Text>{say('lead')}</Typography.Text>
      </div>
      <Flex gap={16} wrap>
        <Way title={say('report')} why={say('reportWhy')}>
          <Go upload="report">{say('reportGo')}</Go>
        </Way>
        <Way title={say('table')} why={say('tableWhy')}>
          <Go upload="table">{say('tableGo')}</Go>
          <Link to={'/forms' as never}>{say('forms')}</Link>
        </Way>
      </Flex>
      <Steps />
      <Typography.Text type="secondary">{say('demo')}</Typography.Text>
    </Flex>
  )
}

function Go({ upload, children }: { readonly upload: string; readonly children: ReactNode }) {
  return (
    <Link className="start-go" to={'/documents' as never} search={{ upload } as never}>
      {children}
    </Link>
  )
}

function Way(props: { readonly title: string; readonly why: string; readonly children: ReactNode }) {
  return (
    <Card style={{ flex: '1 1 340px' }}>
      <h2 style={{ marginTop: 0, fontSize: 18 }}>{props.title}</h2>
      <p>{props.why}</p>
      <Flex gap={16} align="center" wrap>
        {props.children}
      </Flex>
    </Card>
  )
}

/** Whether there is any item of this sort; unknown while it is asked. */
function useAny(name: string, query: Readonly<Record<string, string>>): boolean | undefined {
  const { data } = useQuery({
    queryKey: ['items', 'any', name],
    queryFn: ({ signal }) => itemsApi.list({ ...query, limit: '1' }, signal),
  })
  return data && data.entries.length > 0
}

interface Step {
  readonly name: 'units' | 'drawn' | 'issued' | 'signed' | 'nodes'
  readonly isDone: boolean
  readonly to: string
  readonly go: string
  readonly count?: number
}

/** What is to be done, in its order (建账步骤). */
function useSteps(): readonly Step[] {
  const say = useWords()
  const { orgUnits } = useOrgUnits()
  const { data: tables = [] } = useQuery({
    queryKey: ['breakdowns'],
    queryFn: ({ signal }) => breakdownsApi.list(signal),
  })
  const hasItems = useAny('one', {}) ?? false
  const isWaiting = useAny('unsigned', { lifecycle: 'issued' })
  const isBare = useAny('nodeless', { progress: 'noNodes' })
  const [table] = tables
  const units = { isDone: orgUnits.length > 0, count: orgUnits.length }
  const drawn = { isDone: tables.length > 0, count: tables.length }
  return [
    { name: 'units', ...units, to: '/settings/org-units', go: say('unitsGo') },
    { name: 'drawn', ...drawn, to: '/documents', go: say('reportGo') },
    {
      ...{ name: 'issued', isDone: hasItems, go: say('issuedGo') },
      to: table ? `/breakdowns/${table.id}` : '/documents',
    },
    { name: 'signed', isDone: hasItems && isWaiting === false, to: '/work', go: say('toWork') },
    { name: 'nodes', isDone: hasItems && isBare === false, to: '/ledger', go: say('toLedger') },
  ]
}

function Steps() {
  const say = useWords()
  const steps = useSteps()
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{say('steps')}</h2>}>
      <ol className="start-steps">
        {steps.map(({ name, isDone, to, go, count = 0 }, at) => (
          <li key={name} aria-current={at === next ? 'step' : undefined}>
            <Mark isDone={isDone} isNext={at === next} />
            <span>
              <b>{say(name)}</b>
              <br />
              {say(isDone ? `${name}Done` : `${name}Next`, { count })}{' '}
              {!isDone && <Link to={to as never}>{go}</Link>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Mark({ isDone, isNext }: { readonly isDone: boolean; readonly isNext: boolean }) {
  const say = useWords()
  if (isDone)
    return (
      <span className="start-mark start-done">
        <CheckCircleFilled aria-hidden /> {say('done')}
      </span>
    )
  return (
    <span className="start-mark">
      {isNext && (
        <>
          <RightCircleOutlined aria-hidden /> {say('next')}
        </>
      )}
    </span>
  )
}
