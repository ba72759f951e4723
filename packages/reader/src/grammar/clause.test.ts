import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf, sentencesOf } from './clause.ts'

const parts = (text: string, of: typeof sentencesOf): string[] =>
  of(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

// What is shown; the text, / where it parts.
test.each([
  ['full stops', '新建学校3所。/改造老旧小区12个。'],
  ['semicolons', '新建学校3所；/改造老旧小区12个。'],
  ['shouts and questions', '各位代表！/路在何方？/路在脚下。'],
  ['a mark behind a quote', '大家说：“好！”/我们说：“干！”'],
  ['a mark behind a bracket', '（完）。/再见。'],
  ['no mark at the end', '新建学校3所'],
  ['a decimal is no end', '增长6.1%。'],
])('sentences: %s', (_what, text) => {
  const expected = text.split('/')
  expect(parts(expected.join(''), sentencesOf)).toEqual(expected)
})

test('a line ends a sentence, and its line feed is in none', () => {
  expect(parts('新建学校3所\n改造老旧小区12个', sentencesOf)).toEqual(['新建学校3所', '改造老旧小区12个'])
})

test.each([
  ['commas', ['新建学校3所', '改造老旧小区12个']],
  ['commas in brackets part nothing', ['新建学校（幼儿园，小学）3所', '改造老旧小区12个']],
  ['commas in quotes part nothing', ['推进“一网通办，一次办成”改革', '新增事项30项']],
  ['commas in titles part nothing', ['印发《规划，纲要》', '完成评估']],
])('clauses: %s', (_what, clauses) => {
  const found = parts(`${clauses.join('，')}。`, clausesOf)
  expect(found.map((clause) => clause.replace(/[，。]$/, ''))).toEqual(clauses)
})

test('law: sentences and clauses lie in the text, in order, none over another, and leave no word out', () => {
  const text = fc.string({ unit: fc.constantFrom(...'新建学校，。；！？、：“”（）《》\n 3所') })
  fc.assert(
    fc.property(text, (words) => {
      for (const of of [sentencesOf, clausesOf]) {
        let at = 0
        for (const { start, end } of of(words, 0, words.length)) {
          expect(words.slice(at, start)).not.toMatch(/[\u4e00-\u9fff\d]/)
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(words.slice(at)).not.toMatch(/[\u4e00-\u9fff\d]/)
      }
    }),
    { numRuns: 300 },
  )
})
