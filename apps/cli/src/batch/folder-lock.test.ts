import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder, lockName } from './folder-lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taizhang-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const gone = spawnSync(process.execPath, ['-e', '']).pid
const leave = (words: string) => writeFileSync(join(folder, lockName), words)

test.each([
  ['nobody', undefined],
  ['a run that was killed', JSON.stringify({ host: hostname(), process: gone })],
  ['a lock torn by a full disk', '{"host'],
])('a folder held by %s is taken, and given back', (_case, left) => {
  if (left !== undefined) leave(left)
  const lock = lockFolder(folder)
  expect(lock).toHaveProperty('release')
  if ('release' in lock) lock.release()
  expect(existsSync(join(folder, lockName))).toBe(false)
})

test.skipIf(process.platform !== 'linux')('a run that nobody asked after is gone', async () => {
  // The shell becomes a program that never asks how its child ended.
  const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 20'])
  const id = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
  leave(JSON.stringify({ host: hostname(), process: id }))
  await expect.poll(() => lockFolder(folder)).toHaveProperty('release')
  parent.kill()
})

test.each([
  ['a run on this machine', { host: hostname(), process: process.ppid }],
  ['a run on another machine', { host: `not-${hostname()}`, process: gone }],
])('a folder held by %s is left to it', (_case, heldBy) => {
  leave(JSON.stringify(heldBy))
  expect(lockFolder(folder)).toEqual({ heldBy })
})
