import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Cluster, joinCluster } from '../embedded/cluster.ts'
import { fieldTypes } from './field-types.ts'
import { appRole, migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

/** Where the records are, and how many at a time may ask for them. */
export interface DatabaseOptions {
  /** A PostgreSQL server, version 15 or newer: postgres://user:password@host/database. */
  readonly url?: string
  /**
   * The login that owns the tables, where `url` is one that does not: it migrates, and is used for nothing else. With one login for
   * both, a statement that was smuggled in could go back to being the owner; with two there is no way back.
   */
  readonly ownerUrl?: string
  /** The folder of the embedded database, where no server is named. */
  readonly folder?: string
  /** The number of the last migration to apply; all unless told. For filling in a backup of an older schema. */
  readonly migrations?: number
  /** Connections at most; 10 unless told. */
  readonly connections?: number
  /** The longest that a statement may take, in milliseconds; 30,000 unless told, 0 for no limit. */
  readonly statementTimeoutMs?: number
  /** Told of connections that broke while nobody was using them. */
  readonly onLostConnection?: (error: Error) => void
  /** Lines of postgresql.conf for the start of the embedded one. */
  readonly settings?: readonly string[]
}

/** The open store (数据库). Records are read and written in `inGovernment`: outside of it every table looks empty. */
export interface Database {
  readonly pool: pg.Pool
  /** The query builder on the same pool. */
  readonly kysely: Kysely<Schema>
  /** How the owner of the tables connects: for migrations, backups and the queue's own schema. Not for requests. */
  readonly ownerAddress: pg.ClientConfig
  readonly close: () => Promise<void>
}

/**
 * Opens the store (打开数据库): the server of `url`, or the embedded database in `folder`, started where it does not run; then brings
 * its schema up to date. Throws a DatabaseProblem, whose message says what to do, when it cannot.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openServer(options.url, options)
  if (!options.folder) throw new TypeError('openDatabase needs a url or a folder, and got neither')
  const cluster = await joinCluster(options.folder, options.settings)
  try {
    return await openEmbedded(cluster, options)
  } catch (error) {
    await cluster.leave()
    throw error
  }
}

/** How the two roles connect to one database (连接方式). */
export interface Addresses {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const addresses = serverAddresses(url, options.ownerUrl)
  await withClient(addresses.owner, (client) => migrate(client, options.migrations))
  return databaseAt(addresses, options, async () => undefined)
}

async function openEmbedded(cluster: Cluster, options: DatabaseOptions): Promise<Database> {
  await withClient(cluster.address, furnish)
  const addresses = embeddedAddresses(cluster, embeddedDatabase)
  await withClient(addresses.owner, (client) => migrate(client, options.migrations))
  return databaseAt(addresses, options, cluster.leave)
}

/**
 * A server's database. Requests run as the role `taizhang_app`, which each connection takes on as it begins, whatever its login: even
 * a superuser's is held by row level security then.
 */
export function serverAddresses(url: string, ownerUrl: string = url): Addresses {
  return {
    owner: { connectionString: ownerUrl, types: fieldTypes },
    app: { connectionString: url, types: fieldTypes, options: `-c role=${appRole}` },
  }
}

/** The login that owns what the embedded cluster keeps for us. */
export const ownerRole = 'taizhang_owner'

const embeddedDatabase = 'taizhang'

/** A database of the embedded cluster, by a login for each role. */
export function embeddedAddresses({ address }: Cluster, database: string): Addresses {
  const there = { ...address, database, types: fieldTypes }
  return { owner: { ...there, user: ownerRole }, app: { ...there, user: appRole } }
}

/** Two logins and a database in a new cluster: neither login is its superuser, whom no row level security holds. */
export async function furnish(superuser: pg.Client): Promise<void> {
  await superuser.query('select pg_advisory_lock(727244)')
  const { password } = superuser as { readonly password?: string }
  await makeLogins(superuser, password)
  const { rows } = await superuser.query(
    `select exists (select from pg_database where datname = '${embeddedDatabase}') as there`,
  )
  if (!rows[0].there) {
    await superuser.query(`create database ${embeddedDatabase} owner ${ownerRole}`)
    await superuser.query(`revoke connect, temporary on database ${embeddedDatabase} from public`)
    await superuser.query(`grant connect on database ${embeddedDatabase} to ${appRole}`)
  }
  await superuser.query('select pg_advisory_unlock(727244)')
}

/** The login that owns, and the one of the application; where nobody else can connect they need no password. */
export async function makeLogins(superuser: pg.Client, password: string | undefined): Promise<void> {
  const { rows } = await superuser.query(
    `select exists (select from pg_roles where rolname = '${ownerRole}') as owner,
       exists (select from pg_roles where rolname = '${appRole}') as app`,
  )
  const login = password ? `login password ${pg.escapeLiteral(password)}` : 'login'
  if (!rows[0].app) await superuser.query(`create role ${appRole} ${login}`)
  if (!rows[0].owner) {
    await superuser.query(`create role ${ownerRole} ${login} createdb; grant ${appRole} to ${ownerRole}`)
  }
}

/** One connection for as long as `use` needs it. */
export async function withClient<T>(
  address: pg.ClientConfig,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(address)
  // What breaks while a query runs, the query says; what breaks between them, the next one.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The store on a database whose schema is up to date; `after` is done once its connections are closed. */
export function databaseAt(
  { owner, app }: Addresses,
  options: DatabaseOptions,
  after: () => Promise<void>,
): Database {
  const pool = new pg.Pool({
    ...app,
    max: options.connections ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'taizhang',
  })
  // Without a listener a restart of the database brings the process down.
  pool.on('error', options.onLostConnection ?? (() => undefined))
  // While one is in use the pool does not listen to it: its query says what happened, and so must not also end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await pool.end()
    await after()
  }
  return { pool, kysely, ownerAddress: owner, close }
}
