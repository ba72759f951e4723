import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The made-up city, running (运行中的演示). */
export interface Demo {
  readonly address: string
  readonly passwords: ReadonlyMap<string, string>
  readonly stop: () => Promise<void>
}

const program = fileURLToPath(new URL('../../apps/cli/bin/taizhang.mjs', import.meta.url))

/** Starts the demo from the built files (启动演示), on a port and in a folder of its own. */
export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-pictures-'))
  // Under root the database is run by another user, who must be able to come in.
  chmodSync(folder, 0o755)
  const args = [program, 'demo', '--port', '0', '--data', join(folder, 'demo')]
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = await saidUntil(started, /演示已启动.*?(http:\S+)/)
  const accounts = [...said.matchAll(/^([\w-]+) {2,}(\S{16}) {2,}/gm)]
  return {
    address: /演示已启动.*?(http:\S+)/.exec(said)![1]!,
    passwords: new Map(accounts.map(([, name, password]) => [name!, password!])),
    stop: async () => {
      await stopped(started)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function saidUntil(started: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [started.stdout!, started.stderr!]) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        said += text
        if (ready.test(said)) resolve(said)
      })
    }
    started.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${said}`)))
  })
}

function stopped(started: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    started.removeAllListeners('exit')
    started.once('exit', () => resolve())
    started.kill('SIGTERM')
  })
}
