import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { channelsIn } from './channels-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-channels-'))
afterAll(() => rmSync(folder, { recursive: true }))

const saved = (text: string) => {
  const path = join(folder, 'channels.json')
  writeFileSync(path, text)
  return path
}

test('no file: nothing is sent', () => expect(channelsIn(undefined)).toEqual({ webhooks: [] }))

test('a mail server and its defaults', () => {
  const mail = { host: 'mail.example.gov.cn', port: 587, from: 'tz@example.gov.cn' }
  expect(channelsIn(saved(JSON.stringify({ mail })))).toEqual({
    ...{ webhooks: [], mail: { ...mail, security: 'startTls' } },
  })
})

test.each([
  ['no JSON', 'mail=1'],
  ['a field unknown', '{"mails":{}}'],
  ['a secret where a number is wanted', '{"mail":{"host":"a","port":"s3cret","from":"a@example.gov.cn"}}'],
])('%s: said, and no value repeated', (_case, text) => {
  const outcome = channelsIn(saved(text))
  expect(outcome).toHaveProperty('misuse')
  expect(JSON.stringify(outcome)).not.toContain('s3cret')
})

test('a file that is not there', () => {
  expect(channelsIn(join(folder, 'away.json'))).toHaveProperty('misuse')
})
