import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.ts'

/** What the tests are given (测试环境): a made-up city's server, an empty one, and a browser; nothing where there is no browser. */
export interface City {
  readonly address: string
  readonly passwords: Readonly<Record<string, string>>
  readonly empty: { readonly address: string; readonly token: string }
  readonly browser: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly city: City | undefined
  }
}

const program = fileURLToPath(new URL('../../cli/bin/taizhang.mjs', import.meta.url))

/** Starts all of it once for every file of tests, as a user would: by the command line, from the built files. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) {
    console.log('No Chromium here, and none could be installed: the tests of the page are skipped.')
    project.provide('city', undefined)
    return undefined
  }
  const scratch = mkdtempSync(join(tmpdir(), 'taizhang-page-'))
  // Under root the database is run by another user, who must be able to come in.
  chmodSync(scratch, 0o755)
  const [demo, empty, browser] = await Promise.all([
    startProgram(['demo', '--port', '0', '--data', join(scratch, 'demo')], /演示已启动.*?(http:\S+)/),
    startProgram(['serve', '--port', '0', '--data', join(scratch, 'empty')], /按 Ctrl-C/),
    chromium.launchServer({ executablePath, args: ['--no-sandbox'] }),
  ])
  project.provide('city', {
    address: /演示已启动.*?(http:\S+)/.exec(demo.said())![1]!,
    passwords: Object.fromEntries(
      [...demo.said().matchAll(/^([\w-]+) {2,}(\S{16}) {2,}/gm)].map(([, name, password]) => [
        name,
        password,
      ]),
    ),
    empty: {
      address: /台账已启动.*?(http:\S+)/.exec(empty.said())![1]!,
      token: /设置码.*?：(\S+)/.exec(empty.said())![1]!,
    },
    browser: browser.wsEndpoint(),
  })
  return async () => {
    await browser.close()
    await Promise.all([demo, empty].map(({ program }) => stopped(program)))
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** A program that runs (运行中的程序), and what it said so far. */
export interface Started {
  readonly program: ChildProcess
  readonly said: () => string
}

/** Runs the command line (启动程序) until it has said that it is ready; with `env` beside what is set here. */
export function startProgram(
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let said = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        said += text
        if (ready.test(said)) resolve({ program: started, said: () => said })
      })
    }
    started.on('exit', (code) => reject(new Error(`taizhang ${args[0]} ended with ${code}:\n${said}`)))
  })
}

/** Asks it to stop (停止程序), and waits until it has. */
export function stopped(started: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    started.removeAllListeners('exit')
    started.on('exit', () => resolve())
    started.kill('SIGTERM')
  })
}
