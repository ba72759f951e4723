import type { Item, Measure, Value } from '@taizhang/ledger'
import type { Point } from './planned-points.ts'

/** A figure of an item, whosever word it is (数据). */
export interface ShownFigure {
  readonly from: 'submission' | 'verification' | 'published'
  readonly through: string
  readonly on: string
  readonly vintage: string
  readonly value: Value
  readonly source?: string
}

/** All figures that count for something (全部数据), by the day they speak of: reported ones once they were approved. */
export function figuresOf({
  submissions,
  verifications,
  published,
}: Pick<Item, 'submissions' | 'verifications' | 'published'>): readonly ShownFigure[] {
  const standing = new Map<string, ShownFigure>()
  for (const { period, value, through, vintage, stage, by } of submissions) {
    if (stage === 'returned') standing.delete(period)
    if (!value || stage === 'draft' || stage === 'returned') continue
    standing.set(period, {
      from: 'submission',
      through: through ?? lastDay(period),
      on: by.at,
      vintage,
      value,
    })
  }
  const others = (from: 'verification' | 'published', figures: Item['published']) =>
    figures.map(
      ({ value, through, vintage, on, source }): ShownFigure => ({
        ...{ from, through, on, vintage, value, source },
      }),
    )
  return [
    ...standing.values(),
    ...others('verification', verifications),
    ...others('published', published),
  ].toSorted((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0))
}

/** The last day of a month, a quarter or a year. */
function lastDay(period: string): string {
  const [year = '', part = '12'] = period.split('-')
  const month = part.startsWith('Q') ? Number(part[1]) * 3 : Number(part)
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
}

/** The figure as a point of the chart; percent of the steps where it is no number. */
export function pointOf({ through, value }: ShownFigure, measure: Measure | undefined): Point {
  switch (value.kind) {
    case 'number':
      return [through, Number(value.number)]
    case 'yesNo':
      return [through, value.done ? 100 : 0]
    case 'steps': {
      const steps = measure?.kind === 'milestone' ? measure.steps : []
      const weight = (some: typeof steps) => some.reduce((sum, each) => sum + Number(each.weight), 0)
      return [
        through,
        (100 * weight(steps.filter(({ id }) => value.done.includes(id)))) / (weight(steps) || 1),
      ]
    }
  }
}
