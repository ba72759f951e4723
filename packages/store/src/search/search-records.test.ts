import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { added, login, on } from '../../test/story.ts'
import { inGovernment, type Transaction } from '../database/in-government.ts'
import { foundGovernment } from '../record/found-government.ts'
import { recordDeeds } from '../record/record-deeds.ts'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import { indexDocument } from './index-document.ts'
import { normalText } from './normal-text.ts'
import { type SearchOptions, searchRecords } from './search-records.ts'

const words = [
  '新建改造管网86公里，其中城区４０公里',
  '地区生产总值（GDP）增长6％左右',
  '深化‘高效办成一件事’改革，\\路径_清单%100',
  '完成37所学校食堂改造；2026-03前开工',
]
const quote = '出处原文'
const itemsOf = words.map((each, i): readonly [string, string] => [`item-${i}`, each])
const document = {
  id: 'report',
  title: '青澜市2026年政府工作报告',
  text: `${'各位代表：\n现在，我代表市人民政府报告工作。\n'.repeat(900)}新建海绵城市示范区3.5平方公里。`,
}

let database: TrialDatabase
beforeAll(async () => {
  database = await openTrialDatabase()
  for (const id of ['370900', '370901'])
    await foundGovernment(database, { id, name: id, level: 'city' }, login('2026-01-05'))
  const events = itemsOf.map(([id, text]) =>
    on(
      '2026-02-01',
      id,
      added({ words: text, sources: [{ document: 'report', list: 'workReport', quote }] }),
    ),
  )
  const outcome = await recordDeeds(database, '370900', events)
  if (!('sequence' in outcome)) throw new Error(JSON.stringify(outcome))
  await inGovernment(database, '370900', async (tx) => {
    await tx.client.query(
      `insert into documents (government_id, document_id, version, title, kind, body) values ('370900', $1, 1, $2, 'workReport', $3)`,
      [document.id, document.title, document.text],
    )
    await indexDocument(tx, document)
  })
}, 60_000)
afterAll(() => database.close())

const within = <T>(work: (tx: Transaction) => Promise<T>, government = '370900') =>
  inGovernment(database, government, work)
const search = async (asked: string, options?: SearchOptions) => {
  const outcome = await within((tx) => searchRecords(tx, asked, options))
  if ('problem' in outcome) throw new Error(outcome.problem.code)
  return outcome.hits
}
const idsOf = async (asked: string, options?: SearchOptions) =>
  (await search(asked, options)).map(({ id }) => id)

test.each([
  // why                        asked                found
  ['one character', '校', ['item-3']],
  ['two', '管网', ['item-0']],
  ['a number and its unit', '86公里', ['item-0']],
  ['full-width', '８６公里', ['item-0']],
  ['as it is stored full-width', '城区40', ['item-0']],
  ['letters, whatever their case', 'gdp', ['item-1']],
  ['a percentage', '6%左右', ['item-1']],
  ['over a comma', '公里其中', ['item-0']],
  ['a month', '2026-03', ['item-3']],
  ['what LIKE takes for anything', '%100', ['item-2']],
  ['what LIKE takes for one letter', '8_公', []],
  ['pieces that are there, but not together', '公里新建', []],
  ['in all of them', quote, ['item-0', 'item-1', 'item-2', 'item-3']],
  ['in none', '桥', []],
])('%s: %s', async (_why, asked, found) => {
  expect(await idsOf(asked, { kinds: ['item'] })).toEqual(found)
})

test('a document is found by its title, by its last words, and once', async () => {
  expect(await idsOf('青澜市2026年')).toEqual(['report'])
  expect(await idsOf('海绵城市示范区3.5平方')).toEqual(['report'])
  expect(await idsOf('现在，我代表')).toEqual(['report'])
})

test('the hit is marked where it stands', async () => {
  const [hit] = await search('海绵城市')
  const { text, hit: place } = hit!.excerpt
  expect(text.slice(place.start, place.end)).toBe('海绵城市')
  expect(text.length).toBeLessThan(100)
})

test('page by page, over all kinds, nothing twice and nothing left out', async () => {
  const pages: string[] = []
  let after: SearchOptions['after']
  for (;;) {
    const hits = await search('2026', { limit: 1, ...(after && { after }) })
    if (hits.length === 0) break
    pages.push(...hits.map(({ kind, id }) => `${kind} ${id}`))
    after = hits.at(-1)
  }
  expect(pages).toEqual(['item item-3', 'document report'])
})

test('another government finds nothing of it', async () => {
  expect(await within((tx) => searchRecords(tx, '管网'), '370901')).toEqual({ hits: [] })
})

test('signs alone are not searched for', async () => {
  expect(await within((tx) => searchRecords(tx, '，。'))).toEqual({ problem: { code: 'nothingToSearch' } })
})

test('law: every stretch of an item finds it, and what is found holds it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(words.length - 1),
      fc.nat(40),
      fc.integer({ min: 1, max: 12 }),
      async (which, from, length) => {
        const asked = words[which]!.slice(from, from + length)
        const normal = normalText(asked).text
        if (normal === '') return
        const found = await idsOf(asked, { kinds: ['item'] })
        const expected = itemsOf
          .filter(([, text]) => normalText(text).text.includes(normal))
          .map(([id]) => id)
        expect(found.filter((id) => expected.includes(id))).toEqual(expected)
        expect(found.length === expected.length || normalText(quote).text.includes(normal)).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})
