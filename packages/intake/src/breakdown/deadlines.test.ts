import type { Commitment } from '@taizhang/reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlinesOf } from './deadlines.ts'

interface Said {
  readonly words?: string
  readonly date?: string
  readonly scope?: 'year' | 'multi'
}

const promise = ({ words, date, scope = 'year' }: Said): Commitment => ({
  id: 'c1',
  sectionId: null,
  start: 0,
  end: 1,
  text: '建',
  type: 'task',
  quantities: [],
  scope,
  hints: [],
  ...(words && { deadline: { start: 0, end: 1, text: words, inherited: false, ...(date && { date }) } }),
})
const june = { words: '6月底前', date: '2026-06-30' }
const yearEnd = { words: '年内', date: '2026-12-31' }

test.each<[string, readonly Said[], number | null, readonly string[]]>([
  ['no promise: the year', [], 2026, ['默认 2026-12-31']],
  ['no promise, no year', [], null, ['open null']],
  ['a promise without a day', [{}], 2026, ['默认 2026-12-31']],
  ['the day it names', [june], 2026, ['6月底前 2026-06-30']],
  ['the same day twice', [june, june], 2026, ['6月底前 2026-06-30']],
  ['one with a day, one without', [{}, june], 2026, ['6月底前 2026-06-30', '默认 2026-12-31']],
  ['the year end said and meant', [{}, yearEnd], 2026, ['年内 2026-12-31']],
  ['several years, no day', [{ scope: 'multi' }], 2026, ['open null']],
  ['words that fix no day', [{ words: '如期' }], 2026, ['如期 null']],
])('%s', (_case, said, planYear, expected) => {
  const deadlines = deadlinesOf(said.map(promise), planYear)
  expect(
    deadlines.map(({ words, from, date }) => `${words ?? (from === 'default' ? '默认' : from)} ${date}`),
  ).toEqual(expected)
})

test('law: earliest first, none twice, and always one', () => {
  const said = fc.record({
    words: fc.constantFrom('6月底前', '年内'),
    date: fc.constantFrom('2026-06-30', '2026-12-31', '2027-06-30'),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(said, fc.constant({}))), (many) => {
      const dates = deadlinesOf(many.map(promise), 2026).map(({ words, date }) => `${date} ${words}`)
      expect(dates.length).toBeGreaterThan(0)
      expect(new Set(dates).size).toBe(dates.length)
      expect(dates.map((each) => each.slice(0, 10))).toEqual(
        dates.map((each) => each.slice(0, 10)).toSorted(),
      )
    }),
  )
})
