import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ItemView, itemsApi } from '../../api/items.ts'
import { Chart } from '../../shared/chart.tsx'
import { numberText } from '../../shared/number-text.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { figureWords, frequencyWords, measureWords, pairOf, vintageWords } from '../../words/item-words.ts'
import { figuresOf, pointOf, type ShownFigure } from './figures.ts'
import { measureText, scheduleText, valueText } from './measure-text.ts'
import { Facts, Part } from './part.tsx'
import { plannedPoints } from './planned-points.ts'
import { useNames } from './use-item.ts'

const useWords = wordsOf('measurePart', {
  title: ['目标和进展', 'Target and progress'],
  target: ['目标', 'Target'],
  kind: ['指标类型', 'Kind'],
  schedule: ['进度安排', 'Planned path'],
  course: ['{{start}} 至 {{deadline}}', '{{start}} to {{deadline}}'],
  frequency: ['填报频次', 'Reported'],
  publisher: ['数据发布单位', 'Published by'],
  modified: [
    '{{from}}起调整：{{what}}（{{authority}}，{{number}}）。理由：{{reason}}',
    'From {{from}}: {{what}} ({{authority}}, {{number}}). Reason: {{reason}}',
  ],
  changes: ['调整', 'Modified'],
  planned: ['计划', 'planned'],
  forecast: ['预测', 'forecast'],
  forecastIs: [
    '按{{method}}，到{{deadline}}约为{{value}}{{unit}}（{{low}}—{{high}}），目标{{target}}{{unit}}。依据{{points}}期数。',
    'By {{deadline}} about {{value}} {{unit}} ({{low}}–{{high}}) at the mean monthly increase; the target is {{target}}. From {{points}} figures.',
  ],
  forecastTitle: ['年末预测', 'Forecast'],
  chart: [
    '{{words}}：计划与自报、核验、发布的数，明细见下表',
    '{{words}}: planned path, reported, verified and published figures; the table below has them all',
  ],
  through: ['所属期', 'Through'],
  value: ['数值', 'Value'],
  whose: ['来源', 'Whose'],
  vintage: ['版本', 'Vintage'],
  on: ['登记日', 'Entered'],
  source: ['说明', 'Source'],
  none: ['还没有报送、核验或发布的数。', 'Nothing was reported, verified or published yet.'],
})

/** The measure (目标和进展): what is to be reached, the path to it, every figure with its vintage, and the forecast. */
export function MeasurePart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const nameOf = useNames()
  const measure = item.measures.at(-1)?.value
  const schedule = item.schedules.at(-1)!.value
  const figures = useMemo(() => figuresOf(item), [item])
  const { data: told } = useQuery({
    queryKey: ['item', item.id, 'forecast', item.version],
    queryFn: () => itemsApi.forecast(item.id),
    enabled: measure?.kind === 'cumulative',
  })
  const option = useChart({ item, figures, forecast: told?.forecast })
  const { forecast } = told ?? {}
  return (
    <Part title={say('title')}>
      <Facts
        facts={[
          [say('target'), item.printedTarget ?? pick(measureText(measure))],
          [say('kind'), measure && pick(pairOf(measureWords, measure.kind))],
          [
            say('schedule'),
            `${pick(scheduleText(schedule))}，${say('course', { start: schedule.start, deadline: schedule.deadline })}`,
          ],
          [say('frequency'), item.frequency && pick(pairOf(frequencyWords, item.frequency))],
          [say('publisher'), item.publisher && nameOf(item.publisher)],
          [
            say('forecastTitle'),
            forecast
              ? say('forecastIs', {
                  ...forecast,
                  value: numberText(forecast.value),
                  low: numberText(forecast.low),
                  high: numberText(forecast.high),
                  target: numberText(forecast.target),
                })
              : told?.refusal && pick(told.refusal),
          ],
        ]}
      />
      <Changes item={item} />
      {figures.length > 0 && <Chart option={option} label={say('chart', { words: item.words })} />}
      <FigureTable figures={figures} item={item} />
    </Part>
  )
}

function Changes({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const all = [
    ...item.measures.map((each) => ({ ...each, what: pick(measureText(each.value)) })),
    ...item.schedules.map((each) => ({ ...each, what: each.value.deadline })),
  ].flatMap(({ from, what, modification }) => (modification ? [{ from, what, ...modification }] : []))
  return (
    <Facts
      facts={all.map(({ documentNumber: number, ...each }) => [
        say('changes'),
        say('modified', { ...each, number }),
      ])}
    />
  )
}

function FigureTable({
  figures,
  item,
}: {
  readonly figures: readonly ShownFigure[]
  readonly item: ItemView
}) {
  const say = useWords()
  const pick = usePick()
  const measure = item.measures.at(-1)?.value
  if (figures.length === 0) return <p>{say('none')}</p>
  return (
    <div className="item-scroll">
      <table className="item-table">
        <thead>
          <tr>
            {(['through', 'value', 'whose', 'vintage', 'on', 'source'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.toReversed().map(({ from, through, on, vintage, value, source }) => (
            <tr key={`${from} ${through} ${on} ${vintage}`}>
              <td>{through}</td>
              <td>{pick(valueText(value, measure))}</td>
              <td>{pick(pairOf(figureWords, from))}</td>
              <td>{pick(pairOf(vintageWords, vintage))}</td>
              <td>{on}</td>
              <td>{source ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Charted {
  readonly item: ItemView
  readonly figures: readonly ShownFigure[]
  readonly forecast:
    | { readonly value: string; readonly low: string; readonly high: string; readonly deadline: string }
    | undefined
}

/** What the chart shows: every sort of figure has a colour and a sign of its own. */
function useChart({ item, figures, forecast }: Charted) {
  const say = useWords()
  const pick = usePick()
  return useMemo(() => {
    const measure = item.measures.at(-1)?.value
    const schedule = item.schedules.at(-1)!.value
    const points = (from: ShownFigure['from']) =>
      figures.filter((each) => each.from === from).map((each) => pointOf(each, measure))
    const last = figures.at(-1)
    const carried = forecast && last && [pointOf(last, measure), [forecast.deadline, Number(forecast.value)]]
    const line = (name: string, data: unknown, more: object) => ({ type: 'line', name, data, ...more })
    const series = [
      line(say('planned'), plannedPoints(schedule, measure), {
        ...{ symbol: 'none', color: '#8c8c8c', lineStyle: { type: 'dashed' } },
        ...(schedule.kind === 'nodes' && { step: 'end' }),
      }),
      line(pick(pairOf(figureWords, 'submission')), points('submission'), {
        symbol: 'circle',
        color: '#1668dc',
      }),
      line(pick(pairOf(figureWords, 'verification')), points('verification'), {
        ...{ symbol: 'diamond', symbolSize: 10, color: '#2b7a0b' },
      }),
      line(pick(pairOf(figureWords, 'published')), points('published'), {
        ...{ symbol: 'rect', symbolSize: 8, color: '#9a5b00' },
      }),
      ...(carried
        ? [
            line(say('forecast'), carried, {
              symbol: 'emptyCircle',
              color: '#722ed1',
              lineStyle: { type: 'dotted' },
            }),
          ]
        : []),
    ].filter(({ data }) => (data as readonly unknown[]).length > 0)
    return {
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'time', min: schedule.start, max: schedule.deadline },
      yAxis: {
        type: 'value',
        scale: measure !== undefined && !['cumulative', 'milestone', 'yesNo'].includes(measure.kind),
      },
      series,
    }
  }, [item, figures, forecast, say, pick])
}
