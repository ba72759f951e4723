import {
  addMonths,
  type CalendarDate,
  dateFrom,
  endOf,
  heldOn,
  type Item,
  kindOfPeriod,
  type Period,
  partsOf,
  type ReportingPolicy,
  startOf,
} from '@taizhang/ledger'

/** What a body is to fill in for a period (应填事项): what it leads and is at work on, and is asked about as often as that. */
export function askedItems(
  items: readonly Item[],
  { orgUnit, period }: { readonly orgUnit: string; readonly period: Period },
  policy: ReportingPolicy,
): Item[] {
  return items.filter((item) => leadsOf(item, period).includes(orgUnit) && isAskedFor(item, period, policy))
}

/** The bodies that lead an item at the end of a period (牵头单位). */
export function leadsOf({ duties }: Item, period: Period): readonly string[] {
  const held = heldOn(duties, endOf(period))?.value
  return [...(held?.lead === undefined ? [] : [held.lead]), ...(held?.furtherLeads ?? [])]
}

const lengths = { monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const

function isAskedFor(item: Item, period: Period, { every }: ReportingPolicy): boolean {
  const { lifecycle, frequency } = item
  if (lifecycle !== 'signedFor' && lifecycle !== 'active') return false
  if (frequency === 'fromPublisher') return false
  if (frequency === 'atNodes') return kindOfPeriod(period) === every && hasNodeIn(item, period)
  return kindOfPeriod(period) === (frequency ? lengths[frequency] : every)
}

function hasNodeIn({ schedules }: Item, period: Period): boolean {
  const schedule = heldOn(schedules, endOf(period))?.value
  const days = schedule?.kind === 'nodes' ? schedule.nodes.map(({ dueDate }) => dueDate) : []
  return days.some((day) => startOf(period) <= day && day <= endOf(period))
}

/** The last day on which a submission of the period is in time (报送时限). */
export function closingDay(period: Period, { closes: { months, day } }: ReportingPolicy): CalendarDate {
  const first = dateFrom({ ...partsOf(endOf(period)), day: 1 })
  return dateFrom({ ...partsOf(addMonths(first, months)), day })
}
