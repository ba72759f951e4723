import type { Measure, Schedule } from '@taizhang/ledger'

/** A point of a line (图上的点): a day, and a number to be drawn. */
export type Point = readonly [day: string, value: number]

/** The last days of the months from the first to the last, as a chart marks them (月末). */
function monthEnds(start: string, deadline: string): readonly string[] {
  const days: string[] = []
  let [year, month] = start.split('-').map(Number) as [number, number]
  for (;;) {
    const day = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    if (day >= deadline) return [...days, deadline]
    days.push(day)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** Where the values are to be on the way (计划进度线), for the eye: what the plan says exactly is computed by the server. */
export function plannedPoints(schedule: Schedule, measure: Measure | undefined): readonly Point[] {
  const [from, to] = ends(measure)
  const at = (share: number) => from + (to - from) * share
  const { start, deadline } = schedule
  const months = monthEnds(start, deadline)
  if (measure && !hasPath(measure))
    return 'target' in measure ? [start, deadline].map((day) => [day, to]) : []
  switch (schedule.kind) {
    case 'noNodes':
      return []
    case 'straight':
      return [[start, at(0)], ...months.map((day, i): Point => [day, at((i + 1) / months.length)])]
    case 'preset': {
      const first = Number(start.slice(5, 7)) - 1
      const weights = months.map((_, i) => schedule.weights[(first + i) % 12] ?? 0)
      const whole = weights.reduce((sum, each) => sum + each, 0) || 1
      const until = (i: number) => weights.slice(0, i + 1).reduce((sum, each) => sum + each, 0)
      return [[start, at(0)], ...months.map((day, i): Point => [day, at(until(i) / whole)])]
    }
    case 'nodes':
      return [
        [start, at(0)],
        ...schedule.nodes.map(
          ({ dueDate, planned }): Point => [
            dueDate,
            planned.kind === 'value' ? Number(planned.value) : at(Number(planned.percent) / 100),
          ],
        ),
      ]
  }
}

/** Whether the values lead up to the target over the year; a rate or a ceiling is beside it on any day. */
function hasPath({ kind }: Measure): boolean {
  return kind === 'cumulative' || kind === 'level' || kind === 'milestone' || kind === 'yesNo'
}

/** From where to where; percent of the whole where there is no number. */
function ends(measure: Measure | undefined): readonly [number, number] {
  if (!measure || !('target' in measure)) return [0, 100]
  return [measure.kind === 'level' ? Number(measure.baseline ?? 0) : 0, Number(measure.target)]
}
