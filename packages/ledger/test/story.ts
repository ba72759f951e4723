import { fold } from '../src/apply.ts'
import { dateOf } from '../src/exact/calendar-date.ts'
import type { Act } from '../src/item/act.ts'
import type { Deed, Event } from '../src/item/event.ts'
import type { Item } from '../src/item/item.ts'
import type { LedgerState } from '../src/item/ledger-state.ts'
import type { Measure } from '../src/measure/measure.ts'
import type { Schedule } from '../src/schedule/schedule.ts'

export const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }
export const straight: Schedule = { ...year, kind: 'straight' }
export const noNodes: Schedule = { ...year, kind: 'noNodes' }
export const pipes: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
export const revenue: Measure = {
  kind: 'rate',
  target: '5',
  comparator: 'exactly',
  unit: '%',
  ascending: true,
}

/** The supervisor's own entry on a day. */
export function login(at: string): Act {
  return { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf(at) }
}

/** A body's signed paper, entered by the supervisor. */
export function paper(at: string, onBehalfOf: string): Act {
  return { ...login(at), onBehalfOf, basis: { kind: 'signedPaper', scan: 'scan-1' } }
}

/** One event of the supervisor's. */
export function on(at: string, item: string, deed: Deed): Event {
  return { item, act: login(at), deed }
}

type Added = Extract<Deed, { readonly kind: 'added' }>

/** A task with a lead, its path not planned yet. */
export function added(others: Partial<Added> = {}): Added {
  return {
    ...{ kind: 'added', itemKind: 'task', words: '新建改造管网86公里' },
    sources: [{ list: 'workReport', document: '2026年政府工作报告', quote: '新建改造管网86公里' }],
    duties: { lead: '市住建局', responsible: [], supporting: ['市财政局'] },
    ...{ measure: pipes, schedule: noNodes },
    ...others,
  }
}

/** The deed of issuing under a serial. */
export function issued(serial: string): Deed {
  return { kind: 'issued', document: '分解表', serial, documentNumber: '青政办发〔2026〕3号' }
}

/** An item added, issued on 1 February under the serial, signed for on 3 February. */
export function begun(id: string, serial: string, others: Partial<Added> = {}): Event[] {
  return [
    on('2026-01-20', id, added(others)),
    on('2026-02-01', id, issued(serial)),
    on('2026-02-03', id, { kind: 'signedFor' }),
  ].map((event) => ({ ...event }))
}

/** Several stories told by date, the order within a day kept. */
export function byDate(...stories: readonly (readonly Event[])[]): Event[] {
  return stories.flat().toSorted((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0))
}

/** The ledger after events that must all be taken. */
export function ledgerOf(events: readonly Event[]): LedgerState {
  const { state, refusals } = fold(events)
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`)
  return state
}

/** One item after events that must all be taken. */
export function itemOf(id: string, events: readonly Event[]): Item {
  return ledgerOf(events).items[id]!
}
