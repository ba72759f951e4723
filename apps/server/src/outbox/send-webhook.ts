import { createHmac } from 'node:crypto'
import type { WebhookChannel } from './channels.ts'
import type { Sent } from './send-mail.ts'

/** How long an answer is waited for. */
const patienceMs = 10_000

/** Sends a text to a group (发送群消息): 企业微信, 钉钉 or 飞书. Redirects are not followed, wherever they lead. */
export async function sendWebhook(channel: WebhookChannel, text: string, now: Date): Promise<Sent> {
  const { address, body } = requestOf(channel, text, now)
  const signal = AbortSignal.timeout(patienceMs)
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  try {
    const request = {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    } as const
    const response = await fetch(address, request)
    if (response.status !== 200)
      return { trouble: `对方回答 HTTP ${response.status}（answered ${response.status}）` }
    return answerOf((await response.text()).slice(0, 10_000))
  } catch (error) {
    return { trouble: `连接不上（cannot be reached）：${causeOf(error)}` }
  }
}

interface WebhookRequest {
  readonly address: string
  readonly body: object
}

/** What the robot of each is sent (群机器人消息), signed where it wants a signature. */
export function requestOf({ kind, url, secret }: WebhookChannel, text: string, now: Date): WebhookRequest {
  if (kind === 'feishu') {
    const timestamp = String(Math.floor(now.getTime() / 1000))
    const signed = secret === undefined ? {} : { timestamp, sign: feishuSign(timestamp, secret) }
    return { address: url, body: { ...signed, msg_type: 'text', content: { text } } }
  }
  const address = new URL(url)
  if (kind === 'dingtalk' && secret !== undefined) {
    const timestamp = String(now.getTime())
    address.searchParams.set('timestamp', timestamp)
    address.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`))
  }
  return { address: address.href, body: { msgtype: 'text', text: { content: text } } }
}

/** 飞书 signs nothing with a key of time and secret; 钉钉 signs time and secret with the secret. */
function feishuSign(timestamp: string, secret: string): string {
  return hmac(`${timestamp}\n${secret}`, '')
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64')
}

/** They answer 200 whatever happens; errcode or code says what did. */
function answerOf(text: string): Sent {
  const { errcode, code } = numbersOf(text)
  const said = errcode ?? code
  if (said === 0) return 'sent'
  return { trouble: `对方未受理，代码${said ?? '不明'}（refused with code ${said ?? 'unknown'}）` }
}

function numbersOf(text: string): { readonly errcode?: unknown; readonly code?: unknown } {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** The code of what went wrong, never the address: its key is a secret. */
function causeOf(error: unknown): string {
  const { name, code, cause } = error as {
    readonly name?: string
    readonly code?: unknown
    readonly cause?: unknown
  }
  const inner = (cause as { readonly code?: unknown } | undefined)?.code
  return String(inner ?? (typeof code === 'string' ? code : name) ?? 'unknown')
}
