import {
  addDays,
  type CalendarDate,
  type Deed,
  dateOf,
  endOf,
  heldOn,
  type Item,
  itemIn,
  type Period,
  periodOf,
  powerOver,
  type SubmissionWords,
} from '@taizhang/ledger'
import { chief, head, liaison, supervisor } from './actors.ts'
import { asksOf } from './episodes/requests.ts'
import { submissionWords } from './submission-words.ts'
import { plan, type Telling, tellItem, vary } from './telling.ts'

/** The periods that bodies were asked for: monthly from February, quarterly for work that goes on all year. */
const months = ['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) =>
  periodOf(`2025-${month}`),
)
const quarters = ['Q1', 'Q2', 'Q3'].map((quarter) => periodOf(`2025-${quarter}`))

/** Every period's submissions (按期填报): most in time and accepted, some late, some returned and mended. */
export function planMonths(telling: Telling): void {
  for (const period of months)
    planPeriod(telling, period, (item) => (item.frequency ?? 'monthly') === 'monthly')
  for (const period of quarters) planPeriod(telling, period, (item) => item.frequency === 'quarterly')
}

function planPeriod(telling: Telling, period: Period, asks: (item: Item) => boolean): void {
  plan(telling, endOf(period), (told, day) => {
    const items = Object.values(told.items.items).filter((item) => isAsked(item) && asks(item))
    for (const item of items) planSubmission(told, { item: item.id, period, from: day })
  })
}

function isAsked({ lifecycle, publisher }: Item): boolean {
  return (lifecycle === 'signedFor' || lifecycle === 'active') && publisher === undefined
}

interface Asked {
  readonly item: string
  readonly period: Period
  /** The last day of the period. */
  readonly from: CalendarDate
}

function planSubmission(telling: Telling, asked: Asked): void {
  const number = numberOf(telling, asked)
  const month = monthOf(asked)
  const drafted = addDays(asked.from, vary(number, month, 4))
  if (isLate(number, month)) {
    planLate(telling, asked)
    return
  }
  plan(telling, drafted, (told, day) => draft(told, asked, day))
  plan(telling, addDays(drafted, 1), (told, day) => approve(told, asked, day))
  const isReturned = vary(number + 5, month, 25) === 0 && mayBeReturned(telling, asked)
  if (isReturned) planReturned(telling, asked, addDays(drafted, 2))
  else if (isOpenAtTheEnd(number, asked)) return
  else
    plan(telling, addDays(drafted, 2 + vary(number, month + 20, 2)), (told, day) => accept(told, asked, day))
}

/** Of the last period a part is still to be looked at by the supervisors. */
function isOpenAtTheEnd(number: number, { from }: Asked): boolean {
  return from >= dateOf('2025-10-31') && vary(number, 99, 4) === 0
}

function isLate(number: number, month: number): boolean {
  return vary(number + 9, month, 26) === 0
}

/** After the 5th, or after the day of locking, and then by leave given to the body by name; of the last period nothing came yet. */
function planLate(telling: Telling, asked: Asked): void {
  const isLocked = vary(numberOf(telling, asked), monthOf(asked) + 40, 3) === 0
  const came = addDays(asked.from, isLocked ? 18 : 9)
  if (isLocked) plan(telling, addDays(came, -1), (told, day) => grant(told, asked, day))
  plan(telling, came, (told, day) => draft(told, asked, day))
  plan(telling, addDays(came, 1), (told, day) => approve(told, asked, day))
  plan(telling, addDays(came, 2), (told, day) => accept(told, asked, day))
}

function grant(telling: Telling, asked: Asked, day: CalendarDate): void {
  if (!isOpen(telling, asked)) return
  const { period } = asked
  const reason = '联络员外出培训，单位书面说明后补报。'
  const deed = {
    kind: 'lateGranted',
    period,
    to: leadOf(telling, asked, day),
    until: addDays(day, 4),
    reason,
  } as const
  tellItem(telling, asked.item, chief(telling, day), deed)
}

const reasons = [
  '完成数与上月累计数不衔接，请核对。',
  '只写了做法，没有写进展，请补充。',
  '滞后原因过于笼统，请写明到具体环节。',
  '数据口径与目标不一致，请按全年累计数填报。',
]

function planReturned(telling: Telling, asked: Asked, on: CalendarDate): void {
  plan(telling, on, (told, day) => {
    if (!isOpen(told, asked)) return
    const reason = reasons[vary(numberOf(told, asked), monthOf(asked), reasons.length)]!
    tellItem(told, asked.item, supervisor(told, day), { kind: 'returned', period: asked.period, reason })
  })
  if (asked.from >= dateOf('2025-10-31')) return
  plan(telling, addDays(on, 1), (told, day) => draft(told, asked, day))
  plan(telling, addDays(on, 2), (told, day) => approve(told, asked, day))
  plan(telling, addDays(on, 3), (told, day) => accept(told, asked, day))
}

function draft(telling: Telling, asked: Asked, day: CalendarDate): void {
  const item = itemIn(telling.items, asked.item)!
  const path = telling.paths.get(asked.item)
  if (!isAsked(item) || !path) return
  const { causes, files } = telling.sample
  const evidence = files.evidence.sha256
  const tolerance = telling.policy.tolerance!
  const { period } = asked
  const words = submissionWords(item, period, { path, causes, tolerance, evidence, on: addDays(day, 1) })
  const requests = asksOf(item, period)
  const act = liaison(telling, leadOf(telling, asked, day), day)
  const deed: Deed = isUnchanged(item, words)
    ? { kind: 'noChange', period }
    : { kind: 'drafted', ...words, ...(requests.length > 0 && { requests }) }
  tellItem(telling, asked.item, act, deed)
}

/** Nothing new, nothing to explain, no node to prove: one tap says so. */
function isUnchanged({ submissions }: Item, { value, cause, evidence, period }: SubmissionWords): boolean {
  const before = submissions.findLast((each) => each.stage === 'accepted' && each.period !== period)
  if (!before || cause || before.cause || evidence) return false
  return JSON.stringify(before.value) === JSON.stringify(value)
}

function approve(telling: Telling, asked: Asked, day: CalendarDate): void {
  if (!isOpen(telling, asked)) return
  const act = head(telling, leadOf(telling, asked, day), day)
  tellItem(telling, asked.item, act, { kind: 'approved', period: asked.period })
}

function accept(telling: Telling, asked: Asked, day: CalendarDate): void {
  if (!isOpen(telling, asked)) return
  tellItem(telling, asked.item, supervisor(telling, day), { kind: 'accepted', period: asked.period })
}

/** Not suspended, merged or closed since the period ended. */
function isOpen({ items }: Telling, { item }: Asked): boolean {
  return isAsked(itemIn(items, item)!)
}

function leadOf({ items }: Telling, { item }: Asked, on: CalendarDate): string {
  return heldOn(itemIn(items, item)!.duties, on)!.value.lead!
}

function mayBeReturned(telling: Telling, asked: Asked): boolean {
  const { powers, relations } = telling.policy
  const relation = relations?.[leadOf(telling, asked, asked.from)]
  return relation !== undefined && powers !== undefined && powerOver(relation, powers).returned
}

function numberOf({ items }: Telling, { item }: Asked): number {
  const [whole = '0', part = '0'] = (itemIn(items, item)?.serial ?? '0').split('-')
  return Number(whole) * 10 + Number(part)
}

function monthOf({ from }: Asked): number {
  return Number(from.slice(5, 7))
}
