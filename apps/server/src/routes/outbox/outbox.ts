import {
  idSchema,
  mailAddressSchema,
  outboxMessageSchema,
  outboxQuerySchema,
  pageOf,
} from '@taizhang/contract'
import {
  inGovernment,
  listMessages,
  lockMessage,
  mailAddresses,
  type OutboxMessage,
  saveMessage,
  setMailAddress,
} from '@taizhang/store'
import { z } from 'zod'
import { mayAlways } from '../../access/permit.ts'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { Settings } from '../../settings.ts'

const tag = '发件箱 Outbox'

/** The outbox (发件箱): what was sent, what waits, and what would be sent were there a channel. */
export const outboxRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/outbox', tag, access: 'outbox.read' },
    summary: [
      '发件箱：已发、待发、未发出的消息，没有渠道的在此显示',
      'Messages that were sent, wait, failed, or are only shown here',
    ],
    query: outboxQuerySchema,
    answers: pageOf(outboxMessageSchema),
    handle: async ({ server, who, query: { state, cursor, limit } }) => {
      const place = cursor === undefined ? [] : readCursor(cursor, 2)
      if (!place || (place[0] !== undefined && Number.isNaN(Date.parse(place[0]))))
        return problem('cursorInvalid')
      const [madeAt, id] = place
      const messages = await inGovernment(server.database, who.governmentId, (tx) =>
        listMessages(tx, {
          limit: limit + 1,
          ...(!mayAlways(who.roles, 'outbox.read') && { account: who.account.id }),
          ...(state && { states: state }),
          ...(madeAt !== undefined && id !== undefined && { after: { madeAt, id } }),
        }),
      )
      const entries = messages.slice(0, limit)
      const last = messages.length > limit ? entries.at(-1) : undefined
      return {
        body: {
          entries: entries.map(messageView),
          ...(last && { next: writeCursor([last.madeAt, last.id]) }),
        },
      }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: '/api/outbox/{id}/retry', tag, access: 'outbox.write' },
    summary: ['重新发送', 'Send again what was not sent'],
    params: z.object({ id: idSchema }),
    answers: outboxMessageSchema,
    handle: async ({ server, who, params: { id } }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const message = await lockMessage(tx, id)
        if (!message) return problem('notFound', { what: `消息${id}` })
        const addressed = readdressed(message, await mailAddresses(tx), server.settings)
        if ('problem' in addressed) return addressed
        const { trouble: _past, ...rest } = addressed
        const again = { ...rest, state: 'waiting', tries: 0, nextTryAt: server.now().toISOString() } as const
        await saveMessage(tx, again)
        return { body: messageView(again) }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/session/mail-address', tag, access: 'signedIn' },
    summary: ['本人通知邮箱', 'Where one’s own mail goes'],
    answers: mailAddressSchema,
    handle: async ({ server, who }) => {
      const addresses = await inGovernment(server.database, who.governmentId, mailAddresses)
      return { body: { address: addresses.get(who.account.id) ?? null } }
    },
  }),
  defineRoute({
    ...{ method: 'put', path: '/api/session/mail-address', tag, access: 'signedIn' },
    summary: ['设置本人通知邮箱', 'Say where one’s own mail goes'],
    body: mailAddressSchema,
    answers: mailAddressSchema,
    handle: async ({ server, who, body: { address } }) => {
      await inGovernment(server.database, who.governmentId, (tx) =>
        setMailAddress(tx, who.account.id, address ?? undefined),
      )
      return { body: { address } }
    },
  }),
]

const stateWords: Readonly<Record<OutboxMessage['state'], string>> = {
  shown: '未发送，仅在此显示',
  waiting: '待发送',
  sent: '已发送',
  failed: '未发出',
}

function messageView(message: OutboxMessage) {
  return { ...message, stateWords: stateWords[message.state] }
}

/** A message that was only shown can be sent once there is a mail server and an address. */
function readdressed(
  message: OutboxMessage,
  addresses: ReadonlyMap<string, string>,
  { channels }: Settings,
): OutboxMessage | ProblemAnswer {
  if (message.state === 'sent') return refused(sentBefore)
  if (message.channel !== 'none') return message
  const address = message.account === undefined ? undefined : addresses.get(message.account)
  if (!channels.mail || address === undefined) return refused(noChannel)
  return { ...message, channel: 'mail', recipient: address }
}

function refused({ zh, en }: { readonly zh: string; readonly en: string }): ProblemAnswer {
  return problem('refused', { reason: zh, reasonEn: en })
}

const sentBefore = { zh: '这条消息已经发出，不用再发。', en: 'This message was sent: nothing is left to do.' }
const noChannel = {
  zh: '没有设置邮件服务器，或者收件人没有填通知邮箱，不能发送。请先设置。',
  en: 'No mail server is set, or the account has no address: set both first.',
}
