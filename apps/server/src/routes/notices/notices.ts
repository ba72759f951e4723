import { idSchema, noticeDraftSchema, openNoticeSchema, openNoticesQuerySchema } from '@taizhang/contract'
import { heldOn, type Item, lightFactsOf, nameOn, nextNotice, stateAmong } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'
import type { Presets } from '../../policies/presets.ts'
import { type Judging, judged } from '../../presenters/item-view.ts'
import { noticeDraft } from '../../presenters/notice-words.ts'
import { lookingOn, partsBelow, visibleItem } from '../items/visible-items.ts'

const tag = '督办 Notices'

/** Notices (督办): which one an item calls for, and those that wait for a reply. */
export const noticeRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/items/{id}/notice-draft', tag, access: 'item.noticeIssued' },
    summary: [
      '按梯次应发的督办单或商请函',
      'The notice that the item calls for, with its words and reply day',
    ],
    params: z.object({ id: idSchema }),
    answers: noticeDraftSchema,
    handle: async ({ server, who, params: { id }, today: day }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const looking = await lookingOn(tx, { server, who }, day)
        const record = await visibleItem(tx, who, id, looking)
        if (!record) return problem('notFound', { what: `事项${id}` })
        const partsOf = await partsBelow(tx, [id], looking)
        return {
          body: { day, ...draftOf(record.state, { ...looking, partsOf }, server.presets) },
          version: record.version,
        }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/notices', tag, access: 'items.read' },
    summary: ['待回复的督办单和商请函', 'Notices that wait for a reply'],
    query: openNoticesQuerySchema,
    answers: z.array(openNoticeSchema),
    handle: async ({ server, who, query: { on, state, to }, today }) => {
      const day = on ?? today
      const { items, looking } = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day, today }),
      )
      const notices = items
        .flatMap((item) => openNotices(item, looking))
        .filter(
          (each) => (to === undefined || each.to === to) && (!state || each.isLate === (state === 'late')),
        )
      return {
        body: notices.toSorted((a, b) => (a.replyBy < b.replyBy ? -1 : a.replyBy > b.replyBy ? 1 : 0)),
      }
    },
  }),
]

/** What is called for; a body that may only be asked gets a letter (督办建议). */
function draftOf(item: Item, looking: Judging, presets: Presets) {
  const suggestion = noticeCalledFor(item, looking, presets)
  if (!suggestion) return {}
  const { day, register } = looking
  const { state } = judged(item, looking)
  return { draft: noticeDraft(suggestion, { item, state, register, day }) }
}

/** The notice that an item calls for on a day (应督办). */
export function noticeCalledFor(
  item: Item,
  { day, policies, partsOf }: Pick<Judging, 'day' | 'policies' | 'partsOf'>,
  { calendars }: Pick<Presets, 'calendars'>,
) {
  const lead = heldOn(item.duties, day)?.value.lead
  const { relations, powers } = policies.deed
  const relation = lead === undefined ? undefined : relations?.[lead]
  return nextNotice(item, {
    ...{ today: day, policy: policies.notice, calendars: [...calendars.values()] },
    facts: lightFactsOf(item, stateAmong(item, day, { policyOf: policies.stateOf, partsOf }), day),
    ...(relation && { relation }),
    ...(powers && { powers }),
  })
}

function openNotices({ id, serial, words, notices }: Item, { register, day }: Judging) {
  return notices
    .filter(({ reply }) => !reply)
    .map(({ number, step, paper, to, by, replyBy, documentNumber }) => ({
      ...{ item: id, ...(serial !== undefined && { serial }), words, notice: number, step, paper, to },
      ...{ toName: nameOn(register, to, day), issuedOn: by.at, replyBy, isLate: replyBy < day },
      ...(documentNumber !== undefined && { documentNumber }),
    }))
}
