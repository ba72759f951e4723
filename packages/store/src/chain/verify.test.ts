import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainTrial, openChainTrial } from '../../test/chain-trial.ts'
import { begun, drafted, on } from '../../test/story.ts'
import { rowAt, tamperedWith, tamperings } from '../../test/tampering.ts'
import { foundGovernment } from '../record/found-government.ts'
import type { Anchor } from './anchor.ts'
import { verifyChain } from './verify.ts'

let trial: ChainTrial
const last = 28 // 1 that founds it, 3 × 5 that begin items, 12 drafts

beforeAll(async () => {
  trial = await openChainTrial()
  for (const n of [1, 2, 3, 4, 5]) await trial.record(begun(`i${n}`, `${n}`))
  for (const n of Array.from({ length: 12 }, (_, i) => i)) {
    await trial.record([on('2026-03-01', `i${(n % 5) + 1}`, drafted('2026-02', String(n)))])
  }
})
afterAll(() => trial.close())

const verify = (anchor?: Anchor) => verifyChain(trial.database, 'qinglan', anchor)

const tampered = (tamper: () => Promise<unknown>, anchor?: Anchor) =>
  tamperedWith(trial.superuser, tamper, () => verify(anchor))
const sql = (text: string, values?: unknown[]) => trial.superuser.query(text, values)
const { row, inserted } = tamperings

test('a chain that nobody touched is whole', async () => {
  expect(await verify()).toMatchObject({ anchor: { sequence: last, algorithm: 'sm3' } })
})

test.each<[what: string, tamper: () => Promise<unknown>, kind: string, sequence: number]>([
  [
    'one character of an entry',
    () => sql(`update events set entry = replace(entry, '2026-02-01', '2026-02-02') where sequence = 5`),
    'changed',
    5,
  ],
  ['the digest', () => sql(`update events set digest = repeat('a', 64) where sequence = 6`), 'changed', 6],
  [
    'a column beside the entry',
    () => sql(`update events set subject = 'i2' where sequence = 4`),
    'changed',
    4,
  ],
  ['a text that is no JSON', () => sql(`update events set entry = 'x' where sequence = 4`), 'changed', 4],
  ['a whole entry, sealed anew', () => row(trial.superuser, 9), 'changed', 9],
  ['the last one, sealed anew', () => row(trial.superuser, last), 'headChanged', last],
  ['an entry taken out', () => sql('delete from events where sequence = 7'), 'missing', 7],
  ['the first', () => sql('delete from events where sequence = 1'), 'missing', 1],
  ['the last', () => sql('delete from events where sequence = $1', [last]), 'missing', last],
  ['all', () => sql('truncate events'), 'missing', 1],
  ['an entry put in, the others moved on', () => inserted(trial.superuser, 12), 'inserted', 12],
  [
    'an entry before the first',
    () =>
      sql(
        `alter table events drop constraint events_sequence_check; insert into events select government_id, 0, book, subject, kind, entry, digest from events where sequence = 3`,
      ),
    'inserted',
    0,
  ],
  [
    'two that changed places',
    () =>
      sql(
        'update events set sequence = -sequence where sequence in (5, 9); update events set sequence = case sequence when -5 then 9 else 5 end where sequence < 0',
      ),
    'reordered',
    5,
  ],
  [
    'words',
    () =>
      sql(
        `update event_words set words = jsonb_set(words, '{/fact/words,1}', '"别的话"') where sequence = 2`,
      ),
    'wordsChanged',
    2,
  ],
  [
    'a salt',
    () =>
      sql(`update event_words set words = jsonb_set(words, '{/fact/words,0}', '"00"') where sequence = 2`),
    'wordsChanged',
    2,
  ],
  ['words that are gone', () => sql('delete from event_words where sequence = 20'), 'wordsMissing', 20],
  [
    'words that were never sealed',
    () => sql(`update event_words set words = words || '{"/fact/more": ["", "话"]}' where sequence = 2`),
    'wordsChanged',
    2,
  ],
  [
    'words beyond the end',
    () => sql(`insert into event_words values ('qinglan', 99, '{"/fact/words": ["", "话"]}')`),
    'wordsChanged',
    99,
  ],
  ['the head', () => sql(`update chain_heads set digest = repeat('b', 64)`), 'headChanged', last],
])('%s is found', async (_what, tamper, kind, sequence) => {
  expect(await tampered(tamper)).toEqual({ broken: { kind, sequence } })
})

test('a chain rewritten to its end with its head is whole by itself, and is not what the anchor says', async () => {
  const outcome = await verify()
  const anchor = 'anchor' in outcome ? outcome.anchor : undefined
  const rewrite = async () => {
    const digest = await row(trial.superuser, last)
    await sql('update chain_heads set digest = $1', [digest])
  }
  expect(await tampered(rewrite)).toHaveProperty('anchor')
  expect(await tampered(rewrite, anchor)).toEqual({ broken: { kind: 'anchorMissed', sequence: last } })
  const cut = async () => {
    await sql('delete from events where sequence > 20; delete from event_words where sequence > 20')
    await sql('update chain_heads set sequence = 20, digest = $1', [
      (await rowAt(trial.superuser, 20)).digest,
    ])
  }
  expect(await tampered(cut, anchor)).toEqual({ broken: { kind: 'anchorMissed', sequence: 21 } })
})

test('a chain of SHA-256 is as good', async () => {
  const city = { id: 'sha', name: '另一市', level: 'city' }
  const act = begun('x', '1')[0]!.act
  expect(await foundGovernment(trial.database, city, act, { algorithm: 'sha256' })).toBe(true)
  expect(await foundGovernment(trial.database, city, act)).toBe(false)
  expect(await verifyChain(trial.database, 'sha')).toMatchObject({
    anchor: { algorithm: 'sha256', sequence: 1 },
  })
})

const kinds = Object.keys(tamperings) as (keyof typeof tamperings)[]

test.each(kinds)('law: tampering anywhere is found, and the right link named: %s', async (kind) => {
  for (const at of [2, 3, 8, 13, 17, 21, 24, 26, 27]) {
    const outcome = await tampered(() => tamperings[kind](trial.superuser, at))
    expect(outcome, `${kind} at ${at}`).toMatchObject({ broken: { sequence: at } })
  }
})
