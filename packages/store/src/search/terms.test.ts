import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentParts } from './document-parts.ts'
import { excerptOf } from './excerpt.ts'
import { normalText } from './normal-text.ts'
import { longestQuery, searchQuery, searchTerms } from './terms.ts'

test.each([
  // why                             text                          normal
  ['full-width letters and digits', 'ＧＤＰ增长６％', 'gdp增长6%'],
  ['spaces and signs', '改造 城中村、老旧小区，提速。', '改造城中村老旧小区提速'],
  ['a point between digits', '新增1.13万人。', '新增1.13万人'],
  ['a month', '2026-03', '2026-03'],
  ['months with a long dash', '1—10月', '1-10月'],
  ['a thousands comma', '3,215亿元', '3215亿元'],
  ['a square metre', '120㎡', '120m2'],
  ['an accent', 'café', 'cafe'],
  ['a sign that a line begins with', '-5%', '5%'],
  ['a line end inside a number', '86\n公里', '86公里'],
])('%s: %s', (_why, text, normal) => expect(normalText(text).text).toBe(normal))

test('each unit of a normal text knows where it came from', () => {
  const { text, starts, ends } = normalText('共 12㎡。')
  expect([...text].map((letter, i) => `${letter}${starts[i]}–${ends[i]}`)).toEqual([
    ...['共0–1', '12–3', '23–4', 'm4–5', '24–5'],
  ])
})

test.each([
  // why                   words       pieces
  ['one character', '路', ['路']],
  ['two', '管网', ['管网']],
  ['three', '86公', ['86', '6公']],
  ['a piece that comes twice', '一一一', ['一一']],
])('pieces of a query: %s', (_why, words, grams) => {
  expect(searchQuery(words)).toMatchObject({ grams })
})

test.each([
  ['5%', '%5\\%%'],
  ['a_b', '%ab%'],
  ['&\\', '%&%'],
])('%s as a pattern', (words, pattern) => expect(searchQuery(words)).toMatchObject({ pattern }))

test.each([
  ['signs only', '，。', { code: 'nothingToSearch' }],
  ['nothing', '', { code: 'nothingToSearch' }],
  ['a whole speech', '路'.repeat(longestQuery + 1), { code: 'queryTooLong', most: longestQuery }],
])('not searched for: %s', (_why, words, problem) => expect(searchQuery(words)).toEqual(problem))

test('the words of two texts are not taken for one', () => {
  const { normal, grams } = searchTerms(['建设管', '网络'])
  expect(normal).toBe('建设管\n网络')
  expect(grams).not.toContain('管网')
})

describe('excerpt', () => {
  const long = '一'.repeat(60)
  test.each([
    // why                              texts                      asked      excerpt
    ['the hit is marked', ['新建管网86公里。'], '86公里', '新建管网⟦86公里⟧。'],
    ['as written, not as asked', ['增长 ６ ％左右'], '6%', '增长 ⟦６ ％⟧左右'],
    ['the first text that has it', ['道路', '新建道桥'], '道桥', '新建⟦道桥⟧'],
    ['cut on both sides', [`${long}管网${long}`], '管网', `…${'一'.repeat(40)}⟦管网⟧${'一'.repeat(40)}…`],
    ['never inside a character', [`${'𠮷'.repeat(30)}a管网`], '管网', `…${'𠮷'.repeat(20)}a⟦管网⟧`],
  ])('%s', (_why, texts, asked, expected) => {
    const { text, hit } = excerptOf(texts, normalText(asked).text)!
    expect(`${text.slice(0, hit.start)}⟦${text.slice(hit.start, hit.end)}⟧${text.slice(hit.end)}`).toBe(
      expected,
    )
  })
  test('none where the words are not', () => expect(excerptOf(['道路'], '桥')).toBeUndefined())
})

const letters = fc.constantFrom(...'管网改造完成。，、 ％%.1263-—ＧDP㎡é𠮷_\\\n')
const texts = fc.string({ unit: letters, maxLength: 40 })

test('law: any stretch of a text is held by its normal text, and its pieces by the pieces of the text', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
      const stored = searchTerms([text])
      const query = searchQuery(text.slice(Math.min(a, b), Math.max(a, b)))
      if ('code' in query) return
      expect(stored.normal).toContain(query.normal)
      expect(stored.grams).toEqual(expect.arrayContaining([...query.grams]))
      expect(excerptOf([text], query.normal)).toBeDefined()
    }),
  )
})

test('law: whatever stands in a document, no longer than a query, stands whole in one part', () => {
  const text = Array.from({ length: 30_000 }, (_, i) =>
    i % 97 === 0 ? '𠮷' : String.fromCharCode(0x4e00 + (i % 997)),
  ).join('')
  const characters = [...text]
  const parts = documentParts(text)
  expect(parts.length).toBeGreaterThan(3)
  for (let at = 0; at <= characters.length - longestQuery; at += 331) {
    const stretch = characters.slice(at, at + longestQuery).join('')
    expect(parts.some((part) => part.includes(stretch))).toBe(true)
  }
})
