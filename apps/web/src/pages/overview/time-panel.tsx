import { Link } from '@tanstack/react-router'
import type { Totals } from '../../api/totals.ts'
import { yearGone } from '../../shared/month-days.ts'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'

const good = ['completed', 'ahead', 'onSchedule']

/** How much of the year is gone, against how much is delivered (时间进度与完成情况). */
export function TimePanel({ totals }: { readonly totals: Totals }) {
  const say = useOverviewWords()
  const gone = yearGone(totals.day)
  const count = (values: readonly string[]) =>
    totals.progress.filter(({ value }) => values.includes(value)).reduce((sum, { count }) => sum + count, 0)
  const share = (some: number) => (totals.count === 0 ? 0 : (some / totals.count) * 100)
  const [kept, onTrack] = [count(['completed']), count(good)]
  return (
    <Panel title={say('time')} note={say('months', { months: Math.round((gone / 100) * 12) })}>
      <Meter word={say('timeGone')} percent={gone} figure={`${gone.toFixed(1)}%`} />
      <MeterLink values={['completed']} word={say('kept')} percent={share(kept)} count={kept} mark={gone} />
      <MeterLink values={good} word={say('onTrack')} percent={share(onTrack)} count={onTrack} mark={gone} />
    </Panel>
  )
}

function MeterLink(props: {
  readonly values: readonly string[]
  readonly word: string
  readonly percent: number
  readonly count: number
  readonly mark: number
}) {
  const say = useOverviewWords()
  const { values, word, percent, count, mark } = props
  return (
    <Link
      to={'/ledger' as never}
      search={{ scope: 'counted', progress: values } as never}
      className="overview-meter-link"
      title={say('open', { count, word })}
    >
      <Meter
        word={word}
        percent={percent}
        figure={`${say('items', { count })} · ${percent.toFixed(1)}%`}
        mark={mark}
      />
    </Link>
  )
}

function Meter(props: {
  readonly word: string
  readonly percent: number
  readonly figure: string
  readonly mark?: number
}) {
  const { word, percent, figure, mark } = props
  return (
    <div className="overview-meter">
      <span>{word}</span>
      <b>{figure}</b>
      <span className="overview-bar" aria-hidden>
        <i style={{ width: `${percent}%` }} />
        {mark !== undefined && <u style={{ left: `${mark}%` }} />}
      </span>
    </div>
  )
}
