import { afterAll, beforeAll, expect, test } from 'vitest'
import { begun, login } from '../../test/story.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { type Cluster, joinCluster } from '../embedded/cluster.ts'
import { foundGovernment } from '../record/found-government.ts'
import { recordDeeds } from '../record/record-deeds.ts'
import { inGovernment } from './in-government.ts'
import { type Database, openDatabase, withClient } from './open-database.ts'
import { isDatabaseProblem } from './problem.ts'

// A server as an administrator would give it: nothing of ours is there yet.
let cluster: Cluster

beforeAll(async () => {
  cluster = await joinCluster(temporaryFolder('server'))
})
afterAll(() => cluster.leave())

const asked = (text: string, database = 'postgres') =>
  withClient({ ...cluster.address, database }, async (client) => (await client.query(text)).rows)
const urlOf = (user: string, database: string) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(cluster.address.host!)}`

async function works(database: Database): Promise<void> {
  await foundGovernment(database, { id: 'g', name: '市', level: 'city' }, login('2026-01-01'))
  expect(await recordDeeds(database, 'g', begun('i1', '1'))).toHaveProperty('sequence')
  expect((await database.pool.query('select from items')).rowCount).toBe(0)
  const count = await inGovernment(
    database,
    'g',
    async ({ client }) => (await client.query('select from items')).rowCount,
  )
  expect(count).toBe(1)
  await expect(
    inGovernment(database, 'g', ({ client }) => client.query("update events set entry = ''")),
  ).rejects.toThrow(/permission denied/)
}

test('one login that may create roles does all, and is held by row level security even as a superuser', async () => {
  await asked('create database one')
  const database = await openDatabase({ url: urlOf('postgres', 'one') })
  await works(database)
  await database.close()
  const again = await openDatabase({ url: urlOf('postgres', 'one') })
  await again.close()
})

test('one that may not is told what the administrator has to do, and that does it', async () => {
  await asked('create role plain login')
  await asked('create database two owner plain')
  await asked('alter role taizhang_app rename to another')
  const opened = openDatabase({ url: urlOf('plain', 'two') })
  const problem = await opened.catch((error: unknown) => error)
  expect(isDatabaseProblem(problem) && problem.code).toBe('rolesMissing')
  const told = /(create role taizhang_app nologin;.*;)/.exec(String(problem))![1]!
  await asked(told, 'two')
  const database = await openDatabase({ url: urlOf('plain', 'two') })
  await works(database)
  await database.close()
})

test('with two logins the one of the application cannot become the owner', async () => {
  await asked('create role app_login login; grant taizhang_app to app_login; create role keeper login')
  await asked('grant taizhang_app to keeper')
  await asked('create database three owner keeper')
  const database = await openDatabase({
    url: urlOf('app_login', 'three'),
    ownerUrl: urlOf('keeper', 'three'),
  })
  await works(database)
  await database.pool.query('reset role')
  await expect(database.pool.query('set role keeper')).rejects.toThrow(/permission denied/)
  await database.close()
})

test.each<[why: string, change: string, code: string]>([
  [
    'a schema newer than the program',
    `insert into migrations values (999, '000999.sql', 'x')`,
    'schemaNewer',
  ],
  [
    'a migration that is not the one applied',
    `update migrations set digest = 'x' where number = 1`,
    'schemaChanged',
  ],
])('%s is not touched', async (_why, change, code) => {
  const name = code.toLowerCase()
  await asked(`create database ${name}`)
  await (await openDatabase({ url: urlOf('postgres', name) })).close()
  await asked(change, name)
  const problem = await openDatabase({ url: urlOf('postgres', name) }).catch((error: unknown) => error)
  expect(isDatabaseProblem(problem) && problem.code).toBe(code)
})

test('what comes out of the database is text and safe numbers', async () => {
  await asked('create database types')
  const database = await openDatabase({ url: urlOf('postgres', 'types') })
  const { rows } = await database.pool.query(
    `select 9007199254740991::bigint as big, 1.10::numeric as decimal, date '2026-02-28' as day,
       timestamptz '2026-02-28 08:00+08' as instant`,
  )
  expect(rows).toEqual([
    { big: 9007199254740991, decimal: '1.10', day: '2026-02-28', instant: '2026-02-28T00:00:00.000Z' },
  ])
  await expect(database.pool.query('select 9007199254740992::bigint')).rejects.toThrow(RangeError)
  await database.close()
})

test('neither a url nor a folder is our mistake', async () => {
  await expect(openDatabase({})).rejects.toThrow(TypeError)
})
