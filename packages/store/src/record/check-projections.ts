import { beginIn, onConnection, type Transaction, transactionOn } from '../database/in-government.ts'
import type { Database } from '../database/open-database.ts'
import { projections, rebuildProjections } from './rebuild.ts'

/** A row of a projection that is not what the events add up to (投影不符): by its table and key. */
export interface ProjectionProblem {
  readonly table: string
  readonly key: string
}

/**
 * Holds the projections of a government against its events (核对投影): somebody who changed an item behind the chain is found here, not by
 * the chain. Makes them anew, compares, and leaves everything as it was. Writers of this government wait meanwhile.
 */
export async function checkProjections(
  database: Database,
  governmentId: string,
): Promise<readonly ProjectionProblem[]> {
  return onConnection(database, async (client) => {
    await client.query(`${beginIn(governmentId)} set local statement_timeout = 0`)
    const tx = transactionOn(client, governmentId)
    await client.query('select from lock_head($1)', [governmentId])
    const stored = await rowsOf(tx)
    await rebuildProjections(tx)
    const rebuilt = await rowsOf(tx)
    await client.query('rollback')
    const names = new Set([...stored.keys(), ...rebuilt.keys()])
    return [...names].filter((name) => stored.get(name) !== rebuilt.get(name)).map(problemAt)
  })
}

/** Every row as text, by its table and key. */
async function rowsOf({ client, governmentId }: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>()
  for (const [table, columns] of Object.entries(projections)) {
    const key = columns.length === 0 ? `''` : `concat_ws('/', ${columns.join()})`
    const { rows: found } = await client.query<{ readonly key: string; readonly content: string }>(
      `select ${key} as key, to_jsonb(t)::text as content from ${table} t where government_id = $1`,
      [governmentId],
    )
    for (const each of found) rows.set(`${table} ${each.key}`, each.content)
  }
  return rows
}

function problemAt(name: string): ProjectionProblem {
  const [table = '', ...key] = name.split(' ')
  return { table, key: key.join(' ') }
}
