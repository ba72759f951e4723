import { z } from 'zod'

const mail = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  /** tls from the first byte (465) · startTls upgraded, and refused where it cannot be · none for a relay on the same network. */
  security: z.enum(['tls', 'startTls', 'none']).default('startTls'),
  user: z.string().exactOptional(),
  password: z.string().exactOptional(),
  from: z.email(),
})

const webhook = z.strictObject({
  /** As the outbox calls it: 督查群. The address itself is a secret. */
  name: z.string().min(1).max(100),
  government: z.string().min(1),
  kind: z.enum(['wecom', 'dingtalk', 'feishu']),
  url: z.url().refine(isAllowed, { error: 'https is wanted (http to this machine alone)' }),
  secret: z.string().min(1).exactOptional(),
})

const channels = z.strictObject({
  mail: mail.exactOptional(),
  webhooks: z.array(webhook).max(20).default([]),
})

/** Where messages may go (发送渠道); nothing is set at first, and then messages are shown in the outbox and sent nowhere. */
export type Channels = z.output<typeof channels>
/** The server that takes mail (邮件服务器). */
export type MailChannel = NonNullable<Channels['mail']>
/** A robot of a group (群机器人): 企业微信 · 钉钉 · 飞书. */
export type WebhookChannel = Channels['webhooks'][number]

export const noChannels: Channels = { webhooks: [] }

/** What a file of channels says (读取发送渠道设置), or what is wrong with it; values are not repeated, since some are secrets. */
export function readChannels(
  data: unknown,
): { readonly channels: Channels } | { readonly problems: readonly string[] } {
  const read = channels.safeParse(data)
  if (read.success) return { channels: read.data }
  return {
    problems: read.error.issues.map(({ path, message }) => `${path.join('.') || '（全部）'}: ${message}`),
  }
}

/** Messages leave by https; a gateway on the same machine may take them by http. */
function isAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  )
}
