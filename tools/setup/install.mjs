// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { installReason, stampInstall } from './installed.mjs'
import { adviceFor } from './npm-failure.mjs'
import { say } from './say.mjs'

// Every dependency, also where NODE_ENV is production. No dependency needs its install script, so none is run.
const command = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--prefer-offline']
const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
// npm tries three times, and waits 10 s and 60 s in between: without a network that is over a minute for nothing.
const impatient = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000']
const patienceSeconds = 20

const reasons = {
  absent: { zh: '首次运行', en: 'first run' },
  outdated: { zh: 'package-lock.json 已变化', en: 'package-lock.json has changed' },
}

/**
 * Installs the dependencies (依赖) where they are missing or not those of package-lock.json; does nothing where all is
 * well. Gives false after saying what failed and what to do.
 *
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function install(root) {
  const machine = { os: process.platform, cpu: process.arch }
  const reason = installReason(root, machine)
  if (!reason) return true
  const { zh, en } = reasons[reason]
  say(
    `正在安装依赖（${zh}），约需半分钟，网络慢时更久……`,
    `Installing dependencies (${en}): half a minute, more on a slow network …`,
  )

  const began = performance.now()
  const { status, output } = await runNpm(root)
  if (status !== 0) return sayFailure(output)
  stampInstall(root, machine)
  const seconds = secondsSince(began)
  say(`依赖已装好（${seconds} 秒）。`, `Dependencies installed (${seconds} s).`)
  return true
}

/** @param {string} output */
function sayFailure(output) {
  process.stderr.write(`${output.trimEnd()}\n\n`)
  const { zh, en } = adviceFor(output)
  say(`依赖未能安装。${zh}`, `The dependencies could not be installed. ${en}`)
  return false
}

/**
 * @param {string} root
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNpm(root) {
  const [file, ...first] = npmCommand()
  const npm = spawn(file, [...first, ...command, ...quiet, ...impatient], {
    cwd: root,
    // Where npm is only on the PATH, Windows starts it through its shell.
    shell: file === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const began = performance.now()
  const waiting = setInterval(() => {
    const seconds = secondsSince(began)
    say(`仍在安装（已 ${seconds} 秒）……`, `Still installing (${seconds} s so far) …`)
  }, patienceSeconds * 1000)

  return new Promise((resolve) => {
    let output = ''
    const done = (/** @type {number | null} */ status) => {
      clearInterval(waiting)
      resolve({ status, output })
    }
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
    npm.on('error', (error) => {
      output += `${error.message}\n`
      done(1)
    })
    npm.on('close', done)
  })
}

/**
 * How to start npm: the one that runs this script, else the one that came with this Node, else the one on the PATH.
 *
 * @returns {readonly [string, ...string[]]}
 */
function npmCommand() {
  const running = process.env.npm_execpath
  const folder = dirname(process.execPath)
  const candidates = [
    ...(running && /^npm-cli\.c?js$/.test(basename(running)) ? [running] : []),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find((candidate) => existsSync(candidate))
  return script ? [process.execPath, script] : ['npm']
}

/** @param {number} began */
function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1)
}
