import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, csvOf } from './csv.ts'
import type { Column } from './table.ts'

const text: Column = { heading: '原文', width: 10 }
const number: Column = { heading: '数值', width: 5, holds: 'number' }

test.each([
  ['words', '新建公园2个', text, '新建公园2个'],
  ['a comma and a quote', '建“园”,"2"个', text, '"建“园”,""2""个"'],
  ['a line end', '一\n二', text, '"一\n二"'],
  ['a formula', '=HYPERLINK("x")', text, '"\'=HYPERLINK(""x"")"'],
  ['a formula behind a control character', '\u0001=1', text, "'=1"],
  ['a minus that begins words', '-5%以内', text, "'-5%以内"],
  ['a number below zero', -5, number, '-5'],
  ['exact digits below zero', '-5.20', number, '-5.20'],
  ['no number in a column of numbers', '-x', number, "'-x"],
  ['nothing', null, text, ''],
] as const)('%s', (_case, cell, column, expected) => {
  expect(csvLine([cell], [column])).toBe(`${expected}\r\n`)
})

test('a table begins with a mark for Excel and its headings', () => {
  expect(
    csvOf({
      sheet: '表',
      columns: [text, number],
      lines: [
        { kind: 'group', level: 1, text: '一、目标' },
        { kind: 'row', cells: ['增长5%', 5] },
      ],
    }),
  ).toBe('\ufeff原文,数值\r\n一、目标\r\n增长5%,5\r\n')
})

/** A plain reader of RFC 4180, written apart from the writer. */
function cellsOf(line: string): string[] {
  const cells = Array.from(line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '')
}

test('law: words come back as they were, and none can be a formula', () => {
  const words = fc.string({
    unit: fc.constantFrom('字', '=', '-', '@', '"', ',', '\n', '\t', ' '),
    minLength: 1,
  })
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (cells) => {
      const back = cellsOf(csvLine(cells))
      expect(back.map((cell) => cell.replace(/^'/, ''))).toEqual(cells)
      for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
