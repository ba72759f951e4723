import type pg from 'pg'
import { databaseProblem } from './problem.ts'
import { type Migration, readMigrations } from './sql-folder.ts'

/** One at a time, whatever number of processes start at once. */
const migrationLock = 727_243

/** The role that reads and writes records, and may change no event. */
export const appRole = 'taizhang_app'

/**
 * Brings the schema up to date (升级数据库结构): every migration not yet applied, in order, each in its own transaction. Gives how
 * many were applied. Those beyond number `most` are left for later: a backup is filled into the schema it was made with. The connection is the owner's: who owns the tables, and may create roles or finds `taizhang_app` there.
 */
export async function migrate(owner: pg.ClientBase, most = Number.POSITIVE_INFINITY): Promise<number> {
  const migrations = readMigrations()
  await checkServer(owner)
  await owner.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await ensureAppRole(owner)
    await refuseTemporaryTables(owner)
    const applied = await appliedTo(owner)
    checkApplied(applied, migrations)
    const missing = migrations.slice(applied.length).filter(({ number }) => number <= most)
    for (const migration of missing) await applyOne(owner, migration)
    return missing.length
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

async function checkServer(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query("select current_setting('server_version_num')::int as number")
  const version = Math.trunc(rows[0].number / 10_000)
  if (version < 15) throw databaseProblem('serverTooOld', { version: String(version) })
}

/** Roles belong to the whole server: another database on it may have brought this one. */
async function ensureAppRole(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query(
    `select current_user as login, current_database() as database,
       exists (select from pg_roles where rolname = $1) as there,
       coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1), false) as member,
       (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as creator`,
    [appRole],
  )
  const { login, database, there, member, creator } = rows[0]
  if (there && member) return
  if (!creator) throw databaseProblem('rolesMissing', { login, database })
  await owner.query(
    there
      ? `grant ${appRole} to current_user`
      : `create role ${appRole} nologin; grant ${appRole} to current_user`,
  )
}

/**
 * A temporary table stands before ours of the same name: whoever slips a statement in could put a false one there, and the connection
 * would go on with it. Where the login does not own the database, PostgreSQL warns, and all stays as it was.
 */
export async function refuseTemporaryTables(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query('select quote_ident(current_database()) as database')
  await owner.query(`revoke temporary on database ${rows[0].database} from public`)
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly digest: string
}

async function appliedTo(owner: pg.ClientBase): Promise<readonly Applied[]> {
  await owner.query(
    `create table if not exists migrations (
       number int primary key, name text not null, digest text not null, applied_at timestamptz not null default now()
     )`,
  )
  const { rows } = await owner.query<Applied>('select number, name, digest from migrations order by number')
  return rows
}

function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): void {
  if (applied.length > migrations.length) {
    const [found, known] = [applied.length, migrations.length].map(String)
    throw databaseProblem('schemaNewer', { found: found!, known: known! })
  }
  const changed = applied.find(({ digest }, i) => digest !== migrations[i]!.digest)
  if (changed) throw databaseProblem('schemaChanged', { name: changed.name })
}

async function applyOne(owner: pg.ClientBase, { number, name, sql, digest }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into migrations (number, name, digest) values ($1, $2, $3)', [
      number,
      name,
      digest,
    ])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
