import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton, Typography } from 'antd'
import { type Months, totalsApi } from '../../api/totals.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'

type Body = Months['bodies'][number]
type Cell = Body['cells'][number]

/** Units by month (各单位逐月情况): where trouble began, and where it is gone. */
export function HeatPanel() {
  const say = useOverviewWords()
  const view = useView()
  const { data, error, isPending } = useQuery({
    queryKey: ['totals', 'months'],
    queryFn: ({ signal }) => totalsApi.months(signal),
    staleTime: 300_000,
  })
  const isAll = view.one('units') === 'all'
  const troubled = data?.bodies.filter(({ cells }) => cells.some((cell) => troubleOf(cell) > 0)) ?? []
  const shown = isAll ? (data?.bodies ?? []) : troubled
  return (
    <Panel title={say('heat')} note={say('heatNote')} isWide>
      <ProblemNote problem={error} />
      {isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {data && troubled.length === 0 && (
        <Typography.Text type="secondary">{say('noTrouble')}</Typography.Text>
      )}
      {data && shown.length > 0 && <HeatTable days={data.days} bodies={shown} />}
      {data && data.bodies.length > troubled.length && (
        <Button type="link" onClick={() => view.set({ units: isAll ? '' : 'all' })}>
          {isAll ? say('showFew') : say('showAll', { count: data.bodies.length })}
        </Button>
      )}
    </Panel>
  )
}

function HeatTable({ days, bodies }: { readonly days: readonly string[]; readonly bodies: readonly Body[] }) {
  const say = useOverviewWords()
  return (
    <div className="overview-scroll">
      <table className="overview-heat">
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            {days.map((day, i) => (
              <th key={day} scope="col" title={day}>
                {i === days.length - 1 ? say('now') : say('month', { month: Number(day.slice(5, 7)) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.orgUnit}>
              <th scope="row">{body.name}</th>
              {body.cells.map((cell, i) => (
                <HeatCell key={days[i]} body={body} cell={cell} day={days[i]!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeatCell({ body, cell, day }: { readonly body: Body; readonly cell: Cell; readonly day: string }) {
  const say = useOverviewWords()
  const { count, behind, overdue, late } = cell
  if (count === 0) return <td aria-label="—" />
  const bad = troubleOf(cell)
  const shade = bad === 0 ? 0 : Math.ceil((bad / count) * 4)
  return (
    <td className={`heat-${shade}`}>
      <Link
        to={'/wall' as never}
        search={{ on: day, lead: body.orgUnit } as never}
        title={say('cell', { name: body.name, day, behind, overdue, late, count })}
      >
        {bad}/{count}
      </Link>
    </td>
  )
}

function troubleOf({ behind, overdue }: Cell): number {
  return behind + overdue
}
