import { type Commitment, read } from '@taizhang/reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf } from './clauses.ts'

const promise = (text: string, words: string, deadline?: string): Commitment => {
  const start = text.indexOf(words)
  const span = (inner: string) => ({
    start: text.indexOf(inner),
    end: text.indexOf(inner) + inner.length,
    text: inner,
  })
  return {
    ...span(words),
    id: `c${start}`,
    sectionId: null,
    type: 'task',
    quantities: [],
    scope: 'year',
    hints: [],
    ...(deadline && { deadline: { ...span(deadline), inherited: true } }),
  }
}

// | parts the clauses; ⟦ ⟧ stand around promises.
test.each([
  ['soft words stay together', '完善补偿机制，抓好河长制、林长制落实。'],
  ['each promise has its own', '⟦新建零工驿站12个⟧，|⟦开展培训3万人次⟧。'],
  ['soft words, then a promise', '实施稳岗扩容行动，|⟦开展培训3万人次⟧。'],
  ['a promise, then soft words', '⟦建成次中心6个⟧，|深化医院改革，推动资源下沉。'],
  ['a word or two stay with the promise', '今年，⟦新建零工驿站12个⟧。'],
  ['a promise of two clauses', '⟦新建托位1500个，其中公办500个⟧，|优化服务。'],
  ['no cut in brackets or quotes', '打造样板（城市，乡村），推进“一张网，一朵云”，|⟦建成平台1个⟧。'],
  ['no cut in a number', '⟦完成投资1,200万元⟧,|优化服务供给水平。'],
])('%s: %s', (_case, marked) => {
  const text = marked.replace(/[⟦⟧|]/g, '')
  const promises = Array.from(marked.matchAll(/⟦(.*?)⟧/g), ([, words]) => promise(text, words!))
  const clauses = clausesOf(text, { start: 0, end: text.length }, promises)
  expect(clauses.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(marked.replace(/[⟦⟧]/g, ''))
})

test('a deadline said before a promise stays with it, and with the first only', () => {
  const text = '在今年6月底之前，建成公园2个，改造道路3条。'
  const promises = [promise(text, '建成公园2个', '6月底之前'), promise(text, '改造道路3条', '6月底之前')]
  const clauses = clausesOf(text, { start: 0, end: text.length }, promises)
  expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
    '在今年6月底之前，建成公园2个，',
    '改造道路3条。',
  ])
})

test('law: clauses tile the sentence, and no promise is cut', () => {
  const words = fc.constantFrom(
    '新建学校3所',
    '优化服务',
    '，',
    '；',
    '（',
    '）',
    '“',
    '”',
    '1,200个',
    '年底前',
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const { commitments } = read(`二、今年工作\n${text}。`)
      const shifted = commitments.map((each) => ({ ...each, start: each.start - 7, end: each.end - 7 }))
      const clauses = clausesOf(text, { start: 0, end: text.length }, shifted)
      expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end } of shifted)
        expect(
          clauses.filter((clause) => clause.start < end && clause.end > start).length,
        ).toBeLessThanOrEqual(1)
    }),
  )
})
