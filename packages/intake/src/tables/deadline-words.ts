import { type CalendarDate, dateFrom, lastDayOfMonth, type RowDeadline } from '@taizhang/ledger'

/** A deadline read from a cell (完成时限), or words that name no day that there is. */
export type DeadlineOutcome = { readonly deadline: RowDeadline } | { readonly unread: string }

/**
 * By when a cell of a table says that a task is to be done (时限): the last day it means.
 *
 * 12月底前, 6月底, 2026年9月30日, 三季度, 全年 name a day; 持续推进 and 每月 name none and stay open; of several days the last
 * counts. An empty cell gives the last day of the plan year, told apart as a default.
 */
export function deadlineOf(words: string, planYear: number | null): DeadlineOutcome {
  const text = words.normalize('NFKC').replace(/\s+/gu, '')
  if (text === '' || /^[-—/无]+$/.test(text)) return { deadline: yearEnd(planYear) }
  const days = daysIn(withNextYear(text, planYear), planYear)
  if (days.includes(undefined)) return { unread: words }
  const date = days.toSorted().at(-1)
  if (date !== undefined) return { deadline: { from: 'text', words, date } }
  return isOpen.test(text) ? { deadline: { from: 'open', words } } : { unread: words }
}

/** 次年3月 is March of the year after; without a year it is no day. */
function withNextYear(text: string, planYear: number | null): string {
  return planYear === null ? text : text.replace(/(?:明|次|翌|下一?)年/g, `${planYear + 1}年`)
}

/** What holds where nothing is said (默认年底): the last day of the plan year. */
function yearEnd(planYear: number | null): RowDeadline {
  if (planYear === null) return { from: 'open' }
  return { from: 'default', date: dateFrom({ year: planYear, month: 12, day: 31 }) }
}

const isOpen =
  /持续|长期|常态|全程|常年|每月|每季|每年|按月|按季|按期|适时|即时|立即|随时|定期|跨年|按进度|按计划|按要求/

const year = String.raw`(?:(20\d\d)年?)?`
type Day = (year: number, match: RegExpExecArray) => CalendarDate | undefined

/** Wordings of a day, the more definite first; each takes its stretch, so that 9月30日 is not 9月 besides. */
const wordings: readonly (readonly [RegExp, Day])[] = [
  [/(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/g, (_, m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?/g, (_, m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  [new RegExp(`${year}(\\d{1,2})月(\\d{1,2})日`, 'g'), (y, m) => day(y, Number(m[2]), Number(m[3]))],
  [new RegExp(`${year}(\\d{1,2})月份?初`, 'g'), (y, m) => day(y, Number(m[2]), 10)],
  [new RegExp(`${year}(\\d{1,2})月份?上旬`, 'g'), (y, m) => day(y, Number(m[2]), 10)],
  [new RegExp(`${year}(\\d{1,2})月份?中旬`, 'g'), (y, m) => day(y, Number(m[2]), 20)],
  [new RegExp(`${year}(\\d{1,2})月`, 'g'), (y, m) => monthEnd(y, Number(m[2]))],
  [/(20\d\d)[-./](\d{1,2})(?!\d)/g, (_, m) => monthEnd(Number(m[1]), Number(m[2]))],
  [new RegExp(`${year}第?([一二三四1-4])季度`, 'g'), (y, m) => monthEnd(y, quarter(m[2]!) * 3)],
  [new RegExp(`${year}(?:上半年|年中)`, 'g'), (y) => day(y, 6, 30)],
  [new RegExp(`${year}(?:下半年|全年|年底|年末|年内|当年|本年度?|今年)`, 'g'), (y) => day(y, 12, 31)],
  [/(?<!\d)(20\d\d)(?!\d)年?(?:度|底|末|内|全年)?/g, (_, m) => day(Number(m[1]), 12, 31)],
]

/** The days that the words name, in the order of the wordings; undefined for one that the calendar lacks. */
function daysIn(text: string, planYear: number | null): (CalendarDate | undefined)[] {
  const days: (CalendarDate | undefined)[] = []
  let left = text
  for (const [pattern, dayOf] of wordings)
    left = left.replace(pattern, (...found) => {
      const match = found as unknown as RegExpExecArray
      const said = /^20\d\d$/.test(match[1] ?? '') ? Number(match[1]) : planYear
      days.push(said === null ? undefined : dayOf(said, match))
      return '|'
    })
  return days
}

function quarter(word: string): number {
  return /\d/.test(word) ? Number(word) : '一二三四'.indexOf(word) + 1
}

function monthEnd(year: number, month: number): CalendarDate | undefined {
  return month >= 1 && month <= 12 ? lastDayOfMonth(dateFrom({ year, month, day: 1 })) : undefined
}

function day(year: number, month: number, dayOfMonth: number): CalendarDate | undefined {
  const end = monthEnd(year, month)
  if (end === undefined || dayOfMonth < 1 || dayOfMonth > Number(end.slice(8))) return undefined
  return dateFrom({ year, month, day: dayOfMonth })
}
