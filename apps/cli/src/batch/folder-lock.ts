import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who writes to a folder of results (占用者). */
export interface Holder {
  readonly host: string
  readonly process: number
}

/** A folder of results taken for one run (占用), or who has it. */
export type FolderLock = { readonly release: () => void } | { readonly heldBy: Holder }

export const lockName = '.taizhang.lock'

/**
 * Takes a folder for this run: two at once would write into each other's lines. A run that was killed leaves its lock
 * behind; on the same machine it is seen that the run is gone, and its lock is taken over.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, lockName)
  const own: Holder = { host: hostname(), process: process.pid }
  const release = () => rmSync(path, { force: true })
  if (takes(path, own)) return { release }
  const heldBy = holderIn(path)
  if (heldBy && (heldBy.host !== own.host || isRunning(heldBy.process))) return { heldBy }
  rmSync(path, { force: true })
  return takes(path, own) ? { release } : { heldBy: holderIn(path) ?? own }
}

function takes(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holderIn(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    // Released since, or not written by us: nobody's.
    return undefined
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return !isDefunct(id)
  } catch (error) {
    // A process of somebody else's may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Killed, but still listed because whoever started it has not asked after it, as often in containers. */
function isDefunct(id: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, 'latin1'))
  } catch {
    // Gone since, or a system without such files.
    return false
  }
}
