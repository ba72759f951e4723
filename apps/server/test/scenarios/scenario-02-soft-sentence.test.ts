import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type City, formWith, openCity, refusalOf, seen, yes } from './city.ts'

// 情景二 软性语句：没有数的话也有条目、有建议牵头单位，不编造数；规划部分没有一句没有着落。

let city: City

interface Span {
  readonly start: number
  readonly end: number
}
interface Tabled {
  readonly rows: readonly {
    readonly id: string
    readonly words: string
    readonly type: string
    readonly measures: readonly object[]
    readonly duties: { readonly lead?: string }
    readonly hint?: { readonly lead?: string; readonly reason: string }
    readonly quotes: readonly (Span & { readonly text: string })[]
  }[]
  readonly sentences: readonly {
    readonly id: string
    readonly quote: Span & { readonly text: string }
    readonly reason?: string
    readonly by?: object
  }[]
  readonly hindrances: { readonly sentences: readonly object[] }
}
interface DocumentRead {
  readonly text: string
  readonly reading: { readonly sections: readonly (Span & { readonly text: string })[] }
}
const table = () => seen<Tabled>(city.office, '/api/breakdowns/t26')
const soft = '持续优化营商环境，深化“高效办成一件事”改革。'

beforeAll(async () => {
  city = await openCity('2026-01-16')
  const report = readFileSync(join(import.meta.dirname, '../../../../samples/qinglan-2026.docx'))
  const body = formWith({ file: ['2026年政府工作报告.docx', report] }, { id: 'report-2026' })
  expect((await city.office.ask('POST', '/api/documents', { body })).status).toBe(201)
  await yes(city.office, '/api/breakdowns/from-document', { breakdown: 't26', document: 'report-2026' })
})
afterAll(() => city.close())

test('a 工作类 row with a suggested lead, and no invented number', async () => {
  const { rows } = await table()
  const found = rows.filter(({ words }) => words.includes('持续优化营商环境'))
  expect(found).toHaveLength(1)
  const [row] = found
  expect(row).toMatchObject({ words: soft, type: 'work', measures: [], quotes: [{ text: soft }] })
  expect(row!.hint).toMatchObject({ lead: 'development-reform', reason: expect.stringMatching(/营商环境/) })
  // Suggested, not assigned.
  expect(row!.duties.lead).toBeUndefined()
})

test('plan sentences without row or reason: 0', async () => {
  const { rows, sentences } = await table()
  const { text, reading } = await seen<DocumentRead>(city.office, '/api/documents/report-2026')
  const covered = new Uint8Array(text.length)
  const places = [...rows.flatMap(({ quotes }) => quotes), ...sentences.map(({ quote }) => quote)]
  for (const { start, end } of [...places, ...reading.sections]) covered.fill(1, start, end)
  const lost: string[] = []
  let at = text.indexOf('三、2026年主要目标和重点任务')
  const end = text.indexOf('各位代表！', at)
  expect([at, end].every((place) => place > 0)).toBe(true)
  for (const sentence of text.slice(at, end).split(/(?<=[。！])/)) {
    if (!covered.subarray(at, at + sentence.length).includes(1)) lost.push(sentence)
    at += sentence.length
  }
  expect(lost.filter((sentence) => /\p{L}/u.test(sentence))).toEqual([])
  expect(sentences.filter(({ reason }) => reason === undefined)).toEqual([])
})

test('a reason is a person’s: nothing is issued before somebody confirmed what is left out', async () => {
  const path = '/api/breakdowns/t26/deeds'
  const issuing = { deeds: [{ kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-01-16' }] }
  expect(await refusalOf(city.office, path, issuing)).toBe('sentencesOpen')
  const { sentences } = await table()
  const deeds = sentences.map(({ id, reason }) => ({
    ...{ kind: 'sentencesLeftOut', sentences: [id], reason, words: '总体要求和展望，不列入分解' },
  }))
  expect(deeds.length).toBeGreaterThan(0)
  await yes(city.office, path, { deeds })
  const after = await table()
  expect(after.hindrances.sentences).toEqual([])
  expect(after.sentences.every(({ by }) => by !== undefined)).toBe(true)
})
