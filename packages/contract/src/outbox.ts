import { z } from 'zod'
import { pageQueryShape } from './pages.ts'

const state = z.enum(['shown', 'waiting', 'sent', 'failed'])

/** Which messages are asked for (消息筛选). */
export const outboxQuerySchema = z.object({
  state: z.union([state.transform((one) => [one]), z.array(state).max(4)]).exactOptional(),
  ...pageQueryShape,
})

/** What was, or would be, told outside of the pages (消息). */
export const outboxMessageSchema = z
  .object({
    id: z.string(),
    origin: z.string(),
    account: z.string().exactOptional(),
    channel: z.enum(['none', 'mail', 'webhook']),
    recipient: z.string(),
    subject: z.string(),
    body: z.string(),
    state,
    stateWords: z.string(),
    tries: z.int(),
    trouble: z.string().exactOptional(),
    madeAt: z.string(),
    nextTryAt: z.string(),
    sentAt: z.string().exactOptional(),
  })
  .meta({ id: 'OutboxMessage' })

/** Where one's own mail goes (通知邮箱); null for nowhere. */
export const mailAddressSchema = z
  .object({ address: z.email().max(200).nullable() })
  .meta({ id: 'MailAddress' })
