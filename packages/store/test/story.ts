import { type Act, type Deed, dateOf, type Schedule } from '@taizhang/ledger'
import type { LedgerEvent } from '../src/record/ledger-event.ts'

/** The supervisor's own entry on a day. */
export function login(at: string): Act {
  return { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf(at) }
}

/** One event on an item. */
export function on(at: string, item: string, deed: Deed): LedgerEvent {
  return { book: 'item', item, act: login(at), deed }
}

type Added = Extract<Deed, { readonly kind: 'added' }>

const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }
export const straight: Schedule = { ...year, kind: 'straight' }

/** A task with a lead and a straight path. */
export function added(others: Partial<Added> = {}): Added {
  return {
    ...{ kind: 'added', itemKind: 'task', words: '新建改造管网86公里' },
    sources: [{ document: 'report-2026', list: 'workReport', quote: '新建改造管网86公里' }],
    duties: { lead: '市住建局', responsible: ['青云区'], supporting: ['市财政局'] },
    measure: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
    schedule: straight,
    ...others,
  }
}

/** The deed of issuing under a serial. */
export function issued(serial: string): Deed {
  return { kind: 'issued', document: '分解表', serial, documentNumber: '青政办发〔2026〕3号' }
}

/** An item added, issued on 1 February under the serial, signed for on 3 February. */
export function begun(id: string, serial: string, others: Partial<Added> = {}): LedgerEvent[] {
  return [
    on('2026-02-01', id, added(others)),
    on('2026-02-01', id, issued(serial)),
    on('2026-02-01', id, { kind: 'signedFor' }),
  ]
}

/** What the lead says for a month, as a draft. */
export function drafted(period: string, amount: string, words = '按计划推进'): Deed {
  return {
    ...{ kind: 'drafted', period: period as Extract<Deed, { kind: 'drafted' }>['period'] },
    ...{ value: { kind: 'number', number: amount }, vintage: 'flash', words },
  } as Deed
}
