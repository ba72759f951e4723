import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { databaseProblem } from '../database/problem.ts'
import { binariesFor } from './binaries.ts'
import { mayEnter, type RunAs, runAs } from './run-as.ts'

/** Where an embedded database lives (数据目录), and who runs it. */
export interface ClusterPlace {
  readonly folder: string
  /** PostgreSQL's own data directory. */
  readonly data: string
  /** The folder of its socket; undefined on Windows, where it listens on the loopback. */
  readonly socket: string | undefined
  readonly log: string
  readonly bin: string
  readonly user: RunAs | undefined
}

/** macOS allows 103 bytes for the path of a socket, Linux 107; the name of the socket takes some. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

/** The place of the database kept in `folder`, made where it is not there yet; the data themselves are not made. */
export function placeIn(folder: string): ClusterPlace {
  const user = runAs()
  const home = resolve(folder)
  makeFolder(home, user)
  const real = realpathSync(home)
  if (user && !mayEnter(real, user)) {
    throw databaseProblem('folderUnreachable', { folder: real, user: user.name })
  }
  const socket = process.platform === 'win32' ? undefined : socketFolder(real)
  if (socket !== undefined) makePrivate(socket, user)
  const data = join(real, 'postgres')
  return { folder: real, data, socket, log: join(real, 'postgres.log'), bin: binariesFor(user), user }
}

/** Whoever runs the database writes its data, its log and its socket here. */
function makeFolder(folder: string, user: RunAs | undefined): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Beside the data, where nobody else comes; in the temporary folder only where that path is too long for a socket. */
function socketFolder(folder: string): string {
  const beside = join(folder, 'socket')
  if (Buffer.byteLength(beside) <= longestSocketFolder) return beside
  return join(tmpdir(), `taizhang-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

/** A folder of the user's alone. In a shared temporary folder somebody else may have made one of that name: not used then. */
function makePrivate(folder: string, user: RunAs | undefined): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (user) chownSync(folder, user.uid, user.gid)
  }
  const stat = lstatSync(folder)
  const owner = user?.uid ?? process.getuid!()
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== process.getuid!())) {
    throw databaseProblem('startFailed', { folder, log: '—', said: `${folder} belongs to somebody else` })
  }
  chmodSync(folder, 0o700)
}
