import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// What set-up left must do as it is: the integration run (.ci/run) calls this in a fresh clone.
const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })

test('the command line is at hand', { timeout: 60_000 }, () => {
  const { version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8')) as {
    readonly version: string
  }
  const { stdout, stderr, status } = run('npx', '--no-install', 'taizhang', '--version')
  expect({ said: stdout.trim(), status }, stderr).toEqual({ said: version, status: 0 })
})

test('a second set-up finds nothing to do and says nothing', { timeout: 60_000 }, () => {
  run('node', 'tools/setup.mjs')
  const { stdout, stderr, status } = run('node', 'tools/setup.mjs')
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 })
})
