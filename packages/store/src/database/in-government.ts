import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { escapeLiteral } from 'pg'
import type { Database } from './open-database.ts'
import type { Schema } from './schema.ts'

/** One transaction, within one government (本级政府内的事务): what row level security shows and takes is that government's. */
export interface Transaction {
  readonly governmentId: string
  readonly client: pg.ClientBase
  /** The query builder, in this transaction. */
  readonly kysely: Kysely<Schema>
}

/**
 * What `work` gives, done in one transaction of this government. It is committed when `work` ends and rolled back when `work`
 * throws. The government is set for the transaction only: a connection that is given back sees nothing.
 */
export async function inGovernment<T>(
  database: Database,
  governmentId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return onConnection(database, async (client) => {
    await client.query(beginIn(governmentId))
    const result = await work(transactionOn(client, governmentId))
    await client.query('commit')
    return result
  })
}

/** The text that begins a transaction of this government. */
export function beginIn(governmentId: string): string {
  return `begin; set local taizhang.government = ${escapeLiteral(governmentId)};`
}

/** A connection of the pool; rolled back when `work` throws, and thrown away where even that fails. */
export async function onConnection<T>(
  { pool }: Database,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await work(client)
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (reason: Error) => reason,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

/** A transaction that was begun on this connection. */
export function transactionOn(client: pg.PoolClient, governmentId: string): Transaction {
  let kysely: Kysely<Schema> | undefined
  return {
    governmentId,
    client,
    get kysely() {
      kysely ??= kyselyOn(client)
      return kysely
    },
  }
}

/** A builder whose pool is this one connection, which it may not give back. */
function kyselyOn(client: pg.PoolClient): Kysely<Schema> {
  const borrowed = {
    query: (text: string, values: unknown[]) => client.query(text, values),
    release: () => undefined,
  }
  const pool = { connect: async () => borrowed, end: async () => undefined }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) })
}
