import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, root, taizhang } from './taizhang.ts'

// Not made here: under root it becomes that of the user who runs the database.
const folder = join(tmpdir(), `taizhang-serve-${randomUUID()}`)

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A server that was started, what it has said so far, and how it ended. */
function started(args: readonly string[]) {
  const child = spawn(process.execPath, [`${root}/apps/cli/bin/taizhang.mjs`, ...args], { cwd: root })
  const told = { err: '' }
  child.stderr.on('data', (chunk: Buffer) => {
    told.err += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, told, ended }
}

async function saying(told: { readonly err: string }, child: ChildProcess, words: RegExp): Promise<string> {
  for (;;) {
    const found = words.exec(told.err)?.[1]
    if (found !== undefined) return found
    if (child.exitCode !== null) throw new Error(`it ended without saying ${words}: ${told.err}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('serves a new folder: address, token, first account once; ends in good order when asked', async () => {
  const { child, told, ended } = started([
    'serve',
    '--data',
    folder,
    '--port',
    '0',
    '--base-path',
    '/taizhang/',
  ])
  const address = await saying(told, child, /(http:\/\/127\.0\.0\.1:\d+\/taizhang\/)/)
  const token = await saying(told, child, /set-up token）：(\S+)/)
  expect((await fetch(`${address}healthz`)).status).toBe(200)
  expect((await fetch(`${address}readyz`)).status).toBe(200)
  const setUp = (from: string) =>
    fetch(`${address}api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: from,
        government: { id: 'qinglan', name: '青澜市人民政府' },
        account: { name: 'zhangmin', displayName: '张敏', password: 'Bridge-86-over' },
      }),
    })
  expect((await setUp('another')).ok).toBe(false)
  expect((await setUp(token)).status).toBe(201)
  expect((await setUp(token)).ok).toBe(false)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect((await taizhang(['migrate', '--data', folder])).status).toBe(0)
})

test('a worker runs on the ledger that was served, and ends in good order', async () => {
  const { child, told, ended } = started(['worker', '--data', folder])
  await saying(told, child, /(jobs are running)/)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test.each([
  ['a port that is taken', ['--port', 'taken'], 1, '已被占用'],
  ['a port that is none', ['--port', '70000'], 2, '--port 应是 0 到 65535 的整数'],
  ['a file, which it does not take', ['台账.xlsx'], 2, '不带文件名'],
])('says what to do about %s', async (_case, args, status, words) => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { readonly port: number }
  const typed = args.map((each) => (each === 'taken' ? `${port}` : each))
  const ran = await taizhang(['serve', '--data', folder, ...typed])
  other.close()
  expect([ran.status, ran.err]).toEqual([status, expect.stringContaining(words)])
})

test('the demonstration does not write into a folder that holds something', async () => {
  const filled = join(tmpdir(), `taizhang-filled-${randomUUID()}`)
  mkdirSync(filled)
  writeFileSync(join(filled, '别人的.txt'), '')
  const ran = await taizhang(['demo', '--data', filled])
  rmSync(filled, { recursive: true })
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining('演示要用空文件夹')])
})

test('starting shows two addresses: an empty ledger with its token, and the made-up city with its accounts', async () => {
  const own = join(tmpdir(), `taizhang-own-${randomUUID()}`)
  const { child, told, ended } = started(['start', '--data', own, '--port', '0'])
  const accounts = { out: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    accounts.out += chunk
  })
  const address = await saying(told, child, /台账已启动.*?(http:\S+)/)
  await saying(told, child, /(set-up token）：\S+)/)
  const demo = await saying(told, child, /演示已启动.*?(http:\S+)/)
  const [, password] = /^zhangmin +(\S+)/m.exec(accounts.out)!
  const enter = (at: string) =>
    fetch(`${at}api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'zhangmin', password }),
    })
  const [inDemo, inOwn] = await Promise.all([enter(demo), enter(address)])
  expect([inDemo.status, inOwn.status]).toEqual([200, 401])
  expect(inDemo.headers.get('set-cookie')).toMatch(/^taizhang-demo-sign-in=/)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  rmSync(own, { recursive: true, force: true })
})
