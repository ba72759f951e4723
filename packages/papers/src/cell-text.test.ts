import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, exactNumber, looksLikeFormula, mostCharacters } from './cell-text.ts'

test.each([
  ['plain words', '新建公园2个', '新建公园2个'],
  ['a bell and a null', '新\u0007建\u0000公园', '新建公园'],
  ['line ends of all kinds', '一\r\n二\r三\n四', '一\n二\n三\n四'],
  ['half a character', '台账\ud83d。', '台账。'],
  ['a whole one of two halves', '🚄', '🚄'],
])('%s', (_case, words, expected) => expect(cellText(words)).toBe(expected))

test.each([
  ['as long as a cell takes', mostCharacters, false],
  ['one longer', mostCharacters + 1, true],
])('%s', (_case, length, isCut) => {
  const text = cellText('字'.repeat(length))
  expect(text.length).toBeLessThanOrEqual(mostCharacters)
  expect(text.includes('已截断')).toBe(isCut)
})

test.each([
  ['=1+1', true],
  ['+8.5%', true],
  ['-5', true],
  ['@SUM(A1)', true],
  ['\t=1', true],
  ['＝1', true],
  ['\n=1', true],
  [' =1', true],
  ['\u3000＝1', true],
  ['\ufeff=1', true],
  ['\u200b\u202e@SUM(A1)', true],
  [' 增长5%', false],
  ['增长=5', false],
  ['——2026年', false],
  ['5%', false],
  ['', false],
])('%s may be a formula: %s', (words, expected) => expect(looksLikeFormula(words)).toBe(expected))

test.each([
  ['93000', 93000],
  ['0.05', 0.05],
  ['-1.2', -1.2],
  ['123456789012345', 123456789012345],
  ['1234567890123456', undefined],
  ['0.000000000000001', 1e-15],
  ['5%', undefined],
  ['', undefined],
  ['1e5', undefined],
])('%s is exactly %s', (digits, expected) => expect(exactNumber(digits)).toBe(expected))

// All of the first 256 often, half characters and marks of direction now and then.
const character = fc.oneof(fc.nat(0xff), fc.nat(0xffff)).map((code) => String.fromCharCode(code))
const characters = fc.string({ unit: character })

test('law: cleaned words stay as they are when cleaned again, and fit', () => {
  fc.assert(
    fc.property(characters, (words) => {
      const once = cellText(words)
      expect(cellText(once)).toBe(once)
      expect(once).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    }),
  )
})
