import {
  type Database,
  inGovernment,
  listGovernments,
  type OutboxMessage,
  saveMessage,
  takeMessage,
} from '@taizhang/store'
import type { ServerParts } from '../http/server-parts.ts'
import { type Sent, sendMail } from './send-mail.ts'
import { sendWebhook } from './send-webhook.ts'

type SendingParts = Pick<ServerParts, 'database' | 'settings' | 'now'>

/** Who takes a message has so long to send it; then another may. */
const leaseMinutes = 5
/** Minutes until the next try, after each that failed; after the last of them it is given up. */
const waits = [1, 5, 30, 120, 480]

/**
 * Sends what waits in the outbox (发送消息), of every government, one after the other; any number may do so at a time. A message that
 * was sent by who then died before he could say so is sent again: its id stays the same.
 */
export async function sendOutbox(parts: SendingParts): Promise<number> {
  let count = 0
  for (const { id } of await listGovernments(parts.database)) {
    for (;;) {
      const message = await take(parts, id)
      if (!message) break
      await sendOne(parts, id, message)
      count += 1
    }
  }
  return count
}

function take(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  government: string,
) {
  const at = now()
  return inGovernment(database, government, (tx) =>
    takeMessage(tx, { now: at.toISOString(), until: minutesAfter(at, leaseMinutes) }),
  )
}

async function sendOne(parts: SendingParts, government: string, message: OutboxMessage): Promise<void> {
  const sent = await send(parts, government, message)
  const at = parts.now()
  const after = sent === 'sent' ? sentAt(message, at) : troubled(message, sent.trouble, at)
  await inGovernment(parts.database, government, (tx) => saveMessage(tx, after))
}

function send(
  { settings, now }: SendingParts,
  government: string,
  message: OutboxMessage,
): Promise<Sent> | Sent {
  const { id, channel, recipient, subject, body } = message
  const { mail, webhooks } = settings.channels
  if (channel === 'mail') {
    if (!mail) return { trouble: '没有设置邮件服务器（no mail server is set）' }
    return sendMail(mail, { id, to: recipient, subject, text: body })
  }
  const webhook = webhooks.find((each) => each.government === government && each.name === recipient)
  if (!webhook) return { trouble: `没有设置名为“${recipient}”的群机器人（no such webhook is set）` }
  return sendWebhook(webhook, `${subject}\n${body}`, now())
}

function sentAt({ trouble: _over, ...message }: OutboxMessage, at: Date): OutboxMessage {
  return { ...message, state: 'sent', sentAt: at.toISOString() }
}

function troubled(message: OutboxMessage, trouble: string, at: Date): OutboxMessage {
  const wait = waits[message.tries - 1]
  if (wait === undefined) return { ...message, state: 'failed', trouble }
  return { ...message, trouble, nextTryAt: minutesAfter(at, wait) }
}

function minutesAfter(at: Date, minutes: number): string {
  return new Date(at.getTime() + minutes * 60_000).toISOString()
}
