import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { appRole, migrate, refuseTemporaryTables } from '../database/migrate.ts'
import {
  type Addresses,
  type Database,
  databaseAt,
  embeddedAddresses,
  furnish,
  makeLogins,
  ownerRole,
  serverAddresses,
  withClient,
} from '../database/open-database.ts'
import { readMigrations } from '../database/sql-folder.ts'
import { joinCluster } from '../embedded/cluster.ts'

/** A database of a test's own (试验库), empty but for the schema; `close` takes it away. */
export interface TrialDatabase extends Database {
  /** Connects as whoever can do everything, for tests that tamper. */
  readonly superuserAddress: pg.ClientConfig
}

/**
 * A database for one test file (试验库), cloned from a template with the schema in it: some 100 ms. The template is made once for each
 * schema, in an embedded cluster of this machine that all tests share and whose data need not survive; or on the server of
 * `TAIZHANG_TEST_DATABASE_URL`, whose login must be a superuser, so that the same tests run there.
 */
export async function openTrialDatabase(): Promise<TrialDatabase> {
  const ground = await openGround()
  const name = `trial_${process.pid}_${process.hrtime.bigint().toString(36)}`
  await clone(ground, name)
  const database = databaseAt(ground.addresses(name), {}, async () => {
    // A worker that cleans up in it (autovacuum) is ended by none but a superuser.
    await ground.as('superuser', (client) => client.query(`drop database if exists ${name} with (force)`))
    await ground.leave()
  })
  return { ...database, superuserAddress: ground.superuser(name) }
}

/** Where databases for tests are made. */
interface Ground {
  readonly addresses: (database: string) => Addresses
  readonly superuser: (database: string) => pg.ClientConfig
  /** At work in the database that every server has. */
  readonly as: <T>(role: 'owner' | 'superuser', work: (client: pg.Client) => Promise<T>) => Promise<T>
  readonly leave: () => Promise<void>
}

async function openGround(): Promise<Ground> {
  const url = process.env.TAIZHANG_TEST_DATABASE_URL
  return url ? serverGround(url) : embeddedGround()
}

/** Logins as in an embedded cluster, with a password that every run on this server finds out alike. */
async function serverGround(url: string): Promise<Ground> {
  const password = createHash('sha256').update(url).digest('hex')
  const urlOf = (database: string, username?: string) => {
    const there = Object.assign(new URL(url), { pathname: `/${database}` })
    return Object.assign(there, username === undefined ? {} : { username, password }).href
  }
  const superuser = (database: string) => ({ connectionString: urlOf(database) })
  const addresses = (database: string) =>
    serverAddresses(urlOf(database, appRole), urlOf(database, ownerRole))
  await withClient(superuser('postgres'), (client) => makeLogins(client, password))
  return {
    addresses,
    superuser,
    as: (role, work) =>
      withClient(role === 'owner' ? addresses('postgres').owner : superuser('postgres'), work),
    leave: async () => undefined,
  }
}

/** Nothing here is to outlive a power cut. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB']

async function embeddedGround(): Promise<Ground> {
  const folder = join(tmpdir(), `taizhang-trials-${userInfo().username}`)
  const cluster = await joinCluster(folder, careless)
  await withClient(cluster.address, furnish)
  const superuser = (database: string) => ({ ...cluster.address, database })
  const addresses = (database: string) => embeddedAddresses(cluster, database)
  return {
    addresses,
    superuser,
    as: (role, work) =>
      withClient(role === 'owner' ? addresses('postgres').owner : superuser('postgres'), work),
    leave: cluster.leave,
  }
}

async function clone(ground: Ground, name: string): Promise<void> {
  for (let attempts = 0; ; attempts += 1) {
    const template = await ensureTemplate(ground)
    try {
      await ground.as('owner', (client) => client.query(`create database ${name} template ${template}`))
      // Rights on a database are not cloned with it.
      await withClient(ground.addresses(name).owner, refuseTemporaryTables)
      return
    } catch (error) {
      // Another run, with another schema, has swept this template away; or somebody is still at it.
      if (attempts === 5) throw error
      await sleep(100)
    }
  }
}

async function ensureTemplate(ground: Ground): Promise<string> {
  const digest = createHash('sha256')
  for (const { sql } of readMigrations()) digest.update(sql)
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  return ground.as('owner', async (client) => {
    await client.query('select pg_advisory_lock(727245)')
    const { rows } = await client.query('select datname as name from pg_database')
    const names: readonly string[] = rows.map((row) => row.name)
    if (!names.includes(name)) await makeTemplate(ground, client, name, names)
    return name
  })
}

/** Made aside and renamed, so that it is whole or absent. What dead runs and other schemas left behind goes. */
async function makeTemplate(
  ground: Ground,
  client: pg.Client,
  name: string,
  names: readonly string[],
): Promise<void> {
  for (const old of names.filter(isLeftBehind))
    await client.query(`drop database if exists ${old} with (force)`)
  const aside = `making_${name}`
  await client.query(`create database ${aside}`)
  await withClient(ground.addresses(aside).owner, migrate)
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${aside}'`)
  await client.query(`alter database ${aside} rename to ${name}`)
}

function isLeftBehind(name: string): boolean {
  if (/^(?:making_)?template_/.test(name)) return true
  const pid = /^trial_(\d+)_/.exec(name)?.[1]
  return pid !== undefined && !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
