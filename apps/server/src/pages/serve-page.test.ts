import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrialServer, type TrialServer } from '../../test/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-pages-'))
let server: TrialServer

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><base href="/" /><title>台账</title>')
  writeFileSync(join(folder, 'assets/page-1a2b.js'), `// ${'台账'.repeat(500)}`)
  writeFileSync(join(folder, 'assets/notes.exe'), 'no page')
  server = await startTrialServer({ basePath: '/taizhang', pageFolder: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['the address itself', '/taizhang', 200, /text\/html/],
  ['an address of the page', '/taizhang/ledger', 200, /text\/html/],
  ['an address with an id in it', '/taizhang/items/t26-37', 200, /text\/html/],
  ['a script of the page', '/taizhang/assets/page-1a2b.js', 200, /text\/javascript/],
  ['a script that is not there', '/taizhang/assets/page-0000.js', 404, /problem\+json/],
  ['a file of a kind that no page has', '/taizhang/assets/notes.exe', 404, /problem\+json/],
  ['a file above the folder', '/taizhang/..%2f..%2fetc/passwd.txt', 404, /problem\+json/],
  ['a route that is not there', '/taizhang/api/none', 404, /problem\+json/],
  ['outside of the base path', '/ledger', 404, /./],
])('%s', async (_case, path, status, type) => {
  const response = await server.app.request(path)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    expect.stringMatching(type),
  ])
})

test('the page is told where it stands, and may load nothing from elsewhere', async () => {
  const response = await server.app.request('/taizhang/overview')
  expect(await response.text()).toContain('<base href="/taizhang/" />')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('what never changes is kept for ever, and is sent packed to whoever takes that', async () => {
  const path = '/taizhang/assets/page-1a2b.js'
  const [plain, packed] = await Promise.all([
    server.app.request(path),
    server.app.request(path, { headers: { 'accept-encoding': 'gzip, br' } }),
  ])
  expect(plain.headers.get('cache-control')).toContain('immutable')
  const bytes = new Uint8Array(await packed.arrayBuffer())
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(bytes).toString('utf8')).toBe(await plain.text())
})
