import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Typography } from 'antd'
import { type ItemState, type ItemStates, type Totals, totalsApi } from '../../api/totals.ts'
import { lastMonthEnd } from '../../shared/month-days.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useLanguage } from '../../words/i18n.ts'
import { stateWord } from './counts-panel.tsx'
import { type Moved, movesBetween } from './moved.ts'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'
import { ShortList } from './short-list.tsx'

const mostShown = 8

/** What changed since the end of last month (与上月末相比): the total with its bridge, and the items that moved. */
export function ChangedPanel({ totals, states }: { readonly totals: Totals; readonly states: ItemStates }) {
  const say = useOverviewWords()
  const since = lastMonthEnd(totals.day)
  const isEnglish = useLanguage() === 'en'
  const { data, error, isPending } = useQuery({
    queryKey: ['totals', 'states', since],
    queryFn: ({ signal }) => totalsApi.states(since, signal),
    staleTime: 300_000,
  })
  const moves = data && movesBetween(data.items, states.items)
  return (
    <Panel title={say('changed')} note={say('changedFrom', { since, day: totals.day })}>
      <ProblemNote problem={error} />
      {totals.bridge && (
        <p>
          <b>{say('total')}</b>{' '}
          {isEnglish
            ? say('bridge', { before: totals.bridge.before, after: totals.bridge.after })
            : totals.bridge.words}
        </p>
      )}
      {isPending && <Skeleton active />}
      {moves && moves.worse.length + moves.better.length + moves.fresh.length === 0 && (
        <Typography.Text type="secondary">{say('nothingMoved')}</Typography.Text>
      )}
      {moves && (
        <>
          <MovedList name="worse" title={say('worse', { count: moves.worse.length })} moved={moves.worse} />
          <MovedList
            name="better"
            title={say('better', { count: moves.better.length })}
            moved={moves.better}
          />
          <MovedList
            name="fresh"
            title={say('fresh', { count: moves.fresh.length })}
            moved={moves.fresh.map((item) => ({ item }))}
          />
        </>
      )}
    </Panel>
  )
}

function MovedList(props: {
  readonly name: string
  readonly title: string
  readonly moved: readonly (Moved | { readonly item: ItemState })[]
}) {
  const say = useOverviewWords()
  const { name, title, moved } = props
  if (moved.length === 0) return null
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 14, margin: '8px 0 0' }}>
        {title}
      </Typography.Title>
      <ShortList
        name={name}
        most={mostShown}
        each={moved}
        line={({ item, ...rest }) => (
          <li key={item.item}>
            <Link to={'/ledger' as never} search={{ item: item.item } as never}>
              {item.serial} {item.words}
            </Link>
            <small>
              {'from' in rest && `${stateWord(say, rest.from)} → `}
              {stateWord(say, item.progress)}
            </small>
          </li>
        )}
      />
    </>
  )
}
