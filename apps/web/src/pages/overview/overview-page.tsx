import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Skeleton } from 'antd'
import { type Briefing, type ItemStates, type Totals, totalsApi } from '../../api/totals.ts'
import { useSession } from '../../frame/session.tsx'
import { lastMonthEnd } from '../../shared/month-days.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { TroublePanel, WaitingPanel } from './briefing-panels.tsx'
import { BurdenPanel } from './burden-panel.tsx'
import { ChangedPanel } from './changed-panel.tsx'
import { CountsPanel } from './counts-panel.tsx'
import { HeatPanel } from './heat-panel.tsx'
import { IndicatorsPanel } from './indicators-panel.tsx'
import { useOverviewWords } from './overview-words.ts'
import { TimePanel } from './time-panel.tsx'
import './overview.css'

/** The ledger on one screen (总览): how many are how, what moved, who asks whom; every figure opens the list behind it. */
export function OverviewPage() {
  const say = useOverviewWords()
  const { signIn, may } = useSession()
  const totals = useQuery({
    queryKey: ['totals', signIn.today],
    queryFn: ({ signal }) => totalsApi.totals({ since: lastMonthEnd(signIn.today) }, signal),
  })
  const states = useQuery({
    queryKey: ['totals', 'states', 'today'],
    queryFn: ({ signal }) => totalsApi.states(undefined, signal),
  })
  const briefing = useQuery({
    queryKey: ['briefing', 'own'],
    queryFn: ({ signal }) => totalsApi.briefing({}, signal),
    enabled: may('briefing.read'),
  })
  const { data } = totals
  const note = data && say(data.isWhole ? 'note' : 'noteOwn', { day: data.day, count: data.count })
  return (
    <>
      <PageTitle title={say('title')} note={note}>
        {may('briefing.read') && (
          <Link to={'/sheet' as never}>
            <PrinterOutlined aria-hidden /> {say('sheet')}
          </Link>
        )}
        <Link to={'/wall' as never}>{say('wall')}</Link>
      </PageTitle>
      {data && <Definition totals={data} />}
      <ProblemNote problem={totals.error ?? states.error ?? briefing.error} />
      {totals.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data?.count === 0 && <Nothing />}
      {data && data.count > 0 && (
        <Panels
          totals={data}
          {...(states.data && { states: states.data })}
          {...(briefing.data && { briefing: briefing.data })}
        />
      )}
    </>
  )
}

/** Which items the figures below count, and which they leave out (统计口径). */
function Definition({ totals: { count, outside } }: { readonly totals: Totals }) {
  const say = useOverviewWords()
  const left = outside.parts + outside.cancelled + outside.drafts
  if (left === 0) return null
  const parts = [
    outside.parts > 0 && (
      <Link key="parts" to={'/ledger' as never} search={{ scope: 'parts' } as never}>
        {say('outsideParts', { count: outside.parts })}
      </Link>
    ),
    outside.cancelled > 0 && (
      <Link key="cancelled" to={'/ledger' as never} search={{ lifecycle: 'cancelled' } as never}>
        {say('outsideCancelled', { count: outside.cancelled })}
      </Link>
    ),
    outside.drafts > 0 && <span key="drafts">{say('outsideDrafts', { count: outside.drafts })}</span>,
  ].filter((each) => each !== false)
  return (
    <p className="overview-definition">
      <Link to={'/ledger' as never}>{say('whole', { all: count + left })}</Link>
      {'，'}
      <Link to={'/ledger' as never} search={{ scope: 'counted' } as never}>
        {say('counted', { count })}
      </Link>
      （{say('outside')}
      {parts.flatMap((each, i) => (i === 0 ? [each] : ['、', each]))}）
    </p>
  )
}

function Panels(props: {
  readonly totals: Totals
  readonly states?: ItemStates
  readonly briefing?: Briefing
}) {
  const { totals, states, briefing } = props
  const isSponsors = briefing?.sponsor !== undefined
  const own = briefing && (
    <>
      <TroublePanel briefing={briefing} />
      <WaitingPanel briefing={briefing} />
    </>
  )
  return (
    <div className="overview">
      {isSponsors && own}
      <CountsPanel totals={totals} {...(states && { states })} />
      <TimePanel totals={totals} />
      {states && <ChangedPanel totals={totals} states={states} />}
      {!isSponsors && own}
      {states && <IndicatorsPanel items={states.items} />}
      <HeatPanel />
      <BurdenPanel />
    </div>
  )
}

function Nothing() {
  const say = useOverviewWords()
  const { may } = useSession()
  return (
    <Empty description={say('empty')}>
      <p>{say('emptyNext')}</p>
      {may('documents.read') && <Link to={'/documents' as never}>{say('documents')}</Link>}
    </Empty>
  )
}
