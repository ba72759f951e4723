import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainTrial, openChainTrial } from '../../test/chain-trial.ts'
import { begun, drafted, login, on } from '../../test/story.ts'
import { verifyChain } from '../chain/verify.ts'
import { inGovernment, type Transaction } from '../database/in-government.ts'
import { readEntries } from '../reads/entries.ts'
import { readItems } from '../reads/items.ts'
import { removeWords, type WordsRemoval } from './remove-words.ts'

const identity = '经办人身份证号110101199003070000'
let trial: ChainTrial
let sequence: number

beforeAll(async () => {
  trial = await openChainTrial()
  await trial.record(begun('i1', '1'))
  sequence = (await trial.record([on('2026-03-01', 'i1', drafted('2026-02', '4.3', identity))])).sequence
  await trial.record([on('2026-03-02', 'i1', { kind: 'approved', period: '2026-02' as never })])
  await trial.superuser.query(`insert into backups values
    ('qinglan', 'b1', '2026-03-01T00:00:00Z', ${sequence - 1}, '前.tzb'),
    ('qinglan', 'b2', '2026-03-05T00:00:00Z', ${sequence + 1}, '后.tzb')`)
})
afterAll(() => trial.close())

const within = <T>(work: (tx: Transaction) => Promise<T>) => inGovernment(trial.database, 'qinglan', work)
const asked = (others: Partial<WordsRemoval> = {}): WordsRemoval => ({
  ...{ sequence, places: ['/fact/words'], act: login('2026-03-06'), secondPerson: '李保密' },
  ...{ documentNumber: '青保密〔2026〕2号', reason: '误录个人信息' },
  ...others,
})

test.each<[reason: string, others: Partial<WordsRemoval>, problem: string]>([
  ['one person alone', { secondPerson: '督查室张敏' }, 'secondPersonMissing'],
  ['nobody beside', { secondPerson: ' ' }, 'secondPersonMissing'],
  ['no document', { documentNumber: '' }, 'documentNumberMissing'],
  ['no reason', { reason: '' }, 'reasonMissing'],
  ['a place where no words are', { places: ['/fact/value'] }, 'wordsUnknown'],
  ['no place', { places: [] }, 'wordsUnknown'],
  ['an entry that there is not', { sequence: 999 }, 'wordsUnknown'],
])('%s: nothing is removed', async (_reason, others, problem) => {
  expect(await within((tx) => removeWords(tx, asked(others)))).toEqual({ problem })
})

test('the application cannot remove words by itself', async () => {
  const attempts = [
    `select remove_words(1, ${sequence}, array['/fact/words'])`,
    `update event_words set words = '{}'`,
    'delete from event_words',
  ]
  for (const attempt of attempts) {
    await expect(within((tx) => tx.client.query(attempt))).rejects.toThrow(
      /removes no such words|permission denied/,
    )
  }
})

test('removed words are gone everywhere, a tombstone reads, the chain holds, and the copies are named', async () => {
  const outcome = await within((tx) => removeWords(tx, asked()))
  expect(outcome).toMatchObject({ backups: [{ fileName: '后.tzb' }] })
  const told = '〔已按青保密〔2026〕2号移除〕'
  await within(async (tx) => {
    const [entry] = await readEntries(tx, { after: sequence - 1, limit: 1 })
    expect(entry?.fact).toMatchObject({ kind: 'drafted', words: told })
    const { state } = (await readItems(tx, ['i1'])).get('i1')!
    expect(state.submissions.map(({ words }) => words)).toEqual([told, told])
    expect(state.submissions.at(-1)?.stage).toBe('submitted')
    expect((await readEntries(tx, { book: 'removal' }))[0]).toMatchObject({
      ...{ subject: `words/${sequence}`, act: { actor: '督查室张敏' } },
      fact: { secondPerson: '李保密', reason: '误录个人信息' },
    })
    expect(await removeWords(tx, asked())).toEqual({ problem: 'wordsUnknown' })
  })
  const { rows } = await trial.superuser.query(
    `select count(*) as count from events e, event_words w, items i
     where e.entry like $1 or w.words::text like $1 or i.state::text like $1 or i.normal like $1`,
    ['%110101199003070000%'],
  )
  expect(rows).toEqual([{ count: 0 }])
  expect(await verifyChain(trial.database, 'qinglan')).toHaveProperty('anchor')
})

test('words that somebody takes away without an entry are missed', async () => {
  await trial.superuser.query('delete from event_words where sequence = 2')
  expect(await verifyChain(trial.database, 'qinglan')).toEqual({
    broken: { kind: 'wordsMissing', sequence: 2 },
  })
})
