import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseProblem } from '../database/problem.ts'
import type { ClusterPlace } from './place.ts'

/** Makes the data directory (初始化) where there is none: aside, then renamed, so that it is whole or absent. */
export function initialise(place: ClusterPlace): void {
  const { data, user } = place
  if (existsSync(join(data, 'PG_VERSION'))) return
  const aside = `${data}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  if (user) chownSync(aside, user.uid, user.gid)
  runInitdb(place, aside)
  try {
    renameSync(aside, data)
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true })
    // Another that starts at the same time was first: its data are the ones.
    if (!existsSync(join(data, 'PG_VERSION'))) {
      throw databaseProblem('initialisationFailed', { folder: data, said: String(cause) }, cause)
    }
  }
}

/** The password of the loopback (口令); undefined where the socket alone keeps others out. */
export function passwordOf({ folder, socket }: ClusterPlace): string | undefined {
  if (socket !== undefined) return undefined
  const file = join(folder, 'password')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

// Without a locale of Unicode, extensions take Chinese for no letters at all. The built-in one sorts alike on every machine.
const locale =
  process.platform === 'win32'
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']

function runInitdb(place: ClusterPlace, data: string): void {
  const { bin, folder, user } = place
  const auth = passwordOf(place) === undefined ? ['--auth=trust'] : scram(folder)
  const args = ['-D', data, '-U', 'postgres', '--encoding=UTF8', ...locale, ...auth]
  const { status, stderr, error } = spawnSync(join(bin, 'initdb'), args, {
    cwd: '/',
    encoding: 'utf8',
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  if (status === 0) return
  rmSync(data, { recursive: true, force: true })
  const said = error?.message ?? stderr.trim()
  throw databaseProblem('initialisationFailed', { folder: data, said }, error)
}

function scram(folder: string): readonly string[] {
  return ['--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`]
}
