import { escalationSchema } from '@taizhang/contract'
import { addDays, heldOn, type Item, type Notice, nameOn, noticeNumbers } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { ledgerLine } from '../../ledgers/ledger-lines.ts'
import { type SeenLedger, seenLedger } from '../../ledgers/seen-ledger.ts'
import type { Presets } from '../../policies/presets.ts'
import { judged } from '../../presenters/item-view.ts'
import { lightView } from '../../presenters/light-view.ts'
import { noticeDraft } from '../../presenters/notice-words.ts'
import { noticeCalledFor } from './notices.ts'

/** The ladder of notices over the whole ledger (督办梯次). */
export const escalationRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/escalation', tag: '督办 Notices', access: 'item.noticeIssued' },
    summary: [
      '督办梯次：各级在办的督办件，以及按规则当日应发的督办单和商请函（附文稿）',
      'What each step of the ladder holds, and the notices that the rules call for today, with their words',
    ],
    answers: escalationSchema,
    handle: async ({ server, who, today: day }) => {
      const seen = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day, today: day }),
      )
      const of = (item: Item) => itemOf(item, seen)
      return {
        body: {
          day,
          held: seen.items.flatMap((item) => heldOf(item, seen).map((each) => ({ ...of(item), ...each }))),
          called: seen.items.flatMap((item) =>
            calledOf(item, seen, server.presets).map((each) => ({ ...of(item), ...each })),
          ),
          numbers: noticeNumbers(
            seen.items.flatMap(({ notices }) => notices),
            day.slice(0, 4),
          ),
        },
      }
    },
  }),
]

function itemOf(item: Item, { looking }: SeenLedger) {
  const { light } = ledgerLine(item, looking)
  const { id, serial, words } = item
  return {
    ...{ item: id, ...(serial !== undefined && { serial }), words },
    light: lightView(light, looking.policies.light.lights),
  }
}

const inWork: readonly Item['lifecycle'][] = ['issued', 'signedFor', 'objected', 'active', 'closing']

/** The last notice to each body that was not answered, or was not long ago (在办督办件). */
function heldOf({ notices, lifecycle }: Item, { looking }: SeenLedger) {
  if (!inWork.includes(lifecycle)) return []
  const { day, register, policies } = looking
  const last = [...new Map(notices.map((notice) => [notice.to, notice])).values()]
  return last
    .filter(({ reply }) => !reply || addDays(reply.by.at, policies.notice.forgottenAfterDays) >= day)
    .map((notice) => {
      const { number, step, paper, to, by, replyBy, reply, documentNumber } = notice
      return {
        ...{ notice: number, step, paper, to, toName: nameOn(register, to, day), issuedOn: by.at, replyBy },
        state: stateOf(notice, day),
        ...(reply && { repliedOn: reply.by.at, reply: reply.words }),
        ...(documentNumber !== undefined && { documentNumber }),
      }
    })
}

function stateOf({ reply, replyBy }: Notice, day: SeenLedger['looking']['day']) {
  if (reply) return 'replied' as const
  return replyBy < day ? ('late' as const) : ('waiting' as const)
}

/** What the rules call for today, in words that a person looks through before it goes out (应发督办件). */
function calledOf(item: Item, { looking }: SeenLedger, presets: Presets) {
  if (!inWork.includes(item.lifecycle) || heldOn(item.duties, looking.day)?.value.lead === undefined)
    return []
  const suggestion = noticeCalledFor(item, looking, presets)
  if (!suggestion) return []
  const { day, register } = looking
  const draft = noticeDraft(suggestion, { item, state: judged(item, looking).state, register, day })
  const { step, paper, title, to, toName, words, replyBy, because, clause, after } = draft
  return [
    {
      ...{ step, paper, title, to, toName, text: words, replyBy, because, clause },
      ...(after !== undefined && { after }),
    },
  ]
}
