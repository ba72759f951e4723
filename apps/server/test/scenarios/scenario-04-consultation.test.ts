import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answersOnForms,
  asked,
  openingDeeds,
  ownComment,
  silent,
  words,
} from '../../../../samples/scenarios/consultation.ts'
import { cellsOf } from '../../../../samples/scenarios/sheets.ts'
import { rowId } from '../../../../samples/scenarios/table.ts'
import type { Browser } from '../browser.ts'
import { type City, download, openCity, refusalOf, seen, yes } from './city.ts'

// 情景四 征求意见：62家单位，41家无意见，12家提29条，9家没有反馈。

let city: City
let housing: Browser

const path = '/api/breakdowns/t26/deeds'
beforeAll(async () => {
  city = await openCity('2026-01-20')
  housing = await city.enrol({
    ...{ name: 'liuyang', displayName: '刘洋', grants: [{ role: 'liaison', orgUnit: 'housing' }] },
  })
  await yes(city.office, path, { deeds: openingDeeds() })
})
afterAll(() => city.close())

interface Adopted {
  readonly rows: readonly {
    readonly id: string
    readonly orgUnit: string
    readonly serial?: string
    readonly rowWords?: string
    readonly ruled?: {
      readonly ruling: string
      readonly reason: string
      readonly by: { readonly actor: string }
    }
  }[]
  readonly counts: object
  readonly commented: readonly string[]
  readonly noComment: readonly string[]
  readonly silent: readonly string[]
}
const adoption = () => seen<Adopted>(city.office, '/api/breakdowns/t26/adoption')
interface Tabled {
  readonly lifecycle: string
  readonly rows: readonly { id: string; words: string; quotes: readonly { text: string }[] }[]
}
const row37 = async () => {
  const { rows } = await seen<Tabled>(city.office, '/api/breakdowns/t26')
  return rows.find(({ id }) => id === rowId(37))!
}

test('41 bodies answer 无意见, 12 send 29 comments', async () => {
  expect(asked).toHaveLength(62)
  city.on('2026-01-26')
  for (const answer of answersOnForms()) await yes(city.office, path, answer)
  await yes(housing, path, { deeds: [ownComment] })
  const { rows, commented, noComment, ...rest } = await adoption()
  expect([rows.length, commented.length, noComment.length]).toEqual([29, 12, 41])
  expect(rest.silent).toEqual(silent)
  expect(silent).toHaveLength(9)
})

test('a body speaks for itself alone, and a request changes nothing', async () => {
  const foreign = {
    kind: 'commented',
    comment: 'x',
    orgUnit: 'water',
    field: 'other',
    words: '无',
    way: 'login',
  }
  expect((await housing.ask('POST', path, { body: { deeds: [foreign] } })).status).toBe(403)
  const ruling = { kind: 'commentRuled', comment: 'c1', ruling: 'adopted', reason: '同意' }
  expect((await housing.ask('POST', path, { body: { deeds: [ruling] } })).status).toBe(403)
  expect((await row37()).words).toBe(words)
})

test('the round ends when it is due, with the silent named; nothing is issued while comments are open', async () => {
  const closing = { deeds: [{ kind: 'consultationClosed' }] }
  expect(await refusalOf(city.office, path, closing)).toBe('notYetDue')
  // An act holds a day and no hour: the last day is open to its end.
  city.on('2026-01-27', 18)
  expect(await refusalOf(city.office, path, closing)).toBe('notYetDue')
  city.on('2026-01-28', 9)
  await yes(city.office, path, closing)
  const issuing = { deeds: [{ kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-01-28' }] }
  expect(await refusalOf(city.office, path, issuing)).toBe('commentsOpen')
})

test('完成 becomes 开工 by a named ruling with a reason; the quote of the report stays', async () => {
  const ruling = { kind: 'commentRuled', comment: 'c1', ruling: 'adopted' }
  expect(await refusalOf(city.office, path, { deeds: [{ ...ruling, reason: '' }] })).toBe('reasonMissing')
  await yes(city.office, path, { deeds: [{ ...ruling, reason: '经分管副市长同意，年内开工。' }] })
  const row = await row37()
  expect(row.words).toBe(words.replace('完成', '开工'))
  expect(row.quotes.map(({ text }) => text)).toEqual([words])
  const [ruled] = (await adoption()).rows.filter(({ id }) => id === 'c1')
  expect(ruled).toMatchObject({ serial: '37', rowWords: words, ruled: { ruling: 'adopted' } })
  const accounts = await seen<readonly { id: string; displayName: string }[]>(city.office, '/api/accounts')
  const actor = accounts.find(({ id }) => id === ruled?.ruled?.by.actor)
  expect(actor?.displayName).toBe('张敏')
})

test('29 rows are ruled, the 9 silent bodies are named', async () => {
  const { rows } = await adoption()
  const open = rows.filter(({ ruled }) => !ruled)
  const deeds = open.map(({ id }, i) => ({
    ...{ kind: 'commentRuled', comment: id, ruling: i % 2 ? 'adopted' : 'notAdopted', reason: '按职责分工' },
  }))
  await yes(city.office, path, { deeds })
  const after = await adoption()
  expect(after.counts).toEqual({ adopted: 15, partly: 0, notAdopted: 14, open: 0 })
  expect(after.rows.every(({ ruled }) => ruled !== undefined && ruled.reason !== '')).toBe(true)
  expect(after.silent).toHaveLength(9)
})

test('the 采纳情况表 holds 29 ruled rows and names the 9', async () => {
  const paper = cellsOf(await download(city, city.office, '/api/breakdowns/t26/adoption.xlsx'))
  const ruled = paper.filter((row) => row.some((cell) => cell === '采纳' || cell === '不采纳'))
  expect(ruled).toHaveLength(29)
  const names = city.sample.orgUnits.filter(({ id }) => silent.includes(id)).map(({ name }) => name)
  const whole = paper.flat().join('\n')
  expect(names.filter((name) => !whole.includes(name))).toEqual([])
  expect(whole).toContain('逾期未反馈9家')
})
