import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceSpan, viewOf, viewOffset } from './view.ts'

// What is shown; as it stands in the text; as its author meant it.
const rows = [
  ['plain words stay', '地区生产总值增长6%。', '地区生产总值增长6%。'],
  ['full-width digits', '２０２６年', '2026年'],
  ['full-width percent and point', '增长５．５％', '增长5.5%'],
  ['full-width letters', 'Ｇ１０７国道、ＡＩ', 'G107国道、AI'],
  ['half-width marks in Chinese', '增长6%,居第3位;', '增长6%，居第3位；'],
  ['half-width brackets', '头(只)', '头（只）'],
  ['a colon between words', '目标是:增长', '目标是：增长'],
  ['thousands keep their comma', '1,268个', '1,268个'],
  ['full-width thousands', '１，２６８个', '1,268个'],
  ['a comma after a number of four digits is a comma', '2025,2026年', '2025，2026年'],
  ['a comma between two counts is a comma', '12,5个', '12，5个'],
  ['the colon of a ratio', '8:45:47', '8:45:47'],
  ['a full-width ratio', '8：45：47', '8:45:47'],
  ['a blank inside a sentence goes', '增长 6 %', '增长6%'],
  ['a full-width blank goes', '各位代表　同志们', '各位代表同志们'],
  ['a blank between letters stays', 'Wi Fi', 'Wi Fi'],
  ['a tab goes', '增长\t6%', '增长6%'],
  ['an indent goes', '　　一、回顾', '一、回顾'],
  ['a no-break blank goes', '增长\u00a06%', '增长6%'],
  ['a zero-width blank goes', '增\u200b长', '增长'],
  ['a byte-order mark goes', '\ufeff政府工作报告', '政府工作报告'],
  ['Windows line ends', '一\r\n二', '一\n二'],
  ['old Mac line ends', '一\r二', '一\n二'],
  ['line separators', '一\u2028二\u2029三', '一\n二\n三'],
  ['empty lines go', '一\n\n\n二', '一\n二'],
  ['blank lines go', '一\n　　\n二', '一\n二'],
  ['an opening line end goes', '\n\n一', '一'],
  ['line ends written out', '一、回顾\\r\\n二、目标', '一、回顾\n二、目标'],
  ['line feeds written out', '一、回顾\\n二、目标', '一、回顾\n二、目标'],
  ['many line ends written out', '一\\r\\n\\r\\n\\r\\n二', '一\n二'],
  ['a tab written out', '\\t各位代表', '各位代表'],
  ['a no-break blank written out', '增长&nbsp;6%', '增长6%'],
  ['many of them', '&nbsp;&nbsp;&nbsp;&nbsp;各位代表', '各位代表'],
  ['an entity by number', '&#8220;十四五&#8221;', '“十四五”'],
  ['an entity in hexadecimal', '&#x201C;十四五&#x201D;', '“十四五”'],
  ['quotes by name', '&ldquo;十四五&rdquo;', '“十四五”'],
  ['a point by name', '阿里&middot;买买提', '阿里·买买提'],
  ['a code point written out', '增长<U+00A0>6%', '增长6%'],
  ['a full-width blank written out', '<U+3000><U+3000>各位代表', '各位代表'],
  ['a line-breaking tag', '一、回顾<br/>二、目标', '一、回顾\n二、目标'],
  ['paragraph tags', '<p>一、回顾</p><p>二、目标</p>', '一、回顾\n二、目标\n'],
  ['a tag that says nothing', '增长<strong>6%</strong>', '增长6%'],
  ['a comment', '增长<!-- 广告 -->6%', '增长6%'],
  ['dashes of many kinds', '5%–6%、5%―6%、5%━6%', '5%—6%、5%—6%、5%—6%'],
  ['waves of many kinds', '5%～6%、5%〜6%', '5%~6%、5%~6%'],
  ['a mathematical minus', '−2.3%', '-2.3%'],
  ['round noughts', '二○二六年', '二〇二六年'],
  ['a small percent sign', '6﹪', '6%'],
  ['half-width full stop', '增长6%｡', '增长6%。'],
  ['points of many kinds', '买买提•艾力、买买提・艾力', '买买提·艾力、买买提·艾力'],
  ['document brackets', '国发〔2024〕12号', '国发（2024）12号'],
  ['what is no debris stays', '“A&B”、<目标>、\\路径', '“A&B”、<目标>、\\路径'],
] as const

test.each(rows)('%s', (_what, written, meant) => {
  expect(viewOf(written).text).toBe(meant)
})

// A stretch of the view is words of the source, debris and all.
const spans = [
  ['增长５．５％。', '5.5%', '５．５％'],
  ['新增 1 200 人', '1200人', '1 200 人'],
  ['增长&nbsp;6%', '增长6%', '增长&nbsp;6%'],
  ['一、回顾\\r\\n二、目标', '二、目标', '二、目标'],
  ['头(只)', '（只）', '(只)'],
  ['　　一、回顾', '一、回顾', '一、回顾'],
] as const

test.each(spans)('in %s the words %s stand as %s', (written, words, stands) => {
  const view = viewOf(written)
  const at = view.text.indexOf(words)
  const { start, end } = sourceSpan(view, at, at + words.length)
  expect(written.slice(start, end)).toBe(stands)
})

test('an empty stretch is an empty stretch of the source', () => {
  const view = viewOf('　　一、\n')
  expect(sourceSpan(view, 0, 0)).toEqual({ start: 2, end: 2 })
  expect(sourceSpan(view, view.text.length, view.text.length)).toEqual({ start: 5, end: 5 })
})

test('indents and gaps are remembered, though blanks are gone', () => {
  const view = viewOf('　　各位代表\n县长  许望山\n无缩进')
  expect(view.indents.map((at) => view.text[at])).toEqual(['各'])
  expect(view.gaps.map((at) => view.text[at])).toEqual(['许'])
})

const debris = fc.constantFrom(
  '\\r\\n',
  '&nbsp;',
  '<U+00A0>',
  '<br/>',
  '<!-- -->',
  '　',
  ' ',
  '\t',
  '\r\n',
  '\u200b',
  '&#8220;',
)
const written = fc
  .array(
    fc.oneof(
      debris,
      fc.constantFrom(...rows.map(([, words]) => words)),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''))

test('law: the view maps back: its units stand for stretches of the source, in order, none over another', () => {
  fc.assert(
    fc.property(written, (source) => {
      const { text, from, to } = viewOf(source)
      expect([from.length, to.length]).toEqual([text.length, text.length])
      let at = 0
      for (let i = 0; i < text.length; i++) {
        expect(from[i]).toBeGreaterThanOrEqual(at)
        expect(to[i]).toBeGreaterThan(from[i]!)
        at = to[i]!
      }
      expect(at).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 300 },
  )
})

test('law: every Chinese character and digit of the source outside debris is in one unit of the view', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(debris, fc.constantFrom('增长', '６％', '12', '一、', '。')), { maxLength: 12 }),
      (pieces) => {
        const source = pieces.join('')
        const { from, to } = viewOf(source)
        const covered = new Uint8Array(source.length)
        from.forEach((start, i) => {
          covered.fill(1, start, to[i])
        })
        for (const { index } of source.matchAll(/[\u4e00-\u9fff％６]|(?<![&#\dU+])12/gu))
          expect(covered[index]).toBe(1)
      },
    ),
    { numRuns: 300 },
  )
})

test('law: what is clean stays as it is, and a view of a view is the same', () => {
  fc.assert(
    fc.property(written, (source) => {
      const once = viewOf(source).text
      if (/[\\&<]|[A-Za-z\d] [A-Za-z]/.test(once)) return
      expect(viewOf(once).text).toBe(once)
    }),
    { numRuns: 300 },
  )
})

test('law: an offset of the source finds its unit', () => {
  fc.assert(
    fc.property(written, (source) => {
      const view = viewOf(source)
      for (let i = 0; i < view.text.length; i++) expect(viewOffset(view, view.from[i]!)).toBe(i)
    }),
    { numRuns: 200 },
  )
})
