import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Deed,
  dateOf,
  type Period,
  readReportingPolicy,
  readTolerance,
  replay,
  type StatePolicy,
  stateOf,
} from '@taizhang/ledger'
import {
  type Database,
  foundGovernment,
  inGovernment,
  type LedgerEvent,
  listItems,
  openDatabase,
  readEntries,
  recordDeeds,
  withClient,
} from '@taizhang/store'
import type pg from 'pg'
import { begun, drafted, login, on } from '../../packages/store/test/story.ts'
import { temporaryFolder } from '../../packages/store/test/temporary-folder.ts'

const government = 'qinglan'

const policyFile = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../policies/${name}.json`, import.meta.url), 'utf8'))

function statePolicy(): StatePolicy {
  const reporting = readReportingPolicy(policyFile('reporting/monthly-next-5'))
  const tolerance = readTolerance(policyFile('tolerances/plain'))
  if ('problems' in reporting || 'problems' in tolerance) throw new Error('policies/ cannot be read')
  return { reporting: reporting.policy, tolerance: tolerance.tolerance }
}

/** A durable database of its own for each part, and the one government in it. */
async function withDatabase(work: (database: Database) => Promise<boolean>): Promise<boolean> {
  const folder = temporaryFolder('speed')
  const database = await openDatabase({ folder: join(folder, 'data'), statementTimeoutMs: 0 })
  try {
    await foundGovernment(database, { id: government, name: '青澜市', level: 'city' }, login('2026-01-01'))
    return await work(database)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function record(database: Database, events: readonly LedgerEvent[]): Promise<void> {
  const outcome = await recordDeeds(database, government, events)
  if (!('sequence' in outcome)) throw new Error(`not recorded: ${JSON.stringify(outcome)}`)
}

/** The median, of what is measured in turn: a neighbour's work then weighs on all alike. */
async function medians<Name extends string>(
  times: number,
  works: Readonly<Record<Name, (n: number) => Promise<unknown>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let n = 0; n < times; n += 1) {
    for (const name of names) {
      const began = performance.now()
      await works[name](n)
      taken[name].push(performance.now() - began)
    }
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>
}

/** A submission with event, words, chain, item and state beside a bare insert as durable (填报与单行写入之比). */
export function benchSubmission(): Promise<boolean> {
  return withDatabase(async (database) => {
    await record(database, Array.from({ length: 400 }, (_, i) => begun(`i${i}`, `${i}`)).flat())
    await withClient(database.ownerAddress, (client) =>
      client.query(
        `create table bare (id bigserial primary key, payload text); grant all on bare, bare_id_seq to taizhang_app`,
      ),
    )
    const payload = 'x'.repeat(400)
    const works = {
      bare: () => database.pool.query('insert into bare (payload) values ($1)', [payload]),
      submission: (n: number) =>
        record(database, [on('2026-03-01', `i${n % 400}`, drafted('2026-02', String(n)))]),
    }
    await medians(100, works)
    const { bare, submission } = await medians(600, works)
    const ratio = submission / bare
    console.log(
      `submission: ${submission.toFixed(2)} ms, a bare durable insert ${bare.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (bar 2.5)`,
    )
    return ratio <= 2.5
  })
}

const items = 450

function monthOf(n: number): { readonly period: Period; readonly at: string } {
  const month = String(n).padStart(2, '0')
  return {
    period: `2026-${month}` as Period,
    at: n === 12 ? '2027-01-05' : `2026-${String(n + 1).padStart(2, '0')}-05`,
  }
}

/** 450 items over 12 months: drafted, approved and accepted. */
async function recordYear(database: Database): Promise<number> {
  let count = 0
  const enter = async (events: readonly LedgerEvent[]) => {
    count += events.length
    await record(database, events)
  }
  const ids = Array.from({ length: items }, (_, i) => `i${i}`)
  await enter(ids.flatMap((id, i) => begun(id, `${i + 1}`)))
  for (let n = 1; n <= 12; n += 1) {
    const { period, at } = monthOf(n)
    const deeds: Deed[] = [
      drafted(period, String(7 * n)),
      { kind: 'approved', period },
      { kind: 'accepted', period },
    ]
    for (const deed of deeds) await enter(ids.map((id) => on(at, id, deed)))
  }
  return count
}

/** States of all items folded from their events, beside reading the rows of these events (状态重放与读取之比). */
export function benchFold(): Promise<boolean> {
  return withDatabase(async (database) => {
    const count = await recordYear(database)
    const policy = statePolicy()
    const within = <T>(work: (client: pg.ClientBase) => Promise<T>) =>
      inGovernment(database, government, ({ client }) => work(client))
    const read = () =>
      within((client) =>
        client.query('select * from events e left join event_words w using (government_id, sequence)'),
      )
    const fold = async () => {
      const entries = await inGovernment(database, government, (tx) =>
        readEntries(tx, { book: 'item', limit: count + 1 }),
      )
      const events = entries.map(({ subject, act, fact }) => ({ item: subject, act, deed: fact as Deed }))
      const state = replay(events)
      return Object.values(state.items).map((item) => stateOf(item, dateOf('2026-12-31'), policy))
    }
    await medians(2, { read, fold })
    const took = await medians(7, { read, fold })
    const ratio = took.fold / took.read
    console.log(
      `fold: states of ${items} items from ${count} events ${took.fold.toFixed(0)} ms, reading the rows ${took.read.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (bar 5)`,
    )
    return ratio <= 5
  })
}

/** A page of the ledger beside its bare SQL on the same pool and role (台账分页与裸查询之比). */
export function benchPage(): Promise<boolean> {
  return withDatabase(async (database) => {
    await recordYear(database)
    const text = `select item_id, version, state, place from items where government_id = '${government}' and lead = any (array['市住建局'])
      order by place, item_id limit 51`
    const bare = () =>
      database.pool.query(
        `begin; select set_config('taizhang.government', '${government}', true); ${text}; commit`,
      )
    const page = () =>
      inGovernment(database, government, (tx) => listItems(tx, { leads: ['市住建局'] }, { limit: 50 }))
    await medians(20, { bare, page })
    const took = await medians(100, { bare, page })
    const ratio = took.page / took.bare
    console.log(
      `page: 50 items ${took.page.toFixed(2)} ms, its bare SQL ${took.bare.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (bar 3, or 25 ms)`,
    )
    return ratio <= 3 || took.page <= 25
  })
}
