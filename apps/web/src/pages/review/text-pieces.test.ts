import type { BreakdownRow, PlanSentence } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsOf } from './text-pieces.ts'

const text = '一、安排\n新建管网86公里。让我们奋进。\n\n建成公园20个。'
const quote = (words: string) => {
  const start = text.indexOf(words)
  return { document: 'd', start, end: start + words.length, text: words }
}
const row = (id: string, words: string, type: BreakdownRow['type'] = 'work') =>
  ({ id, type, quotes: [quote(words)] }) as unknown as BreakdownRow // what the pane reads of a row
const sentence = (id: string, words: string, by?: object) =>
  ({ id, quote: quote(words), ...(by && { by }) }) as unknown as PlanSentence // what the pane reads of a sentence
const marked = (
  rows: readonly BreakdownRow[],
  sentences: readonly PlanSentence[],
  document = 'd',
): Parameters<typeof paragraphsOf>[0] => ({ document, text, rows, sentences, sections: [], findings: [] })

const shown = (rows: readonly BreakdownRow[], sentences: readonly PlanSentence[], document?: string) =>
  paragraphsOf(marked(rows, sentences, document))
    .flatMap(({ pieces }) => pieces)
    .map((piece) => [piece.text, piece.rows.join(), piece.isOpen ? 'open' : ''].filter(Boolean).join('|'))

test.each([
  ['plain', [], [], ['一、安排', '新建管网86公里。让我们奋进。', '建成公园20个。']],
  [
    'a row',
    [row('r', '新建管网86公里')],
    [],
    ['一、安排', '新建管网86公里|r', '。让我们奋进。', '建成公园20个。'],
  ],
  [
    'an open sentence stands out, one with a reason does not',
    [],
    [sentence('s', '让我们奋进。'), sentence('t', '建成公园20个。', {})],
    ['一、安排', '新建管网86公里。', '让我们奋进。|open', '建成公园20个。'],
  ],
  [
    'two rows on the same words',
    [row('r', '新建管网86公里'), row('q', '管网86公里')],
    [],
    ['一、安排', '新建|r', '管网86公里|r,q', '。让我们奋进。', '建成公园20个。'],
  ],
  [
    'a row over two paragraphs',
    [row('r', '让我们奋进。\n\n建成公园')],
    [],
    ['一、安排', '新建管网86公里。', '让我们奋进。|r', '建成公园|r', '20个。'],
  ],
])('%s', (_case, rows, sentences, pieces) => {
  expect(shown(rows, sentences)).toEqual(pieces)
})

test('rows of another document mark nothing', () => {
  expect(shown([row('r', '管网')], [], 'other')).toEqual(shown([], []))
})

test('law: the pieces are the lines of the text, letter for letter, wherever rows stand', () => {
  const stretch = fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length }))
    .filter(([a, b]) => a < b)
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
      const rows = stretches.map(([start, end], at) => row(`r${at}`, text.slice(start, end)))
      const lines = paragraphsOf(marked(rows, [])).map(({ pieces }) =>
        pieces.map((piece) => piece.text).join(''),
      )
      expect(lines).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
    }),
  )
})
