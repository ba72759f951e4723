import { dateOf } from '@taizhang/ledger'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainTrial, openChainTrial } from '../../test/chain-trial.ts'
import { added, begun, on, straight } from '../../test/story.ts'
import { inGovernment, type Transaction } from '../database/in-government.ts'
import { readEntries } from './entries.ts'
import { countItems, type ItemCursor, type ItemFilter, listItems, readLedger } from './items.ts'

let trial: ChainTrial

beforeAll(async () => {
  trial = await openChainTrial()
  const water = { duties: { lead: '市水利局', responsible: [], supporting: ['市住建局'], sponsor: '王国栋' } }
  const spring = { schedule: { ...straight, deadline: dateOf('2026-03-31') }, visibility: 'public' } as const
  await trial.record([
    ...begun('ten', '10'),
    ...begun('two', '2', water),
    ...begun('thirty', '30', { ...spring, itemKind: 'livelihood' }),
    on('2026-02-01', 'draft', added({ concerns: ['two'] })),
    on('2026-02-02', 'ten', {
      kind: 'split',
      reason: '分段实施',
      parts: ['a', 'b'].map((id) => ({ id, words: `${id}标段` })),
    }),
  ])
})
afterAll(() => trial.close())

const within = <T>(work: (tx: Transaction) => Promise<T>) => inGovernment(trial.database, 'qinglan', work)

/** All pages of this size, one after the other. */
async function allPages(tx: Transaction, filter: ItemFilter, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let after: ItemCursor | undefined; ; ) {
    const page = await listItems(tx, filter, { limit, ...(after && { after }) })
    ids.push(...page.items.map(({ state }) => state.id))
    if (!page.next) return ids
    after = page.next
  }
}

test.each<[reason: string, filter: ItemFilter, ids: readonly string[]]>([
  [
    'all, by serial: 2 before 10, parts after theirs, drafts last',
    {},
    ['two', 'ten', 'a', 'b', 'thirty', 'draft'],
  ],
  ['those of a step', { lifecycles: ['draft', 'closed'] }, ['draft']],
  ['of a kind', { kinds: ['livelihood'] }, ['thirty']],
  ['led by a body', { leads: ['市水利局'] }, ['two']],
  [
    'in which a body has any duty',
    { orgUnits: ['市水利局', '市财政局'] },
    ['two', 'ten', 'a', 'b', 'thirty', 'draft'],
  ],
  ['of a sponsor', { sponsors: ['王国栋'] }, ['two']],
  ['by serial', { serials: ['10', '10-1'] }, ['ten', 'a']],
  ['under another', { parents: ['ten'] }, ['a', 'b']],
  ['about another', { concerns: ['two', 'ten'] }, ['draft']],
  ['public ones', { visibilities: ['public'] }, ['thirty']],
  ['due by a day', { deadlineUntil: dateOf('2026-03-31') }, ['thirty']],
  ['due after it', { deadlineFrom: dateOf('2026-04-01'), kinds: ['task'], lifecycles: ['draft'] }, ['draft']],
  ['by id', { ids: ['two', 'nobody'] }, ['two']],
  ['changed since', { changedAfter: 11 }, ['a', 'b']],
  ['none', { ids: [] }, []],
])('%s', async (_reason, filter, ids) => {
  await within(async (tx) => {
    expect(await allPages(tx, filter, 100)).toEqual(ids)
    expect(await countItems(tx, filter)).toBe(ids.length)
  })
})

test('law: pages of any size give every item once, in one order', async () => {
  await within(async (tx) => {
    const whole = await allPages(tx, {}, 100)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (limit) => {
        expect(await allPages(tx, {}, limit)).toEqual(whole)
      }),
      { numRuns: 8 },
    )
  })
})

test('the whole ledger, and the history of one item', async () => {
  await within(async (tx) => {
    const ledger = await readLedger(tx)
    expect(Object.keys(ledger.items).toSorted()).toEqual(['a', 'b', 'draft', 'ten', 'thirty', 'two'])
    expect(ledger).toMatchObject({ lastOn: '2026-02-02', serials: { '分解表#2': 'two' } })
    expect(ledger.bridge.map(({ change, serial }) => `${change} ${serial}`)).toEqual(['1 10', '1 2', '1 30'])
    const history = await readEntries(tx, { book: 'item', subjects: ['ten'] })
    expect(history.map(({ fact }) => fact.kind)).toEqual(['added', 'issued', 'signedFor', 'split'])
    expect(history[0]?.fact).toMatchObject({ words: '新建改造管网86公里' })
    const after = history[2]!.sequence
    expect((await readEntries(tx, { after, limit: 2 })).map((each) => each.sequence)).toEqual([
      after + 1,
      after + 2,
    ])
  })
})
