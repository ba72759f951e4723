import type { BreakdownEvent, Event, RegisterEvent } from '@taizhang/ledger'
import { registerSubject } from '../books/register-book.ts'
import type { Fact } from '../chain/entry.ts'

/** A fact of one of the three books (台账事件): of an item, of a table, of the register. */
export type LedgerEvent =
  | ({ readonly book: 'item' } & Event)
  | ({ readonly book: 'breakdown' } & BreakdownEvent)
  | ({ readonly book: 'register' } & RegisterEvent)

/** The event as the chain holds it. */
export function factOf(event: LedgerEvent): Fact {
  const { book, act, deed } = event
  return { book, subject: subjectOf(event), act, fact: deed }
}

/** The id of what an event is about. */
export function subjectOf(event: LedgerEvent): string {
  switch (event.book) {
    case 'item':
      return event.item
    case 'breakdown':
      return event.breakdown
    case 'register':
      return registerSubject
  }
}

const unstorable = /[\0\p{Cs}]/u

/** Where a text stands that no database can store (无法保存的字符): NUL, or half of a surrogate pair; undefined where all is well. */
export function unstorableIn(value: unknown, place = ''): string | undefined {
  if (typeof value === 'string') return unstorable.test(value) ? place : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    const found = unstorable.test(key) ? `${place}/` : unstorableIn(member, `${place}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
