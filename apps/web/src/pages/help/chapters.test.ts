import { expect, test } from 'vitest'
import { chapterOf, chapters } from './chapters.ts'

test.each([
  ['/ledger', 'ledger'],
  ['/items/i-37', 'item'],
  ['/breakdowns/t26', 'review'],
  ['/breakdowns/t26/consultation', 'consultation'],
  ['/settings/units', 'settings'],
  ['/wall', 'wall'],
  ['/wallpaper', 'start'],
  ['/', 'start'],
])('whoever asks for help on %s is shown %s', (path, chapter) => {
  expect(chapterOf(path).id).toBe(chapter)
})

test('chapters are numbered without gaps, and no two have a name', () => {
  expect(chapters.map(({ file }) => Number(file.slice(0, 2)))).toEqual(chapters.map((_, i) => i + 1))
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length)
})
