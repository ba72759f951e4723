import { Link, useRouterState } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { BreakdownView } from '../../api/breakdowns.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { wordsOf } from '../../words/i18n.ts'
import './breakdown-header.css'

const useWords = wordsOf('breakdownHeader', {
  all: ['报告与分解', 'Documents'],
  nameless: ['分解表', 'Table'],
  review: ['审阅', 'Review'],
  consultation: ['征求意见', 'Consultation'],
  compare: ['版次对照', 'Editions compared'],
  parts: ['分解表的各页', 'Pages of the table'],
  drafting: ['起草', 'Drafting'],
  consulting: ['征求意见中', 'Out for comment'],
  revising: ['修改', 'Revising'],
  forDecision: ['送审', 'Up for decision'],
  issued: ['已印发', 'Issued'],
})

/** The heading that the pages of a table share (分解表页头): its name, where it stands, and the way to its other pages. */
export function BreakdownHeader(props: { readonly breakdown: BreakdownView; readonly children?: ReactNode }) {
  const say = useWords()
  const { breakdown, children } = props
  const { id, lifecycle, documents, issues, isWhole } = breakdown
  const pages = isWhole ? (['review', 'consultation', 'compare'] as const) : (['consultation'] as const)
  const title = documents[0]?.title ?? say('nameless')
  return (
    <header className="breakdown-header no-print">
      <Link to={'/documents' as never}>{say('all')}</Link>
      <PageTitle
        title={title}
        note={
          <Flex component="span" gap={8} align="center" wrap>
            <Tag color={lifecycle === 'issued' ? 'success' : 'blue'}>{say(lifecycle)}</Tag>
            <Typography.Text type="secondary">{issues.at(-1)?.documentNumber}</Typography.Text>
          </Flex>
        }
      >
        {children}
      </PageTitle>
      <nav aria-label={say('parts')} className="breakdown-tabs">
        {pages.map((page) => (
          <PageLink key={page} to={page === 'review' ? `/breakdowns/${id}` : `/breakdowns/${id}/${page}`}>
            {say(page)}
          </PageLink>
        ))}
      </nav>
    </header>
  )
}

function PageLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const isHere = useRouterState({ select: ({ location }) => location.pathname === to })
  return (
    <Link
      to={to as never}
      activeOptions={{ exact: true }}
      activeProps={{}}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
