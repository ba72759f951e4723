import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ClusterPlace } from './place.ts'

/** The main process of a database (主进程), as its own lock file names it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** The running postmaster of the place; undefined where there is none, or only the lock file of one that died. */
export function postmasterOf({ data }: ClusterPlace): Postmaster | undefined {
  const [pid, , , port] = lockLines(data)
  if (!pid || !isAlive(Number(pid)) || !servesFrom(Number(pid), data)) return undefined
  return { pid: Number(pid), port: Number(port) || 5432 }
}

const settings = [
  ...['timezone=UTC', 'lc_messages=C', 'max_connections=200', 'logging_collector=off', 'log_checkpoints=off'],
  // Statements and the keys that collide hold words of people: they stay out of the log.
  ...['log_min_error_statement=panic', 'log_error_verbosity=terse', 'log_statement=none'],
]

/** How a start ended, when it did. */
export interface Started {
  /** Set once the process has ended. */
  exited?: string
}

/**
 * Starts the postmaster, in a session of its own: it outlives this process, whatever happens to it. PostgreSQL's own lock file
 * and shared memory see to it that of several started on the same data one stays and the others leave.
 */
export function startPostmaster(place: ClusterPlace, port: number, extra: readonly string[]): Started {
  const { bin, data, user, socket } = place
  dropLockOfTheDead(data)
  const listening =
    socket === undefined
      ? ['listen_addresses=127.0.0.1', `port=${port}`]
      : [
          'listen_addresses=',
          'port=5432',
          `unix_socket_directories=${socket}`,
          'unix_socket_permissions=0700',
        ]
  const args = [...settings, ...listening, ...extra].flatMap((setting) => ['-c', setting])
  const log = openLog(place)
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  closeSync(log)
  const started: Started = {}
  child.once('error', (error) => {
    started.exited = error.message
  })
  child.once('exit', (code, signal) => {
    started.exited = `exit ${code ?? signal}`
  })
  child.unref()
  return started
}

/** Asks the postmaster to end what it is doing and stop (fast shutdown); does not wait for it. */
export function stopPostmaster({ bin, data }: ClusterPlace, { pid }: Postmaster): void {
  if (process.platform === 'win32') {
    spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-W'])
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The last lines of the log: why a start failed. */
export function lastWords({ log }: ClusterPlace): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' / ')
}

/** The lines of its lock file; none where it is not there, or goes this moment. */
function lockLines(data: string): readonly string[] {
  const text = readOr(join(data, 'postmaster.pid'), '')
  return text === '' ? [] : text.split('\n')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a crash its number may be another program's, or a dead one's that nobody has taken note of. */
function servesFrom(pid: number, data: string): boolean {
  if (process.platform === 'win32') return true
  const command =
    process.platform === 'linux'
      ? readOr(`/proc/${pid}/cmdline`, '')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command.includes(data)
}

/**
 * PostgreSQL clears the lock of a dead postmaster itself, unless its number has gone to another program of the same user. Then
 * the lock goes here, but only where one can see that no process is left at work in the data (their folder is the data).
 */
function dropLockOfTheDead(data: string): void {
  const [pid] = lockLines(data)
  if (!pid || process.platform !== 'linux' || !isAlive(Number(pid)) || servesFrom(Number(pid), data)) return
  const atWork = readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(name) === data)
  if (!atWork) rmSync(join(data, 'postmaster.pid'), { force: true })
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // gone, or another user's
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}

const largestLog = 5_000_000 // bytes

function openLog({ log, user }: ClusterPlace): number {
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`)
  const file = openSync(log, 'a', 0o600)
  if (user) chownSync(log, user.uid, user.gid)
  return file
}
