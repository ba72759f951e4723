import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Typography } from 'antd'
import { type Forecast, type ItemState, totalsApi } from '../../api/totals.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { useView } from '../../shared/use-view.ts'
import { bulletOf } from './bullet.ts'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'

type Indicator = ItemState & { readonly indicator: NonNullable<ItemState['indicator']> }

/** Headline indicators (主要指标): latest figure with its label, target, forecast. */
export function IndicatorsPanel({ items }: { readonly items: readonly ItemState[] }) {
  const say = useOverviewWords()
  const view = useView()
  const all = items.filter((each): each is Indicator => each.indicator !== undefined)
  const headline = headlineOf(all)
  const isAll = view.one('indicators') === 'all'
  const shown = isAll ? all : headline
  const forecasts = useQueries({
    queries: shown.map(({ item }) => ({
      queryKey: ['forecast', item],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => totalsApi.forecast(item, signal),
      staleTime: 300_000,
    })),
  })
  return (
    <Panel title={say('indicators')} note={say('indicatorsNote')} isWide>
      {all.length === 0 && <Typography.Text type="secondary">{say('noIndicators')}</Typography.Text>}
      <ul className="overview-bullets">
        {shown.map((each, i) => (
          <li key={each.item}>
            <BulletLine item={each} forecast={forecasts[i]?.data?.forecast} />
          </li>
        ))}
      </ul>
      {all.length > headline.length && (
        <Button type="link" onClick={() => view.set({ indicators: isAll ? '' : 'all' })}>
          {isAll ? say('fewIndicators') : say('allIndicators', { count: all.length })}
        </Button>
      )}
    </Panel>
  )
}

const mostHeadline = 15

/** What stands under 主要预期目标; where the table has no such heading, the first ones. */
function headlineOf(all: readonly Indicator[]): readonly Indicator[] {
  const expected = all.filter(({ section }) => section.some((heading) => heading.includes('预期目标')))
  return (expected.length > 0 ? expected : all).slice(0, mostHeadline)
}

function BulletLine(props: { readonly item: Indicator; readonly forecast: Forecast['forecast'] }) {
  const say = useOverviewWords()
  const { item, forecast } = props
  const { target, upper, unit, latest } = item.indicator
  const bullet = bulletOf({
    target,
    ...(upper !== undefined && { upper }),
    ...(latest && { value: latest.number }),
    ...(forecast && { forecast: forecast.value }),
  })
  const figure = latest ? `${latest.number}${unit}` : say('noFigure')
  const label =
    latest &&
    [
      say('through', { day: latest.through }),
      say(latest.vintage as 'flash'),
      say(latest.from as 'published'),
    ].join(' · ')
  return (
    <Link to={'/ledger' as never} search={{ item: item.item } as never} className="overview-bullet">
      <span className="overview-bullet-words">
        <LightSign light={item.light} word={item.word} computed={item.computed} isBare /> {item.words}
      </span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden focusable="false">
        <rect x="0" y="2" width="100" height="8" className="bullet-ground" />
        <rect
          x={bullet.bar.from}
          y="4"
          width={bullet.bar.to - bullet.bar.from}
          height="4"
          className="bullet-bar"
        />
        <rect x={bullet.target - 0.3} y="1" width="0.6" height="10" className="bullet-target" />
        {bullet.forecast !== undefined && (
          <path d={`M${bullet.forecast} 2l.9 4-.9 4-.9-4Z`} className="bullet-forecast" />
        )}
      </svg>
      <span className="overview-bullet-figure">
        <b>{figure}</b> / {item.target ?? `${target}${unit}`}
      </span>
      <small>
        {label}
        {forecast &&
          ` · ${say('forecast', { value: forecast.value + unit, low: forecast.low, high: forecast.high })}`}
      </small>
    </Link>
  )
}
