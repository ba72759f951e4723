import { duties as usual } from '@taizhang/terms'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dutiesOf, dutiesRows } from './duties-table.ts'

const [education, water] = [
  { orgUnit: '教育局', words: ['学校', '幼儿园'] },
  { orgUnit: '水务局', words: ['水库'] },
]

test.each([
  ['with a heading line', '单位,关键词\r\n教育局,学校、幼儿园\r\n水务局,水库\r\n', [education, water]],
  ['without one', '教育局,学校、幼儿园\n水务局,水库', [education, water]],
  ['with the mark that Excel puts first', '\ufeff单位,关键词\n水务局,水库\n', [water]],
  ['words parted by ；', '教育局,学校；幼儿园', [education]],
  ['quoted cells', '"教育局","学校、幼儿园"', [education]],
  [
    'a comma and a line break in quotes',
    '"市水务局,\n市河长办",水库',
    [{ orgUnit: '市水务局,\n市河长办', words: ['水库'] }],
  ],
  ['a full-width comma', '水务局，水库', [water]],
  ['empty lines and further columns', '水务局,水库,张三\n\n,,\n', [water]],
])('reads a table %s', (_case, csv, duties) => {
  expect(dutiesOf(csv)).toEqual({ duties })
})

test.each([
  ['no second column', '单位,关键词\n教育局', [{ line: 2, code: 'columnMissing', words: '教育局' }]],
  ['no body', '教育局,学校\n,水库', [{ line: 2, code: 'orgUnitMissing' }]],
  ['no words', '教育局, 、', [{ line: 1, code: 'wordsMissing', orgUnit: '教育局' }]],
  [
    'a body twice',
    '教育局,学校\n水务局,水库\n教育局,幼儿园',
    [{ line: 3, code: 'orgUnitTwice', orgUnit: '教育局', firstLine: 1 }],
  ],
  ['a quote that is not closed', '教育局,学校\n"水务局,水库', [{ line: 2, code: 'quoteUnpaired' }]],
  ['a quote within a word', '教育局,学校\n水"务"局,水库', [{ line: 2, code: 'quoteUnpaired' }]],
  ['nothing but a heading', '单位,关键词\n', [{ line: 1, code: 'noRows' }]],
  ['nothing', '', [{ line: 1, code: 'noRows' }]],
  [
    'the line after a cell of two lines',
    '"教育局\n（体育局）",学校\n水务局',
    [{ line: 3, code: 'columnMissing', words: '水务局' }],
  ],
])('refuses %s, with the line', (_case, csv, problems) => {
  expect(dutiesOf(csv)).toEqual({ problems })
})

test('law: the usual table comes back as it was', () => {
  const csv = dutiesRows(usual)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
  expect(dutiesOf(csv)).toEqual({ duties: usual.map(({ orgUnit, words }) => ({ orgUnit, words })) })
})

test('law: whatever text comes, the answer is duties or problems with lines of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('教', ',', '"', '\n', '、', ' ', '，', '\r'), maxLength: 40 }),
      (csv) => {
        const outcome = dutiesOf(csv)
        if ('duties' in outcome)
          expect(outcome.duties.every(({ orgUnit, words }) => orgUnit && words.length > 0)).toBe(true)
        else
          for (const { line } of outcome.problems) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(csv.split('\n').length)
          }
      },
    ),
  )
})
