import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineOf } from './deadline-words.ts'

const shown = (words: string, year: number | null = 2026) => {
  const read = deadlineOf(words, year)
  return 'unread' in read ? 'unread' : `${read.deadline.from} ${read.deadline.date ?? ''}`.trim()
}

test.each([
  ['全年', 'text 2026-12-31'],
  ['12月底前', 'text 2026-12-31'],
  ['6月底', 'text 2026-06-30'],
  ['2月底前', 'text 2026-02-28'],
  ['2026年9月30日', 'text 2026-09-30'],
  ['2026.9.30', 'text 2026-09-30'],
  ['2026-09-30', 'text 2026-09-30'],
  ['9月30日前', 'text 2026-09-30'],
  ['9月上旬', 'text 2026-09-10'],
  ['2026年11月', 'text 2026-11-30'],
  ['三季度', 'text 2026-09-30'],
  ['上半年', 'text 2026-06-30'],
  ['年底前', 'text 2026-12-31'],
  ['2027年底', 'text 2027-12-31'],
  ['2026年', 'text 2026-12-31'],
  ['6月底前开工，12月底前完工', 'text 2026-12-31'],
  ['１２月底', 'text 2026-12-31'],
  ['20260930', 'text 2026-09-30'],
  ['202609', 'unread'],
  ['46295', 'unread'],
  ['次年3月底', 'text 2027-03-31'],
  ['持续推进', 'open'],
  ['每月25日前报送', 'open'],
  ['长期坚持', 'open'],
  ['', 'default 2026-12-31'],
  ['—', 'default 2026-12-31'],
  ['2月30日', 'unread'],
  ['13月底', 'unread'],
  ['尽早', 'unread'],
])('%s is %s', (words, deadline) => {
  expect(shown(words)).toBe(deadline)
})

test('without a year only what names one is a day', () => {
  expect([shown('12月底', null), shown('2026年12月', null), shown('', null)]).toEqual([
    'unread',
    'text 2026-12-31',
    'open',
  ])
})

test('law: every day of a year reads back as itself, however it is written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, last] = day.split('-').map(Number)
        for (const words of [day, `${year}年${month}月${last}日`, `${year}.${month}.${last}`])
          expect(shown(words)).toBe(`text ${day}`)
      },
    ),
  )
})
