import type { Item } from '../item/item.ts'
import type { LedgerState } from '../item/ledger-state.ts'
import type { Notice } from '../item/notice.ts'
import { powerOver } from '../power/power.ts'
import type { DeedPolicy } from './deed-policy.ts'
import { firstOf, type Given, inHand, type Rules } from './rule.ts'

/** Notices with their replies, rulings on requests, and circumstances stated by name (督办、答复、协调、特殊情形). */
export const supervisingRules: Rules<
  'noticeIssued' | 'noticeReplied' | 'requestRuled' | 'circumstanceStated'
> = {
  noticeIssued: {
    when: inHand,
    refuse: refuseNotice,
    change: ({ item, deed, act }) => {
      const { kind: _kind, ...words } = deed
      const notice: Notice = { ...words, number: item.notices.length + 1, by: act }
      return { item: { notices: [...item.notices, notice] } }
    },
  },
  noticeReplied: {
    when: inHand,
    refuse: ({ item, deed }) =>
      firstOf(
        [deed.words === '', { code: 'wordsMissing' }],
        [!isOpen(item, deed.notice), { code: 'noticeNotOpen', facts: { notice: String(deed.notice) } }],
      ),
    change: replied,
  },
  requestRuled: {
    when: inHand,
    refuse: ({ item, deed }) =>
      firstOf(
        [deed.words === '', { code: 'wordsMissing' }],
        [!awaitsRuling(item, deed.request), { code: 'requestNotOpen', facts: { request: deed.request } }],
      ),
    change: ({ item, deed, act }) => {
      const ruling = { outcome: deed.outcome, words: deed.words, by: act }
      return {
        item: {
          requests: item.requests.map((each) => (each.id === deed.request ? { ...each, ruling } : each)),
        },
      }
    },
  },
  circumstanceStated: {
    when: inHand,
    refuse: ({ deed }) => firstOf([deed.reason === '', { code: 'reasonMissing' }]),
    change: ({ item, deed, act }) => {
      const { circumstance, holds, reason } = deed
      return { item: { circumstances: [...item.circumstances, { circumstance, holds, reason, by: act }] } }
    },
  },
}

/** A body that may not be ordered is sent a letter, which reminds or warns; what the relation is, only the place knows. */
function refuseNotice({ state, deed, act }: Given<'noticeIssued'>, { powers, relations }: DeedPolicy) {
  const relation = relations?.[deed.to]
  const ordered = !powers || !relation || powerOver(relation, powers).ordered
  const orders = deed.paper === 'notice' || deed.step === 'order' || deed.step === 'talk'
  const number = deed.documentNumber ?? ''
  const holder = number === '' ? undefined : bearerOf(state, number)
  return firstOf(
    [deed.words === '' || deed.to === '', { code: 'wordsMissing' }],
    [holder !== undefined, { code: 'numberTaken', facts: { number, holder: holder ?? '' } }],
    [!ordered && orders, { code: 'mayOnlyBeAsked', facts: { orgUnit: deed.to } }],
    [deed.replyBy <= act.at, { code: 'expiryPast', facts: { at: act.at } }],
  )
}

/** The item with a notice of this document number; no two papers bear the same. */
function bearerOf({ items }: LedgerState, number: string): string | undefined {
  return Object.values(items).find(({ notices }) => notices.some((each) => each.documentNumber === number))
    ?.id
}

function isOpen({ notices }: Item, number: number): boolean {
  return notices.some((each) => each.number === number && !each.reply)
}

function replied({ item, deed, act }: Given<'noticeReplied'>) {
  const { words, evidence } = deed
  const reply = { words, ...(evidence && { evidence }), by: act }
  return {
    item: { notices: item.notices.map((each) => (each.number === deed.notice ? { ...each, reply } : each)) },
  }
}

function awaitsRuling({ requests }: Item, id: string): boolean {
  return requests.some((each) => each.id === id && !each.ruling && !each.withdrawnOn)
}
