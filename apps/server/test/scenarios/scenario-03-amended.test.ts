import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, final } from '../../../../samples/scenarios/amended.ts'
import { type City, formWith, openCity, refusalOf, seen, yes } from './city.ts'

// 情景三 文稿修改：送审稿193条已核，定稿改两个数、挪一段、添一句，只看有变化的。

let city: City

interface Tabled {
  readonly rows: readonly {
    readonly id: string
    readonly words: string
    readonly reviewed?: object
    readonly quotes: readonly { readonly document: string; readonly text: string }[]
    readonly amendment?: { readonly kind: string; readonly edit: { readonly words: string } }
  }[]
  readonly sentences: readonly { readonly quote: { readonly text: string }; readonly by?: object }[]
}
const table = () => seen<Tabled>(city.office, '/api/breakdowns/t26')
const path = '/api/breakdowns/t26'

beforeAll(async () => {
  city = await openCity('2026-01-08')
  for (const [id, text] of Object.entries({ draft, final })) {
    const body = formWith({ file: [`${id}.txt`, text] }, { id: `${id}-2026` })
    expect((await city.office.ask('POST', '/api/documents', { body })).status).toBe(201)
  }
  await yes(city.office, '/api/breakdowns/from-document', { breakdown: 't26', document: 'draft-2026' })
})
afterAll(() => city.close())

test('193 rows are reviewed on the text of 8 January', async () => {
  const { rows } = await table()
  expect(rows).toHaveLength(193)
  const deeds = [{ kind: 'rowsReviewed', rows: rows.map(({ id }) => id) }]
  await yes(city.office, `${path}/deeds`, { deeds })
  expect((await table()).rows.every(({ reviewed }) => reviewed !== undefined)).toBe(true)
})

test('the final text: 191 carry over, 2 changed, none lost, 1 new', async () => {
  city.on('2026-01-15')
  const { counts } = await yes(city.office, `${path}/rebase`, { document: 'final-2026' })
  const { carried, moved, changed, vanished, added } = counts as Readonly<Record<string, number>>
  expect({ kept: carried! + moved!, changed, vanished, added }).toEqual({
    ...{ kept: 191, changed: 2, vanished: 0, added: 1 },
  })
  expect(moved).toBe(9)
  await yes(city.office, `${path}/rebase`, { document: 'final-2026', confirm: true })
})

test('2 show old and new for one decision, 1 sentence is pending, the reviews of the others stand', async () => {
  const { rows, sentences } = await table()
  const amended = rows.filter(({ amendment }) => amendment)
  expect(amended.map(({ words, amendment }) => [words, amendment!.edit.words])).toEqual([
    [expect.stringContaining('18所'), expect.stringContaining('20所')],
    [expect.stringContaining('86公里'), expect.stringContaining('90公里')],
  ])
  const pending = sentences.filter(({ by }) => !by).map(({ quote }) => quote.text)
  expect(pending).toEqual([expect.stringContaining('新增普惠性托位1500个')])
  expect(rows).toHaveLength(193)
  expect(rows.filter(({ amendment, reviewed }) => !amendment && reviewed)).toHaveLength(191)
  expect(rows.every(({ quotes }) => quotes.every(({ document }) => document === 'final-2026'))).toBe(true)
})

test('nothing is issued before the two are ruled on; a ruling takes the new number', async () => {
  const issuing = { deeds: [{ kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-01-15' }] }
  expect(await refusalOf(city.office, `${path}/deeds`, issuing)).toBe('sentencesOpen')
  const { rows } = await table()
  const deeds = rows
    .filter(({ amendment }) => amendment)
    .map(({ id }) => ({ kind: 'rebaseRuled', row: id, ruling: 'new' }))
  await yes(city.office, `${path}/deeds`, { deeds })
  const after = (await table()).rows.map(({ words }) => words).join('')
  expect([after.includes('20所'), after.includes('90公里')]).toEqual([true, true])
  expect([after.includes('18所'), after.includes('86公里')]).toEqual([false, false])
})
