import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetName } from './sheet-name.ts'

test.each([
  ['任务分解表', '任务分解表'],
  ['2026/01 [初稿]: 一?', '2026 01 初稿 一'],
  ["'引号'", '引号'],
  ['', '表'],
  ['History', '表'],
  ['字'.repeat(40), '字'.repeat(31)],
])('%s is called %s', (words, expected) => expect(sheetName(words)).toBe(expected))

test('law: whatever comes, Excel takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const name = sheetName(words)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/)
    }),
  )
})
