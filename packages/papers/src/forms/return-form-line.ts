import { writtenSize } from '@taizhang/intake'
import {
  type CalendarDate,
  endOf,
  heldOn,
  type Item,
  latestFigure,
  type Measure,
  type Period,
  percent,
  plannedShare,
  printedTarget,
  rounded,
  shiftPoint,
  type Value,
} from '@taizhang/ledger'
import { dayWords } from '../breakdown/names.ts'
import { throughWords, valueWords } from '../ledger/value-words.ts'
import { vintageWords } from '../ledger/vintage-words.ts'
import type { ReturnFormLine } from './return-form.ts'

/**
 * What a return form asks of an item (填报行), beside what is known of it: target, planned share and last figure.
 *
 * Value and words are left empty, though the last ones are known: a row that nobody touched is to be told from one that says
 * nothing has changed, for which there is a column of its own.
 */
export function returnFormLine(item: Item, period: Period): ReturnFormLine {
  const day = endOf(period)
  const measure = heldOn(item.measures, day)?.value
  const earlier = { ...item, submissions: item.submissions.filter((each) => each.period < period) }
  const latest = latestFigure(earlier)
  return {
    ...{ item: item.id, serial: item.serial ?? '', words: item.words },
    target: printedTarget(inWrittenSize(item), day)?.replace('（', '\n（') ?? null,
    deadline: deadlineOn(item, day),
    planned: plannedWords(item, measure, period),
    last: latest
      ? `${sizedWords(latest.value, measure, item)}\n（${throughWords(latest.through, Number(period.slice(0, 4)))}）`
      : null,
    prefilled: latest?.from === 'submission' ? { vintage: vintageWords[latest.vintage] } : {},
  }
}

/** As the table writes it: 5万名, not 50000名; what is written beside it is read in the same size. */
function inWrittenSize(item: Item): Item {
  const measures = item.measures.map((each) => ({
    ...each,
    value: writtenSize(each.value, item.words).measure,
  }))
  return { ...item, measures }
}

function sizedWords(value: Value, measure: Measure | undefined, { words }: Item): string {
  if (!measure || value.kind !== 'number') return valueWords(value, measure)
  const size = writtenSize(measure, words)
  return valueWords({ ...value, number: shiftPoint(value.number, -size.places) }, size.measure)
}

function deadlineOn({ schedules }: Item, day: CalendarDate): string | null {
  const deadline = heldOn(schedules, day)?.value.deadline
  return deadline === undefined ? null : dayWords(deadline)
}

/** Of what a planned path leads to; a rate is compared with its target, not with a share of it. */
const planned: ReadonlySet<Measure['kind']> = new Set(['cumulative', 'milestone', 'level'])

function plannedWords(item: Item, measure: Measure | undefined, period: Period): string | null {
  const schedule = heldOn(item.schedules, endOf(period))?.value
  if (!schedule || !measure || !planned.has(measure.kind)) return null
  const share = plannedShare(schedule, measure, endOf(period))
  return share ? `${rounded(percent(share), 1)}%` : '未定节点'
}
