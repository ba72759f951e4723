import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import type { Counted, ItemStates, Totals } from '../../api/totals.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { usePick } from '../../words/i18n.ts'
import { type OverviewSay, useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'

const axes = ['progress', 'reporting', 'light', 'lifecycle'] as const
type Axis = (typeof axes)[number]

/** Counts by state with their shares (项数和占比); each opens the list of just these items. */
export function CountsPanel({ totals, states }: { readonly totals: Totals; readonly states?: ItemStates }) {
  const say = useOverviewWords()
  return (
    <Panel title={say('counts')} note={say('countsNote')} isWide>
      <div className="overview-axes">
        {axes.map((axis) => (
          <AxisList key={axis} axis={axis} counted={totals[axis]} {...(states && { states })} />
        ))}
      </div>
    </Panel>
  )
}

function AxisList(props: {
  readonly axis: Axis
  readonly counted: readonly Counted[]
  readonly states?: ItemStates
}) {
  const say = useOverviewWords()
  const { axis, counted, states } = props
  return (
    <div>
      <Typography.Title level={3} style={{ fontSize: 14, margin: '0 0 4px' }}>
        {say(axis)}
      </Typography.Title>
      <ul className="overview-counts">
        {counted.map((each) => (
          <li key={each.value}>
            <CountLink axis={axis} each={each} {...(states && { states })} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function CountLink(props: { readonly axis: Axis; readonly each: Counted; readonly states?: ItemStates }) {
  const say = useOverviewWords()
  const pick = usePick()
  const { axis, each, states } = props
  const light =
    axis === 'light' ? states?.items.find((item) => item.light.id === each.value)?.light : undefined
  const word = light ? pick(light) : axis === 'light' ? each.words : stateWord(say, each.value)
  return (
    <Link
      to={'/ledger' as never}
      search={{ scope: 'counted', [axis]: each.value } as never}
      title={say('open', { count: each.count, word })}
      data-count={`${axis}=${each.value}`}
      className={
        each.value === 'behind' || each.value === 'overdue' || each.value === 'late' ? 'is-trouble' : ''
      }
    >
      <span className="overview-word">
        {light && <LightSign light={light} isBare />} {word}
      </span>
      <span className="overview-bar" aria-hidden>
        <i style={{ width: `${each.percent}%` }} />
      </span>
      <b>{each.count}</b>
      <small>{each.percent}%</small>
    </Link>
  )
}

/** The word of a state (状态用语). */
export function stateWord(say: OverviewSay, value: string): string {
  return say(`word_${value}` as Parameters<OverviewSay>[0])
}
