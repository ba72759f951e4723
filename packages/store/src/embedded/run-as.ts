import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { databaseProblem } from '../database/problem.ts'

/** The user whom the database runs as (运行用户). */
export interface RunAs {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Whom PostgreSQL is to run as: nobody in particular for an ordinary user (undefined: as oneself), `postgres` or `nobody`
 * for root, whom PostgreSQL refuses. Only users with a line in /etc/passwd will do: it looks its own name up.
 */
export function runAs(): RunAs | undefined {
  if (process.platform === 'win32' || process.getuid!() !== 0) return undefined
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw databaseProblem('noRunUser')
}

/** Whether the user may pass through every folder down to `path`, itself included. */
export function mayEnter(path: string, { uid, gid }: RunAs): boolean {
  const stat = statSync(path)
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
  if ((stat.mode & bit) === 0) return false
  const above = dirname(path)
  return above === path || mayEnter(above, { name: '', uid, gid })
}
