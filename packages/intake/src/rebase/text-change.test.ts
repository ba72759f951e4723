import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patchedWords } from './patched-words.ts'
import { placeOf, sameStretches } from './text-change.ts'

/** What is left of the old words, what is new, in brackets. */
function marked(old: string, now: string): string {
  let [words, from, to] = ['', 0, 0]
  for (const each of [...sameStretches(old, now), { old: old.length, new: now.length, length: 0 }]) {
    const [gone, come] = [old.slice(from, each.old), now.slice(to, each.new)]
    if (gone + come !== '') words += `[${gone}→${come}]`
    words += old.slice(each.old, each.old + each.length)
    from = each.old + each.length
    to = each.new + each.length
  }
  return words
}

test.each([
  ['a number is one word', '新建学校18所', '新建学校20所', '新建学校[18→20]所'],
  ['a decimal too', '增长5.5%', '增长5.8%', '增长[5.5→5.8]%'],
  ['words put in', '改造管网86公里', '改造供水管网86公里', '改造[→供水]管网86公里'],
  ['words taken out', '全年新增就业4.2万人', '新增就业4.2万人', '[全年→]新增就业4.2万人'],
  ['nothing', '新建公园', '新建公园', '新建公园'],
])('%s', (_case, old, now, words) => {
  expect(marked(old, now)).toBe(words)
})

test.each([
  ['the text of the row as drawn', '新建学校18所。', '新建学校18所。', '新建学校20所。', '新建学校20所。'],
  ['edited, the number still there', '建成学校18所', '新建学校18所。', '新建学校20所。', '建成学校20所'],
  ['edited, the number gone', '建成一批学校', '新建学校18所。', '新建学校20所。', '新建学校20所。'],
])('patched: %s', (_case, words, was, is, patched) => {
  expect(patchedWords(words, was, is)).toBe(patched)
})

test('law: stretches are the same in both texts, and the ends of a text stay its ends', () => {
  const text = fc.stringMatching(/^[新建公园道路123.，]{0,20}$/u)
  fc.assert(
    fc.property(text, text, fc.nat(20), (old, now, at) => {
      const stretches = sameStretches(old, now)
      for (const each of stretches)
        expect(old.substr(each.old, each.length)).toBe(now.substr(each.new, each.length))
      const lengths = { old: old.length, now: now.length }
      const place = placeOf(Math.min(at, old.length), 'end', stretches, lengths)
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(now.length)
      expect(placeOf(0, 'start', stretches, lengths)).toBe(0)
      expect(placeOf(old.length, 'end', stretches, lengths)).toBe(now.length)
    }),
  )
})
