import { Link } from '@tanstack/react-router'
import { Badge, Flex, Result, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useWork, type WorkLine } from '../../api/work.ts'
import { type Session, useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { ReportRound } from './report-round.tsx'
import { useWorkWords } from './work-words.ts'
import './work.css'

interface Part {
  readonly key: 'report'
  readonly takes: (line: WorkLine) => boolean
  readonly show: (lines: readonly WorkLine[], session: Session) => ReactNode
}

const isOwn = ({ onBehalfOf }: WorkLine) => onBehalfOf === undefined

/** The parts of the page (待办类别), the most pressing first; shown are those in which something waits. */
const parts: readonly Part[] = [
  {
    key: 'report',
    takes: (line) => line.queue === 'owed' && isOwn(line),
    show: (lines, { may }) => <ReportRound lines={lines} approves={may('item.approved')} />,
  },
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
            onChange={(tab) => view.set({ tab, report: undefined })}
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
