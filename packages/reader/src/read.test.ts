import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken } from '../test/integrity.ts'
import { reportOf } from '../test/report.ts'
import { read } from './read.ts'

const sample = (path: string): string =>
  readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8')
const reports = [sample('src/qinglan-2025.txt'), sample('src/qinglan-2026.txt')] as const
const damaged = sample('qinglan-2026-damaged.txt')
const short = reportOf({
  review: '预计地区生产总值412.6亿元、增长6.1%。新建学校3所。城镇、农村居民人均可支配收入分别增长5%和6.9%。',
  problems: '我们也清醒地看到，发展中还存在不少困难和问题：一是产业链条不长；二是财政收支矛盾突出。',
  targets: '今年全县经济社会发展主要预期目标是：地区生产总值增长6%左右，居民收入增长与经济增长同步。',
  tasks: '实施重点项目86个，总投资320亿元。上半年，建成标准厂房12万平方米；年底前云溪大桥通车。',
  livelihood: '1．新建学校3所。\n2．改造老旧小区12个。',
  self: '“三公”经费压减5%以上。',
})

test.each([
  ['nothing', ''],
  ['a blank', ' '],
  ['a line end', '\n'],
  ['a mark', '。'],
  ['marks alone', '，；。\n！？'],
  ['a heading alone', '一、'],
  ['many headings', '一、\n二、\n三、\n（一）\n1.\n'.repeat(20)],
  ['a digit', '5'],
  ['a half of a pair', '\ud83d'],
  ['other tongues', 'Work report 2026: growth of 5%. Отчёт о работе. 活動報告。'],
  ['debris alone', '\\r\\n&nbsp;<U+00A0>'],
  ['a byte-order mark', '\ufeff政府工作报告'],
  ['line ends of all kinds', '一、回顾\r\n增长5%。\r增长6%。\u2028增长7%。\u2029完'],
  ['brackets that never close', '（（（“““《《《'],
  ['a short report', short],
  ['a report on one line', reports[0].replaceAll('\n', '')],
  ['a report with line ends written out', reports[0].replaceAll('\n', '\\r\\n')],
  ['a list of targets with nothing before it', '主要预期目标是：稳中求进。'],
  ['targets announced, none told', '主要预期目标是：一亿三千万6月底前𝟓十个百分点十悃（1,234.5。'],
  ['a report in the middle', reports[1].slice(3000, 6000)],
  ['a damaged report', damaged],
])('the reading of %s keeps its contract', { timeout: 30_000 }, (_what, text) => {
  expect(broken(read(text), text)).toEqual([])
})

/** A piece of a report with something done to it. */
const piece = fc
  .tuple(fc.constantFrom(...reports, damaged, short), fc.nat(9000), fc.integer({ min: 1, max: 900 }))
  .map(([text, at, size]) => text.slice(at % text.length, (at % text.length) + size))
const debris = fc.constantFrom(
  '\\r\\n',
  '&nbsp;',
  '<U+00A0>',
  '　',
  '\n\n',
  '\t',
  '\u200b',
  '一、',
  '（二）',
  '1.',
  '其中，',
  '分别',
  '2023%',
  'xx区',
  '“',
  '\ud83d',
  '——',
  '２０２６年',
)
const noise = fc.string({
  unit: fc.constantFrom(
    ...'一二十百万亿0189.,%％年月日底前以上至—~由到、，。；：！\n “”（）《》增长完成新建',
  ),
})

test('law: any text, mutated and spliced, is read without a broken promise', { timeout: 60_000 }, () => {
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, debris, noise), { maxLength: 8 })
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (each) => {
      expect(broken(read(each), each)).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('law: any string at all is read without a broken promise', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (each) => {
      expect(broken(read(each), each)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('law: reading is a function: the same text gives the same reading', { timeout: 60_000 }, () => {
  expect(read(short)).toEqual(read(short))
})

// The same report as sites and people leave it: the same headings and items, in the same words.
const wide = (text: string): string => String.fromCharCode(text.charCodeAt(0) + 0xfee0)
const prints: readonly (readonly [string, (text: string) => string])[] = [
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['blank lines', (text) => text.replaceAll('\n', '\n\n')],
  ['indents', (text) => `　　${text.replaceAll('\n', '\n　　')}`],
  ['line ends written out', (text) => text.replaceAll('\n', '\\r\\n')],
  ['line-breaking tags', (text) => text.replaceAll('\n', '<br>')],
  ['paragraph tags', (text) => `<p>${text.replaceAll('\n', '</p><p>')}</p>`],
  ['blanks written out', (text) => text.replaceAll('\n', '\n&nbsp;&nbsp;')],
  ['code points written out', (text) => text.replaceAll('\n', '\n<U+00A0>')],
  ['full-width digits', (text) => text.replace(/[\d%]/g, wide)],
  [
    'half-width marks',
    (text) => text.replace(/[，；：（）]/g, (mark) => ',;:()'['，；：（）'.indexOf(mark)]!),
  ],
  ['blanks inside numbers', (text) => text.replace(/(\d)(?=\d)/g, '$1 ')],
  ['lines broken at forty characters', (text) => text.replace(/([^\n]{40})(?=[^\n])/g, '$1\n')],
]

test.each(prints)('a report with %s says the same', { timeout: 30_000 }, (_what, print) => {
  const plain = (text: string): string =>
    text
      .replace(/&nbsp;|<U\+00A0>|\s/g, '')
      .replace(/[，；：（）]/g, (mark) => ',;:()'['，；：（）'.indexOf(mark)]!)
      .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  const told = (text: string): string[] => {
    const { targets, commitments, actuals, findings } = read(text)
    return [...targets, ...commitments, ...actuals, ...findings].map(({ text: words }) => plain(words))
  }
  expect(told(print(reports[0]))).toEqual(told(reports[0]))
})

test('law: full-width digits and signs read as half-width ones, in the same places', {
  timeout: 60_000,
}, () => {
  const widened = short.replace(/[\d.%]/g, wide)
  const facts = (text: string) => {
    const { targets, commitments, actuals, coverage, blocks } = read(text)
    const told = [...targets, ...commitments, ...actuals].map((item) => ({
      ...item,
      text: item.text.length,
      deadline: undefined,
      reference: undefined,
      quantities:
        'quantities' in item ? item.quantities.map(({ value, start, end }) => [value, start, end]) : [],
    }))
    return { told, coverage, blocks }
  }
  expect(facts(widened)).toEqual(facts(short))
})

test('law: a report appended to another changes none of the items before it', { timeout: 60_000 }, () => {
  for (const [first, second] of [
    [reports[0], reports[1]],
    [reports[1], reports[0]],
    [short, reports[0]],
  ] as const) {
    const alone = read(first)
    const both = read(`${first}\n${second}`)
    const own = <Item extends { readonly end: number }>(items: readonly Item[]): Item[] =>
      items.filter(({ end }) => end <= first.length)
    expect(own(both.targets)).toEqual(alone.targets)
    expect(own(both.commitments)).toEqual(alone.commitments)
    expect(own(both.actuals)).toEqual(alone.actuals)
  }
})

test('law: blank lines between paragraphs change nothing but the offsets', { timeout: 60_000 }, () => {
  const spaced = short.replaceAll('\n', '\n\n　　')
  const words = (text: string) => {
    const { targets, commitments, actuals, sections } = read(text)
    return [...sections, ...targets, ...commitments, ...actuals].map(({ text: each }) => each)
  }
  expect(words(spaced)).toEqual(words(short))
})

test('law: a source is told back', { timeout: 60_000 }, () => {
  const source = { name: '云泽县.docx', mediaType: 'application/msword', sha256: 'ab', pages: 12 }
  expect(read(short, source).source).toEqual(source)
})
