import { expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import type { Piece, PrintedPage } from './piece.ts'

// A page of 300 by 400 points, type of 10: a type area from 50 to 250 takes twenty characters a line.
const size = 10
const left = 50
const full = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'

const line = (text: string, baseline: number, x = left, own = size): Piece => ({
  text,
  x,
  baseline,
  width: own * text.length,
  size: own,
})
const page = (pieces: readonly Piece[], number = 1): PrintedPage => ({
  page: number,
  width: 300,
  height: 400,
  pieces,
})
const laid = (...pages: PrintedPage[]) => layOut(pages, new Map()).lines.map(({ text }) => text)
const indent = left + 2 * size

test.each([
  ['a full line runs on', [line(full, 100), line('续完。', 115)], [`${full}续完。`]],
  ['a short line does not', [line('短行', 100), line(full, 115), line(full, 130)], ['短行', full + full]],
  [
    'an indent of two begins anew',
    [line(full, 100), line(full, 115), line('新段。', 130, indent)],
    [full + full, '新段。'],
  ],
  [
    'a wide gap begins anew',
    [line(full, 85), line(full, 100), line(full, 115), line('隔开。', 150)],
    [full.repeat(3), '隔开。'],
  ],
  [
    'a larger line stands alone',
    [line('标题标题标题标题标题标题标题', 80, left, 14), line(full, 100), line(full, 115)],
    ['标题标题标题标题标题标题标题', full + full],
  ],
  [
    'a centred title over two lines stays two',
    [line('青澜市人民政府', 60, 115), line('政府工作报告', 75, 120), line(full, 100), line(full, 115)],
    ['青澜市人民政府', '政府工作报告', full + full],
  ],
  [
    'a heading after a full sentence begins anew',
    [line(full, 85), line(full.replace('癸', '。'), 100), line('（二）另起一节', 115)],
    [full + full.replace('癸', '。'), '（二）另起一节'],
  ],
  [
    'a line short by a word that did not fit is full',
    [line(full, 85), line(full.slice(0, 18), 100), line('812.4亿元。', 115)],
    [`${full}${full.slice(0, 18)}812.4亿元。`],
  ],
  [
    'cells are parted by tabs',
    [line('指标', 100), line('2025年', 100, 150), line('粮食', 115), line('21万吨', 115, 150)],
    ['指标\t2025年', '粮食\t21万吨'],
  ],
  ['one word set wide is one', [line('目', 100, 120), line('录', 100, 160)], ['目录']],
  ['pieces out of order are put in order', [line('长5%', 100, left + 10), line('增', 100)], ['增长5%']],
  ['bold by printing twice comes once', [line('增长', 100), line('增长', 100, left + 0.4)], ['增长']],
  [
    'the raised mark of a note is gone',
    [line('增长5', 100), line('1', 95, left + 30, 5), line('万亩', 100, left + 35)],
    ['增长5万亩'],
  ],
  [
    'a power stays',
    [line('12km', 100), line('2', 95, left + 40, 5), line('。', 100, left + 45)],
    ['12km2。'],
  ],
])('%s', (_case, pieces, lines) => {
  expect(laid(page(pieces))).toEqual(lines)
})

const body = Array.from({ length: 18 }, (_, at) => line(full, 60 + 15 * at))
const foot = (text: string) => line(text, 385, 140)

test.each(['— 3 —', '-3-', '3', '第3页', '第 3 页 共 9 页', '3/9', 'iii', '第三页'])(
  'the page number %s at the foot of a page is left out',
  (text) => {
    const dropped = new Map()
    expect(layOut([page([...body, foot(text)])], dropped).lines).toHaveLength(1)
    expect([...dropped.keys()]).toEqual(['pageNumber'])
  },
)

test('a running head on every page is left out, and the paragraph runs on across the pages', () => {
  const pages = [1, 2, 3].map((number) =>
    page([line('青澜市政府工作报告', 30, 100), ...body, foot(`— ${number} —`)], number),
  )
  const dropped = new Map()
  const { lines } = layOut(pages, dropped)
  expect(lines.map(({ text }) => text)).toEqual([full.repeat(54)])
  expect(Object.fromEntries(dropped)).toEqual({ runningHead: 27, pageNumber: 9 })
})

test('a mark of secrecy on every page is no running head', () => {
  const pages = [1, 2, 3].map((number) => page([line('机密★1年', 30, 60), ...body], number))
  expect(laid(...pages)[0]).toBe('机密★1年')
  expect(
    laid(...pages)
      .join('')
      .split('机密★1年'),
  ).toHaveLength(4)
})

test('a figure in the body is no page number, nor a title that comes once a running head', () => {
  const pages = [
    page([line('青澜市政府工作报告', 30, 100), line('2026', 200, 140), ...body.slice(10)]),
    page(body, 2),
  ]
  expect(laid(...pages)).toContain('青澜市政府工作报告')
  expect(laid(...pages)).toContain('2026')
})

test('the head of a table that goes on over pages is kept once', () => {
  const head = [line('指标', 40), line('目标', 40, 150)]
  const rows = (first: number) =>
    [0, 1].flatMap((at) => [line(`第${first + at}项`, 60 + 15 * at), line('5%', 60 + 15 * at, 150)])
  expect(laid(page([...head, ...rows(1)]), page([...head, ...rows(3)], 2))).toEqual([
    '指标\t目标',
    '第1项\t5%',
    '第2项\t5%',
    '第3项\t5%',
    '第4项\t5%',
  ])
})

test('two columns are read one after the other', () => {
  const half = full.slice(0, 9)
  const rows = Array.from({ length: 8 }, (_, at) => [
    line(half, 60 + 15 * at),
    line(half.replace('一', '右'), 60 + 15 * at, 160),
  ])
  expect(laid(page(rows.flat()))).toEqual([half.repeat(8) + half.replace('一', '右').repeat(8)])
})

test('a note at the foot of a page does not part the sentence above from its end', () => {
  const first = page([...body, line('1', 352, left, 4), line('快报数。', 355, left + 4, 7)])
  expect(laid(first, page([line('句子的末尾。', 60), ...body.slice(1)], 2))).toEqual([
    `${full.repeat(18)}句子的末尾。`,
    full.repeat(17),
    '快报数。',
  ])
})

test('law: each place holds just its printed line', () => {
  const { lines } = layOut([page([line('devel-', 85, 190), line(full, 100), line('2021', 115)])], new Map())
  for (const { text, places } of lines) {
    expect(places.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  }
  expect(lines.at(-1)?.places.at(-1)).toMatchObject({ page: 1, box: [50, 106.2, 40, 10] })
})
