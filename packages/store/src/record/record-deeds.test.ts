import { dateOf } from '@taizhang/ledger'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChainTrial, openChainTrial } from '../../test/chain-trial.ts'
import { added, begun, drafted, issued, login, on } from '../../test/story.ts'
import { verifyChain } from '../chain/verify.ts'
import { inGovernment } from '../database/in-government.ts'
import { readItems } from '../reads/items.ts'
import { foundGovernment } from './found-government.ts'
import { recordDeeds, recordIn } from './record-deeds.ts'
import { recordFacts } from './record-facts.ts'

let trial: ChainTrial

beforeAll(async () => {
  trial = await openChainTrial()
  await trial.record(begun('s', '50'))
})
afterAll(() => trial.close())

const record = (
  ...args: Parameters<typeof recordDeeds> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => recordDeeds(trial.database, 'qinglan', ...args)
const itemNow = (id: string) =>
  inGovernment(trial.database, 'qinglan', async (tx) => (await readItems(tx, [id])).get(id))

describe('all or nothing', () => {
  test('events are entered one after the other, and the item stands as they say', async () => {
    const recorded = await record(begun('a', '1'))
    expect(recorded).toMatchObject({
      first: 5,
      sequence: 7,
      versions: [{ book: 'item', subject: 'a', version: 7 }],
    })
    expect(await itemNow('a')).toMatchObject({
      version: 7,
      state: { id: 'a', lifecycle: 'active', serial: '1' },
    })
  })

  test('what the rules refuse is not entered, nor what came with it', async () => {
    const events = [on('2026-02-01', 'b', added()), on('2026-02-01', 'b', issued('1'))]
    expect(await record(events)).toMatchObject({ refusal: { code: 'serialTaken', item: 'b' }, index: 1 })
    expect(await itemNow('b')).toBeUndefined()
  })

  test('rules see the items that a deed names, those above and those below', async () => {
    await record(begun('p', '37'))
    const parts = ['p1', 'p2'].map((id) => ({ id, words: `${id}标段` }))
    expect(await record([on('2026-02-02', 'p', { kind: 'split', reason: '分段实施', parts })])).toMatchObject(
      {
        versions: expect.arrayContaining([expect.objectContaining({ subject: 'p2' })]),
      },
    )
    expect(await itemNow('p2')).toMatchObject({ state: { parent: 'p', serial: '37-2' } })
    const intoPart = on('2026-02-02', 'p', { kind: 'merged', reason: '任务内容相同', into: 'p1' })
    expect(await record([intoPart])).toMatchObject({ refusal: { code: 'intoItself' } })
    const merged = await record([
      on('2026-02-02', 'a', { kind: 'merged', reason: '任务内容相同', into: 'p' }),
    ])
    const subjects = 'versions' in merged ? merged.versions.map(({ subject }) => subject) : []
    expect(subjects.toSorted()).toEqual(['a', 'p'])
  })

  test('rules see the serials under that of an item that is split', async () => {
    const rows = [...begun('r', '60'), ...begun('own', '60-1')]
    await record(rows.map((event) => ({ ...event, act: login('2026-02-02') })))
    const parts = ['r1', 'r2'].map((id) => ({ id, words: `${id}标段` }))
    await record([on('2026-02-02', 'r', { kind: 'split', reason: '分段实施', parts })])
    expect(await itemNow('r1')).toMatchObject({ state: { serial: '60-2' } })
  })

  test('rules see the notices that bear a number already, wherever in the ledger they are', async () => {
    await record(
      [...begun('n1', '70'), ...begun('n2', '71')].map((event) => ({ ...event, act: login('2026-02-02') })),
    )
    const notice = (item: string, documentNumber: string) =>
      on('2026-02-02', item, {
        ...{ kind: 'noticeIssued', step: 'reminder', paper: 'notice', to: '市住建局', words: '请报进展' },
        ...{ replyBy: dateOf('2026-02-09'), documentNumber },
      })
    const twice = await record([notice('n1', '青政督〔2026〕1号'), notice('n2', '青政督〔2026〕1号')])
    expect(twice).toMatchObject({ refusal: { code: 'numberTaken', facts: { holder: 'n1' } }, index: 1 })
    expect(await record([notice('n1', '青政督〔2026〕1号')])).toMatchObject({ versions: [{ subject: 'n1' }] })
    expect(await record([notice('n2', '青政督〔2026〕1号')])).toMatchObject({
      refusal: { code: 'numberTaken' },
    })
    expect(await record([notice('n2', '青政督〔2026〕2号')])).toMatchObject({ versions: [{ subject: 'n2' }] })
  })

  test.each([
    ['NUL', '\0'],
    ['half of a surrogate pair', 'x\ud83d'],
  ])('%s is no text that can be stored', async (_what, words) => {
    expect(await record([on('2026-02-02', 'n', added({ words }))])).toEqual({
      unstorable: { index: 0, place: '/deed/words' },
    })
  })

  test.each(["a'b", 'a\\b', "\\'; drop table events; --", '$1 $$ %', '“引号”\n换行\t'])(
    'words are stored as they are: %j',
    async (words) => {
      const id = `w${encodeURIComponent(words).slice(0, 60)}`
      await record([on('2026-02-02', id, added({ words }))])
      expect((await itemNow(id))?.state.words).toBe(words)
    },
  )

  test('a government that is not kept here is our mistake', async () => {
    await expect(recordDeeds(trial.database, 'nowhere', begun('a', '1'))).rejects.toThrow(
      'no government nowhere',
    )
  })
})

describe('two at a time', () => {
  test('who saw an earlier version is told the one there is', async () => {
    const { version } = (await itemNow('s'))!
    const seen = { expected: [{ book: 'item', subject: 's', version } as const] }
    const deed = on('2026-03-01', 's', drafted('2026-02', '1'))
    const recorded = await record([deed], seen)
    expect(recorded).toHaveProperty('sequence')
    const now = 'sequence' in recorded ? recorded.sequence : 0
    expect(await record([deed], seen)).toEqual({ stale: { book: 'item', subject: 's', version: now } })
  })

  test('a request with its key is done once, another with the same key not at all', async () => {
    const request = { key: 'k-1', digest: 'd-1' }
    const deeds = [on('2026-03-01', 's', drafted('2026-02', '2'))]
    const first = await record(deeds, { request })
    expect(await record(deeds, { request })).toEqual({ ...first, isRepeated: true })
    expect(await record(deeds, { request: { key: 'k-1', digest: 'd-2' } })).toEqual({ keyReused: 'k-1' })
  })

  test('fifty writers at once neither fork the chain nor wait for ever', async () => {
    await foundGovernment(
      trial.database,
      { id: 'busy', name: '忙市', level: 'city' },
      begun('x', '1')[0]!.act,
    )
    await recordDeeds(trial.database, 'busy', begun('shared', '0'))
    const writers = Array.from({ length: 50 }, (_, n) => {
      const own = [...begun(`i${n}`, `${n + 1}`), on('2026-03-01', 'shared', drafted('2026-02', `${n}`))]
      return own.reduce<Promise<unknown>>(async (before, event) => {
        await before
        // Days run on: what was begun before is entered on the day of the others.
        const outcome = await recordDeeds(trial.database, 'busy', [
          { ...event, act: { ...event.act, at: own[3]!.act.at } },
        ])
        expect(outcome).toHaveProperty('sequence')
      }, Promise.resolve())
    })
    await Promise.all(writers)
    expect(await verifyChain(trial.database, 'busy')).toMatchObject({ anchor: { sequence: 1 + 3 + 50 * 4 } })
    const item = await inGovernment(trial.database, 'busy', async (tx) =>
      (await readItems(tx, ['shared'])).get('shared'),
    )
    expect(item?.state.submissions).toHaveLength(50)
  })
})

describe('within a transaction', () => {
  test('deeds, facts and the rest are there together, or not at all', async () => {
    const work = (fails: boolean) =>
      inGovernment(trial.database, 'qinglan', async (tx) => {
        await recordIn(tx, [on('2026-03-02', 't', added())])
        const [sequence] = await recordFacts(tx, [
          { book: 'account', subject: 'zhang', act: begun('x', '1')[0]!.act, fact: { kind: 'signedIn' } },
        ])
        if (fails) throw new Error('changed my mind')
        return sequence
      })
    await expect(work(true)).rejects.toThrow('changed my mind')
    expect(await itemNow('t')).toBeUndefined()
    expect(await work(false)).toBeGreaterThan(1)
    expect(await itemNow('t')).toBeDefined()
    expect(await verifyChain(trial.database, 'qinglan')).toHaveProperty('anchor')
  })
})
