import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One step of the schema (结构升级脚本). */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly digest: string
}

/** Beside this package's sources, and as seen from the folder of a bundled application. */
const candidates = ['../../sql/', '../../../packages/store/sql/']

/** All steps, in order: sql/000001.sql, 000002.sql …; forward only. */
export function readMigrations(): readonly Migration[] {
  const folder = sqlFolder()
  const names = readdirSync(folder).filter((name) => /^\d{6}\.sql$/.test(name))
  const migrations = names.toSorted().map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8')
    const digest = createHash('sha256').update(sql).digest('hex')
    return { number: Number(name.slice(0, 6)), name, sql, digest }
  })
  const gap = migrations.find(({ number }, i) => number !== i + 1)
  if (gap) throw new Error(`migrations are numbered without gaps from 000001, and ${gap.name} breaks that`)
  return migrations
}

function sqlFolder(): URL {
  const urls = candidates.map((candidate) => new URL(candidate, import.meta.url))
  const found = urls.find((url) => existsSync(new URL('000001.sql', url)))
  if (found) return found
  throw new Error(`no migrations in ${urls.map((url) => fileURLToPath(url)).join(' or ')}`)
}
