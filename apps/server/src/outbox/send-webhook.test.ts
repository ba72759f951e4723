import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readChannels, type WebhookChannel } from './channels.ts'
import { requestOf, sendWebhook } from './send-webhook.ts'

interface Told {
  readonly url: string
  readonly body: unknown
}
const told: Told[] = []
const answer = { status: 200, text: '{"errcode":0}', location: '' }
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    told.push({ url: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) })
    response.writeHead(answer.status, answer.location === '' ? {} : { location: answer.location })
    response.end(answer.text)
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
beforeEach(() => {
  told.length = 0
  Object.assign(answer, { status: 200, text: '{"errcode":0}', location: '' })
})

const now = new Date('2026-03-02T01:00:00.000Z')
const channel = (kind: WebhookChannel['kind'], secret?: string): WebhookChannel => ({
  ...{ name: '督查群', government: 'qinglan', kind, url: `http://127.0.0.1:${port}/robot?key=k-1` },
  ...(secret !== undefined && { secret }),
})

test.each([
  ['wecom', '{"errcode":0,"errmsg":"ok"}', { msgtype: 'text', text: { content: '应报3项' } }],
  ['dingtalk', '{"errcode":0}', { msgtype: 'text', text: { content: '应报3项' } }],
  ['feishu', '{"code":0,"msg":"success"}', { msg_type: 'text', content: { text: '应报3项' } }],
] as const)('%s is sent a text, in its own form', async (kind, text, body) => {
  answer.text = text
  expect(await sendWebhook(channel(kind), '应报3项', now)).toBe('sent')
  expect(told).toEqual([{ url: '/robot?key=k-1', body }])
})

test.each([
  ['refused by the robot', { text: '{"errcode":310000}' }, /310000/],
  ['no answer that one can read', { text: '<html>' }, /不明/],
  ['an error', { status: 500 }, /500/],
  ['sent elsewhere, which is not followed', { status: 302, location: '/other' }, /302/],
])('%s', async (_case, given, trouble) => {
  Object.assign(answer, given)
  expect(await sendWebhook(channel('wecom'), '应报3项', now)).toEqual({
    trouble: expect.stringMatching(trouble),
  })
  expect(told).toHaveLength(1)
})

test('nobody there: the trouble names no address', async () => {
  const away = { ...channel('wecom'), url: 'http://127.0.0.1:1/robot?key=k-1' }
  const sent = await sendWebhook(away, '应报3项', now)
  expect(sent).toEqual({ trouble: expect.not.stringMatching(/k-1|127/) })
})

test('signatures: 钉钉 in the address, 飞书 in the body', () => {
  const ding = new URL(requestOf(channel('dingtalk', 'S1'), '应报', now).address)
  const ms = String(now.getTime())
  expect(ding.searchParams.get('timestamp')).toBe(ms)
  expect(ding.searchParams.get('sign')).toBe(createHmac('sha256', 'S1').update(`${ms}\nS1`).digest('base64'))
  const seconds = String(now.getTime() / 1000)
  const sign = createHmac('sha256', `${seconds}\nS1`).update('').digest('base64')
  expect(requestOf(channel('feishu', 'S1'), '应报', now).body).toMatchObject({ timestamp: seconds, sign })
})

const robot = {
  name: '群',
  government: 'qinglan',
  kind: 'wecom',
  url: 'https://robot.example.gov.cn/send?key=k',
}
test.each([
  ['https', { webhooks: [robot] }, true],
  ['nothing', {}, true],
  ['http to this machine', { webhooks: [{ ...robot, url: 'http://localhost:8080/' }] }, true],
  ['http to another', { webhooks: [{ ...robot, url: 'http://robot.example.gov.cn/' }] }, false],
  ['a file', { webhooks: [{ ...robot, url: 'file:///etc/passwd' }] }, false],
  ['another robot', { webhooks: [{ ...robot, kind: 'sms' }] }, false],
  [
    'mail',
    { mail: { host: 'mail.example.gov.cn', port: 465, security: 'tls', from: 'tz@example.gov.cn' } },
    true,
  ],
  ['mail from nobody', { mail: { host: 'mail.example.gov.cn', port: 25, from: '' } }, false],
])('a file of channels: %s', (_case, data, isRight) => {
  expect('channels' in readChannels(data)).toBe(isRight)
})
