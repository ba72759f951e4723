import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blocksOf, type Span } from './markdown-blocks.ts'

const plain = (spans: readonly Span[]) => spans.map(({ text }) => text).join('')

test.each([
  ['# 审阅', 'heading', '审阅'],
  ['左边是报告，\n右边是条目。', 'paragraph', '左边是报告，右边是条目。'],
  ['Left the report,\nright the rows.', 'paragraph', 'Left the report, right the rows.'],
  ['> 不得录入涉密信息', 'quote', '不得录入涉密信息'],
])('%j is a %s', (text, kind, words) => {
  const [block] = blocksOf(text)
  expect(block?.kind).toBe(kind)
  expect(plain((block as Extract<Block, { spans: unknown }>).spans)).toBe(words)
})

test('lists, tables, pictures', () => {
  expect(blocksOf('- 一\n- 二，\n  接着说\n\n1. 先\n2. 后')).toMatchObject([
    { kind: 'bullets', items: [[{ text: '一' }], [{ text: '二，接着说' }]] },
    { kind: 'steps', items: [[{ text: '先' }], [{ text: '后' }]] },
  ])
  expect(blocksOf('| 键 | 做什么 |\n|---|---|\n| `j` | 下一条 |')).toMatchObject([
    {
      kind: 'table',
      head: [[{ text: '键' }], [{ text: '做什么' }]],
      rows: [[[{ kind: 'code', text: 'j' }], [{}]]],
    },
  ])
  expect(blocksOf('![台账](../图/ledger.png)')).toEqual([
    { kind: 'picture', text: '台账', source: '../图/ledger.png' },
  ])
})

test('strong, code and links within a line', () => {
  expect(blocksOf('按 `j` 到**下一条**，见[台账](06-台账.md)。')).toMatchObject([
    {
      spans: [
        { kind: 'text', text: '按 ' },
        { kind: 'code', text: 'j' },
        { kind: 'text', text: ' 到' },
        { kind: 'strong', text: '下一条' },
        { kind: 'text', text: '，见' },
        { kind: 'link', text: '台账', to: '06-台账.md' },
        { kind: 'text', text: '。' },
      ],
    },
  ])
})

test('HTML is text', () => {
  expect(blocksOf('<img src=x onerror=alert(1)>')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
  ])
})

test('whatever is written, something readable comes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'# \n|-*`[]()!>1.一a'), maxLength: 60 }), (text) => {
      const blocks = blocksOf(text)
      expect(blocks.length === 0).toBe(text.trim() === '')
    }),
  )
})
