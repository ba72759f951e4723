import type { CalendarDate } from '../exact/calendar-date.ts'
import type { DeedKind } from '../item/event.ts'
import { type BridgeStep, countOf, type LedgerState } from '../item/ledger-state.ts'

/** How a total came from the last one (总数变动说明). */
export interface Bridge {
  readonly before: number
  readonly after: number
  readonly steps: readonly BridgeStep[]
}

/** The total after the end of `since` and now (总数变动), with every step between them. */
export function bridgeSince(state: LedgerState, since: CalendarDate): Bridge {
  const steps = state.bridge.filter(({ on }) => on > since)
  const after = countOf(state)
  return { before: after - steps.reduce((sum, { change }) => sum + change, 0), after, steps }
}

const verbs: Partial<Readonly<Record<DeedKind, string>>> = {
  issued: '增补',
  cancelled: '撤销',
  reopened: '恢复',
}

/** The total as a circular prints it: 192项，较上期减1项（第52项并入第51项）. */
export function bridgeWords({ before, after, steps }: Bridge): string {
  if (steps.length === 0) return `${after}项，与上期相同`
  const change = after - before
  const way = change === 0 ? '与上期相同' : `较上期${change > 0 ? '增' : '减'}${Math.abs(change)}项`
  return `${after}项，${way}（${steps.map(stepWords).join('；')}）`
}

function stepWords({ because, serial, into }: BridgeStep): string {
  if (into !== undefined) return `第${serial}项并入第${into}项`
  return `第${serial}项${verbs[because] ?? '变动'}`
}
