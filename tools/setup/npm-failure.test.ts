import { expect, test } from 'vitest'
import { adviceFor } from './npm-failure.mjs'

// What npm 10 and 11 print, shortened.
test.each([
  ['no network', 'npm error code EAI_AGAIN\nnpm error request to https://example.com/a failed', 'offline'],
  ['a port nobody answers', 'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED', 'offline'],
  ['offline, not in the cache', 'npm error code ENOTCACHED', 'offline'],
  ['a gateway with a certificate of its own', 'npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['a proxy that wants a login', 'npm error code E407', 'refused'],
  ['a mirror that lags behind', 'npm error code E404\nnpm error 404 Not Found - GET a', 'notThere'],
  ['a lock behind its manifest', 'npm error code EUSAGE\nnpm error `npm ci` can only install …', 'outOfStep'],
  ['a damaged download', 'npm error code EINTEGRITY', 'damaged'],
  [
    'a folder of someone else',
    "npm error code EACCES\nnpm error syscall mkdir\nnpm error path '/a'",
    'notAllowed',
  ],
  ['a full disk, which breaks a download', 'npm error code ENOSPC\nnpm error network', 'diskFull'],
  ['something new', 'npm error Exit handler never called!', 'unknown'],
])('%s', (_case, output, code) => {
  const advice = adviceFor(output)
  expect(advice.code).toBe(code)
  expect(advice.zh).toMatch(/请|重新运行/)
  expect(advice.en).not.toBe('')
})
