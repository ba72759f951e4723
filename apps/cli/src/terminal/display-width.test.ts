import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToWidth, displayWidth, padToWidth } from './display-width.ts'

test.each([
  ['台账', 4],
  ['GDP', 3],
  ['增长5%，', 8],
  ['e\u0301', 1],
  ['🚄', 2],
  ['', 0],
])('%s takes %i places', (words, width) => expect(displayWidth(words)).toBe(width))

test.each([
  ['地区生产总值', 12, '地区生产总值'],
  ['地区生产总值', 11, '地区生产总…'],
  ['地区生产总值', 10, '地区生产…'],
  ['abc', 2, 'a…'],
])('%s in %i places is %s', (words, most, expected) => expect(cutToWidth(words, most)).toBe(expected))

test('law: cut and filled up, words take just the places they were given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (words, width) => {
      expect(displayWidth(padToWidth(cutToWidth(words, width), width))).toBe(width)
    }),
  )
})
