import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

/** [-removed-], {+added+}. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('')
}

test.each([
  ['a number is one word', '新建公办幼儿园18所', '新建公办幼儿园20所', '新建公办幼儿园[-18-]{+20+}所'],
  ['so is a decimal', '增长5.5%左右', '增长5%左右', '增长[-5.5-]{+5+}%左右'],
  ['a word taken out', '全面完成管网改造', '完成管网改造', '[-全面-]完成管网改造'],
  ['a word put in', '完成改造', '完成管网改造', '完成{+管网+}改造'],
  ['done becomes begun', '完成市儿童医院迁建', '开工市儿童医院迁建', '[-完成-]{+开工+}市儿童医院迁建'],
  ['two places', '6月底前建成18所', '9月底前建成20所', '[-6-]{+9+}月底前建成[-18-]{+20+}所'],
  ['nothing', '稳就业', '稳就业', '稳就业'],
  ['from nothing', '', '市水利局', '{+市水利局+}'],
  ['line ends count', '甲\n乙', '甲乙', '甲[-\n-]乙'],
])('%s', (_why, before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

test('law: what is not added makes the earlier text, what is not removed the later, however long', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc
      .array(fc.constantFrom('管', '网', '18', '公里', '，'), { maxLength: 60 })
      .map((words) => words.join('')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const spans = wordDiff(before, after)
      const of = (not: string) =>
        spans
          .filter(({ kind }) => kind !== not)
          .map((each) => each.text)
          .join('')
      expect([of('added'), of('removed')]).toEqual([before, after])
      expect(spans.every(({ kind }, i) => kind !== spans[i - 1]?.kind)).toBe(true)
    }),
  )
  const [long, longer] = ['管网改造'.repeat(600), '道路新建'.repeat(700)]
  expect(wordDiff(long, longer).map(({ text }) => text.length)).toEqual([2400, 2800])
})
