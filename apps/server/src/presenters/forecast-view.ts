import {
  type CalendarDate,
  type Decimal,
  endOf,
  type ForecastProblem,
  forecastOf,
  heldOn,
  type Item,
  standingSubmission,
  type Value,
  wholeMonths,
} from '@taizhang/ledger'

interface Point {
  readonly through: CalendarDate
  readonly value: Decimal
}

const refusals: Readonly<Record<ForecastProblem | 'noPace', readonly [zh: string, en: string]>> = {
  noPace: [
    '只预测逐月累计的数，增幅、上限、存量和节点不作预测。',
    'Only sums that grow month by month are carried on: rates, ceilings, levels and steps have no pace.',
  ],
  tooFewPoints: ['不足三期数，不作预测。', 'There are fewer than three figures: nothing is told.'],
  pointsInOneMonth: ['同一个月有多个数，不作预测。', 'Several figures are of one month: nothing is told.'],
  nothingLeft: ['期限内已没有剩余月份，不用预测。', 'No month is left until the deadline.'],
}

/** The value that the year ends with if the pace goes on (年末预测), or why none is told. */
export function forecastView(item: Item, day: CalendarDate) {
  const measure = heldOn(item.measures, day)?.value
  const { start, deadline } = heldOn(item.schedules, day)!.value
  if (measure?.kind !== 'cumulative') return { points: [], refusal: refusalOf('noPace') }
  const points = monthlyPoints(item, start)
  const places = Math.max(0, ...[measure.target, ...points.map(({ value }) => value)].map(placesOf))
  const outcome = forecastOf({ start, deadline, points, places })
  if ('refusal' in outcome) return { points, refusal: refusalOf(outcome.refusal.code) }
  return { points, forecast: { ...outcome.forecast, unit: measure.unit, deadline, target: measure.target } }
}

function refusalOf(code: keyof typeof refusals) {
  const [zh, en] = refusals[code]
  return { code, zh, en }
}

function placesOf(decimal: Decimal): number {
  return decimal.split('.')[1]?.length ?? 0
}

/** One figure a month, the latest of it; a verified one goes before the body's own of the same day. */
function monthlyPoints(item: Item, start: CalendarDate): readonly Point[] {
  const own = [...new Set(item.submissions.map(({ period }) => period))].flatMap((period) => {
    const standing = standingSubmission(item.submissions, period)
    return standing?.value ? [{ value: standing.value, through: standing.through ?? endOf(period) }] : []
  })
  const figures: readonly { readonly value: Value; readonly through: CalendarDate }[] =
    item.publisher === undefined ? [...own, ...item.verifications] : item.published
  const months = new Map<number, Point>()
  for (const { value, through } of figures) {
    if (value.kind !== 'number' || through < start) continue
    const month = wholeMonths(start, through)
    const known = months.get(month)
    if (!known || through >= known.through) months.set(month, { through, value: value.number })
  }
  return [...months.values()].toSorted((a, b) => (a.through < b.through ? -1 : 1))
}
