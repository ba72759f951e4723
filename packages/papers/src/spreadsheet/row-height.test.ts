import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowHeight } from './row-height.ts'

const columns = [
  { heading: '甲', width: 10 },
  { heading: '乙', width: 5 },
]

test.each([
  ['one line', ['一二三', '一'], 1],
  ['as much as a line holds', ['一二三四五六七八九十', ''], 1],
  ['one more', ['一二三四五六七八九十一', ''], 2],
  ['line ends of its own', ['一\n二\n三', ''], 3],
  ['the narrower column decides', ['一二三四五六', '一二三四五六'], 2],
  ['a number and nothing', [5, null], 1],
] as const)('%s', (_case, cells, lines) => expect(rowHeight(cells, columns)).toBe(lines * 15 + 3))

test('a column for working with makes no row a page: sixty bodies in it ask for three lines', () => {
  const aside = [columns[0]!, { heading: '配合单位', width: 5, isAside: true }]
  const many = Array.from({ length: 60 }, () => '市住建局').join('、')
  expect(rowHeight(['一二三', many], aside)).toBe(3 * 15 + 3)
  expect(rowHeight(['一二三', many], columns)).toBe(409)
})

test('law: more words are never less high, and none passes what a spreadsheet has', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 3000 }), (a, b) => {
      expect(rowHeight([a + b, null], columns)).toBeGreaterThanOrEqual(rowHeight([a, null], columns))
      expect(rowHeight([a + b, null], columns)).toBeLessThanOrEqual(409)
    }),
  )
})
