import { type CalendarDate, lastDayOfMonth, type Measure, type Value } from '@taizhang/ledger'
import { dayWords } from '../breakdown/names.ts'

/** A value as papers print it (数值): 64.2公里 · 已完成：可研批复、开工 · 已办成. */
export function valueWords(value: Value, measure: Measure | undefined): string {
  switch (value.kind) {
    case 'number':
      return value.number + (measure && 'unit' in measure ? measure.unit : '')
    case 'yesNo':
      return value.done ? '已办成' : '未办成'
    case 'steps':
      return value.done.length === 0 ? '尚无节点完成' : `已完成：${stepWords(value.done, measure)}`
  }
}

function stepWords(done: readonly string[], measure: Measure | undefined): string {
  const steps = measure?.kind === 'milestone' ? measure.steps : []
  return done.map((id) => steps.find((step) => step.id === id)?.words ?? id).join('、')
}

/** Until when a value speaks (数据截止时间): 10月 for the last day of a month, else the day; with the year where that is another. */
export function throughWords(through: CalendarDate, year: number): string {
  const day = dayWords(through).replace(`${year}年`, '')
  return through === lastDayOfMonth(through) ? day.replace(/\d+日$/, '') : day
}
