import { Link } from '@tanstack/react-router'
import { Badge, Flex, Result, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useWork, type WorkLine } from '../../api/work.ts'
import { type Session, useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { AcceptPart, ApprovePart, ReplyPart, SignPart } from './head-parts.tsx'
import { ClosingPart, InstructionPart, LatePart } from './leader-parts.tsx'
import { PlanPart } from './plan-part.tsx'
import { RecordPart } from './record-part.tsx'
import { ReportRound } from './report-round.tsx'
import { RulePart } from './rule-part.tsx'
import { useWorkWords } from './work-words.ts'
import './work.css'

interface Part {
  readonly key:
    | 'report'
    | 'approve'
    | 'sign'
    | 'reply'
    | 'plan'
    | 'accept'
    | 'rule'
    | 'record'
    | 'closing'
    | 'instruction'
    | 'late'
  readonly takes: (line: WorkLine) => boolean
  readonly show: (lines: readonly WorkLine[], session: Session) => ReactNode
}

const isOwn = ({ onBehalfOf }: WorkLine) => onBehalfOf === undefined
const ofBodies: readonly WorkLine['queue'][] = ['owed', 'approve', 'sign', 'plan', 'reply']
const toRule: readonly WorkLine['queue'][] = ['objection', 'nodes', 'parts', 'extension', 'request']
const own = (queue: WorkLine['queue']) => (line: WorkLine) => line.queue === queue && isOwn(line)

/** The parts of the page (待办类别), the most pressing first; shown are those in which something waits. */
const parts: readonly Part[] = [
  { key: 'approve', takes: own('approve'), show: (lines) => <ApprovePart lines={lines} /> },
  {
    ...{ key: 'report', takes: own('owed') },
    show: (lines, { may }) => <ReportRound lines={lines} approves={may('item.approved')} />,
  },
  { key: 'sign', takes: own('sign'), show: (lines) => <SignPart lines={lines} /> },
  { key: 'reply', takes: own('reply'), show: (lines) => <ReplyPart lines={lines} /> },
  { key: 'plan', takes: own('plan'), show: (lines) => <PlanPart lines={lines} /> },
  { key: 'accept', takes: own('accept'), show: (lines) => <AcceptPart lines={lines} /> },
  { key: 'rule', takes: ({ queue }) => toRule.includes(queue), show: (lines) => <RulePart lines={lines} /> },
  {
    key: 'record',
    takes: (line) => !isOwn(line) && ofBodies.includes(line.queue),
    show: (lines) => <RecordPart lines={lines} />,
  },
  { key: 'closing', takes: own('closing'), show: (lines) => <ClosingPart lines={lines} /> },
  {
    key: 'instruction',
    takes: ({ queue }) => queue === 'result' || queue === 'instruction',
    show: (lines) => <InstructionPart lines={lines} />,
  },
  { key: 'late', takes: own('late'), show: (lines) => <LatePart lines={lines} /> },
]

/** One's own work (我的工作): whatever waits for whoever is signed in, by what is to be done. */
export function WorkPage() {
  const say = useWorkWords()
  const session = useSession()
  const view = useView()
  const { data, error, isPending, refetch } = useWork()
  if (isPending) return <Loading />
  const lines = data?.lines ?? []
  const filled = parts
    .map((part) => ({ ...part, lines: lines.filter(part.takes) }))
    .filter((part) => part.lines.length > 0)
  const chosen = filled.find(({ key }) => key === view.one('tab')) ?? filled[0]
  const note = [...new Set(data?.own.map(({ name }) => name).filter((name) => name !== ''))].join('、')
  return (
    <>
      <PageTitle title={say('title')} note={`${note} ${data?.day ?? ''}`} />
      <ProblemNote problem={error} retry={() => void refetch()} />
      {data && !chosen && <Nothing />}
      {chosen && (
        <>
          <Tabs
            aria-label={say('tabs')}
            activeKey={chosen.key}
            onChange={(tab) => view.set({ tab, report: undefined, body: undefined })}
            items={filled.map(({ key, lines: waiting }) => ({
              key,
              label: (
                <Flex gap={6} align="center">
                  {say(key)}
                  <Badge count={waiting.length} overflowCount={999} color="var(--ant-color-text-secondary)" />
                </Flex>
              ),
            }))}
          />
          {chosen.show(chosen.lines, session)}
        </>
      )}
    </>
  )
}

/** Nothing waits: where to look instead (没有待办). */
function Nothing() {
  const say = useWorkWords()
  const { may } = useSession()
  const isReader = !['item.drafted', 'item.accepted', 'item.requestRuled', 'item.noFurtherInstruction'].some(
    may,
  )
  const links = [
    ['/ledger', 'openLedger', may('items.read')],
    ['/overview', 'openOverview', may('items.read')],
    ['/documents', 'openDocuments', may('documents.read')],
  ] as const
  return (
    <Result
      status="success"
      title={say(isReader ? 'readerWhat' : 'nothing')}
      subTitle={say('nothingNext')}
      extra={
        <Flex gap={16} justify="center" wrap>
          {links.map(([to, key, isOpen]) =>
            isOpen ? (
              <Link key={to} to={to as never}>
                {say(key)}
              </Link>
            ) : null,
          )}
        </Flex>
      }
    />
  )
}
