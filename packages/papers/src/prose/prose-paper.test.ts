import { dateOf } from '@taizhang/ledger'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Prose } from './prose.ts'
import { headingNumber } from './prose.ts'
import { prosePaper } from './prose-paper.ts'

const table = { sheet: '附', title: '进展清单', columns: [{ heading: '事项', width: 9 }], lines: [] }
const prose: Prose = {
  ...{
    title: '关于进展情况的通报',
    documentNumber: '青政督〔2026〕11号',
    stage: '代拟稿',
    addressee: '市税务局',
  },
  blocks: [
    { kind: 'heading', level: 1, words: '一、总体情况' },
    { kind: 'text', words: '共192项<&。' },
    { kind: 'form', heading: '回　执', rows: [{ label: '进展', words: '' }] },
  ],
  attachments: ['进展清单', '汇总表'],
  signature: { by: '青澜市人民政府督查室', on: dateOf('2026-11-05') },
  annexes: [table],
}
const partsOf = async () => unzipSync(await prosePaper(prose))
const xml = async (path = 'word/document.xml') => strFromU8((await partsOf())[path]!)

test('every word is there, in the order of a paper', async () => {
  const paragraphs = (await xml())
    .split('</w:p>')
    .map((each) => Array.from(each.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g), ([, words]) => words).join(''))
  expect(paragraphs.filter(Boolean)).toEqual([
    ...[
      '关于进展情况的通报',
      '青政督〔2026〕11号',
      '（代拟稿）',
      '市税务局：',
      '一、总体情况',
      '共192项&lt;&amp;。',
    ],
    ...['回　执', '进展', '附件：1.进展清单', '　　　2.汇总表', '青澜市人民政府督查室', '2026年11月5日'],
    ...['进展清单', '事项'],
  ])
})

test.each([
  ['A4 upright', /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/],
  ['the margins of GB/T 9704', /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/],
  ['22 lines', /<w:docGrid w:type="lines" w:linePitch="579"/],
  ['of 28 characters', /<w:spacing w:val="-5"\/>/],
  ['paragraphs begin two characters in', /w:firstLineChars="200"/],
  ['its table lies on its side', /w:orient="landscape"/],
  ['room to write by hand', /<w:trHeight w:val="1300" w:hRule="atLeast"\/>/],
])('%s', async (_case, mark) => expect((await xml()).match(mark)).not.toBeNull())

test('in 三号仿宋', async () => {
  expect(await xml('word/styles.xml')).toMatch(/仿宋_GB2312.*<w:sz w:val="32"\/>/s)
})

test('headings are numbered to ten', () => {
  expect([0, 9].map(headingNumber)).toEqual(['一', '十'])
  expect(() => headingNumber(10)).toThrow(RangeError)
})

test('law: the same prose gives the same bytes', async () => {
  const [first, second] = [await prosePaper(prose), await prosePaper(prose)]
  expect(Buffer.compare(first, second)).toBe(0)
})
