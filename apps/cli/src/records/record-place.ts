import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the ledger is kept (台账位置): a PostgreSQL server, or a folder with a database of its own. */
export type RecordPlace = { readonly url: string; readonly ownerUrl?: string } | { readonly folder: string }

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly home: string
}

/**
 * Where the ledger is (台账位置): the folder named by --data; else the server of DATABASE_URL, whose tables belong to the login of
 * DATABASE_OWNER_URL where that is another; else the folder where the system keeps such data.
 */
export function recordPlace(data: string | undefined, around: Surroundings = here()): RecordPlace {
  if (data !== undefined) return { folder: resolve(data) }
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = around.env
  if (!url) return { folder: usualFolder(around) }
  return ownerUrl ? { url, ownerUrl } : { url }
}

function usualFolder({ platform, env, isRoot, home }: Surroundings): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Taizhang')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Taizhang')
  if (isRoot) return '/var/lib/taizhang'
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'taizhang')
}

function here(): Surroundings {
  const { platform, env } = process
  return { platform, env, isRoot: process.getuid?.() === 0, home: homedir() }
}
