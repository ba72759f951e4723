import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import { withClient } from './open-database.ts'
import { schemaText } from './schema-text.ts'

const file = new URL('../../sql/schema.sql', import.meta.url)
let database: TrialDatabase

beforeAll(async () => {
  database = await openTrialDatabase()
})
afterAll(() => database.close())

const asked = <T extends object>(text: string) =>
  withClient(database.ownerAddress, async (client) => (await client.query<T>(text)).rows)

test('sql/schema.sql is what the migrations make (else: UPDATE=1 npx vitest run packages/store/src/database)', async () => {
  const text = await withClient(database.ownerAddress, schemaText)
  if (process.env.UPDATE === '1') writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
})

/** Kept for all governments together, or before one has said for which one he speaks. */
const shared = ['migrations']

test('every table begins its key with the government, and is kept apart, from its owner too', async () => {
  const tables = await asked<{ name: string; key: string | null; forced: boolean; policies: number }>(`
    select c.relname as name, c.relforcerowsecurity and c.relrowsecurity as forced,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select count(*)::int from pg_policies p where p.tablename = c.relname and p.policyname = 'government') as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)
  const faults = tables.filter(
    ({ name, key, forced, policies }) =>
      !shared.includes(name) && (key !== 'government_id' || !forced || policies !== 1),
  )
  expect(faults).toEqual([])
  expect(tables.length).toBeGreaterThan(15)
})

test('the application may add to the chain and to what stands beside it, and neither change nor delete', async () => {
  const rights = await asked<{ name: string; rights: string }>(`
    select table_name as name, string_agg(lower(privilege_type), ' ' order by privilege_type) as rights
    from information_schema.role_table_grants where grantee = 'taizhang_app' group by 1`)
  const of = (name: string) => rights.find((each) => each.name === name)?.rights
  expect(of('events')).toBe('insert select')
  expect(of('event_words')).toBe('insert select')
  expect(of('governments')).toBe('insert select')
  expect(rights.filter((each) => /truncate|references|trigger/.test(each.rights))).toEqual([])
})
