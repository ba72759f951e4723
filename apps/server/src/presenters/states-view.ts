import {
  type CalendarDate,
  compareFractions,
  type Fraction,
  heldOn,
  holderOf,
  type Item,
  isCounted,
  type LightPolicy,
  nameOn,
  percent,
  plannedShare,
  printedTarget,
  type RegisterState,
  rounded,
} from '@taizhang/ledger'
import type { LedgerLine } from '@taizhang/papers'
import { leadershipOn } from '../access/relations.ts'
import { bySerial, ledgerLine } from '../ledgers/ledger-lines.ts'
import type { SeenLedger } from '../ledgers/seen-ledger.ts'
import { litAs, litBy } from './light-view.ts'

/** All counted items with their states on a day (当日状态); `sectionOf` tells the headings that one stands under. */
export function statesView(
  { items, looking, isWhole }: SeenLedger,
  sectionOf: (item: Item) => readonly string[],
) {
  const { day, register, policies } = looking
  const counted = items.filter(isCounted).toSorted(bySerial)
  return {
    ...{ day, isWhole },
    items: counted.map((item) => {
      const line = ledgerLine(item, looking)
      return {
        ...{ item: item.id, serial: item.serial!, kind: item.kind, words: item.words },
        ...bodiesOf(item, register, day),
        section: sectionOf(item),
        ...axesOf(line, policies.light),
        ...planOf(line, day),
        ...stageOf(item),
        ...(item.kind === 'target' && indicatorOf(line, day)),
        waiting: item.requests.filter(({ ruling, withdrawnOn }) => !ruling && withdrawnOn === undefined)
          .length,
      }
    }),
  }
}

/** The states of a day by the lead of the items (各单位情况): how many, and how many in trouble. */
export function bodiesView({ items, looking }: SeenLedger) {
  const cells = new Map<string, Record<'count' | 'completed' | 'behind' | 'overdue' | 'late', number>>()
  for (const item of items.filter(isCounted)) {
    const lead = heldOn(item.duties, looking.day)?.value.lead
    if (lead === undefined) continue
    const cell = cells.get(lead) ?? { count: 0, completed: 0, behind: 0, overdue: 0, late: 0 }
    cells.set(lead, cell)
    const { state } = ledgerLine(item, looking)
    const { progress } = state.progress
    cell.count += 1
    if (progress === 'completed' || progress === 'behind' || progress === 'overdue') cell[progress] += 1
    if (state.reporting.reporting === 'late') cell.late += 1
  }
  return cells
}

function bodiesOf(item: Item, register: RegisterState, day: CalendarDate) {
  const duties = heldOn(item.duties, day)?.value
  const { lead } = duties ?? {}
  const sponsor = duties?.sponsor ?? (lead && leadershipOn(register, day).sponsorOf(lead))
  const sponsorName =
    sponsor && (holderOf(register, sponsor, day)?.name ?? register.posts[sponsor]?.title ?? sponsor)
  return {
    ...(lead !== undefined && { lead, leadName: nameOn(register, lead, day) }),
    ...(sponsor !== undefined && { sponsor, sponsorName: sponsorName! }),
  }
}

function axesOf({ state, light }: LedgerLine, { lights }: LightPolicy) {
  const { word, computed } = litAs(light)
  const { done, planned, lagPoints, progress } = state.progress
  return {
    ...{ lifecycle: state.lifecycle, reporting: state.reporting.reporting, progress },
    ...{ light: litBy(light, lights), word, ...(computed && { computed }) },
    ...(done && { done: share(done) }),
    ...(planned && { planned: share(planned) }),
    ...(lagPoints && { lag: rounded(lagPoints, 1) }),
  }
}

function share(fraction: Fraction): string {
  return rounded(percent(fraction), 1)
}

/** A node that is due is met where what is done by now is no less than it called for. */
function planOf({ item, state }: LedgerLine, day: CalendarDate) {
  const schedule = heldOn(item.schedules, day)!.value
  const measure = heldOn(item.measures, day)?.value
  const target = printedTarget(item, day)
  const { done, progress } = state.progress
  const isMet = (dueDate: CalendarDate) => {
    if (progress === 'completed') return true
    const share = measure && plannedShare(schedule, measure, dueDate)
    return done && share ? compareFractions(done, share) >= 0 : undefined
  }
  return {
    deadline: schedule.deadline,
    ...(target !== undefined && { target }),
    nodes: (schedule.kind === 'nodes' ? schedule.nodes : []).map(({ dueDate, words }) => {
      const met = dueDate <= day ? isMet(dueDate) : undefined
      return { dueDate, ...(words !== undefined && { words }), ...(met !== undefined && { isMet: met }) }
    }),
  }
}

function stageOf({ projectFigures }: Item) {
  const stage = projectFigures.findLast(({ status }) => status !== undefined)?.status
  return stage === undefined ? {} : { stage }
}

function indicatorOf({ item, state: { latest } }: LedgerLine, day: CalendarDate) {
  const measure = heldOn(item.measures, day)?.value
  if (!measure || !('target' in measure)) return {}
  const { kind, target, upper, comparator, unit } = measure
  return {
    indicator: {
      ...{ kind, target, ...(upper !== undefined && { upper }), comparator, unit },
      ...(latest?.value.kind === 'number' && {
        latest: {
          number: latest.value.number,
          ...{ through: latest.through, vintage: latest.vintage, from: latest.from },
        },
      }),
    },
  }
}
