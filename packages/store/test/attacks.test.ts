import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inGovernment } from '../src/database/in-government.ts'
import { withClient } from '../src/database/open-database.ts'
import { foundGovernment } from '../src/record/found-government.ts'
import { recordDeeds } from '../src/record/record-deeds.ts'
import { openTrialDatabase, type TrialDatabase } from '../src/trial/trial-database.ts'
import { added, login, on } from './story.ts'

let database: TrialDatabase

beforeAll(async () => {
  database = await openTrialDatabase()
  for (const id of ['ga', 'gb']) {
    await foundGovernment(database, { id, name: id, level: 'city' }, login('2026-01-01'))
    const words = `${id}的工作`
    const outcome = await recordDeeds(database, id, [on('2026-02-01', 'item-1', added({ words }))])
    expect(outcome).toHaveProperty('sequence')
  }
})
afterAll(() => database.close())

const tables = async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'government_id' order by 1`,
  )
  return rows.map(({ name }) => name)
}

describe('what a connection sees', () => {
  test('that has not said for which government it speaks: nothing, in any table', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      const { rows } = await database.pool.query(`select count(*)::int as count from ${name}`)
      expect([name, rows[0].count]).toEqual([name, 0])
    }
  })

  test('nor after a transaction that did say it', async () => {
    await inGovernment(database, 'ga', ({ client }) => client.query('select 1'))
    const { rows } = await database.pool.query('select count(*)::int as count from events')
    expect(rows[0].count).toBe(0)
  })

  test.each(['', 'gc', 'GA', 'ga ', "ga' or '1'='1", 'ga%', '*'])(
    'that says %j: nothing',
    async (government) => {
      await inGovernment(database, government, async ({ client }) => {
        for (const name of ['events', 'items', 'chain_heads', 'event_words']) {
          const { rows } = await client.query(`select count(*)::int as count from ${name}`)
          expect([name, rows[0].count]).toEqual([name, 0])
        }
      })
    },
  )

  test('that says one: not a row of the other, in any table', async () => {
    const names = await tables()
    await inGovernment(database, 'ga', async ({ client }) => {
      for (const name of names) {
        const { rows } = await client.query(
          `select count(*)::int as count from ${name} where government_id <> 'ga'`,
        )
        expect([name, rows[0].count]).toEqual([name, 0])
      }
    })
  })
})

// As the application's role in ga, each in a transaction of its own: what an injected statement could try.
const refused = { right: '42501', policy: '42501', read: '42501' } as const
test.each<[why: string, text: string, code: string]>([
  ['an event changed', `update events set entry = '{}'`, refused.right],
  ['an event deleted', `delete from events`, refused.right],
  ['the chain emptied', `truncate events`, refused.right],
  ['everything emptied', `truncate items, events cascade`, refused.right],
  ['the words of an event changed', `update event_words set words = '{}'`, refused.right],
  ['the words of an event deleted', `delete from event_words`, refused.right],
  ['the table changed', `alter table events add column x int`, refused.right],
  ['row level security switched off', `alter table events disable row level security`, refused.right],
  ['and no more forced', `alter table events no force row level security`, refused.right],
  ["a policy of one's own", `create policy mine on events using (true)`, refused.right],
  ['the policy dropped', `drop policy government on events`, refused.right],
  ['the table dropped', `drop table events`, refused.right],
  ['a rule in its way', `create rule r as on insert to events do instead nothing`, refused.right],
  [
    'a trigger',
    `create trigger t before insert on events execute function suppress_redundant_updates_trigger()`,
    refused.right,
  ],
  ['rights given away', `grant all on events to public`, '0'],
  ["a table of one's own", `create table mine (a int)`, refused.right],
  ['a table that stands before ours', `create temp table events (government_id text)`, refused.right],
  [
    'a function replaced',
    `create or replace function list_governments() returns int language sql as 'select 1'`,
    refused.right,
  ],
  ['no row level security asked for', `set local row_security = off; select * from events`, refused.policy],
  ['the role left', `set role postgres`, refused.right],
  ['another took on', `set role taizhang_owner`, refused.right],
  ['a file read', `select pg_read_file('/etc/passwd')`, refused.right],
  ['a file written', `copy events to '/taken'`, refused.right],
  ['a program started', `copy events from program 'id'`, refused.right],
  [
    'an event for another government',
    `insert into events values ('gb', 99, 'item', 'x', 'added', '{}', 'x')`,
    refused.policy,
  ],
  ['an item moved to another', `update items set government_id = 'gb'`, refused.policy],
  [
    'an item of another moved with its link',
    `select append_move('gb', 99, 'item-1', 'k', '{}', 'd', '{}', null, 'active', '{}')`,
    refused.policy,
  ],
  [
    'links added to another chain',
    `select append_links('gb', '[{"sequence":99,"book":"item","subject":"x","kind":"k","entry":"{}","digest":"d","words":{}}]', null)`,
    refused.policy,
  ],
  ['words removed without two persons', `select remove_words(2, 2, array['/fact/words'])`, 'P0001'],
  ['a file removed without them', `select remove_file(2, repeat('a', 64))`, 'P0001'],
  ['another put out', `alter role taizhang_app superuser`, refused.right],
])('%s: refused', async (_why, text, code) => {
  const tried = inGovernment(database, 'ga', ({ client }) => client.query(text))
  if (code === '0') {
    // PostgreSQL only warns of a grant that grants nothing.
    await tried
    const { rows } = await database.pool.query(
      `select has_table_privilege('public', 'events', 'update') as may`,
    )
    expect(rows[0].may).toBe(false)
  } else await expect(tried).rejects.toMatchObject({ code })
})

test('words given to the store are values, whatever they say', async () => {
  const hostile = [
    "'; drop table items; --",
    "\\'; drop table items; --",
    "\\\\'",
    '$$',
    "E'\\x27'",
    "'||(select 1)||'",
    '\u2019; --',
  ]
  for (const [i, words] of hostile.entries()) {
    const id = `hostile-${i}`
    expect(await recordDeeds(database, 'ga', [on('2026-02-02', id, added({ words }))])).toHaveProperty(
      'sequence',
    )
    await inGovernment(database, 'ga', async ({ client }) => {
      const { rows } = await client.query(`select state ->> 'words' as words from items where item_id = $1`, [
        id,
      ])
      expect(rows[0].words).toBe(words)
    })
  }
})

test('a government is a value, whatever its name', async () => {
  const id = "x', true); reset role; update chain_heads set sequence = 0; --"
  await expect(recordDeeds(database, id, [on('2026-02-03', 'i', added())])).rejects.toThrow(RangeError)
  await withClient(database.superuserAddress, async (client) => {
    const { rows } = await client.query('select count(*)::int as count from chain_heads where sequence = 0')
    expect(rows[0].count).toBe(0)
  })
})
