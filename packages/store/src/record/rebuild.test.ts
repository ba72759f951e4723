import { apply, emptyLedger, type LedgerState } from '@taizhang/ledger'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainTrial, openChainTrial } from '../../test/chain-trial.ts'
import { added, begun, drafted, issued, login, on } from '../../test/story.ts'
import { registerStory, tableStory } from '../../test/table-story.ts'
import { inGovernment } from '../database/in-government.ts'
import { readLedger } from '../reads/items.ts'
import { checkProjections } from './check-projections.ts'
import { foundGovernment } from './found-government.ts'
import { rebuildProjections } from './rebuild.ts'
import { recordDeeds } from './record-deeds.ts'

let trial: ChainTrial

beforeAll(async () => {
  trial = await openChainTrial()
})
afterAll(() => trial.close())

const ids = ['i0', 'i1', 'i2', 'i3'] as const
const grounds = { reason: '工作需要', documentNumber: '青政办函〔2026〕1号' }

/** What may be tried on an item at any time: most of it is refused, as it comes. */
const tries: ((item: string, other: string, n: number) => Parameters<typeof on>[2])[] = [
  (_item, other, n) => added(n % 2 ? { parent: other } : {}),
  (_item, _other, n) => issued(`${n % 6}`),
  () => ({ kind: 'signedFor' }),
  (_item, _other, n) => drafted('2026-01', `${n}`),
  () => ({ kind: 'approved', period: '2026-01' as never }),
  (item, _other, n) => ({
    kind: 'split',
    reason: '分段实施',
    parts: ['x', 'y'].map((part) => ({ id: `${item}${part}${n % 2}`, words: `${part}标段` })),
  }),
  (_item, other) => ({ kind: 'merged', reason: '任务内容相同', into: other }),
  (item) => ({ kind: 'merged', reason: '任务内容相同', into: item === 'i0' ? 'i1' : 'i0' }),
  (_item, _other, n) => ({ kind: 'renamed', words: `改名${n}`, reason: '机构改革' }),
  () => ({ kind: 'cancelled', ...grounds }),
  () => ({ kind: 'reopened', ...grounds }),
  () => ({ kind: 'closeClaimed', evidence: ['e1'], reason: '已完成' }),
  () => ({ kind: 'closed' }),
]

const story = fc.array(
  fc.record({ item: fc.nat(3), other: fc.nat(3), what: fc.nat(tries.length - 1), n: fc.nat(20) }),
  { minLength: 30, maxLength: 50 },
)

test('law: the store decides as the rules do on the whole ledger, and its projections are what the events add up to', async () => {
  const kinds = new Set<string>()
  let run = 0
  const law = fc.asyncProperty(story, async (steps) => {
    const government = `law-${run++}`
    await foundGovernment(
      trial.database,
      { id: government, name: government, level: 'city' },
      login('2026-01-01'),
    )
    let state: LedgerState = emptyLedger
    const tried = steps.map(({ item, other, what, n }) =>
      on('2026-02-01', ids[item]!, tries[what]!(ids[item]!, ids[other]!, n)),
    )
    for (const event of [...begun('i0', '10'), ...begun('i1', '11'), ...tried]) {
      if (event.book !== 'item') throw new TypeError('the story is of items')
      const outcome = await recordDeeds(trial.database, government, [event])
      const expected = apply(state, event)
      expect('refusal' in outcome ? outcome.refusal : undefined).toEqual(
        'refusal' in expected ? expected.refusal : undefined,
      )
      if ('state' in expected) {
        kinds.add(event.deed.kind)
        state = expected.state
      }
    }
    await inGovernment(trial.database, government, async (tx) => {
      expect(await readLedger(tx)).toEqual(JSON.parse(JSON.stringify(state)))
    })
    expect(await checkProjections(trial.database, government)).toEqual([])
  })
  await fc.assert(law, { numRuns: 10, seed: 20261122, endOnFailure: true })
  expect([...kinds].toSorted()).toEqual(
    expect.arrayContaining(['added', 'approved', 'cancelled', 'drafted', 'issued', 'merged', 'split']),
  )
})

test('tables and the register too are made anew as they were', async () => {
  const tables = await trial.record(tableStory('2026-02-01'))
  expect(tables.versions).toEqual([{ book: 'breakdown', subject: 'b26', version: tables.sequence }])
  for (const event of registerStory('2026-02-01')) await trial.record([event])
  expect(await checkProjections(trial.database, 'qinglan')).toEqual([])
  const { rows } = await inGovernment(trial.database, 'qinglan', ({ client }) =>
    client.query(`select (select count(*) from breakdown_rows) as rows, (select version from breakdown_rows where row_id = 'r3'),
      (select state -> 'ruled' ->> 'ruling' from comments) as ruling,
      (select state #>> '{holders,0,name}' from registers) as holder`),
  )
  // Row r3 was drawn by the first event and reviewed by the seventh.
  expect(rows).toEqual([{ rows: 3, version: tables.first + 6, ruling: 'adopted', holder: '刘洋' }])
})

test('what was changed behind the chain is found, and can be made anew', async () => {
  await trial.record(begun('i1', '1'))
  const tamper = `update items set state = jsonb_set(state, '{words}', '"别的话"') where item_id = 'i1'`
  await trial.superuser.query(tamper)
  await trial.superuser.query(
    `delete from comments; insert into serials values ('qinglan', '分解表#9', 'i1')`,
  )
  const wrong = await checkProjections(trial.database, 'qinglan')
  expect(wrong.map(({ table, key }) => `${table} ${key}`).toSorted()).toEqual([
    ...['comments b26/c1', 'items i1', 'serials 分解表#9'],
  ])
  expect(await inGovernment(trial.database, 'qinglan', rebuildProjections)).toBe(19)
  expect(await checkProjections(trial.database, 'qinglan')).toEqual([])
})
