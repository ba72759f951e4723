import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printed } from './printed.ts'

test.each([
  ['a line end within a sentence', '新建道路\n5条', '新建道路5条'],
  ['an indent', '　　新建道路5条', '新建道路5条'],
  ['escapes left by a scraper', '新建道路\\r\\n5条&nbsp;&nbsp;桥梁<U+00A0>2座', '新建道路5条桥梁2座'],
  ['a blank between Latin words', '打造 Smart  City 样板', '打造Smart City样板'],
  ['nothing to clean', '新增10 km2绿地', '新增10 km2绿地'],
])('%s', (_case, words, shown) => {
  expect(printed(words)).toBe(shown)
})

test('law: nothing but white space and escapes goes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('新', '5', 'a', ' ', '\n', '　', '。') }), (words) => {
      expect(printed(words).replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''))
    }),
  )
})
