import { describe, expect, test } from 'vitest'
import { terms } from './terms.ts'

const known = (id: string) => terms.find((term) => term.id === id)

// What is read from a row: zh, variants, forms, issue.
test.each([
  ['牵头单位', ['主责单位', '牵头部门'], 'lead', [], undefined],
  ['填报', ['报送'], 'submission', ['submit'], undefined],
  ['申诉', [], 'appeal', [], 3],
  ['目标', ['目标值', '预期目标'], 'target', [], undefined],
] as const)('%s (%j) is %s %j', (zh, also, id, forms, later) => {
  expect(known(id)).toMatchObject({ zh, also, id, forms, later })
})

describe('every term', () => {
  test.each(terms.map((term) => [term.zh, term] as const))(
    '%s has all its cells, well formed',
    (_zh, term) => {
      expect(term.id, 'an id is camelCase').toMatch(/^[a-z]+(?:[A-Z][a-z]*)*$/)
      for (const form of term.forms) expect(form, 'so is a form').toMatch(/^[a-z]+(?:[A-Z][a-z]*)*$/)
      for (const word of [term.zh, ...term.also]) expect(word).toMatch(/^\p{Script=Han}+$/u)
      expect(term.means, 'a Chinese sentence').toMatch(/\p{Script=Han}.*。$/u)
      expect(term.means.slice(0, -1), 'one sentence').not.toContain('。')
      expect(term.standard, '=, ≈ or —').toMatch(/^[=≈—]/)
      expect(term.not).not.toBe('')
      expect(term.later === undefined || Number.isInteger(term.later), 'an issue is a number').toBe(true)
    },
  )
})

test('law: no two terms share a word, English or Chinese', () => {
  const words = terms.flatMap(({ id, forms, zh, also }) => [id, ...forms, zh, ...also])
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})
