import type { BreakdownRow } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf, cutsAround, splitDeed, splitWords } from './split-row.ts'

const words = '新建改造供水管网86公里，改造老旧小区30个；建成公园20个。'
const row = {
  id: 'r',
  words,
  quotes: [{ document: 'd', start: 100, end: 100 + words.length, text: words }],
  measures: [{ words: '供水管网86公里' }, { words: '老旧小区30个' }, { words: '公园20个' }],
} as unknown as BreakdownRow // what a split reads of a row

test.each([
  [[], ['新建改造供水管网86公里，改造老旧小区30个；建成公园20个']],
  [[0], ['新建改造供水管网86公里', '改造老旧小区30个；建成公园20个']],
  [
    [1, 0],
    ['新建改造供水管网86公里', '改造老旧小区30个', '建成公园20个'],
  ],
])('cut behind %s', (cuts, parts) => {
  expect(splitWords(row, cuts)).toEqual(parts)
})

test('each number goes to the part that says it', () => {
  const deed = splitDeed(row, [0], () => 'new')
  expect(deed.parts.map(({ edit }) => edit.measures?.map((each) => each.words))).toEqual([
    ['供水管网86公里'],
    ['老旧小区30个', '公园20个'],
  ])
})

test.each([
  ['老旧小区', [0, 1]],
  ['新建改造', [0]],
  ['公园20个', [1]],
  ['管网86公里，改造老旧小区', [1]],
  [words, []],
])('words chosen in a row are cut out of it: %s', (chosen, cuts) => {
  const start = 100 + words.indexOf(chosen)
  expect(cutsAround(row, start, start + chosen.length)).toEqual(cuts)
})

test('a row without words of a report is divided by its own', () => {
  const bare = { ...row, quotes: [] }
  expect(splitDeed(bare, [0], () => 'new').parts.every(({ quotes }) => quotes === undefined)).toBe(true)
})

test('law: between them the parts keep every letter of the quotes, in their place', () => {
  const letters = fc.array(fc.constantFrom('管', '网', '8', '，', '；', '。', '、'), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(letters, fc.array(fc.nat({ max: 29 })), (signs, cuts) => {
      const text = signs.join('')
      const one = { ...row, words: text, quotes: [{ document: 'd', start: 7, end: 7 + text.length, text }] }
      const known = [...new Set(cuts)].filter((at) => at < clausesOf(one).length - 1)
      const quotes = splitDeed(one, known, () => 'new').parts.flatMap((part) => part.quotes ?? [])
      expect(quotes.map((quote) => quote.text).join('')).toBe(text)
      for (const quote of quotes) expect(text.slice(quote.start - 7, quote.end - 7)).toBe(quote.text)
    }),
  )
})
