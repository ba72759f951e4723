import type { CalendarDate } from '../exact/calendar-date.ts'
import { heldOn, type Item } from '../item/item.ts'
import type { Comparator, Measure } from '../measure/measure.ts'
import type { Progress } from './progress.ts'

const words: Readonly<Record<Comparator, string>> = {
  exactly: '',
  about: '左右',
  at_least: '以上',
  at_most: '以内',
  range: '',
}

/**
 * The target as papers print it on `day` (目标的写法): 5%左右; after a modification 调整后3%（原5%）, from the day it holds. Undefined for a
 * measure without a number.
 */
export function printedTarget({ measures }: Item, day: CalendarDate): string | undefined {
  const held = heldOn(measures, day)
  const now = held && aimWords(held.value)
  if (now === undefined || !held?.modification) return now
  const planned = measures.find(({ modification }) => !modification)
  const before = planned && aimWords(planned.value)
  return before === undefined ? `调整后${now}` : `调整后${now}（原${before}）`
}

function aimWords(measure: Measure): string | undefined {
  if (!('target' in measure)) return undefined
  const { target, upper, unit, comparator } = measure
  const number = upper === undefined ? `${target}${unit}` : `${target}${unit}—${upper}${unit}`
  return number + words[comparator]
}

/**
 * The word for the outcome at the year's end (完成情况): 完成调整后目标 says that the target was another one. What is neither reached nor past
 * its day, as a rate whose last figure is not out, is not said to have failed.
 */
export function outcomeWord({ measures }: Item, day: CalendarDate, progress: Progress): string {
  if (progress !== 'completed' && progress !== 'overdue') return '结果待定'
  const modified = heldOn(measures, day)?.modification ? '调整后' : ''
  return `${progress === 'completed' ? '完成' : '未完成'}${modified}目标`
}
